/** Blocks of single measurements and counts: run, I, MR, C, G and T. */
import { MEAN_RANGE_DIVISOR, RANGE_LIMIT_FACTOR } from "../../spc/constants";
import type { BlockInput } from "./blockInput";
import { targetParameters } from "./blockMarkers";
import {
  chartColumns,
  divisorParameters,
  meanHead,
  measured,
  medianHead,
  multiplierParameter,
} from "./blockMeasured";
import { isNumber, notAvailable } from "./blockRecipe";
import type { BlockRecipe, ColumnRecipe } from "./blockRecipe";
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
  shownFrom,
  sigmaHead,
  toleranceHead,
} from "./blockShared";
import type { SourceReferences } from "./blockSourceColumns";
import type { BlockTexts } from "./blockTexts";

export function valuesRecipe(input: BlockInput, references: SourceReferences): BlockRecipe {
  return {
    parameters: [...multiplierParameter(input), ...targetParameters(input)],
    head: [],
    columns: [...measured(input, references, null), ...chartColumns(input, shownColumn, {})],
  };
}

export function runRecipe(input: BlockInput, texts: BlockTexts, references: SourceReferences): BlockRecipe {
  return {
    parameters: [...multiplierParameter(input), ...targetParameters(input)],
    head: [
      pointsHead("counted"),
      medianHead,
      toleranceHead,
      ...runHead,
      conclusionHead(texts.conclusion, false),
    ],
    columns: [
      ...measured(input, references, null),
      countedColumn,
      ...runColumns,
      longRunColumn,
      ...chartColumns(input, shownColumn, { centre: "={centreHead}" }),
    ],
  };
}

export function individualsRecipe(
  input: BlockInput,
  texts: BlockTexts,
  references: SourceReferences,
): BlockRecipe {
  return {
    parameters: [
      ...multiplierParameter(input),
      ...divisorParameters(input, RANGE_LIMIT_FACTOR),
      ...targetParameters(input),
    ],
    head: [
      pointsHead("counted"),
      meanHead("centreHead", "counted"),
      rangeHead(input.method),
      sigmaHead(input.method, true),
      toleranceHead,
      ...runHead,
      outsideHead,
      conclusionHead(texts.conclusion, true),
    ],
    columns: [
      ...measured(input, references, null),
      countedColumn,
      previousColumn("previous", "counted"),
      rangeColumn("counted"),
      ...screenedColumns(input.method),
      ...runColumns,
      outsideFrom("counted"),
      longRunColumn,
      ...chartColumns(input, shownColumn, {
        centre: "={centreHead}",
        lower: "=[centre]-3*{sigma}",
        upper: "=[centre]+3*{sigma}",
      }),
    ],
  };
}

/** Moving ranges against 3.267 times their mean; screening and Anhøj do not apply (ranges are not independent). */
export function movingRangeRecipe(
  input: BlockInput,
  texts: BlockTexts,
  references: SourceReferences,
): BlockRecipe {
  const words = texts.conclusion;
  return {
    parameters: [
      ...multiplierParameter(input),
      { key: "rangeFactor", content: RANGE_LIMIT_FACTOR, value: RANGE_LIMIT_FACTOR, format: "general" },
      ...targetParameters(input),
    ],
    head: [
      pointsHead("movingRange"),
      {
        key: "centreHead",
        format: "level",
        formula: "={meanRange}",
        expected: (values, phase) => values.head("meanRange", phase),
      },
      rangeHead("mean"),
      {
        key: "sigma",
        format: "fine",
        formula: `={meanRange}/${MEAN_RANGE_DIVISOR}`,
        expected: (values, phase) => {
          const range = values.head("meanRange", phase);
          return isNumber(range) ? range / MEAN_RANGE_DIVISOR : notAvailable;
        },
      },
      toleranceHead,
      outsideHead,
      {
        key: "conclusion",
        format: "text",
        formula:
          `=IF({outsideCount}>0,{outsideCount}&" ${words.jumps}","${words.natural}")` +
          `&IF({points}<12,". ${words.preliminary}","")`,
        expected: (values, phase) => {
          const outside = values.head("outsideCount", phase);
          const few = Number(values.head("points", phase)) < 12;
          const first = Number(outside) > 0 ? `${outside} ${words.jumps}` : words.natural;
          return first + (few ? `. ${words.preliminary}` : "");
        },
      },
    ],
    columns: [
      ...measured(input, references, null),
      countedColumn,
      previousColumn("previous", "counted"),
      rangeColumn("counted"),
      outsideFrom("movingRange"),
      ...chartColumns(input, shownFrom("movingRange"), {
        centre: "={centreHead}",
        lower: "=0*[centre]",
        upper: "={rangeFactor}*[centre]",
      }),
      {
        key: "change",
        group: "chart",
        format: "value",
        formula: "=[outside]",
        expected: (values) => values.column("outside"),
      },
    ],
  };
}

/** C: Poisson counts. G: cases between events, drawn about the median, limits from the mean (Benneyan 2001). */
export function countRecipe(input: BlockInput, texts: BlockTexts, references: SourceReferences): BlockRecipe {
  const geometric = input.type === "G";
  const level = geometric ? "{meanHead}" : "[centre]";
  const width = geometric ? "3*SQRT({meanHead}*({meanHead}+1))" : "3*SQRT([centre])";
  return {
    parameters: [...multiplierParameter(input), ...targetParameters(input)],
    head: [
      pointsHead("counted"),
      ...(geometric ? [medianHead, meanHead("meanHead", "counted")] : [meanHead("centreHead", "counted")]),
      toleranceHead,
      ...runHead,
      outsideHead,
      conclusionHead(texts.conclusion, true),
    ],
    columns: [
      ...measured(input, references, "@>=0"),
      countedColumn,
      ...runColumns,
      outsideFrom("counted"),
      longRunColumn,
      ...chartColumns(input, shownColumn, {
        centre: "={centreHead}",
        lower: `=IF({points}<2,NA(),MAX(0,${level}-${width}))`,
        upper: `=IF({points}<2,NA(),${level}+${width})`,
      }),
    ],
  };
}

/** T (Nelson 1994): time to the power 1/3.6 is close to normal; limits are turned back. */
export function timeRecipe(input: BlockInput, texts: BlockTexts, references: SourceReferences): BlockRecipe {
  const transformed: ColumnRecipe = {
    key: "transformed",
    group: "calculation",
    format: "fine",
    formula: '=IF([counted]="","",[counted]^(1/3.6))',
    expected: (values) =>
      values.column("counted").map((counted) => (isNumber(counted) ? counted ** (1 / 3.6) : "")),
  };
  return {
    parameters: [...divisorParameters(input, RANGE_LIMIT_FACTOR), ...targetParameters(input)],
    head: [
      pointsHead("counted"),
      meanHead("centreHead", "transformed"),
      rangeHead(input.method),
      sigmaHead(input.method, true),
      toleranceHead,
      ...runHead,
      outsideHead,
      conclusionHead(texts.conclusion, true),
    ],
    columns: [
      ...measured(input, references, "@>0"),
      countedColumn,
      transformed,
      previousColumn("previous", "transformed"),
      rangeColumn("transformed"),
      ...screenedColumns(input.method),
      ...runColumns,
      outsideFrom("counted"),
      longRunColumn,
      ...chartColumns(input, shownColumn, {
        centre: "={centreHead}^3.6",
        lower: "=MAX(0,{centreHead}-3*{sigma})^3.6",
        upper: "=({centreHead}+3*{sigma})^3.6",
      }),
    ],
  };
}
