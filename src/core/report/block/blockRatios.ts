/** Blocks of counts with denominators: P, U, NP, P', U' and I'. */
import { sum } from "simple-statistics";
import { EXACT_RANGE_LIMIT_FACTOR, MEDIAN_ABSOLUTE_NORMAL, RANGE_LIMIT_FACTOR } from "../../spc/constants";
import type { BlockInput } from "./blockInput";
import { targetParameters } from "./blockMarkers";
import {
  chartColumns,
  divisorParameters,
  multiplierParameter,
  ratioValue,
  screeningParameter,
} from "./blockMeasured";
import { each, isNumber, notAvailable, phaseAt } from "./blockRecipe";
import type { BlockRecipe, ColumnRecipe, HeadRecipe, ParameterRecipe } from "./blockRecipe";
import { conclusionHead, longRunColumn, runColumns, runHead } from "./blockRuns";
import {
  countedColumn,
  outsideFrom,
  outsideHead,
  pointsHead,
  previousColumn,
  rangeColumn,
  rangeHead,
  screenedColumns,
  shownColumn,
  sigmaHead,
  toleranceHead,
} from "./blockShared";
import type { limitColumns } from "./blockShared";
import { includedColumn, periodColumn, ratioColumns } from "./blockSourceColumns";
import type { SourceReferences } from "./blockSourceColumns";
import type { BlockTexts } from "./blockTexts";

function attributeLimits(type: "P" | "U" | "NP"): Parameters<typeof limitColumns>[0] {
  const few = 'IF(OR([denominator]="",{points}<2),NA(),';
  if (type === "P") {
    const width = "3*SQRT(MAX(0,[centre]*({multiplier}-[centre]))/[denominator])";
    return {
      centre: "={centreHead}",
      lower: `=${few}MAX(0,[centre]-${width}))`,
      upper: `=${few}MIN({multiplier},[centre]+${width}))`,
    };
  }
  if (type === "U") {
    const width = "3*SQRT([centre]*{multiplier}/[denominator])";
    return {
      centre: "={centreHead}",
      lower: `=${few}MAX(0,[centre]-${width}))`,
      upper: `=${few}[centre]+${width})`,
    };
  }
  const width = "3*SQRT(MAX(0,[centre]*(1-{centreHead})))";
  return {
    centre: '=IF([denominator]="",NA(),[denominator]*{centreHead})',
    lower: `=${few}MAX(0,[centre]-${width}))`,
    upper: `=${few}MIN([denominator],[centre]+${width}))`,
  };
}

function ratioConditions(type: BlockInput["type"]): string {
  const share = type === "P" || type === "PP" || type === "NP";
  return share ? "AND(@d>0,@n>=0,@n<=@d)" : "AND(@d>0,@n>=0)";
}

function ratioSource(input: BlockInput, references: SourceReferences): readonly ColumnRecipe[] {
  return [
    periodColumn(input, references),
    ...ratioColumns(input, references, ratioConditions(input.type)),
    includedColumn(input),
    ratioValue(input),
    countedColumn,
  ];
}

export function attributeRecipe(
  input: BlockInput,
  texts: BlockTexts,
  references: SourceReferences,
): BlockRecipe {
  return {
    parameters: [...multiplierParameter(input), ...targetParameters(input)],
    head: [
      pointsHead("counted"),
      pooledHead(input),
      toleranceHead,
      ...runHead,
      outsideHead,
      conclusionHead(texts.conclusion, true),
    ],
    columns: [
      ...ratioSource(input, references),
      ...runColumns,
      outsideFrom("counted"),
      longRunColumn,
      ...chartColumns(input, shownColumn, attributeLimits(input.type as "P" | "U" | "NP")),
    ],
  };
}

