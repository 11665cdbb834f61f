import type { SheetProtection } from "../../model/sheetRules";
import type { Sheet } from "../../model/sheet";
import { accessDenied, apiNotAvailable } from "../hostError";
import { hostObject, type HostObject, type HostType } from "../hostObject";
import type { HostSession } from "../session";

/** Names of `Excel.WorksheetProtectionOptions`, and what the file format calls the same permission. */
const OPTIONS: Readonly<Record<string, string>> = {
  allowAutoFilter: "autoFilter",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowEditObjects: "objects",
  allowEditScenarios: "scenarios",
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertHyperlinks: "insertHyperlinks",
  allowInsertRows: "insertRows",
  allowPivotTables: "pivotTables",
  allowSort: "sort",
};

interface ProtectionTarget {
  readonly session: HostSession;
  readonly sheet: Sheet;
}

function shownOptions(protection: SheetProtection): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  for (const [option, name] of Object.entries(OPTIONS)) shown[option] = protection.allowed[name] === true;
  shown.selectionMode = protection.allowed.selectLockedCells === false ? "Unlocked" : "Normal";
  return shown;
}

/** Excel's answer when a sheet is already as it should be made: AccessDenied. */
const sheetProtection: HostType<ProtectionTarget> = {
  name: "WorksheetProtection",
  scalars: {
    Protected: { get: ({ sheet }) => sheet.protection !== null },
    Options: { get: ({ sheet }) => sheet.protection && shownOptions(sheet.protection) },
  },
  methods: {
    Protect: ({ session, sheet }, args) => {
      session.guard.workbookChange();
      if (sheet.protection) throw accessDenied(args.location);
      if (typeof args.at(1) === "string" && args.at(1) !== "")
        throw apiNotAvailable("protection with a password");
      const wanted = (args.at(0) ?? {}) as Record<string, unknown>;
      const allowed: Record<string, boolean> = { selectLockedCells: true, selectUnlockedCells: true };
      for (const [option, name] of Object.entries(OPTIONS)) allowed[name] = wanted[option] === true;
      sheet.protection = { allowed, attributes: "", hasPassword: false };
      sheet.cellsChanged = true;
    },
    Unprotect: ({ session, sheet }, args) => {
      session.guard.workbookChange();
      if (!sheet.protection || sheet.protection.hasPassword) throw accessDenied(args.location);
      sheet.protection = null;
      sheet.cellsChanged = true;
    },
  },
};

const workbookProtection: HostType<HostSession> = {
  name: "WorkbookProtection",
  scalars: { Protected: { get: ({ workbook }) => workbook.structureProtected } },
  methods: {
    Protect: ({ workbook, guard }, args) => {
      guard.workbookChange();
      if (workbook.structureProtected) throw accessDenied(args.location);
      if (typeof args.at(0) === "string" && args.at(0) !== "")
        throw apiNotAvailable("protection with a password");
      workbook.structureProtected = true;
    },
    Unprotect: ({ workbook, guard }, args) => {
      guard.workbookChange();
      if (!workbook.structureProtected) throw accessDenied(args.location);
      workbook.structureProtected = false;
    },
  },
};

export const sheetProtectionObject = (session: HostSession, sheet: Sheet): HostObject =>
  hostObject(sheetProtection, { session, sheet });

export const workbookProtectionObject = (session: HostSession): HostObject =>
  hostObject(workbookProtection, session);
