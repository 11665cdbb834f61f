import { fullAddress } from "../../model/address";
import { columnCount, maximumColumns, maximumRows, rowCount, type Area } from "../../model/area";
import { displayText } from "../../model/displayText";
import { hostObject, type HostObject, type HostType, type Scalar } from "../hostObject";
import type { RangeTarget } from "../rangeTarget";
import type { HostSession } from "../session";
import { cellCount, isUnbounded, readCells, readInputs, wireTypes, wireValues } from "./cellValues";
import { conditionalFormatsObject } from "./conditionalFormats";
import { dataValidationObject } from "./dataValidation";
import { invalidArgument } from "../hostError";
import { mergedAreas } from "./rangeAreas";
import { rangeEdits } from "./rangeEdits";
import { columnsOf, formatsChanged, rangeFormatObject, rowsOf, type RangeOwner } from "./rangeFormat";
import { rangeNavigation } from "./rangeNavigation";
import { asBoolean, asText } from "./readValue";
import { shared } from "./sharedStyle";

/** Excel's answer when a range has more cells than an integer holds. */
const TOO_MANY_TO_COUNT = -1;
const LARGEST_COUNT = 2 ** 31 - 1;

const place = (read: (area: Area) => unknown): Scalar<RangeOwner> => ({
  get: ({ range }) => read(range.area),
});

/** Writes values or formulas; the two differ only in their notation. */
function writeCells({ session, range }: RangeOwner, value: unknown, notation: "A1" | "R1C1"): void {
  const { sheet, area } = range;
  const inputs = readInputs(value, area);
  session.guard.contents(sheet, area);
  if (inputs.kind === "fill" && inputs.value === null) return;
  if (notation === "A1") {
    if (inputs.kind === "fill") sheet.fill(area, inputs.value);
    else sheet.setInputs(area, inputs.values);
  } else if (inputs.kind === "fill") sheet.fillR1C1(area, inputs.value);
  else sheet.setInputsR1C1(area, inputs.values);
}

/** Number formats; null leaves a cell's format as it is. */
function writeNumberFormats({ session, range }: RangeOwner, value: unknown): void {
  const { sheet, area } = range;
  session.guard.option(sheet, "formatCells");
  if (!Array.isArray(value)) {
    if (value !== null) sheet.setStyle(area, { numberFormat: asText(value) });
    return;
  }
  const inputs = readInputs(value, area);
  if (inputs.kind !== "each") throw invalidArgument();
  sheet.setNumberFormats(
    area,
    inputs.values.map((row) => row.map((format) => (format === null ? null : asText(format)))),
  );
}

const isHidden = ({ sheet }: RangeTarget, row: number): boolean =>
  sheet.dimensions.rowProperties(row)?.hidden ?? false;

const rowHidden: Scalar<RangeOwner> = {
  get: ({ range }) => shared(rowsOf(range), (row) => isHidden(range, row)) ?? null,
  set: ({ session, range }, value) => {
    const hidden = asBoolean(value);
    session.guard.option(range.sheet, "formatRows");
    range.sheet.dimensions.changeRows(range.area.firstRow, range.area.lastRow, { hidden });
    formatsChanged(range);
  },
};

const isColumnHidden = ({ sheet }: RangeTarget, column: number): boolean =>
  sheet.dimensions.columnRun(column)?.hidden ?? false;

const columnHidden: Scalar<RangeOwner> = {
  get: ({ range }) => shared(columnsOf(range), (column) => isColumnHidden(range, column)) ?? null,
  set: ({ session, range }, value) => {
    const hidden = asBoolean(value);
    session.guard.option(range.sheet, "formatColumns");
    range.sheet.dimensions.setColumnsHidden(range.area.firstColumn, range.area.lastColumn, hidden);
    formatsChanged(range);
  },
};

