import { holdsCell, type CellArea } from "./cellArea";

/** What is written on a sheet, by row and column from 0: formulas where there are some, else values. */
export class UsedCells {
  constructor(
    private readonly formulas: readonly (readonly unknown[])[],
    private readonly firstRow: number,
    private readonly firstColumn: number,
  ) {}

  static readonly none = new UsedCells([], 0, 0);

  /** "" for an empty cell. */
  at(row: number, column: number): unknown {
    return this.formulas[row - this.firstRow]?.[column - this.firstColumn] ?? "";
  }

  /** The cells of an area, row by row. */
  rows({ firstRow, lastRow, firstColumn, lastColumn }: CellArea): unknown[][] {
    return Array.from({ length: lastRow - firstRow + 1 }, (_, r) =>
      Array.from({ length: lastColumn - firstColumn + 1 }, (_, c) => this.at(firstRow + r, firstColumn + c)),
    );
  }

  /** Whether anything is written from a row on, outside these areas. */
  hasOutside(areas: readonly CellArea[], fromRow: number): boolean {
    return this.formulas.some((line, r) => {
      const row = this.firstRow + r;
      if (row < fromRow) return false;
      return line.some(
        (cell, c) => cell !== "" && !areas.some((area) => holdsCell(area, row, this.firstColumn + c)),
      );
    });
  }

  /** How many rows above this one have anything written. */
  linesBefore(row: number): number {
    const before = this.formulas.slice(0, Math.max(0, row - this.firstRow));
    return before.filter((line) => line.some((cell) => cell !== "")).length;
  }

  /** How many cells of an area are filled, some left aside. */
  countIn(area: CellArea, ignored: readonly CellArea[] = []): number {
    return this.formulas.flatMap((line, r) =>
      line.filter((cell, c) => {
        const [row, column] = [this.firstRow + r, this.firstColumn + c];
        const counts = holdsCell(area, row, column) && !ignored.some((one) => holdsCell(one, row, column));
        return cell !== "" && counts;
      }),
    ).length;
  }

  hasIn(area: CellArea): boolean {
    return this.countIn(area) > 0;
  }
}

/** Queues reading everything that is written on a sheet or in some cells of it; the result after the sync. */
export function queueUsedCells(place: Pick<Excel.Worksheet, "getUsedRangeOrNullObject">): () => UsedCells {
  const used = place
    .getUsedRangeOrNullObject(true)
    .load({ formulas: true, rowIndex: true, columnIndex: true });
  return () =>
    used.isNullObject
      ? UsedCells.none
      : new UsedCells(used.formulas as unknown[][], used.rowIndex, used.columnIndex);
}
