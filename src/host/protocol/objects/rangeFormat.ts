import { type Area } from "../../model/area";
import { displayText } from "../../model/displayText";
import type { HorizontalAlignment, Style, StyleChange, VerticalAlignment } from "../../model/style";
import { hostObject, type HostObject, type HostType, type Scalar } from "../hostObject";
import type { RangeTarget } from "../rangeTarget";
import type { HostSession } from "../session";
import { bordersObject } from "./rangeBorders";
import { asBoolean, asColour, asInteger, asOneOf, asPositive, asText } from "./readValue";
import { shared, sharedStyle } from "./sharedStyle";

export interface RangeOwner {
  readonly session: HostSession;
  readonly range: RangeTarget;
}

/** Changes the style of all cells of a range, if the sheet's protection allows it. */
export function changeStyle({ session, range }: RangeOwner, change: StyleChange): void {
  session.guard.option(range.sheet, "formatCells");
  range.sheet.setStyle(range.area, change);
}

/** A property of the style that all cells share, or null where they differ. */
function styleScalar<V>(
  read: (style: Style) => V,
  change: (value: unknown) => StyleChange,
  show: (value: V) => unknown = (value) => value,
): Scalar<RangeOwner> {
  return {
    get: ({ range }) => {
      const value = sharedStyle(range.sheet, range.area, read);
      return value === undefined ? null : show(value);
    },
    set: (owner, value) => changeStyle(owner, change(value)),
  };
}

const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

const rangeFont: HostType<RangeOwner> = {
  name: "RangeFont",
  scalars: {
    Name: styleScalar(
      (style) => style.font.name,
      (value) => ({ font: { name: asText(value) } }),
    ),
    Size: styleScalar(
      (style) => style.font.size,
      (value) => ({ font: { size: asPositive(value) } }),
    ),
    Bold: styleScalar(
      (style) => style.font.bold,
      (value) => ({ font: { bold: asBoolean(value) } }),
    ),
    Italic: styleScalar(
      (style) => style.font.italic,
      (value) => ({ font: { italic: asBoolean(value) } }),
    ),
    Underline: styleScalar(
      (style) => style.font.underline,
      (value) => ({ font: { underline: asOneOf(value, UNDERLINES) } }),
    ),
    Strikethrough: styleScalar(
      (style) => style.font.strikethrough,
      (value) => ({ font: { strikethrough: asBoolean(value) } }),
    ),
    Color: styleScalar(
      (style) => style.font.colour,
      (value) => ({ font: { colour: asColour(value) } }),
      (colour) => colour ?? "#000000",
    ),
  },
};

const rangeFill: HostType<RangeOwner> = {
  name: "RangeFill",
  scalars: {
    Color: styleScalar(
      (style) => (style.fill.pattern === "none" ? null : style.fill.colour),
      (value) => ({ fill: { pattern: "solid", colour: asColour(value), background: null } }),
      (colour) => colour ?? "#FFFFFF",
    ),
  },
  methods: {
    Clear: (owner) => changeStyle(owner, { fill: { pattern: "none", colour: null, background: null } }),
  },
};

const formatProtection: HostType<RangeOwner> = {
  name: "FormatProtection",
  scalars: {
    Locked: styleScalar(
      (style) => style.locked,
      (value) => ({ locked: asBoolean(value) }),
    ),
    FormulaHidden: styleScalar(
      (style) => style.formulaHidden,
      (value) => ({ formulaHidden: asBoolean(value) }),
    ),
  },
};

const HORIZONTAL: readonly HorizontalAlignment[] = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
];
const VERTICAL: readonly VerticalAlignment[] = ["Top", "Center", "Bottom", "Justify", "Distributed"];

