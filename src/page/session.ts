import type { CellArea, Selection, SheetView } from "./grid/sheetView";

/** One open workbook with the host behind it: what the page's frame needs to know and do. */
export interface Session {
  readonly fileName: string;
  /** Visible sheets in order. */
  sheets(): readonly { readonly id: string; readonly name: string }[];
  activeSheet(): string;
  activate(sheetId: string): void;
  /** A new object whenever the sheet has changed, so that React sees it. */
  view(sheetId: string): SheetView;
  selection(): Selection;
  select(selection: Selection): void;
  /** Types text into a cell as Excel takes it; the answer is a sentence when the cell may not be changed. */
  type(row: number, column: number, text: string): string | null;
  clear(area: CellArea): string | null;
  setEditing(editing: boolean): void;
  save(): Uint8Array;
  /** Ribbon buttons of the add-in, by the action id of the manifest. */
  runCommand(actionId: string): Promise<void>;
  /** Called after every change that the page should show. */
  subscribe(listener: () => void): () => void;
  /** Gives the pane's window the host's side of office.js; called by the pane page around the script of office.js. */
  prepareWindow(window: Window): void;
  completeWindow(window: Window): void;
}
