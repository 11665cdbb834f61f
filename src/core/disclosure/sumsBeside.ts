import type { CellValue } from "../report/block/block";

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The values of a sheet, from its first used cell. */
interface Values {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly values: readonly (readonly CellValue[])[];
}

/** Means are rounded when they are typed in. */
const meanTolerance = 0.005;

/**
 * Numbers in the row or column of a hidden cell that are the sum or the mean of the numbers next to them, the hidden one
 * among them: constants that somebody has added up. `known` are cells whose numbers have been weighed already.
 */
export function sumsBeside(
  sheet: Values,
  hidden: readonly Place[],
  known: (place: Place) => boolean,
): Place[] {
  const number = ({ row, column }: Place): number | null => {
    const value = sheet.values[row - sheet.firstRow]?.[column - sheet.firstColumn];
    return typeof value === "number" ? value : null;
  };
  const height = sheet.values.length;
  const width = Math.max(0, ...sheet.values.map((line) => line.length));
  const found = new Map<string, Place>();
  for (const place of hidden)
    for (const down of [true, false]) {
      const first = down ? sheet.firstRow : sheet.firstColumn;
      const at = (i: number): Place =>
        down ? { row: i, column: place.column } : { row: place.row, column: i };
      const target = down ? place.row : place.column;
      for (let i = first; i < first + (down ? height : width); i++) {
        const own = i === target ? null : number(at(i));
        if (own === null || known(at(i))) continue;
        if (isSumOfRun(own, i, target, (j) => number(at(j))))
          found.set(`${at(i).row}:${at(i).column}`, at(i));
      }
    }
  return [...found.values()];
}

/** True when the numbers from the cell next to `from` on, past `target`, add up to `own` or have it as their mean. */
function isSumOfRun(
  own: number,
  from: number,
  target: number,
  number: (i: number) => number | null,
): boolean {
  const step = target < from ? -1 : 1;
  let sum = 0;
  let n = 0;
  let passed = false;
  for (let j = from + step; ; j += step) {
    const value = number(j);
    if (value === null) return false;
    sum += value;
    n++;
    passed ||= j === target;
    if (!passed || n < 2) continue;
    if (Math.abs(sum - own) <= 1e-9 * Math.max(1, Math.abs(own))) return true;
    if (n > 2 && Math.abs(sum / n - own) <= meanTolerance * Math.abs(own)) return true;
  }
}
