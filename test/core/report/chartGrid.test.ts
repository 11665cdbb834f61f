import fc from "fast-check";
import { chartGrid } from "../../../src/core/report/chart/chartGrid";
import type { PerPage } from "../../../src/core/report/chart/chartGrid";

/** Inside the margins of landscape A4, in points. */
const page = { width: 757, height: 487 };

describe("chartGrid", () => {
  test.each([1, 2, 6] as const)("%i per page: every page fits the paper, title rows included", (perPage) => {
    const grid = chartGrid(perPage * 3, perPage);
    const ends = [...grid.pageBreaks, grid.rowHeights.length];
    const title = grid.rowHeights.slice(0, grid.titleRows).reduce((sum, height) => sum + height, 0);
    let from = grid.titleRows;
    for (const end of ends) {
      const height = grid.rowHeights.slice(from, end).reduce((sum, one) => sum + one, 0);
      expect(title + height).toBeLessThanOrEqual(page.height);
      from = end;
    }
    expect(ends).toHaveLength(3);
    expect(grid.columnWidths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(page.width);
  });

  test("charts lie over their own rows, never over each other or a sentence, and no page cuts one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.constantFrom<PerPage>(1, 2, 6), (count, perPage) => {
        const grid = chartGrid(count, perPage);
        expect(grid.cells).toHaveLength(count);
        const top = (row: number): number =>
          grid.rowHeights.slice(0, row).reduce((sum, height) => sum + height, 0);
        grid.cells.forEach(({ chart, frame, sentenceRow, noteRow, firstColumn, lastColumn }, index) => {
          // A point below the edge, so that its border is not drawn with the rows above.
          expect(chart.top).toBe(top(frame.firstRow) + 1);
          expect(chart.top + chart.height).toBeLessThan(top(sentenceRow));
          expect(noteRow).toBe(sentenceRow + 1);
          // The texts below are as wide as the chart: those of its neighbour never meet them.
          const left = (column: number): number =>
            grid.columnWidths.slice(0, column).reduce((sum, width) => sum + width, 0);
          expect(chart.left).toBeCloseTo(left(firstColumn), 9);
          expect(chart.left + chart.width).toBeCloseTo(left(lastColumn + 1), 9);
          expect(grid.pageBreaks.some((row) => row > frame.firstRow && row <= noteRow)).toBe(false);
          const right = grid.cells[index + 1];
          if (right !== undefined && right.frame.firstRow === frame.firstRow) {
            expect(chart.left + chart.width).toBeLessThan(right.chart.left);
            expect(lastColumn).toBeLessThan(right.firstColumn - 1);
          }
        });
      }),
    );
  });
});
