import {
  completeOfficeWindow,
  EmbeddedExcel,
  NEWER_EXCEL,
  prepareOfficeWindow,
  type Workbook,
} from "../host";
import type { Area } from "../host/model/area";
import { saveWorkbook } from "../host/package/workbook/saveWorkbook";
import { viewOfSheet } from "./grid/viewOfSheet";
import { cellSelection, type Selection, type SheetView } from "./grid/sheetView";
import type { Session } from "./session";
import { typedInput } from "./typedInput";

export interface HostSessionOptions {
  readonly fileName: string;
  readonly locale: "sv-SE" | "en-US";
  /** The sentence for a cell that may not be changed, with the name of its sheet. */
  readonly protectedSentence: (sheet: string) => string;
  readonly readOnlySentence: string;
}

type Registrations = ReturnType<typeof prepareOfficeWindow>;

/** A workbook of the host as the page's session: the page's grid and the pane's office.js stand on the same model. */
export function hostSession(workbook: Workbook, options: HostSessionOptions): Session {
  const listeners = new Set<() => void>();
  const views = new Map<string, SheetView>();
  let waiting = false;
  let host: EmbeddedExcel | null = null;
  let registrations: Registrations | null = null;

  // Many cells change in one turn; the page draws once.
  const changed = (): void => {
    views.clear();
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      for (const listener of listeners) listener();
    }, 16);
  };
  workbook.journal.subscribe(changed);

  const change = (area: Area, work: () => void): string | null => {
    const sheet = workbook.activeSheet;
    if (workbook.readOnly) return options.readOnlySentence;
    if (sheet.protection !== null && !isUnlocked(workbook, area))
      return options.protectedSentence(sheet.name);
    work();
    return null;
  };

  return {
    fileName: options.fileName,
    sheets: () =>
      workbook.sheets
        .filter((sheet) => sheet.visibility === "Visible" && sheet.kind === "worksheet")
        .map(({ id, name }) => ({ id, name })),
    activeSheet: () => workbook.activeSheet.id,
    activate(sheetId) {
      const sheet = workbook.sheet(sheetId);
      if (sheet !== null) workbook.activate(sheet);
    },
    view(sheetId) {
      const sheet = workbook.sheet(sheetId) ?? workbook.activeSheet;
      let view = views.get(sheet.id);
      if (view === undefined) views.set(sheet.id, (view = viewOfSheet(sheet, options.locale)));
      return view;
    },
    selection(): Selection {
      const { selection } = workbook.activeSheet;
      return { ...cellSelection(selection.firstRow, selection.firstColumn), area: selection };
    },
    select(selection) {
      workbook.select(workbook.activeSheet, selection.area);
    },
    type: (row, column, text) =>
      change({ firstRow: row, firstColumn: column, lastRow: row, lastColumn: column }, () => {
        workbook.activeSheet.setInput(row, column, typedInput(text));
      }),
    clear: (area) => change(area, () => workbook.activeSheet.clear(area, "Contents")),
    setEditing(editing) {
      if (host !== null) host.cellEditing = editing;
    },
    save: () => saveWorkbook(workbook),
    async runCommand(actionId) {
      const handler = registrations?.commands.get(actionId);
      if (handler === undefined) return;
      await new Promise<void>((resolve) => {
        handler({ source: { id: actionId }, completed: resolve });
      });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    prepareWindow(window) {
      registrations = prepareOfficeWindow(window as never);
    },
    completeWindow(window) {
      if (registrations === null) throw new Error("prepareWindow comes first");
      const office = completeOfficeWindow(window as never, registrations, {
        displayLanguage: options.locale,
        requirementSets: NEWER_EXCEL,
      });
      host?.close();
      host = EmbeddedExcel.connect(office.OfficeExtension, workbook, {
        workbookName: options.fileName,
        locale: options.locale,
      });
    },
  };
}

function isUnlocked(workbook: Workbook, area: Area): boolean {
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      if (workbook.activeSheet.style(row, column).locked) return false;
    }
  }
  return true;
}
