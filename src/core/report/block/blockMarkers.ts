/** The columns that only the chart needs: targets, signal markers, excluded and approximate points. */
import type { BlockInput, BlockTarget } from "./blockInput";
import type { BlockColumnKey, BlockParameterKey } from "./blockTexts";
import { each, isNumber, notAvailable } from "./blockRecipe";
import type { BlockValues, ColumnRecipe, ParameterRecipe } from "./blockRecipe";

export function targetColumns(input: BlockInput): readonly ColumnRecipe[] {
  return [
    ...targetColumn("target", "targetValue", input.target),
    ...targetColumn("targetLong", "targetLongValue", input.targetLong),
  ];
}

export function targetParameters(input: BlockInput): readonly ParameterRecipe[] {
  const parameter = (key: BlockParameterKey, target: BlockTarget | null): ParameterRecipe[] =>
    target === null ? [] : [{ key, content: target.value, value: target.value, format: "target" }];
  return [...parameter("targetValue", input.target), ...parameter("targetLongValue", input.targetLong)];
}

function targetColumn(
  key: "target" | "targetLong",
  parameter: BlockParameterKey,
  target: BlockTarget | null,
): ColumnRecipe[] {
  if (target === null) return [];
  const lastRow = target.to ?? Infinity;
  return [
    {
      key,
      group: "chart",
      format: "target",
      formula: `=IF(ISNUMBER({${parameter}}),{${parameter}},NA())`,
      lastRow,
      expected: (values) => each(values, (row) => (row > lastRow ? null : target.value)),
    },
  ];
}

/**
 * One marker series per judgement. A point that a live signal covers is drawn on the side it lies: a long run and a
 * point outside the limits always lie on the same side of the centre line as the point itself.
 */
export function signalColumns(input: BlockInput, hasLimits: boolean): readonly ColumnRecipe[] {
  if (!input.liveSignals) return writtenSignals(input);
  const signals = hasLimits ? "COUNT([outside],[longRun])" : "COUNT([longRun])";
  const marked = (values: BlockValues, row: number): boolean =>
    isNumber(values.column("longRun")[row]) || (hasLimits && isNumber(values.column("outside")[row]));
  if (input.direction === null || input.direction === "none") {
    return [
      {
        key: "change",
        group: "chart",
        format: "value",
        formula: `=IF(${signals}=0,NA(),[shown])`,
        expected: (values) =>
          each(values, (row) =>
            marked(values, row) ? (values.column("shown")[row] ?? notAvailable) : notAvailable,
          ),
      },
    ];
  }
  const better = input.direction === "higherBetter" ? ">" : "<";
  const worse = better === ">" ? "<" : ">";
  return [
    sideColumn("improvement", better, signals, marked),
    sideColumn("deterioration", worse, signals, marked),
  ];
}

function sideColumn(
  key: "improvement" | "deterioration",
  sign: "<" | ">",
  signals: string,
  marked: (values: BlockValues, row: number) => boolean,
): ColumnRecipe {
  return {
    key,
    group: "chart",
    format: "value",
    formula: `=IF(${signals}=0,NA(),IF([shown]${sign}[centre],[shown],NA()))`,
    expected: (values) =>
      each(values, (row) => {
        const shown = values.column("shown")[row];
        const centre = values.input.chart.centre[row];
        if (!marked(values, row) || !isNumber(shown) || !isNumber(centre)) return notAvailable;
        return (sign === ">" ? shown > centre : shown < centre) ? shown : notAvailable;
      }),
  };
}

/** Rules that need more than the block's own columns (trend, 2 of 3 ...): what core found, as values. */
function writtenSignals(input: BlockInput): readonly ColumnRecipe[] {
  const { direction } = input;
  const keys: readonly BlockColumnKey[] =
    direction === null || direction === "none" ? ["change"] : ["improvement", "deterioration"];
  return keys.map((key) => {
    const marked = judgedPoints(input, key);
    const content = (row: number): number | string =>
      marked.has(row) ? (input.chart.values[row] ?? notAvailable) : notAvailable;
    return {
      key,
      group: "chart",
      format: "value",
      formula: (row) => (marked.has(row) ? (input.chart.values[row] ?? "=NA()") : "=NA()"),
      expected: (values) => each(values, content),
    };
  });
}

/** Points that a signal covers and that count as `key`; few crossings has no point of its own to mark. */
function judgedPoints(input: BlockInput, key: BlockColumnKey): Set<number> {
  const better = input.direction === "higherBetter" ? "above" : "below";
  const marked = new Set<number>();
  for (const signal of input.chart.signals) {
    if (signal.rule.id === "fewCrossings") continue;
    for (const row of signal.covers) {
      const way = signal.direction ?? sideOf(input, row);
      const upwards = way === "above" || way === "rising";
      const judged = (upwards ? "above" : "below") === better ? "improvement" : "deterioration";
      if (key === "change" || key === judged) marked.add(row);
    }
  }
  return marked;
}

function sideOf(input: BlockInput, row: number): "above" | "below" {
  return (input.chart.values[row] ?? 0) > (input.chart.centre[row] ?? 0) ? "above" : "below";
}

/** Points left out of the calculation keep a mark of their own; approximate values have another. */
export function omittedColumns(input: BlockInput): readonly ColumnRecipe[] {
  const approximate = new Set(input.points.flatMap((point, row) => (point.approximate ? [row] : [])));
  const excluded: ColumnRecipe = {
    key: "excluded",
    group: "chart",
    format: "value",
    formula: "=IF([included]=1,NA(),[shown])",
    expected: (values) =>
      each(values, (row) => {
        if (approximate.has(row)) return null;
        return input.points[row]?.included === true
          ? notAvailable
          : (values.column("shown")[row] ?? notAvailable);
      }),
  };
  if (approximate.size === 0) return [excluded];
  return [
    { ...excluded, skip: approximate },
    {
      key: "approximate",
      group: "chart",
      format: "value",
      formula: "=[shown]",
      only: approximate,
      expected: (values) =>
        each(values, (row) => (approximate.has(row) ? (values.column("shown")[row] ?? notAvailable) : null)),
    },
  ];
}

/**
 * A point near the top of the chart where each phase but the first begins, and where a test begins or ends; the chart
 * draws a line down from it. All other
 * cells are truly empty, and the column is there without phases too: LibreOffice draws #N/A in a line chart as zero
 * unless some cell of the chart is empty (its import takes formulas without number for zeros, as old Excel did).
 */
export function phaseMarkColumn(input: BlockInput): ColumnRecipe {
  const content = (row: number): number | null => input.markLevels.get(row) ?? null;
  return {
    key: "phaseMark",
    group: "chart",
    format: "value",
    formula: content,
    expected: (values) => each(values, content),
  };
}
