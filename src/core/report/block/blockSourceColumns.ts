/**
 * The columns that take the user's own cells into the block. "@" in a template is the reference to the cell of the row;
 * a point that cannot be referred to (a number stored as text, an approximate value, a period that is not in the sheet)
 * is written as it was read.
 */
import type { CellAddress } from "../../series/series";
import type { CellValue } from "./block";
import type { BlockInput, BlockPoint, GroupPart, PointGroup, PointNumber } from "./blockInput";
import { absoluteCell, columnCell, quoteSheet } from "./r1c1";
import { each, isNumber } from "./blockRecipe";
import type { ColumnFormat, ColumnRecipe } from "./blockRecipe";
import type { BlockColumnKey } from "./blockTexts";

/** References from the block's point rows to the user's cells. */
export interface SourceReferences {
  readonly firstPointRow: number;
  /** True when every cell of the column lies in one column: then a relative row makes one formula for all. */
  reference(cell: CellAddress, row: number, vertical: boolean): string;
}

export function sourceReferences(firstPointRow: number): SourceReferences {
  return {
    firstPointRow,
    reference: (cell, row, vertical) =>
      quoteSheet(cell.sheet) +
      (vertical
        ? columnCell(cell.row - (firstPointRow + row), cell.column)
        : absoluteCell(cell.row, cell.column)),
  };
}

function isVertical(cells: readonly (CellAddress | null)[]): boolean {
  const columns = new Set(cells.flatMap((cell) => (cell === null ? [] : [cell.column])));
  const rows = new Set(cells.flatMap((cell) => (cell === null ? [] : [cell.row])));
  return columns.size <= 1 && rows.size >= columns.size;
}

function liveCell(number: PointNumber | null): CellAddress | null {
  if (number === null || number.kind === "written") return null;
  return number.kind === "mean" ? firstCell(number.group) : number.cell;
}

export function periodColumn(input: BlockInput, references: SourceReferences): ColumnRecipe {
  const vertical = isVertical(
    input.points.map(({ period }) => (period.kind === "live" ? period.cell : null)),
  );
  return {
    key: "period",
    group: "source",
    format: "period",
    formula: (row) => {
      const period = pointAt(input, row).period;
      if (period.kind === "written") return literalFormula(period.value);
      const reference = references.reference(period.cell, row, vertical);
      const whenFilled = (shown: string): string => `=IF(${reference}="","",${shown})`;
      if (period.asDate === true)
        return whenFilled(`DATE(VALUE(LEFT(${reference},4)),VALUE(RIGHT(${reference},2)),1)`);
      return vertical ? whenFilled(reference) : `=${reference}`;
    },
    expected: (values) => each(values, (row) => pointAt(input, row).period.value),
  };
}

/** As a formula, so that no text is taken for a date or a number when it is written. */
function literalFormula(value: string | number): CellValue {
  return typeof value === "number" ? value : `="${value.replaceAll('"', '""')}"`;
}

export function includedColumn(input: BlockInput): ColumnRecipe {
  return {
    key: "included",
    group: "source",
    format: "whole",
    input: true,
    formula: (row) => (pointAt(input, row).included ? 1 : 0),
    expected: (values) => each(values, (row) => (pointAt(input, row).included ? 1 : 0)),
  };
}

/** A measured value that stands in one cell. `accepts` is the condition of the chart type, such as "@>=0". */
export function valueColumn(
  input: BlockInput,
  references: SourceReferences,
  accepts: string | null,
): ColumnRecipe {
  const { scale } = input;
  const vertical =
    isVertical(input.points.map((point) => liveCell(point.value))) &&
    input.points.every(({ value }) => value.kind !== "mean" || inOneRow(value.group));
  const scaled = scale === 1 ? "@" : `${scale}*@`;
  const minusVertical = isVertical(
    input.points.map(({ value }) => (value.kind === "difference" ? value.minus : null)),
  );
  const template =
    accepts === null ? `=IF(ISNUMBER(@),${scaled},"")` : `=IF(ISNUMBER(@),IF(${accepts},${scaled},""),"")`;
  return {
    key: "value",
    group: "calculation",
    format: "value",
    formula: (row) => {
      const { value } = pointAt(input, row);
      if (value.kind === "written") return writtenNumber(shownValue(input, row));
      if (value.kind === "mean") {
        const cells = groupReference(value.group, references, row, vertical);
        return `=IF(COUNT(${cells})>0,AVERAGE(${cells}),"")`;
      }
      if (value.kind === "difference") {
        const now = references.reference(value.cell, row, vertical);
        const before = references.reference(value.minus, row, minusVertical);
        const difference = scale === 1 ? `${now}-${before}` : `${scale}*(${now}-${before})`;
        return `=IF(COUNT(${now},${before})=2,${difference},"")`;
      }
      return insert(template, references.reference(value.cell, row, vertical));
    },
    expected: (values) => each(values, (row) => shownValue(input, row) ?? ""),
  };
}

