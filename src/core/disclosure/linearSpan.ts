/** Entries this small beside the largest of their row are rounding. */
const tolerance = 1e-9;

/**
 * Columns that a system of linear equations determines: those whose unknown has one value only, whatever the others
 * are. `rows` are the coefficients of the unknowns, one equation each; the right-hand sides do not matter. By reduction
 * to row echelon form: an unknown is determined exactly when its pivot row has nothing but the pivot.
 */
export function determinedColumns(rows: readonly (readonly number[])[], columns: number): number[] {
  const matrix = rows.map(scaled).filter((row) => row.some((entry) => entry !== 0));
  const pivots: number[] = [];
  let top = 0;
  for (let column = 0; column < columns && top < matrix.length; column++) {
    const pivotRow = largestIn(matrix, top, column);
    if (pivotRow === null) continue;
    [matrix[top], matrix[pivotRow]] = [matrix[pivotRow]!, matrix[top]!];
    const pivot = matrix[top]!;
    const factor = pivot[column]!;
    for (let c = column; c < columns; c++) pivot[c] = pivot[c]! / factor;
    const filled: number[] = [];
    for (let c = column; c < columns; c++) if (pivot[c] !== 0) filled.push(c);
    matrix.forEach((row, r) => {
      const times = row[column] ?? 0;
      if (r === top || times === 0) return;
      for (const c of filled) row[c] = cleaned(row[c]! - times * pivot[c]!, times);
      row[column] = 0;
    });
    pivots.push(column);
    top++;
  }
  return pivots.filter((column, r) =>
    matrix[r]!.every((entry, c) => c === column || Math.abs(entry) <= tolerance),
  );
}

function scaled(row: readonly number[]): number[] {
  const largest = Math.max(...row.map(Math.abs));
  return row.map((entry) => (largest === 0 ? 0 : entry / largest));
}

const cleaned = (entry: number, times: number): number =>
  Math.abs(entry) <= tolerance * Math.max(1, Math.abs(times)) ? 0 : entry;

function largestIn(matrix: readonly (readonly number[])[], from: number, column: number): number | null {
  let best: number | null = null;
  let size = tolerance;
  for (let row = from; row < matrix.length; row++) {
    const entry = Math.abs(matrix[row]![column] ?? 0);
    if (entry > size) {
      best = row;
      size = entry;
    }
  }
  return best;
}
