import { areaAddress } from "../model/address";
import { intersection, maximumColumns, maximumRows, type Area } from "../model/area";
import type { Change } from "../model/journal";
import type { Sheet } from "../model/sheet";
import { EventType, WORKBOOK_TARGET } from "./events";
import type { HostSession } from "./session";

/** Turns what the workbook's journal tells into the events of Excel. Returns the function that stops it. */
export function raiseWorkbookEvents(session: HostSession): () => void {
  let active: Sheet = session.workbook.activeSheet;
  return session.workbook.journal.subscribe((change) => {
    if (change.kind === "sheetActivated") {
      raiseActivation(session, active, change.sheet);
      active = change.sheet;
    } else raise(session, change);
  });
}

function raise(session: HostSession, change: Change): void {
  const { events, source } = session;
  switch (change.kind) {
    case "cells":
      if (change.content) raiseChanged(session, change.sheet, change.area, "RangeEdited");
      else raiseFormatChanged(session, change.sheet, change.area);
      return;
    case "shifted":
      raiseChanged(session, change.sheet, shiftedArea(change), shiftType(change));
      return;
    case "recalculated":
      events.raise(EventType.worksheetCalculated, [change.sheet.id, WORKBOOK_TARGET], {
        worksheetId: change.sheet.id,
        address: areaAddress(change.area),
      });
      return;
    case "selectionChanged":
      events.raise(EventType.worksheetSelectionChanged, [change.sheet.id, WORKBOOK_TARGET], {
        worksheetId: change.sheet.id,
        address: areaAddress(change.area),
      });
      return;
    case "sheetAdded":
      events.raise(EventType.worksheetAdded, [WORKBOOK_TARGET], { worksheetId: change.sheet.id, source });
      return;
    case "sheetDeleted":
      events.raise(EventType.worksheetDeleted, [WORKBOOK_TARGET], { worksheetId: change.sheet.id, source });
      return;
    default:
      return;
  }
}

function raiseActivation({ events }: HostSession, from: Sheet, to: Sheet): void {
  const message = (sheet: Sheet) => ({ worksheetId: sheet.id });
  events.raise(EventType.worksheetDeactivated, [from.id, WORKBOOK_TARGET], message(from));
  events.raise(EventType.worksheetActivated, [to.id, WORKBOOK_TARGET], message(to));
}

function raiseChanged(session: HostSession, sheet: Sheet, area: Area, changeType: string): void {
  const message = {
    address: areaAddress(area),
    changeType,
    source: session.source,
    worksheetId: sheet.id,
    referenceId: session.eventReference(sheet, area),
    shiftDirection: "None",
    triggerSource: session.addInIsWriting ? "ThisLocalAddin" : "Unknown",
  };
  session.events.raise(EventType.worksheetChanged, [sheet.id, WORKBOOK_TARGET], message);
  for (const table of sheet.tables) {
    if (!intersection(table.area, area)) continue;
    const tableId = String(table.id);
    session.events.raise(EventType.tableChanged, [tableId, sheet.id, WORKBOOK_TARGET], {
      ...message,
      tableId,
    });
  }
}

function raiseFormatChanged(session: HostSession, sheet: Sheet, area: Area): void {
  session.events.raise(EventType.worksheetFormatChanged, [sheet.id, WORKBOOK_TARGET], {
    address: areaAddress(area),
    source: session.source,
    worksheetId: sheet.id,
    referenceId: session.eventReference(sheet, area),
  });
}

type Shift = Extract<Change, { kind: "shifted" }>;

/** The rows, columns or cells that were inserted or deleted. */
function shiftedArea({ axis, at, count, area }: Shift): Area {
  const last = at + Math.abs(count) - 1;
  return axis === "rows"
    ? { ...area, firstRow: at, lastRow: last }
    : { ...area, firstColumn: at, lastColumn: last };
}

function shiftType({ axis, count, area }: Shift): string {
  const whole =
    axis === "rows"
      ? area.firstColumn === 0 && area.lastColumn === maximumColumns - 1
      : area.firstRow === 0 && area.lastRow === maximumRows - 1;
  const what = !whole ? "Cell" : axis === "rows" ? "Row" : "Column";
  return `${what}${count > 0 ? "Inserted" : "Deleted"}`;
}
