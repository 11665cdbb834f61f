import { rowCount, type Area } from "../../model/area";
import { resizeTable } from "../../model/addTable";
import { deleteCells, insertCells } from "../../model/shiftCells";
import { tableBody, type TableColumn } from "../../model/table";
import { apiNotAvailable, invalidArgument, invalidOperation, itemNotFound } from "../hostError";
import { hostObject, type HostObject, type HostType } from "../hostObject";
import { readInputs, wireValues } from "./cellValues";
import { asInteger, asText } from "./readValue";
import type { TableTarget } from "./table";

interface ColumnTarget extends TableTarget {
  readonly column: TableColumn;
}

const indexOf = ({ table, column }: ColumnTarget): number => table.columns.indexOf(column);

/** The column's part of some rows of the table. */
function within(target: ColumnTarget, rows: Area): Area {
  const at = target.table.area.firstColumn + indexOf(target);
  return { firstRow: rows.firstRow, lastRow: rows.lastRow, firstColumn: at, lastColumn: at };
}

const tableColumn: HostType<ColumnTarget> = {
  name: "TableColumn",
  identify: ({ column }) => ({ Id: column.id }),
  scalars: {
    Id: { get: ({ column }) => column.id },
    Index: { get: indexOf },
    Name: {
      get: ({ column }) => column.name,
      set: (target, value) => {
        const { session, sheet, table } = target;
        const name = asText(value);
        if (name === "") throw invalidArgument();
        if (!table.showHeaders) throw itemNotFound();
        const header = within(target, { ...table.area, lastRow: table.area.firstRow });
        session.guard.contents(sheet, header);
        target.column.name = name;
        sheet.setConstant(header.firstRow, header.firstColumn, name);
        session.workbook.journal.record({ kind: "tables", sheet });
      },
    },
    Values: { get: (target) => wireValues(target.sheet.values(within(target, target.table.area))) },
  },
  objectMethods: {
    GetRange: (target) => target.session.rangeObject(target.sheet, within(target, target.table.area)),
    GetDataBodyRange: (target) =>
      target.session.rangeObject(target.sheet, within(target, tableBody(target.table))),
    GetHeaderRowRange: (target, args) => {
      const { area, showHeaders } = target.table;
      if (!showHeaders) throw itemNotFound(args.location);
      return target.session.rangeObject(target.sheet, within(target, { ...area, lastRow: area.firstRow }));
    },
  },
  methods: {
    Delete: (target) => {
      const { session, sheet, table } = target;
      session.guard.sheetChange(sheet);
      if (table.columns.length === 1) throw invalidOperation("The last column stays.", "TableColumn.delete");
      const result = deleteCells(sheet, within(target, table.area), "Left");
      if (!result.ok) throw invalidOperation("The column cannot be deleted.", "TableColumn.delete");
    },
  },
};

const columnAt = (target: TableTarget, column: TableColumn): HostObject =>
  hostObject(tableColumn, { ...target, column });

function findColumn(target: TableTarget, key: unknown): TableColumn | undefined {
  if (typeof key === "number") return target.table.columns.find(({ id }) => id === key);
  const name = asText(key).toLowerCase();
  return target.table.columns.find((column) => column.name.toLowerCase() === name);
}

const columns: HostType<TableTarget> = {
  name: "TableColumnCollection",
  scalars: { Count: { get: ({ table }) => table.columns.length } },
  items: (target) => target.table.columns.map((column) => columnAt(target, column)),
  indexer: (target, key) => {
    const column = findColumn(target, key);
    if (!column) throw itemNotFound("TableColumnCollection.getItem");
    return columnAt(target, column);
  },
  objectMethods: {
    GetItemOrNullObject: (target, args) => {
      const column = findColumn(target, args.at(0));
      return column ? columnAt(target, column) : null;
    },
    GetItemAt: (target, args) => {
      const column = target.table.columns[asInteger(args.at(0))];
      if (!column) throw invalidArgument(args.location);
      return columnAt(target, column);
    },
    Add: (target, args) => addColumn(target, args.at(0), args.at(1)),
  },
  methods: { GetCount: ({ table }) => table.columns.length },
};

