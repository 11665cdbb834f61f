/**
 * How a chart type computes: parameters, head cells and columns, each with its formula as a template and with the
 * value that core expects in the same cell. A template may hold
 *   [key] [key-1] [key+1]  the column `key` in the same, the previous or the next row
 *   {key}                  a parameter, or the head cell of the row's phase
 *   phase(key) base(key)   the rows of the column in the phase, or in its baseline
 * The formulas are those of the verified appendix; where the first or last row of a phase differs there, N() and
 * ISNUMBER() on the neighbouring heading or empty cell make one formula do for a whole column.
 */
import type { PhaseResult } from "../../spc/types";
import type { CellValue } from "./block";
import type { BlockInput } from "./blockInput";
import type { BlockColumnKey, BlockHeadKey, BlockParameterKey } from "./blockTexts";

export const notAvailable = "#N/A";

/** Expected values of a block, computed on demand. */
export interface BlockValues {
  readonly input: BlockInput;
  readonly count: number;
  readonly phases: readonly PhaseResult[];
  column(key: BlockColumnKey): readonly CellValue[];
  head(key: BlockHeadKey, phase: number): CellValue;
  parameter(key: BlockParameterKey): number | null;
  phaseOf(row: number): number;
}

export type ColumnFormat = "period" | "value" | "level" | "target" | "fine" | "whole" | "general" | "count";

export interface ColumnRecipe {
  readonly key: BlockColumnKey;
  readonly group: "source" | "calculation" | "chart";
  readonly format: ColumnFormat;
  /**
   * Template of every row, or the finished content of each row. `expand` fills in a template for the row; references to
   * the user's cells go in after it, so that no sheet name is taken for a part of a template.
   */
  readonly formula: string | ((row: number, expand: (template: string) => string) => CellValue);
  /** Template of the first row of a phase after the first phase. */
  readonly starts?: string;
  /** Template of the last row of a phase before the last phase. */
  readonly ends?: string;
  /** Which phases use the column: limits of every other phase stand in a set of their own, so that lines break. */
  readonly phases?: "odd" | "even";
  /** Row after which the column is empty (a target that ends). */
  readonly lastRow?: number;
  /** Rows that are left empty, or the only rows that are filled. */
  readonly skip?: ReadonlySet<number>;
  readonly only?: ReadonlySet<number>;
  readonly input?: boolean;
  readonly expected: (values: BlockValues) => readonly CellValue[];
}

export interface HeadRecipe {
  readonly key: BlockHeadKey;
  readonly format: "level" | "fine" | "whole" | "tolerance" | "text";
  readonly formula: string;
  readonly expected: (values: BlockValues, phase: number) => CellValue;
}

export interface ParameterRecipe {
  readonly key: BlockParameterKey;
  readonly content: number | string;
  readonly value: number;
  readonly format: "target" | "fine" | "general";
}

export interface BlockRecipe {
  readonly parameters: readonly ParameterRecipe[];
  readonly head: readonly HeadRecipe[];
  readonly columns: readonly ColumnRecipe[];
}

/** One value per row. */
export function each(values: BlockValues, f: (row: number) => CellValue): CellValue[] {
  return Array.from({ length: values.count }, (_, row) => f(row));
}

export function isNumber(value: CellValue | undefined): value is number {
  return typeof value === "number";
}

/** The numbers of a column in a span of rows, as AVERAGE and COUNT see them. */
export function numbersOf(values: BlockValues, key: BlockColumnKey, from: number, to: number): number[] {
  return values
    .column(key)
    .slice(from, to + 1)
    .filter(isNumber);
}

export function baseNumbers(values: BlockValues, key: BlockColumnKey, phase: number): number[] {
  const { from, baselineTo } = phaseAt(values, phase);
  return numbersOf(values, key, from, baselineTo);
}

export function phaseNumbers(values: BlockValues, key: BlockColumnKey, phase: number): number[] {
  const { from, to } = phaseAt(values, phase);
  return numbersOf(values, key, from, to);
}

export function phaseAt(values: BlockValues, phase: number): PhaseResult {
  const found = values.phases[phase];
  if (found === undefined) throw new RangeError(`no phase ${phase}`);
  return found;
}

export function numberOr(value: number | null | undefined, otherwise: CellValue): CellValue {
  return value ?? otherwise;
}
