import { addTable } from "../../model/addTable";
import { areaOf, rowCount, type Area } from "../../model/area";
import { isLegalName } from "../../model/definedName";
import { insertCells } from "../../model/shiftCells";
import type { Sheet } from "../../model/sheet";
import { tableBody, type Table } from "../../model/table";
import { EventType } from "../events";
import {
  apiNotAvailable,
  invalidArgument,
  invalidOperation,
  itemAlreadyExists,
  itemNotFound,
} from "../hostError";
import { hostObject, type CallArguments, type HostObject, type HostType, type Scalar } from "../hostObject";
import type { HostSession } from "../session";
import { eventMethods } from "./eventMethods";
import { asBoolean, asText } from "./readValue";
import { tableColumnsObject, tableRowsObject } from "./tableParts";

export interface TableTarget {
  readonly session: HostSession;
  readonly sheet: Sheet;
  readonly table: Table;
}

function change({ session, sheet, table }: TableTarget, change: Partial<Table>): void {
  session.guard.sheetChange(sheet);
  Object.assign(table, change);
  session.workbook.journal.record({ kind: "tables", sheet });
}

const flag = (
  key:
    | "showBandedRows"
    | "showBandedColumns"
    | "showFilterButton"
    | "highlightFirstColumn"
    | "highlightLastColumn",
): Scalar<TableTarget> => ({
  get: ({ table }) => table[key],
  set: (target, value) => change(target, { [key]: asBoolean(value) }),
});

/** A row that the host does not switch on or off, because cells would have to move. */
const keptRow = (key: "showHeaders" | "showTotals"): Scalar<TableTarget> => ({
  get: ({ table }) => table[key],
  set: ({ table }, value) => {
    if (asBoolean(value) !== table[key]) throw apiNotAvailable(`Table.${key} = ${String(value)}`);
  },
});

function rename(target: TableTarget, value: unknown): void {
  const name = asText(value);
  if (!isLegalName(name)) throw invalidArgument();
  const { workbook } = target.session;
  const other = workbook.table(name);
  if ((other && other.table !== target.table) || workbook.names.find(name, null)) throw itemAlreadyExists();
  change(target, { name });
}

const tableType: HostType<TableTarget> = {
  name: "Table",
  identify: ({ table }) => ({ Id: String(table.id), Name: table.name }),
  scalars: {
    Id: { get: ({ table }) => String(table.id) },
    LegacyId: { get: ({ table }) => String(table.id) },
    Name: { get: ({ table }) => table.name, set: rename },
    Style: {
      get: ({ table }) => table.style ?? "",
      set: (target, value) => change(target, { style: asText(value) === "" ? null : asText(value) }),
    },
    ShowHeaders: keptRow("showHeaders"),
    ShowTotals: keptRow("showTotals"),
    ShowBandedRows: flag("showBandedRows"),
    ShowBandedColumns: flag("showBandedColumns"),
    ShowFilterButton: flag("showFilterButton"),
    HighlightFirstColumn: flag("highlightFirstColumn"),
    HighlightLastColumn: flag("highlightLastColumn"),
  },
  children: {
    Columns: tableColumnsObject,
    Rows: tableRowsObject,
    Worksheet: ({ session, sheet }) => session.worksheet(sheet),
  },
  objectMethods: {
    GetRange: (target) => part(target, target.table.area),
    GetDataBodyRange: (target) => part(target, tableBody(target.table)),
    GetHeaderRowRange: (target, args) => {
      const { area, showHeaders } = target.table;
      if (!showHeaders) throw itemNotFound(args.location);
      return part(target, { ...area, lastRow: area.firstRow });
    },
    GetTotalRowRange: (target, args) => {
      const { area, showTotals } = target.table;
      if (!showTotals) throw itemNotFound(args.location);
      return part(target, { ...area, firstRow: area.lastRow });
    },
    ConvertToRange: (target) => {
      removeTable(target);
      return part(target, target.table.area);
    },
  },
  methods: {
    Delete: (target) => {
      removeTable(target);
      target.sheet.clear(target.table.area, "All");
    },
    ...eventMethods<TableTarget>(({ session, table }) => [session.events, String(table.id)], {
      DataChanged: EventType.tableChanged,
      SelectionChanged: EventType.tableSelectionChanged,
    }),
  },
};