const rangeFormat: HostType<RangeOwner> = {
  name: "RangeFormat",
  scalars: {
    HorizontalAlignment: styleScalar(
      (style) => style.alignment.horizontal,
      (value) => ({ alignment: { horizontal: asOneOf(value, HORIZONTAL) } }),
    ),
    VerticalAlignment: styleScalar(
      (style) => style.alignment.vertical,
      (value) => ({ alignment: { vertical: asOneOf(value, VERTICAL) } }),
    ),
    WrapText: styleScalar(
      (style) => style.alignment.wrapText,
      (value) => ({ alignment: { wrapText: asBoolean(value) } }),
    ),
    IndentLevel: styleScalar(
      (style) => style.alignment.indent,
      (value) => ({ alignment: { indent: asInteger(value) } }),
    ),
    ShrinkToFit: styleScalar(
      (style) => style.alignment.shrinkToFit,
      (value) => ({ alignment: { shrinkToFit: asBoolean(value) } }),
    ),
    ColumnWidth: {
      get: ({ range }) =>
        shared(columnsOf(range), (column) => range.sheet.dimensions.columnWidth(column)) ?? null,
      set: ({ session, range }, value) => {
        const width = asPositive(value);
        session.guard.option(range.sheet, "formatColumns");
        const { firstColumn, lastColumn } = range.area;
        range.sheet.dimensions.setColumnWidth(firstColumn, lastColumn, width);
        formatsChanged(range);
      },
    },
    /** True where the columns have the sheet's own width; only true can be set. */
    UseStandardWidth: {
      get: ({ range }) =>
        shared(
          columnsOf(range),
          (column) => range.sheet.dimensions.columnRun(column)?.customWidth !== true,
        ) ?? null,
      set: ({ session, range }, value) => {
        if (!asBoolean(value)) return;
        session.guard.option(range.sheet, "formatColumns");
        range.sheet.dimensions.setStandardWidth(range.area.firstColumn, range.area.lastColumn);
        formatsChanged(range);
      },
    },
    RowHeight: {
      get: ({ range }) => shared(rowsOf(range), (row) => range.sheet.dimensions.rowHeight(row)) ?? null,
      set: ({ session, range }, value) => {
        const height = asPositive(value);
        session.guard.option(range.sheet, "formatRows");
        range.sheet.dimensions.changeRows(range.area.firstRow, range.area.lastRow, {
          height,
          customHeight: true,
          hidden: height === 0,
        });
        formatsChanged(range);
      },
    },
    /** True where the rows have the sheet's own height; only true can be set. */
    UseStandardHeight: {
      get: ({ range }) =>
        shared(rowsOf(range), (row) => range.sheet.dimensions.rows.get(row)?.customHeight !== true) ?? null,
      set: ({ session, range }, value) => {
        if (!asBoolean(value)) return;
        session.guard.option(range.sheet, "formatRows");
        const { firstRow, lastRow } = range.area;
        range.sheet.dimensions.changeRows(firstRow, lastRow, { height: null, customHeight: false });
        formatsChanged(range);
      },
    },
  },
  children: {
    Font: (owner) => hostObject(rangeFont, owner),
    Fill: (owner) => hostObject(rangeFill, owner),
    Protection: (owner) => hostObject(formatProtection, owner),
    Borders: bordersObject,
  },
  methods: {
    AutofitColumns: ({ session, range }) => autofitColumns(session, range),
    AutofitRows: ({ session, range }) => {
      session.guard.option(range.sheet, "formatRows");
      const { firstRow, lastRow } = usedPart(range) ?? range.area;
      range.sheet.dimensions.changeRows(firstRow, lastRow, {
        height: null,
        customHeight: false,
        hidden: false,
      });
      formatsChanged(range);
    },
  },
};

/** Tells the grid and the events that sizes or visibility changed. */
export function formatsChanged({ sheet, area }: RangeTarget): void {
  sheet.cellsChanged = true;
  sheet.workbook.journal.record({ kind: "cells", sheet, area, content: false });
}

export function* columnsOf(range: RangeTarget): Iterable<number> {
  for (let column = range.area.firstColumn; column <= range.area.lastColumn; column++) yield column;
}

export function* rowsOf(range: RangeTarget): Iterable<number> {
  for (let row = range.area.firstRow; row <= range.area.lastRow; row++) yield row;
}

function usedPart(range: RangeTarget): Area | null {
  const used = range.sheet.usedArea(false);
  if (!used) return null;
  const { firstRow, lastRow } = range.area;
  return {
    ...range.area,
    firstRow: Math.max(firstRow, used.firstRow),
    lastRow: Math.min(lastRow, used.lastRow),
  };
}

/** Points per character of the default font (7 pixels), and the room on both sides. */
const CHARACTER = 5.25;
const PADDING = 3.75;

/** Widths from the longest shown text; the host has no fonts to measure with. */
function autofitColumns(session: HostSession, range: RangeTarget): void {
  session.guard.option(range.sheet, "formatColumns");
  const longest = new Map<number, number>();
  const { sheet } = range;
  const { locale } = session.options;
  sheet.workbook.calculator?.refresh(sheet, range.area);
  sheet.cells.forEach(range.area, (cell) => {
    const style = sheet.workbook.styles.get(cell.style);
    if (cell.value === null || style.alignment.wrapText) return;
    const text = displayText(cell.value, style.numberFormat, locale, sheet.workbook.date1904);
    const width = text.length * CHARACTER * (style.font.size / 11) * (style.font.bold ? 1.08 : 1) + PADDING;
    longest.set(cell.column, Math.max(longest.get(cell.column) ?? 0, width));
  });
  for (const [column, width] of longest) sheet.dimensions.setColumnWidth(column, column, width);
  formatsChanged(range);
}

export const rangeFormatObject = (owner: RangeOwner): HostObject => hostObject(rangeFormat, owner);
