import { KeptContent } from "../../../../src/core/report/made/keptContent";
import type { MadeSheet } from "../../../../src/core/report/made/madeSheet";
import { pageRoom, printedPages } from "../../../../src/core/report/made/pageBreaks";
import { SheetLayout } from "../../../../src/core/report/made/sheetLayout";
import { reviewWidths } from "../../../../src/core/report/documents/reviewGrid";

const paper = { orientation: "landscape", width: 720, titleHeight: 0 } as const;
const room = pageRoom(paper);

function sheet(lay: (layout: SheetLayout) => void, kept = KeptContent.none): MadeSheet {
  const layout = new SheetLayout({
    id: "test",
    name: "Test",
    columnWidths: [360, 360],
    orientation: "landscape",
    kept,
    title: "Test",
    leftoversHeading: "Övrigt",
  });
  lay(layout);
  return layout.build();
}

const longTable = (layout: SheetLayout): void => {
  layout.title("Lång tabell");
  layout.table({
    key: "long",
    native: null,
    repeatHeading: true,
    columns: [{ heading: "Namn" }, { heading: "Åtgärd", input: true }],
    rows: Array.from({ length: 80 }, (_, i) => ({ key: `r${i}`, cells: [`Rad ${i}`, null] })),
  });
};

/** The sheet as Excel would give it back, with a text of the user's in a row. */
function written(made: MadeSheet, row: number, column: number, text: string): KeptContent {
  const values = made.rowHeights.map((_, r) => {
    const line: (string | number | boolean | null)[] = [null, null, made.keys[r] ?? null];
    for (const cell of made.cells)
      if (cell.row === r && (cell.content === null || typeof cell.content !== "object"))
        line[cell.column] = cell.content;
    return line;
  });
  const line = values[row];
  if (line !== undefined) line[column] = text;
  return KeptContent.read({ sheet: "Test", firstRow: 0, firstColumn: 0, values, formulas: values });
}

const headingRows = (made: MadeSheet): number[] =>
  made.cells.filter(({ content }) => content === "Namn").map(({ row }) => row);

describe("a plain table longer than a page", () => {
  it("has its headings at the top of every page, and no page is fuller than it can be", () => {
    const made = sheet(longTable);
    const [first, ...repeated] = headingRows(made);
    expect(first).toBe(1);
    expect(repeated.length).toBeGreaterThan(1);
    expect(made.page.breaksBefore).toEqual(repeated);
    const pages = printedPages(made.rowHeights, made.page.breaksBefore, paper);
    expect(pages).toHaveLength(made.page.pages);
    for (const { used } of pages) expect(used).toBeLessThanOrEqual(room);
  });

  it("finds what the user has written below a repeated heading, in our rows and in rows of their own", () => {
    const made = sheet(longTable);
    const [, heading = -1] = headingRows(made);
    const kept = written(made, heading + 1, 1, "Ring i dag");
    const key = made.keys[heading + 1]?.split("|")[1] ?? "";
    expect(kept.cell("long", key, "Åtgärd")?.value).toBe("Ring i dag");
    const again = sheet(longTable, kept);
    const at = again.cells.find(({ content }) => content === "Ring i dag");
    expect(again.keys[at?.row ?? -1]).toBe(`long|${key}`);
    expect(again.cells.filter(({ content }) => content === "Namn")).toHaveLength(headingRows(made).length);
  });

  it("takes headings that are in the way for nobody's own row", () => {
    const made = sheet(longTable);
    const kept = written(made, 2, 1, "x");
    expect(kept.tableRows("long").filter(({ key }) => key === null)).toEqual([]);
  });
});

describe("headings that are to be repeated", () => {
  const withTable = (rows: number): MadeSheet =>
    sheet((layout) => {
      layout.title("Tabell");
      const placed = layout.table({
        key: "data",
        native: "Data",
        columns: [{ heading: "Namn" }, { heading: "Antal" }],
        rows: Array.from({ length: rows }, (_, i) => ({ key: `r${i}`, cells: [`Rad ${i}`, i] })),
      });
      layout.repeatRows(placed.headingRow, placed.headingRow);
      layout.space(30);
      layout.note("Källa");
    });

  it("stand on every page of a table of several, and not over what follows one that ends on its page", () => {
    expect(withTable(80).page.titleRows).toEqual({ first: 1, last: 1 });
    const short = withTable(10);
    expect(short.page.pages).toBe(2);
    expect(short.page.titleRows).toBeNull();
  });
});

describe("charts beside their texts", () => {
  it("grow to fill the page that a third has no room on, each within its greatest height, and the last page is left", () => {
    const made = sheet((layout) => {
      for (let i = 0; i < 3; i++)
        layout.together(() => {
          const row = layout.nextRow;
          layout.space(1, 180);
          layout.slotOver(`chart${i}`, { row, column: 0, columns: 1, height: 180, most: 215 });
          layout.space(1, 9);
        });
    });
    expect(made.page.pages).toBe(2);
    const [one, two, three] = made.slots.map(({ position }) => position);
    expect([one?.height, two?.height, three?.height]).toEqual([215, 215, 180]);
    // Each still stands at the top of its own group.
    const top = (row: number): number => made.rowHeights.slice(0, row).reduce((sum, h) => sum + h, 0);
    expect([one?.top, two?.top, three?.top]).toEqual([top(0), top(2), top(4)]);
  });
});

describe("the columns of a review", () => {
  const followUp = (value: number) => ({
    assessment: { indicator: { decimals: 0, unit: "kr" } },
    latest: { value },
    previous: null,
  });
  const widthsFor = (value: number): number[] =>
    reviewWidths([followUp(value)] as unknown as Parameters<typeof reviewWidths>[0]);

  it("are always as wide together, and leave room for long numbers", () => {
    const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);
    const [, narrow = 0] = widthsFor(23);
    const [, wide = 0] = widthsFor(812_345_678);
    expect(wide).toBeGreaterThanOrEqual(narrow + 12);
    expect(total(widthsFor(812_345_678))).toBeCloseTo(total(widthsFor(23)), 6);
    expect(total(widthsFor(23))).toBeLessThanOrEqual(757);
  });
});