const part = ({ session, sheet }: TableTarget, area: Area): HostObject => session.rangeObject(sheet, area);

function removeTable({ session, sheet, table }: TableTarget): void {
  session.guard.sheetChange(sheet);
  sheet.tables = sheet.tables.filter((other) => other !== table);
  session.workbook.journal.record({ kind: "tables", sheet });
  session.events.raise(EventType.tableDeleted, [sheet.id, "Workbook"], {
    tableId: String(table.id),
    tableName: table.name,
    worksheetId: sheet.id,
    source: session.source,
  });
}

interface TablesTarget {
  readonly session: HostSession;
  /** Null: the tables of the whole workbook. */
  readonly sheet: Sheet | null;
}

function tablesOf({ session, sheet }: TablesTarget): TableTarget[] {
  const sheets = sheet ? [sheet] : session.workbook.sheets;
  return sheets.flatMap((each) => each.tables.map((table) => ({ session, sheet: each, table })));
}

const find = (target: TablesTarget, key: unknown): TableTarget | undefined => {
  const text = String(key).toLowerCase();
  const all = tablesOf(target);
  return (
    all.find(({ table }) => table.name.toLowerCase() === text) ??
    all.find(({ table }) => String(table.id) === text)
  );
};

const REFUSALS = {
  overlapsTable: "A table can't overlap another table.",
  overlapsMerge: "A table can't contain merged cells.",
  nameTaken: "The name is already in use.",
  illegalName: "The name is not valid.",
} as const;

function add(target: TablesTarget, args: CallArguments): HostObject {
  const { session } = target;
  const at = session.rangeOrAddress(target.sheet ?? session.workbook.activeSheet, args.at(0), args.location);
  const hasHeaders = asBoolean(args.at(1));
  const { sheet, area } = at;
  if (target.sheet && sheet !== target.sheet) throw invalidArgument(args.location);
  session.guard.sheetChange(sheet);
  const whole = hasHeaders ? area : withHeaderRow(sheet, area, args);
  const result = addTable(sheet, whole, true);
  if (!result.ok) throw invalidOperation(REFUSALS[result.reason], args.location);
  session.events.raise(EventType.tableAdded, [sheet.id, "Workbook"], {
    tableId: String(result.table.id),
    worksheetId: sheet.id,
    source: session.source,
  });
  return hostObject(tableType, { session, sheet, table: result.table });
}

/** Without headings of its own the data moves one row down, and Excel writes Column1, Column2 ... above it. */
function withHeaderRow(sheet: Sheet, area: Area, args: CallArguments): Area {
  const moved = insertCells(sheet, { ...area, lastRow: area.firstRow }, "Down");
  if (!moved.ok) throw invalidOperation("There is no room for the table's headings.", args.location);
  return areaOf(area.firstRow, area.firstColumn, area.firstRow + rowCount(area), area.lastColumn);
}

const collection: HostType<TablesTarget> = {
  name: "TableCollection",
  scalars: { Count: { get: (target) => tablesOf(target).length } },
  items: (target) => tablesOf(target).map((table) => hostObject(tableType, table)),
  indexer: (target, key) => {
    const found = find(target, key);
    if (!found) throw itemNotFound("TableCollection.getItem");
    return hostObject(tableType, found);
  },
  objectMethods: {
    Add: add,
    GetItemOrNullObject: (target, args) => {
      const found = find(target, args.at(0));
      return found ? hostObject(tableType, found) : null;
    },
    GetItemAt: (target, args) => {
      const found = tablesOf(target)[Number(args.at(0))];
      if (!found) throw invalidArgument(args.location);
      return hostObject(tableType, found);
    },
  },
  methods: {
    GetCount: (target) => tablesOf(target).length,
    ...eventMethods<TablesTarget>(({ session, sheet }) => [session.events, sheet?.id ?? "Workbook"], {
      Added: EventType.tableAdded,
      DataChanged: EventType.tableChanged,
      Deleted: EventType.tableDeleted,
    }),
  },
};

export const tablesObject = (session: HostSession, sheet: Sheet | null): HostObject =>
  hostObject(collection, { session, sheet });
