/** How measurements enter a block, and how every chart ends: what chart types share beyond their calculation. */
import { mean, median } from "simple-statistics";
import { MEAN_RANGE_DIVISOR, MEDIAN_RANGE_DIVISOR } from "../../spc/constants";
import type { BlockInput } from "./blockInput";
import { omittedColumns, phaseMarkColumn, signalColumns, targetColumns } from "./blockMarkers";
import { baseNumbers, each, notAvailable } from "./blockRecipe";
import type { ColumnRecipe, HeadRecipe, ParameterRecipe } from "./blockRecipe";
import { limitColumns } from "./blockShared";
import { includedColumn, periodColumn, ratioColumns, valueColumn } from "./blockSourceColumns";
import type { SourceReferences } from "./blockSourceColumns";

/** The charts' end: limits, then targets and markers. */
export function chartColumns(
  input: BlockInput,
  shown: ColumnRecipe,
  limits: Parameters<typeof limitColumns>[0],
): readonly ColumnRecipe[] {
  return [
    shown,
    ...limitColumns(limits, input.chart.phases.length),
    ...targetColumns(input),
    ...(input.type === "values" || input.type === "MR"
      ? []
      : signalColumns(input, limits.lower !== undefined)),
    ...omittedColumns(input),
    phaseMarkColumn(input),
  ];
}

export function isRatio(input: BlockInput): boolean {
  return input.points.some((point) => point.denominator !== null);
}

/** Measurements: one cell per point, or the ratio of two (core divides by a denominator above 0). */
export function measured(
  input: BlockInput,
  references: SourceReferences,
  accepts: string | null,
): readonly ColumnRecipe[] {
  const period = periodColumn(input, references);
  const included = includedColumn(input);
  if (!isRatio(input)) return [period, included, valueColumn(input, references, accepts)];
  return [period, ...ratioColumns(input, references, "@d>0"), included, ratioValue(input)];
}

export function ratioValue(input: BlockInput): ColumnRecipe {
  return {
    key: "value",
    group: "calculation",
    format: "value",
    formula:
      input.chart.type === "NP"
        ? "=[numerator]"
        : '=IF([numerator]="","",{multiplier}*[numerator]/[denominator])',
    expected: (values) => each(values, (row) => input.chart.values[row] ?? ""),
  };
}

export function multiplierParameter(input: BlockInput): readonly ParameterRecipe[] {
  if (!isRatio(input) || input.chart.type === "NP") return [];
  return [{ key: "multiplier", content: input.multiplier, value: input.multiplier, format: "general" }];
}

export function divisorParameters(input: BlockInput, screening: number): readonly ParameterRecipe[] {
  const divisor = input.method === "median" ? MEDIAN_RANGE_DIVISOR : MEAN_RANGE_DIVISOR;
  return [
    { key: "divisor", content: divisor, value: divisor, format: "general" },
    ...screeningParameter(input, screening),
  ];
}

export function screeningParameter(input: BlockInput, screening: number): readonly ParameterRecipe[] {
  if (input.method !== "screened") return [];
  return [{ key: "screening", content: screening, value: screening, format: "general" }];
}

export const medianHead: HeadRecipe = {
  key: "centreHead",
  format: "level",
  formula: "=IF({points}=0,NA(),MEDIAN(base(counted)))",
  expected: (values, phase) => {
    const numbers = baseNumbers(values, "counted", phase);
    return numbers.length === 0 ? notAvailable : median(numbers);
  },
};

export function meanHead(key: "centreHead" | "meanHead", column: "counted" | "transformed"): HeadRecipe {
  return {
    key,
    format: column === "counted" ? "level" : "fine",
    formula: `=IF({points}=0,NA(),AVERAGE(base(${column})))`,
    expected: (values, phase) => {
      const numbers = baseNumbers(values, column, phase);
      return numbers.length === 0 ? notAvailable : mean(numbers);
    },
  };
}
