import { computeChart } from "../../../../src/core/spc/computeChart";
import { defaultRules } from "../../../../src/core/spc/rules/ruleProfiles";
import type { ChartType, RuleProfile, SigmaMethod } from "../../../../src/core/spc/types";
import type { Direction } from "../../../../src/core/series/series";
import { excelSerial } from "../../../../src/core/series/periodDates";
import type { Block, CellValue } from "../../../../src/core/report/block/block";
import type { BlockInput, BlockPoint, PointNumber } from "../../../../src/core/report/block/blockInput";
import { buildBlock } from "../../../../src/core/report/block/buildBlock";
import { toA1 } from "../../../../src/core/report/block/r1c1";
import { blockTexts } from "../../../../src/i18n/blockTexts";
import { key } from "./engines";
import type { TestSheet } from "./engines";

/** What stands in the user's cell: a number, a mark such as "..", an error such as "#REF!", or nothing. */
export type Raw = number | string | null;

export interface CaseOptions {
  readonly type: ChartType;
  readonly values: readonly Raw[];
  readonly denominators?: readonly Raw[];
  readonly groups?: readonly (readonly Raw[])[];
  readonly method?: SigmaMethod;
  readonly multiplier?: number;
  readonly scale?: number;
  readonly phaseStarts?: readonly number[];
  readonly baseline?: number | readonly (number | null)[];
  readonly excluded?: readonly number[];
  readonly direction?: Direction | null;
  readonly target?: number;
  readonly rules?: RuleProfile;
  readonly horizontal?: boolean;
  /** Periods are texts with year and month in figures: this is what stands between them ("-", "M" or nothing). */
  readonly monthText?: string;
  readonly firstRow?: number;
  readonly asValues?: boolean;
}

export const dataSheet = "Månad 2024 (Åre's)";
const firstDataRow = 4;

export interface BlockCase {
  readonly input: BlockInput;
  readonly block: Block;
  readonly data: TestSheet;
}

export function blockCase(options: CaseOptions): BlockCase {
  const data = new Map<string, CellValue>();
  const place = (index: number, column: number): { sheet: string; row: number; column: number } =>
    options.horizontal === true
      ? { sheet: dataSheet, row: column + 1, column: index + firstDataRow }
      : { sheet: dataSheet, row: index + firstDataRow, column };
  const put = (index: number, column: number, raw: Raw): PointNumber => {
    const cell = place(index, column);
    data.set(key(cell.row, cell.column), raw);
    return { kind: "live", cell, value: typeof raw === "number" ? raw : null };
  };
  const length = options.groups?.length ?? options.values.length;
  const excluded = new Set(options.excluded ?? []);
  const points = Array.from({ length }, (_, index): BlockPoint => {
    const { monthText } = options;
    const label = monthText === undefined ? `p${index + 1}` : month(index, monthText);
    put(index, 0, label);
    const group = options.groups?.[index];
    group?.forEach((raw, member) => put(index, 1 + member, raw));
    return {
      period:
        monthText === undefined
          ? { kind: "live", cell: place(index, 0), value: label }
          : {
              kind: "live",
              cell: place(index, 0),
              value: excelSerial({ frequency: "month", ordinal: firstMonth + index }) ?? label,
              asDate: true,
            },
      value:
        group === undefined ? put(index, 1, options.values[index] ?? null) : { kind: "written", value: null },
      denominator:
        options.denominators === undefined ? null : put(index, 2, options.denominators[index] ?? null),
      group: group === undefined ? null : groupOf(place(index, 1), place(index, group.length), group),
      included: !excluded.has(index),
      approximate: false,
    };
  });
  const numbers = (raw: readonly Raw[]): (number | null)[] =>
    raw.map((one) => (typeof one === "number" ? one * (options.scale ?? 1) : null));
  const chart = computeChart(
    {
      values: numbers(options.values),
      denominators: options.denominators === undefined ? undefined : numbers(options.denominators),
      subgroups: options.groups?.map(numbers),
      phaseStarts: options.phaseStarts,
      baseline: options.baseline,
      excluded: points.map((point) => !point.included),
    },
    {
      type: options.type,
      method: options.method ?? "mean",
      rules: options.rules ?? defaultRules,
      multiplier: options.multiplier,
    },
  );
  const input: BlockInput = {
    seriesId: "s1",
    sheet: "Underlag",
    firstRow: options.firstRow ?? 0,
    type: options.asValues === true ? "values" : options.type,
    title: "Väntetid",
    notes: ["Källa: bladet."],
    points,
    chart,
    method: options.method ?? "mean",
    multiplier: options.multiplier ?? 1,
    scale: options.scale ?? 1,
    direction: options.direction ?? null,
    target: options.target === undefined ? null : { value: options.target, to: null },
    targetLong: null,
    preliminary: false,
    markLevels: new Map(),
    liveSignals: options.rules === undefined,
    periodFormat: options.monthText === undefined ? "General" : "yyyy\\-mm",
    numberFormat: "0.0",
    levelFormat: "0.0",
    targetFormat: "0",
    fineFormat: "0.00",
  };
  return { input, block: buildBlock(input, blockTexts), data: { name: dataSheet, cells: data } };
}

