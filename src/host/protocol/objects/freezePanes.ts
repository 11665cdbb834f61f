import { wholeSheet, type Area } from "../../model/area";
import type { Sheet } from "../../model/sheet";
import { invalidArgument, itemNotFound } from "../hostError";
import { hostObject, type HostObject, type HostType } from "../hostObject";
import type { HostSession } from "../session";
import { asInteger } from "./readValue";

interface FreezeTarget {
  readonly session: HostSession;
  readonly sheet: Sheet;
}

/** Each call replaces what was frozen before. */
function freeze({ session, sheet }: FreezeTarget, rows: number, columns: number): void {
  session.guard.workbookChange();
  sheet.frozen = rows === 0 && columns === 0 ? null : { rows, columns };
  sheet.cellsChanged = true;
  sheet.workbook.journal.record({ kind: "cells", sheet, area: wholeSheet, content: false });
}

function count(value: unknown): number {
  const number = value === undefined || value === null ? 1 : asInteger(value);
  if (number < 0) throw invalidArgument();
  return number;
}

/** The cells that stand still; null where nothing is frozen. */
function frozenArea({ frozen }: Sheet): Area | null {
  if (!frozen) return null;
  return {
    firstRow: 0,
    firstColumn: 0,
    lastRow: frozen.rows === 0 ? wholeSheet.lastRow : frozen.rows - 1,
    lastColumn: frozen.columns === 0 ? wholeSheet.lastColumn : frozen.columns - 1,
  };
}

const freezePanes: HostType<FreezeTarget> = {
  name: "WorksheetFreezePanes",
  objectMethods: {
    GetLocation: ({ session, sheet }, args) => {
      const area = frozenArea(sheet);
      if (!area) throw itemNotFound(args.location);
      return session.rangeObject(sheet, area);
    },
    GetLocationOrNullObject: ({ session, sheet }) => {
      const area = frozenArea(sheet);
      return area && session.rangeObject(sheet, area);
    },
  },
  methods: {
    FreezeRows: (target, args) => freeze(target, count(args.at(0)), 0),
    FreezeColumns: (target, args) => freeze(target, 0, count(args.at(0))),
    FreezeAt: (target, args) => {
      const { area } = target.session.rangeOrAddress(target.sheet, args.at(0), args.location);
      const rows = area.lastRow === wholeSheet.lastRow ? 0 : area.lastRow + 1;
      const columns = area.lastColumn === wholeSheet.lastColumn ? 0 : area.lastColumn + 1;
      freeze(target, rows, columns);
    },
    Unfreeze: (target) => freeze(target, 0, 0),
  },
};

export const freezePanesObject = (session: HostSession, sheet: Sheet): HostObject =>
  hostObject(freezePanes, { session, sheet });