/** A column after the last, heading first among its values; what stands to the right moves away, as in Excel. */
function addColumn(target: TableTarget, index: unknown, values: unknown): HostObject {
  const { session, sheet, table } = target;
  if (index !== undefined && index !== null && index !== -1)
    throw apiNotAvailable("TableColumnCollection.add before another column");
  session.guard.sheetChange(sheet);
  const at = table.area.lastColumn + 1;
  const added = { ...table.area, firstColumn: at, lastColumn: at };
  const inputs = values === undefined || values === null ? null : readInputs(values, added);
  const result = insertCells(sheet, added, "Right");
  if (!result.ok)
    throw invalidOperation(
      "There is no room for more columns beside the table.",
      "TableColumnCollection.add",
    );
  if (inputs?.kind === "fill") sheet.fill(added, inputs.value);
  if (inputs?.kind === "each") sheet.setInputs(added, inputs.values);
  resizeTable(sheet, table, { ...table.area, lastColumn: at });
  return columnAt(target, table.columns[table.columns.length - 1]!);
}

interface RowTarget extends TableTarget {
  readonly index: number;
}

const bodyRow = ({ table, index }: RowTarget): Area => {
  const body = tableBody(table);
  return { ...body, firstRow: body.firstRow + index, lastRow: body.firstRow + index };
};

const tableRow: HostType<RowTarget> = {
  name: "TableRow",
  scalars: {
    Index: { get: ({ index }) => index },
    Values: { get: (target) => wireValues(target.sheet.values(bodyRow(target))) },
  },
  objectMethods: { GetRange: (target) => target.session.rangeObject(target.sheet, bodyRow(target)) },
  methods: {
    Delete: (target) => {
      target.session.guard.sheetChange(target.sheet);
      if (rowsOf(target) === 1) return target.sheet.clear(bodyRow(target), "Contents");
      // The table shrinks with its cells.
      const result = deleteCells(target.sheet, bodyRow(target), "Up");
      if (!result.ok) throw invalidOperation("The row cannot be deleted.", "TableRow.delete");
    },
  },
};

const rowsOf = ({ table }: TableTarget): number => rowCount(tableBody(table));

const rows: HostType<TableTarget> = {
  name: "TableRowCollection",
  scalars: { Count: { get: rowsOf } },
  items: (target) =>
    Array.from({ length: rowsOf(target) }, (_, index) => hostObject(tableRow, { ...target, index })),
  objectMethods: {
    GetItemAt: (target, args) => {
      const index = asInteger(args.at(0));
      if (index < 0 || index >= rowsOf(target)) throw invalidArgument(args.location);
      return hostObject(tableRow, { ...target, index });
    },
    Add: (target, args) => addRows(target, args.at(0), args.at(1)),
  },
  methods: { GetCount: rowsOf },
};

/** Rows after the last, with the look of the last; what stands below the table moves down, as in Excel. */
function addRows(target: TableTarget, index: unknown, values: unknown): HostObject {
  const { session, sheet, table } = target;
  if (index !== undefined && index !== null && index !== -1)
    throw apiNotAvailable("TableRowCollection.add before another row");
  if (table.showTotals) throw apiNotAvailable("TableRowCollection.add above a totals row");
  session.guard.sheetChange(sheet);
  const count = Array.isArray(values) ? values.length : 1;
  const last = tableBody(table).lastRow;
  const added = { ...table.area, firstRow: last + 1, lastRow: last + count };
  const inputs = values === undefined || values === null ? null : readInputs(values, added);
  const result = insertCells(sheet, added, "Down");
  if (!result.ok)
    throw invalidOperation("There is no room for more rows below the table.", "TableRowCollection.add");
  table.area = { ...table.area, lastRow: added.lastRow };
  for (let row = added.firstRow; row <= added.lastRow; row++)
    for (let column = added.firstColumn; column <= added.lastColumn; column++)
      sheet.takeCell(row, column).style = sheet.styleId(last, column);
  if (inputs?.kind === "fill") sheet.fill(added, inputs.value);
  if (inputs?.kind === "each") sheet.setInputs(added, inputs.values);
  session.workbook.journal.record({ kind: "tables", sheet });
  return hostObject(tableRow, { ...target, index: rowsOf(target) - count });
}

export const tableColumnsObject = (target: TableTarget): HostObject => hostObject(columns, target);
export const tableRowsObject = (target: TableTarget): HostObject => hostObject(rows, target);