/** The measured value before it is drawn: on MR charts core's values are the ranges, so the point's own is taken. */
function shownValue(input: BlockInput, row: number): number | null {
  if (input.chart.type !== "MR") return input.chart.values[row] ?? null;
  const { value } = pointAt(input, row);
  if (value.value === null) return null;
  const inUnit = value.kind === "written" || value.kind === "mean";
  return inUnit ? value.value : value.value * input.scale;
}

/** A gap is a formula too, so that a later reader sees that the cell is meant to be empty. */
function writtenNumber(value: number | null): CellValue {
  return value ?? '=""';
}

/** Numerator and denominator; a row that lacks either, or breaks `accepts`, is a gap. */
export function ratioColumns(
  input: BlockInput,
  references: SourceReferences,
  accepts: string,
): readonly ColumnRecipe[] {
  const numerators = input.points.map((point) => liveCell(point.value));
  const denominators = input.points.map((point) => liveCell(point.denominator));
  const verticalNumerator = isVertical(numerators);
  const verticalDenominator = isVertical(denominators);
  const operand = (number: PointNumber | null, row: number, vertical: boolean): string | null =>
    number?.kind === "live"
      ? references.reference(number.cell, row, vertical)
      : number === null || number.value === null
        ? null
        : String(number.value);
  const usable = (row: number): boolean => isNumber(input.chart.values[row] ?? null);
  return [
    {
      key: "numerator",
      group: "source",
      format: "count",
      formula: (row) => {
        const point = pointAt(input, row);
        const n = operand(point.value, row, verticalNumerator);
        const d = operand(point.denominator, row, verticalDenominator);
        if (n === null || d === null) return '=""';
        const condition = accepts.replace(/@([nd])/g, (_, which) => (which === "n" ? n : d));
        return `=IF(COUNT(${n},${d})=2,IF(${condition},${n},""),"")`;
      },
      expected: (values) =>
        each(values, (row) => (usable(row) ? (pointAt(input, row).value.value ?? "") : "")),
    },
    {
      key: "denominator",
      group: "source",
      format: "count",
      formula: (row) => {
        const d = operand(pointAt(input, row).denominator, row, verticalDenominator);
        return d === null ? '=""' : `=IF(RC[-1]="","",${d})`;
      },
      expected: (values) =>
        each(values, (row) => (usable(row) ? (pointAt(input, row).denominator?.value ?? "") : "")),
    },
  ];
}

/** A column computed over the cells of the row's subgroup, written "@". */
export function groupColumn(
  input: BlockInput,
  references: SourceReferences,
  column: {
    readonly key: BlockColumnKey;
    readonly group: "source" | "calculation";
    readonly format: ColumnFormat;
    /** Templates may also hold [key] of columns to the left. */
    readonly template: string;
    readonly expected: (group: readonly number[]) => CellValue;
  },
): ColumnRecipe {
  const vertical =
    isVertical(input.points.map(({ group }) => firstCell(group))) &&
    input.points.every(({ group }) => inOneRow(group));
  return {
    key: column.key,
    group: column.group,
    format: column.format,
    formula: (row, expand) => {
      const { group } = pointAt(input, row);
      if (group === null || group.parts.length === 0) return '=""';
      return insert(expand(column.template), groupReference(group, references, row, vertical));
    },
    expected: (values) =>
      each(values, (row) => column.expected((pointAt(input, row).group?.values ?? []).filter(isNumber))),
  };
}

function insert(template: string, reference: string): string {
  return template.replaceAll("@", () => reference);
}

/** The readings as operands of a function: areas, cells and written numbers. */
function groupReference(
  { parts }: PointGroup,
  references: SourceReferences,
  row: number,
  vertical: boolean,
): string {
  const operands = parts.map((part) =>
    part.kind === "written" ? String(part.value) : areaReference(part, references, row, vertical),
  );
  return operands.join(",");
}

function firstCell(group: PointGroup | null): CellAddress | null {
  const part = group?.parts[0];
  if (part === undefined || part.kind === "written") return null;
  return { sheet: part.sheet, row: part.firstRow, column: part.firstColumn };
}

function inOneRow(group: PointGroup | null): boolean {
  return (group?.parts ?? []).every((part) => part.kind === "written" || part.firstRow === part.lastRow);
}

function areaReference(
  area: Extract<GroupPart, { kind: "cells" }>,
  references: SourceReferences,
  row: number,
  vertical: boolean,
): string {
  const { sheet } = area;
  const first = references.reference({ sheet, row: area.firstRow, column: area.firstColumn }, row, vertical);
  if (area.firstRow === area.lastRow && area.firstColumn === area.lastColumn) return first;
  const last = references.reference({ sheet, row: area.lastRow, column: area.lastColumn }, row, vertical);
  return `${first}:${last.slice(quoteSheet(sheet).length)}`;
}

function pointAt(input: BlockInput, row: number): BlockPoint {
  const point = input.points[row];
  if (point === undefined) throw new RangeError(`no point ${row}`);
  return point;
}
