import { gridCommand, type KeyPress } from "../../src/page/grid/gridKeys";
import { cellSelection, type SheetView } from "../../src/page/grid/sheetView";

const sheet = { rows: 100, columns: 20 } as SheetView;
const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

describe("keys in the grid", () => {
  it("moves within the sheet and stops at its edge", () => {
    expect(gridCommand(press("ArrowUp"), cellSelection(0, 3), sheet)).toEqual({
      kind: "select",
      selection: cellSelection(0, 3),
    });
    expect(gridCommand(press("ArrowRight"), cellSelection(4, 3), sheet)).toEqual({
      kind: "select",
      selection: cellSelection(4, 4),
    });
  });

  it("extends and shrinks an area with Shift, from the active cell", () => {
    const one = gridCommand(press("ArrowDown", { shiftKey: true }), cellSelection(4, 3), sheet);
    if (one?.kind !== "select") throw new Error("no selection");
    expect(one.selection.area).toEqual({ firstRow: 4, lastRow: 5, firstColumn: 3, lastColumn: 3 });
    const back = gridCommand(press("ArrowUp", { shiftKey: true }), one.selection, sheet);
    expect(back).toEqual({ kind: "select", selection: cellSelection(4, 3) });
  });

  it("types over a cell, edits with F2, clears with Delete, and leaves Tab and shortcuts to the browser", () => {
    expect(gridCommand(press("7"), cellSelection(0, 0), sheet)).toEqual({ kind: "edit", text: "7" });
    expect(gridCommand(press("F2"), cellSelection(0, 0), sheet)).toEqual({ kind: "edit", text: null });
    expect(gridCommand(press("Delete"), cellSelection(0, 0), sheet)).toEqual({ kind: "clear" });
    expect(gridCommand(press("Tab"), cellSelection(0, 0), sheet)).toBeNull();
    expect(gridCommand(press("r", { ctrlKey: true }), cellSelection(0, 0), sheet)).toBeNull();
  });
});