const rangeType: HostType<RangeOwner> = {
  name: "Range",
  identify: ({ range }) => (range.referenceId ? { _ReferenceId: range.referenceId } : {}),
  scalars: {
    Address: { get: ({ range }) => fullAddress(range.sheet.name, range.area) },
    CellCount: place((area) => (cellCount(area) > LARGEST_COUNT ? TOO_MANY_TO_COUNT : cellCount(area))),
    RowCount: place(rowCount),
    ColumnCount: place(columnCount),
    RowIndex: place((area) => area.firstRow),
    ColumnIndex: place((area) => area.firstColumn),
    IsEntireColumn: place((area) => area.firstRow === 0 && area.lastRow === maximumRows - 1),
    IsEntireRow: place((area) => area.firstColumn === 0 && area.lastColumn === maximumColumns - 1),
    Values: {
      get: ({ range: { sheet, area } }) => readCells(area, () => wireValues(sheet.values(area))),
      set: (owner, value) => writeCells(owner, value, "A1"),
    },
    ValueTypes: { get: ({ range: { sheet, area } }) => readCells(area, () => wireTypes(sheet.values(area))) },
    Formulas: {
      get: ({ range: { sheet, area } }) => readCells(area, () => wireValues(sheet.formulas(area))),
      set: (owner, value) => writeCells(owner, value, "A1"),
    },
    FormulasR1C1: {
      get: ({ range: { sheet, area } }) => readCells(area, () => wireValues(sheet.formulasR1C1(area))),
      set: (owner, value) => writeCells(owner, value, "R1C1"),
    },
    NumberFormat: {
      get: ({ range: { sheet, area } }) => readCells(area, () => sheet.numberFormats(area)),
      set: writeNumberFormats,
    },
    Text: {
      get: ({ session, range: { sheet, area } }) => readCells(area, () => shownTexts(session, sheet, area)),
    },
    RowHidden: rowHidden,
    ColumnHidden: columnHidden,
    Hidden: {
      get: (owner) => {
        const rows = rowHidden.get?.(owner);
        const columns = columnHidden.get?.(owner);
        if (rows === true || columns === true) return true;
        return rows === null || columns === null ? null : false;
      },
    },
  },
  children: {
    Format: rangeFormatObject,
    Worksheet: ({ session, range }) => session.worksheet(range.sheet),
    ConditionalFormats: conditionalFormatsObject,
    DataValidation: dataValidationObject,
  },
  objectMethods: {
    ...rangeNavigation,
    Insert: rangeEdits.insert,
    GetMergedAreasOrNullObject: mergedAreas,
  },
  methods: {
    ...rangeEdits.methods,
    Select: ({ session, range }) => rangeEdits.select(session, range),
    // Only what is asked for by name; of formats the height.
    GetRowProperties: ({ range }, args) => {
      const asked = Object(args.at(0)) as {
        readonly rowIndex?: unknown;
        readonly rowHidden?: unknown;
        readonly format?: { readonly rowHeight?: unknown };
      };
      const { dimensions } = range.sheet;
      return Array.from(rowsOf(range), (row) => ({
        ...(asked.rowIndex === true ? { rowIndex: row } : {}),
        ...(asked.rowHidden === true ? { rowHidden: isHidden(range, row) } : {}),
        ...(asked.format?.rowHeight === true ? { format: { rowHeight: dimensions.rowHeight(row) } } : {}),
      }));
    },
    GetColumnProperties: ({ range }, args) => {
      const asked = Object(args.at(0)) as {
        readonly columnHidden?: unknown;
        readonly format?: { readonly columnWidth?: unknown };
      };
      const { dimensions } = range.sheet;
      return Array.from(columnsOf(range), (column) => ({
        ...(asked.columnHidden === true ? { columnHidden: isColumnHidden(range, column) } : {}),
        ...(asked.format?.columnWidth === true
          ? { format: { columnWidth: dimensions.columnWidth(column) } }
          : {}),
      }));
    },
    Calculate: ({ range: { sheet, area } }) => sheet.workbook.calculator?.refresh(sheet, area),
    _KeepReference: ({ session, range }) => session.ranges.keep(range),
    _ValidateArraySize: ({ range }, args) => {
      if (
        args.at(0) !== rowCount(range.area) ||
        args.at(1) !== columnCount(range.area) ||
        isUnbounded(range.area)
      ) {
        throw invalidArgument(args.location);
      }
    },
  },
};

function shownTexts({ options }: HostSession, sheet: RangeTarget["sheet"], area: Area): string[][] {
  const { date1904 } = sheet.workbook;
  return sheet.values(area).map((line, row) =>
    line.map((value, column) => {
      if (value === null) return "";
      const { numberFormat } = sheet.style(area.firstRow + row, area.firstColumn + column);
      return displayText(value, numberFormat, options.locale, date1904);
    }),
  );
}

export const rangeObject = (session: HostSession, range: RangeTarget): HostObject =>
  hostObject(rangeType, { session, range });
