import { wholeSheet, type Area } from "../../model/area";
import { copySheet } from "../../model/copySheet";
import { widthToPoints, pointsToWidth } from "../../model/dimensions";
import type { Sheet, SheetVisibility } from "../../model/sheet";
import { isLegalSheetName } from "../../model/sheetName";
import { EventType } from "../events";
import { invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from "../hostError";
import { hostObject, type CallArguments, type HostObject, type HostType } from "../hostObject";
import type { HostSession } from "../session";
import { chartsObject } from "./chart";
import { eventMethods } from "./eventMethods";
import { freezePanesObject } from "./freezePanes";
import { namesObject } from "./names";
import { pageBreaksObject } from "./pageBreaks";
import { pageLayoutObject } from "./pageLayout";
import { addressedAreas } from "./rangeAreas";
import { asBoolean, asColour, asInteger, asOneOf, asPositive, asText } from "./readValue";
import { sheetProtectionObject } from "./protection";
import { tablesObject } from "./table";

export interface SheetTarget {
  readonly session: HostSession;
  readonly sheet: Sheet;
}

const VISIBILITIES: readonly SheetVisibility[] = ["Visible", "Hidden", "VeryHidden"];

/** A switch of how the sheet is shown; the wire calls it by another name when it is set than when it is read. */
const shown = (key: "showGridlines" | "showHeadings") => ({
  get: ({ sheet }: SheetTarget) => sheet[key],
  set: ({ session, sheet }: SheetTarget, value: unknown) => {
    const show = asBoolean(value);
    session.guard.workbookChange();
    sheet[key] = show;
    changed(sheet);
  },
});

/** The sheet's own settings changed; there are no cells to name, so the whole sheet is told. */
function changed(sheet: Sheet): void {
  sheet.cellsChanged = true;
  sheet.workbook.journal.record({ kind: "cells", sheet, area: wholeSheet, content: false });
}

const worksheetType: HostType<SheetTarget> = {
  name: "Worksheet",
  identify: ({ sheet }) => ({ Id: sheet.id, Name: sheet.name }),
  scalars: {
    Id: { get: ({ sheet }) => sheet.id },
    Name: { get: ({ sheet }) => sheet.name, set: rename },
    Position: {
      get: ({ session, sheet }) => session.workbook.sheets.indexOf(sheet),
      set: ({ session, sheet }, value) => {
        const position = asInteger(value);
        if (position < 0 || position >= session.workbook.sheets.length) throw invalidArgument();
        session.guard.structure();
        session.workbook.moveSheet(sheet, position);
      },
    },
    Visibility: {
      get: ({ sheet }) => sheet.visibility,
      set: ({ session, sheet }, value) => {
        const visibility = asOneOf(value, VISIBILITIES);
        session.guard.structure();
        if (!session.workbook.setVisibility(sheet, visibility)) {
          throw invalidOperation("A workbook must contain at least one visible worksheet.");
        }
      },
    },
    TabColor: {
      get: ({ sheet }) => sheet.tabColour ?? "",
      set: ({ session, sheet }, value) => {
        const colour = value === "" ? null : asColour(value);
        session.guard.workbookChange();
        sheet.tabColour = colour;
        changed(sheet);
      },
    },
    ShowGridlines: shown("showGridlines"),
    Gridlines: { ...shown("showGridlines"), onlyWhenNamed: true },
    ShowHeadings: shown("showHeadings"),
    Headings: { ...shown("showHeadings"), onlyWhenNamed: true },
    StandardHeight: { get: ({ sheet }) => sheet.dimensions.defaultRowHeight },
    StandardWidth: {
      get: ({ sheet }) => widthToPoints(sheet.dimensions.defaultColumnWidth),
      set: ({ session, sheet }, value) => {
        const points = asPositive(value);
        session.guard.option(sheet, "formatColumns");
        sheet.dimensions.defaultColumnWidth = pointsToWidth(points);
        changed(sheet);
      },
    },
    EnableCalculation: { get: () => true },
  },
  children: {
    Charts: ({ session, sheet }) => chartsObject(session, sheet),
    Tables: ({ session, sheet }) => tablesObject(session, sheet),
    Names: ({ session, sheet }) => namesObject(session, sheet),
    Protection: ({ session, sheet }) => sheetProtectionObject(session, sheet),
    FreezePanes: ({ session, sheet }) => freezePanesObject(session, sheet),
    PageLayout: ({ session, sheet }) => pageLayoutObject(session, sheet),
    HorizontalPageBreaks: ({ session, sheet }) => pageBreaksObject(session, sheet, "rowBreaks"),
    VerticalPageBreaks: ({ session, sheet }) => pageBreaksObject(session, sheet, "columnBreaks"),
  },
  objectMethods: {
    GetRange: ({ session, sheet }, args) => {
      const address = args.at(0);
      if (address === undefined || address === null || address === "")
        return session.rangeObject(sheet, wholeSheet);
      const range = session.addressed(sheet, asText(address), args.location);
      if (range.sheet !== sheet) throw invalidArgument(args.location);
      return session.rangeObject(sheet, range.area);
    },
    GetRanges: ({ session, sheet }, args) => addressedAreas(session, sheet, args),
    GetRangeByIndexes: ({ session, sheet }, args) => {
      const [row, column, rows, columns] = [0, 1, 2, 3].map((index) => asInteger(args.at(index))) as Four;
      const area = {
        firstRow: row,
        firstColumn: column,
        lastRow: row + rows - 1,
        lastColumn: column + columns - 1,
      };
      return session.rangeObject(sheet, onSheet(area, args));
    },
    GetCell: ({ session, sheet }, args) => {
      const [row, column] = [asInteger(args.at(0)), asInteger(args.at(1))];
      const area = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
      return session.rangeObject(sheet, onSheet(area, args));
    },
    // A sheet without content has a used range all the same: its first cell.
    GetUsedRange: ({ session, sheet }, args) =>
      session.rangeObject(
        sheet,
        usedArea(sheet, args) ?? { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 0 },
      ),
    GetUsedRangeOrNullObject: ({ session, sheet }, args) => {
      const used = usedArea(sheet, args);
      return used && session.rangeObject(sheet, used);
    },
    Copy: copy,
    GetNext: (target, args) => neighbour(target, args, 1) ?? notFound(args),
    GetNextOrNullObject: (target, args) => neighbour(target, args, 1),
    GetPrevious: (target, args) => neighbour(target, args, -1) ?? notFound(args),
    GetPreviousOrNullObject: (target, args) => neighbour(target, args, -1),
    _GetSheetById: ({ session }, args) => sheetById(session, args),
    _GetAnotherWorksheetById: ({ session }, args) => sheetById(session, args),
  },
  methods: {
    Activate: ({ session, sheet }) => {
      if (sheet.visibility !== "Visible") throw invalidOperation("A hidden worksheet cannot be activated.");
      session.workbook.activate(sheet);
    },
    Delete: ({ session, sheet }) => {
      session.guard.structure();
      if (!session.workbook.deleteSheet(sheet)) {
        throw invalidOperation("A workbook must contain at least one visible worksheet.", "Worksheet.delete");
      }
    },
    Calculate: ({ session, sheet }) => session.workbook.calculator?.refresh(sheet, wholeSheet),
    ...eventMethods<SheetTarget>(({ session, sheet }) => [session.events, sheet.id], {
      Activated: EventType.worksheetActivated,
      Calculated: EventType.worksheetCalculated,
      DataChanged: EventType.worksheetChanged,
      Deactivated: EventType.worksheetDeactivated,
      FormatChanged: EventType.worksheetFormatChanged,
      SelectionChanged: EventType.worksheetSelectionChanged,
    }),
  },
};

type Four = [number, number, number, number];

function onSheet(area: Area, args: CallArguments): Area {
  const fits =
    area.firstRow >= 0 &&
    area.firstColumn >= 0 &&
    area.firstRow <= area.lastRow &&
    area.firstColumn <= area.lastColumn &&
    area.lastRow <= wholeSheet.lastRow &&
    area.lastColumn <= wholeSheet.lastColumn;
  if (!fits) throw invalidArgument(args.location);
  return area;
}

function usedArea(sheet: Sheet, args: CallArguments): Area | null {
  const used = sheet.usedArea(args.at(0) === true);
  if (used) sheet.workbook.calculator?.refresh(sheet, used);
  return sheet.usedArea(args.at(0) === true);
}

/** Sets the name, with Excel's two different errors for a name that is taken and one that is not legal. */
function rename({ session, sheet }: SheetTarget, value: unknown): void {
  const name = asText(value);
  session.guard.structure();
  if (!isLegalSheetName(name)) throw invalidArgument();
  if (!session.workbook.renameSheet(sheet, name)) throw itemAlreadyExists();
}

const POSITIONS = ["None", "Before", "After", "Beginning", "End"] as const;

function copy({ session, sheet }: SheetTarget, args: CallArguments): HostObject {
  const type = args.at(0) === undefined || args.at(0) === null ? "None" : asOneOf(args.at(0), POSITIONS);
  session.guard.structure();
  const { sheets } = session.workbook;
  const relative = args.at(1) as HostObject | null | undefined;
  const anchor = relative ? (relative.target as SheetTarget).sheet : null;
  if ((type === "Before" || type === "After") && !anchor) throw invalidArgument(args.location);
  const place = anchor ? sheets.indexOf(anchor) : sheets.length;
  const position =
    type === "Beginning" ? 0 : type === "Before" ? place : type === "After" ? place + 1 : sheets.length;
  return worksheetObject(session, copySheet(session.workbook, sheet, position));
}

function neighbour({ session, sheet }: SheetTarget, args: CallArguments, step: 1 | -1): HostObject | null {
  const { sheets } = session.workbook;
  for (let place = sheets.indexOf(sheet) + step; sheets[place]; place += step) {
    const found = sheets[place];
    if (found && (args.at(0) !== true || found.visibility === "Visible"))
      return worksheetObject(session, found);
  }
  return null;
}

function notFound(args: CallArguments): never {
  throw itemNotFound(args.location);
}

function sheetById(session: HostSession, args: CallArguments): HostObject {
  const sheet = session.workbook.sheet(asText(args.at(0)));
  return sheet ? worksheetObject(session, sheet) : notFound(args);
}

export const worksheetObject = (session: HostSession, sheet: Sheet): HostObject =>
  hostObject(worksheetType, { session, sheet });

/** Sheets with a grid; chart sheets are not worksheets. */
const worksheetsOf = (session: HostSession): Sheet[] =>
  session.workbook.sheets.filter((sheet) => sheet.kind === "worksheet");

function find(session: HostSession, key: unknown): Sheet | null {
  const sheet = session.workbook.sheet(asText(key));
  return sheet?.kind === "worksheet" ? sheet : null;
}

const visibleOnly = (session: HostSession, args: CallArguments): Sheet[] =>
  worksheetsOf(session).filter((sheet) => args.at(0) !== true || sheet.visibility === "Visible");

function add(session: HostSession, args: CallArguments): HostObject {
  const name = args.at(0) === undefined || args.at(0) === null ? undefined : asText(args.at(0));
  session.guard.structure();
  if (name !== undefined && !isLegalSheetName(name)) throw invalidArgument(args.location);
  const sheet = session.workbook.addSheet(name);
  if (!sheet) throw itemAlreadyExists(args.location);
  return worksheetObject(session, sheet);
}

const worksheetCollection: HostType<HostSession> = {
  name: "WorksheetCollection",
  items: (session) => worksheetsOf(session).map((sheet) => worksheetObject(session, sheet)),
  indexer: (session, key) => {
    const sheet = find(session, key);
    if (!sheet) throw itemNotFound("WorksheetCollection.getItem");
    return worksheetObject(session, sheet);
  },
  objectMethods: {
    Add: add,
    GetActiveWorksheet: (session) => worksheetObject(session, session.workbook.activeSheet),
    GetFirst: (session, args) => {
      const sheet = visibleOnly(session, args)[0];
      return sheet ? worksheetObject(session, sheet) : notFound(args);
    },
    GetLast: (session, args) => {
      const sheet = visibleOnly(session, args).at(-1);
      return sheet ? worksheetObject(session, sheet) : notFound(args);
    },
    GetItemOrNullObject: (session, args) => {
      const sheet = find(session, args.at(0));
      return sheet && worksheetObject(session, sheet);
    },
  },
  methods: {
    GetCount: (session, args) => visibleOnly(session, args).length,
    ...eventMethods<HostSession>((session) => [session.events, "Workbook"], {
      Activated: EventType.worksheetActivated,
      Added: EventType.worksheetAdded,
      Calculated: EventType.worksheetCalculated,
      DataChanged: EventType.worksheetChanged,
      Deactivated: EventType.worksheetDeactivated,
      Deleted: EventType.worksheetDeleted,
      FormatChanged: EventType.worksheetFormatChanged,
      SelectionChanged: EventType.worksheetSelectionChanged,
    }),
  },
};

export const worksheetsObject = (session: HostSession): HostObject =>
  hostObject(worksheetCollection, session);