/** P' and U' (Laney 2002): the model's sigma times the spread of z, from the moving ranges of z. */
export function primedRecipe(
  input: BlockInput,
  texts: BlockTexts,
  references: SourceReferences,
): BlockRecipe {
  const share = input.type === "PP";
  const model = share ? "MAX(0,{centreHead}*({multiplier}-{centreHead}))" : "{centreHead}*{multiplier}";
  const variance = (centre: number): number =>
    share ? Math.max(0, centre * (input.multiplier - centre)) : centre * input.multiplier;
  const few = 'IF(OR([denominator]="",{points}<2),NA(),';
  const high = "[centre]+3*[expectedSigma]*{sigma}";
  const expectedSigma: ColumnRecipe = {
    key: "expectedSigma",
    group: "calculation",
    format: "fine",
    formula: `=IF([denominator]="","",SQRT(${model}/[denominator]))`,
    expected: (values) =>
      each(values, (row) => {
        const size = values.column("denominator")[row];
        const centre = phaseAt(values, values.phaseOf(row)).centre;
        return isNumber(size) && centre !== null ? Math.sqrt(variance(centre) / size) : "";
      }),
  };
  const z: ColumnRecipe = {
    key: "z",
    group: "calculation",
    format: "fine",
    formula: '=IF([counted]="","",IF([expectedSigma]=0,0,([counted]-{centreHead})/[expectedSigma]))',
    expected: (values) =>
      each(values, (row) => {
        const counted = values.column("counted")[row];
        const sigma = values.column("expectedSigma")[row];
        const centre = phaseAt(values, values.phaseOf(row)).centre;
        if (!isNumber(counted) || !isNumber(sigma) || centre === null) return "";
        return sigma === 0 ? 0 : (counted - centre) / sigma;
      }),
  };
  return {
    parameters: [
      ...multiplierParameter(input),
      ...divisorParameters(input, RANGE_LIMIT_FACTOR),
      ...targetParameters(input),
    ],
    head: [
      pointsHead("counted"),
      pooledHead(input),
      rangeHead(input.method),
      sigmaHead(input.method, true),
      toleranceHead,
      ...runHead,
      outsideHead,
      conclusionHead(texts.conclusion, true),
    ],
    columns: [
      ...ratioSource(input, references),
      expectedSigma,
      z,
      previousColumn("previous", "z"),
      rangeColumn("z"),
      ...screenedColumns(input.method),
      ...runColumns,
      outsideFrom("counted"),
      longRunColumn,
      ...chartColumns(input, shownColumn, {
        centre: "={centreHead}",
        lower: `=${few}MAX(0,[centre]-3*[expectedSigma]*{sigma}))`,
        upper: share ? `=${few}MIN({multiplier},${high}))` : `=${few}${high})`,
      }),
    ],
  };
}

/** I' (Taylor 2017): each step weighs by the two denominators. */
export function weightedIndividualsRecipe(
  input: BlockInput,
  texts: BlockTexts,
  references: SourceReferences,
): BlockRecipe {
  const range: ColumnRecipe = {
    key: "movingRange",
    group: "calculation",
    format: "fine",
    formula:
      '=IF(COUNT([counted],[previous])=2,SQRT(PI()/2)*ABS([counted]-[previous])/SQRT(1/[denominator]+1/[previousDenominator]),"")',
    expected: (values) =>
      each(values, (row) => {
        const [here, before] = [values.column("counted")[row], values.column("previous")[row]];
        const [n, m] = [values.column("denominator")[row], values.column("previousDenominator")[row]];
        if (!isNumber(here) || !isNumber(before) || !isNumber(n) || !isNumber(m)) return "";
        return (Math.sqrt(Math.PI / 2) * Math.abs(here - before)) / Math.sqrt(1 / n + 1 / m);
      }),
  };
  const median = input.method === "median";
  const divisor = MEDIAN_ABSOLUTE_NORMAL * Math.sqrt(Math.PI / 2);
  const parameters: readonly ParameterRecipe[] = median
    ? [{ key: "divisor", content: divisor, value: divisor, format: "general" }]
    : screeningParameter(input, EXACT_RANGE_LIMIT_FACTOR);
  const few = 'IF([denominator]="",NA(),';
  return {
    parameters: [...multiplierParameter(input), ...parameters, ...targetParameters(input)],
    head: [
      pointsHead("counted"),
      pooledHead(input),
      rangeHead(input.method),
      sigmaHead(input.method, median),
      toleranceHead,
      ...runHead,
      outsideHead,
      conclusionHead(texts.conclusion, true),
    ],
    columns: [
      ...ratioSource(input, references),
      previousColumn("previous", "counted"),
      previousColumn("previousDenominator", "denominator"),
      range,
      ...screenedColumns(input.method),
      ...runColumns,
      outsideFrom("counted"),
      longRunColumn,
      ...chartColumns(input, shownColumn, {
        centre: "={centreHead}",
        lower: `=${few}[centre]-3*{sigma}/SQRT([denominator]))`,
        upper: `=${few}[centre]+3*{sigma}/SQRT([denominator]))`,
      }),
    ],
  };
}

/** Sum of numerators over sum of denominators; NP's head shows the share itself. */
function pooledHead(input: BlockInput): HeadRecipe {
  const factor = input.type === "NP" ? "" : "{multiplier}*";
  return {
    key: "centreHead",
    format: input.type === "NP" ? "fine" : "level",
    formula: `=IF({points}=0,NA(),${factor}SUMIF(base(included),1,base(numerator))/SUMIF(base(included),1,base(denominator)))`,
    expected: (values, phase) => {
      const { from, baselineTo } = phaseAt(values, phase);
      const rows = values.input.points
        .slice(from, baselineTo + 1)
        .flatMap((point, offset) => (point.included ? [from + offset] : []));
      const total = (key: "numerator" | "denominator"): number =>
        sum(rows.map((row) => values.column(key)[row]).filter(isNumber));
      if (values.head("points", phase) === 0) return notAvailable;
      return ((input.type === "NP" ? 1 : input.multiplier) * total("numerator")) / total("denominator");
    },
  };
}