/** Months since year 0: November 2023. */
const firstMonth = 2023 * 12 + 10;

function month(index: number, between: string): string {
  const ordinal = firstMonth + index;
  return `${Math.floor(ordinal / 12)}${between}${String((ordinal % 12) + 1).padStart(2, "0")}`;
}

function groupOf(
  first: { sheet: string; row: number; column: number },
  last: { row: number; column: number },
  values: readonly Raw[],
): BlockPoint["group"] {
  return {
    parts: [
      {
        kind: "cells",
        sheet: first.sheet,
        firstRow: first.row,
        firstColumn: first.column,
        lastRow: last.row,
        lastColumn: last.column,
      },
    ],
    values: values.map((raw) => (typeof raw === "number" ? raw : null)),
  };
}

/** The cells of a block as they stand on a sheet, formulas in A1 notation. */
export function blockCells(block: Block): Map<string, CellValue> {
  const cells = new Map<string, CellValue>();
  const put = (row: number, column: number, content: CellValue, literal: boolean): void => {
    const formula = !literal && typeof content === "string" && content.startsWith("=");
    cells.set(key(row, column), formula ? toA1(content, row, column) : content);
  };
  for (const { row, column, content, literal } of block.cells) put(row, column, content, literal);
  block.columns.forEach((column, index) => {
    put(block.headingRow, index, column.heading, true);
    for (let row = 0; row < block.pointCount; row++) {
      const { fill } = column;
      const content = typeof fill === "object" ? (fill[row] ?? null) : fill;
      put(block.firstPointRow + row, index, content, false);
    }
  });
  return cells;
}

export interface Deviation {
  readonly where: string;
  readonly formula: CellValue;
  readonly expected: CellValue;
  readonly actual: CellValue;
}

/** Every cell of the block whose computed value is not what core expects. */
export function deviations(block: Block, computed: ReadonlyMap<string, CellValue>): Deviation[] {
  const cells = blockCells(block);
  const found: Deviation[] = [];
  const compare = (row: number, column: number, where: string, expected: CellValue): void => {
    const actual = computed.get(key(row, column)) ?? null;
    if (!same(expected, actual)) {
      found.push({ where, formula: cells.get(key(row, column)) ?? null, expected, actual });
    }
  };
  for (const cell of block.cells)
    compare(cell.row, cell.column, `head ${cell.row},${cell.column}`, cell.expected);
  block.columns.forEach((column, index) => {
    column.expected.forEach((expected, row) =>
      compare(block.firstPointRow + row, index, `${column.key} ${row}`, expected),
    );
  });
  return found;
}

function same(expected: CellValue, actual: CellValue): boolean {
  if (typeof expected === "number" && typeof actual === "number") {
    return Math.abs(expected - actual) <= 1e-9 * Math.max(1e-6, Math.abs(expected), Math.abs(actual));
  }
  return (expected ?? "") === (actual ?? "");
}
