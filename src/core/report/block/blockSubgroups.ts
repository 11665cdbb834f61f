/** Blocks of subgroups: X-bar and S (Montgomery 6.3), R with d2 and d3 as a list inside the formula. */
import { mean, sampleStandardDeviation, sum } from "simple-statistics";
import { c4, d2, d3 } from "../../spc/constants";
import type { BlockInput } from "./blockInput";
import { targetParameters } from "./blockMarkers";
import { chartColumns } from "./blockMeasured";
import { each, isNumber, notAvailable, phaseAt } from "./blockRecipe";
import type { BlockRecipe, BlockValues, ColumnRecipe, HeadRecipe } from "./blockRecipe";
import { conclusionHead, longRunColumn, runColumns, runHead } from "./blockRuns";
import {
  countedColumn,
  outsideFrom,
  outsideHead,
  pointsHead,
  shownColumn,
  toleranceHead,
} from "./blockShared";
import { groupColumn, includedColumn, periodColumn } from "./blockSourceColumns";
import type { SourceReferences } from "./blockSourceColumns";
import type { BlockColumnKey, BlockTexts } from "./blockTexts";

export function subgroupRecipe(
  input: BlockInput,
  texts: BlockTexts,
  references: SourceReferences,
): BlockRecipe {
  const parts = input.type === "R" ? rangeParts(input, references) : spreadParts(input, references);
  return {
    parameters: targetParameters(input),
    head: [
      pointsHead("counted"),
      ...parts.head,
      toleranceHead,
      ...runHead,
      outsideHead,
      conclusionHead(texts.conclusion, true),
    ],
    columns: [
      periodColumn(input, references),
      ...parts.columns,
      ...runColumns,
      outsideFrom("counted"),
      longRunColumn,
      ...chartColumns(input, shownColumn, parts.limits),
    ],
  };
}

interface Parts {
  readonly head: readonly HeadRecipe[];
  readonly columns: readonly ColumnRecipe[];
  readonly limits: Parameters<typeof chartColumns>[2];
}

type Over = (
  key: BlockColumnKey,
  group: "source" | "calculation",
  template: string,
  expected: (numbers: readonly number[]) => number | string,
) => ColumnRecipe;

function columnsOver(input: BlockInput, references: SourceReferences): Over {
  return (key, group, template, expected) =>
    groupColumn(input, references, {
      key,
      group,
      format: key === "size" || key === "freedom" ? "whole" : "value",
      template,
      expected,
    });
}

const enough = "IF(OR([size]<2,{points}<2),NA(),";

function spreadParts(input: BlockInput, references: SourceReferences): Parts {
  const over = columnsOver(input, references);
  const means = input.type === "XBAR";
  const size = over("size", "source", "=COUNT(@)", (numbers) => numbers.length);
  const deviation = (key: BlockColumnKey, group: "source" | "calculation"): ColumnRecipe =>
    over(key, group, '=IF([size]>1,STDEV(@),"")', (numbers) =>
      numbers.length > 1 ? sampleStandardDeviation([...numbers]) : "",
    );
  const average = over("value", "calculation", '=IF([size]>0,AVERAGE(@),"")', (numbers) =>
    numbers.length > 0 ? mean([...numbers]) : "",
  );
  const squares: ColumnRecipe = {
    ...over("squares", "calculation", "=IF([freedom]>0,DEVSQ(@),0)", (numbers) => squaresOf(numbers)),
    expected: (values) =>
      each(values, (row) =>
        Number(values.column("freedom")[row]) > 0 ? squaresOf(groupAt(values, row)) : 0,
      ),
  };
  return {
    head: means ? [grandMeanHead, sigmaHead("spread")] : [sameAsSigma, sigmaHead("value")],
    columns: [
      size,
      ...(means ? [deviation("spread", "source")] : []),
      includedColumn(input),
      means ? average : deviation("value", "calculation"),
      countedColumn,
      sizeCounted,
      freedom,
      squares,
      c4Column,
    ],
    limits: means
      ? {
          centre: "={centreHead}",
          lower: `=${enough}[centre]-3*{sigma}/([c4]*SQRT([size])))`,
          upper: `=${enough}[centre]+3*{sigma}/([c4]*SQRT([size])))`,
        }
      : {
          centre: "={centreHead}",
          lower: `=${enough}[centre]*MAX(0,1-3*SQRT(1-[c4]^2)/[c4]))`,
          upper: `=${enough}[centre]*(1+3*SQRT(1-[c4]^2)/[c4]))`,
        },
  };
}

function rangeParts(input: BlockInput, references: SourceReferences): Parts {
  const over = columnsOver(input, references);
  const spread = over("value", "calculation", '=IF([size]>1,MAX(@)-MIN(@),"")', (numbers) =>
    numbers.length > 1 ? Math.max(...numbers) - Math.min(...numbers) : "",
  );
  return {
    head: [
      grandMeanHead,
      {
        key: "sigma",
        format: "fine",
        formula: "=IF(COUNT(base(weighted))=0,NA(),AVERAGE(base(weighted)))",
        expected: (values, phase) => phaseAt(values, phase).sigma ?? notAvailable,
      },
    ],
    columns: [
      over("size", "source", "=COUNT(@)", (numbers) => numbers.length),
      includedColumn(input),
      spread,
      countedColumn,
      { ...sizeCounted, formula: '=IF(ISNUMBER([counted]),[size],"")', expected: sizesOfCounted },
      factorColumn("d2", d2),
      factorColumn("d3", d3),
      {
        key: "weighted",
        group: "calculation",
        format: "fine",
        formula: '=IF(COUNT([counted],[d2])=2,[counted]/[d2],"")',
        expected: (values) =>
          each(values, (row) => {
            const [counted, factor] = [values.column("counted")[row], values.column("d2")[row]];
            return isNumber(counted) && isNumber(factor) ? counted / factor : "";
          }),
      },
    ],
    limits: {
      centre: "={centreHead}",
      lower: '=IF(OR([d3]="",{points}<2),NA(),MAX(0,[centre]-3*[d3]*{sigma}))',
      upper: '=IF(OR([d3]="",{points}<2),NA(),[centre]+3*[d3]*{sigma})',
    },
  };
}

