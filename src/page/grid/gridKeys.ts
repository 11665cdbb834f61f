import type { Selection, SheetView } from "./sheetView";

/** What a key means in the grid, as in Excel. */
export type GridCommand =
  | { readonly kind: "select"; readonly selection: Selection }
  | { readonly kind: "edit"; readonly text: string | null }
  | { readonly kind: "clear" };

export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-20, 0],
  PageDown: [20, 0],
  Enter: [1, 0],
};

/** null: the key is none of the grid's, and goes on to the browser (Tab among them, so that one can leave the grid). */
export function gridCommand(press: KeyPress, selection: Selection, sheet: SheetView): GridCommand | null {
  const move = moves[press.key];
  const control = press.ctrlKey || press.metaKey;
  if (move !== undefined && !press.altKey) {
    return {
      kind: "select",
      selection: moved(selection, move, press.shiftKey && press.key !== "Enter", sheet),
    };
  }
  if (press.key === "Home") return { kind: "select", selection: at(control ? 0 : selection.row, 0) };
  if (press.key === "End" && control)
    return { kind: "select", selection: at(sheet.rows - 1, sheet.columns - 1) };
  if (press.key === "F2") return { kind: "edit", text: null };
  if (press.key === "Delete" || press.key === "Backspace") return { kind: "clear" };
  if (press.key.length === 1 && !control && !press.altKey) return { kind: "edit", text: press.key };
  return null;
}

function at(row: number, column: number): Selection {
  return { row, column, area: { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column } };
}

function moved(
  selection: Selection,
  by: readonly [number, number],
  extend: boolean,
  sheet: SheetView,
): Selection {
  const within = (value: number, last: number): number => Math.max(0, Math.min(last, value));
  if (!extend) {
    return at(
      within(selection.row + by[0], sheet.rows - 1),
      within(selection.column + by[1], sheet.columns - 1),
    );
  }
  // The corner opposite the active cell moves.
  const { area, row, column } = selection;
  const otherRow = within((area.firstRow === row ? area.lastRow : area.firstRow) + by[0], sheet.rows - 1);
  const otherColumn = within(
    (area.firstColumn === column ? area.lastColumn : area.firstColumn) + by[1],
    sheet.columns - 1,
  );
  return {
    row,
    column,
    area: {
      firstRow: Math.min(row, otherRow),
      lastRow: Math.max(row, otherRow),
      firstColumn: Math.min(column, otherColumn),
      lastColumn: Math.max(column, otherColumn),
    },
  };
}