const largestRangeGroup = 25;

/** d2 or d3 of groups of 2 to 25, from the tables that core uses. */
function factorColumn(key: "d2" | "d3", factor: (size: number) => number): ColumnRecipe {
  const table = Array.from({ length: largestRangeGroup - 1 }, (_, index) => factor(index + 2)).join(",");
  return {
    key,
    group: "calculation",
    format: "fine",
    formula: `=IF(AND([size]>1,[size]<=${largestRangeGroup}),CHOOSE([size]-1,${table}),"")`,
    expected: (values) =>
      each(values, (row) => {
        const size = Number(values.column("size")[row]);
        return size > 1 && size <= largestRangeGroup ? factor(size) : "";
      }),
  };
}

const sizeCounted: ColumnRecipe = {
  key: "sizeCounted",
  group: "calculation",
  format: "whole",
  formula: '=IF([included]=1,IF([size]>0,[size],""),"")',
  expected: (values) =>
    each(values, (row) => {
      const size = Number(values.column("size")[row]);
      return values.input.points[row]?.included === true && size > 0 ? size : "";
    }),
};

function sizesOfCounted(values: BlockValues): readonly (number | string)[] {
  return each(values, (row) =>
    isNumber(values.column("counted")[row]) ? Number(values.column("size")[row]) : "",
  ) as (number | string)[];
}

const freedom: ColumnRecipe = {
  key: "freedom",
  group: "calculation",
  format: "whole",
  formula: "=IF([included]=1,IF([size]>1,[size]-1,0),0)",
  expected: (values) =>
    each(values, (row) => {
      const size = Number(values.column("size")[row]);
      return values.input.points[row]?.included === true && size > 1 ? size - 1 : 0;
    }),
};

const c4Column: ColumnRecipe = {
  key: "c4",
  group: "calculation",
  format: "fine",
  formula: '=IF([size]>1,SQRT(2/([size]-1))*EXP(GAMMALN([size]/2)-GAMMALN(([size]-1)/2)),"")',
  expected: (values) =>
    each(values, (row) => {
      const size = Number(values.column("size")[row]);
      return size > 1 ? c4(size) : "";
    }),
};

const grandMeanHead: HeadRecipe = {
  key: "centreHead",
  format: "level",
  formula: "=IF({points}=0,NA(),SUMPRODUCT(base(sizeCounted),base(counted))/SUM(base(sizeCounted)))",
  expected: (values, phase) => {
    const { from, baselineTo } = phaseAt(values, phase);
    let total = 0;
    let weight = 0;
    for (let row = from; row <= baselineTo; row++) {
      const [size, value] = [values.column("sizeCounted")[row], values.column("counted")[row]];
      if (!isNumber(size) || !isNumber(value)) continue;
      total += size * value;
      weight += size;
    }
    return weight === 0 ? notAvailable : total / weight;
  },
};

const sameAsSigma: HeadRecipe = {
  key: "centreHead",
  format: "level",
  formula: "={sigma}",
  expected: (values, phase) => values.head("sigma", phase),
};

/** The mean of s when all groups have the same size, else pooled (Montgomery 6.30-6.31). */
function sigmaHead(deviations: "spread" | "value"): HeadRecipe {
  return {
    key: "sigma",
    format: "fine",
    formula:
      "=IF(SUM(base(freedom))=0,NA(),IF(MAX(base(sizeCounted))=MIN(base(sizeCounted))," +
      `AVERAGEIF(base(included),1,base(${deviations})),SQRT(SUM(base(squares))/SUM(base(freedom)))))`,
    expected: (values, phase) => {
      const { from, baselineTo } = phaseAt(values, phase);
      const rows = Array.from({ length: baselineTo - from + 1 }, (_, offset) => from + offset);
      const pick = (key: BlockColumnKey): number[] =>
        rows.map((row) => values.column(key)[row]).filter(isNumber);
      const degrees = sum(pick("freedom"));
      if (degrees === 0) return notAvailable;
      if (Math.max(...pick("sizeCounted")) !== Math.min(...pick("sizeCounted"))) {
        return Math.sqrt(sum(pick("squares")) / degrees);
      }
      const included = rows.filter((row) => values.input.points[row]?.included === true);
      return mean(included.map((row) => values.column(deviations)[row]).filter(isNumber));
    },
  };
}

function groupAt(values: BlockValues, row: number): readonly number[] {
  return (values.input.points[row]?.group?.values ?? []).filter(isNumber);
}

function squaresOf(numbers: readonly number[]): number {
  if (numbers.length < 2) return 0;
  const centre = mean([...numbers]);
  return sum(numbers.map((number) => (number - centre) ** 2));
}
