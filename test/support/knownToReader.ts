/** Something that is worked out from the cells of a table: coefficient times cell, added up. */
export type Combination = ReadonlyMap<string, number>;

/** The number that a combination has. */
export function valueOf(combination: Combination, truth: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [cell, coefficient] of combination) sum += coefficient * truth.get(cell)!;
  return sum;
}

/**
 * Cells whose numbers follow from the combinations that a reader knows, whatever the other cells hold: written as linear
 * equations and reduced, a cell is known when it stands alone in one.
 */
export function followFrom(known: readonly Combination[], cells: readonly string[]): string[] {
  const column = new Map(cells.map((cell, i) => [cell, i]));
  const rows = known.map((combination) => {
    const row = new Float64Array(cells.length);
    const size = Math.max(...[...combination.values()].map(Math.abs));
    for (const [cell, coefficient] of combination) row[column.get(cell)!] = coefficient / size;
    return row;
  });
  const pivots: [row: number, column: number][] = [];
  let top = 0;
  for (let c = 0; c < cells.length && top < rows.length; c++) {
    let best = top;
    for (let r = top + 1; r < rows.length; r++)
      if (Math.abs(rows[r]![c]!) > Math.abs(rows[best]![c]!)) best = r;
    if (Math.abs(rows[best]![c]!) < 1e-9) continue;
    [rows[top], rows[best]] = [rows[best]!, rows[top]!];
    const pivot = rows[top]!;
    const divisor = pivot[c]!;
    for (let k = c; k < cells.length; k++) pivot[k]! /= divisor;
    rows.forEach((row, r) => {
      const times = row[c]!;
      if (r === top || Math.abs(times) < 1e-12) return;
      for (let k = c; k < cells.length; k++) {
        row[k]! -= times * pivot[k]!;
        if (Math.abs(row[k]!) < 1e-10) row[k] = 0;
      }
    });
    pivots.push([top, c]);
    top++;
  }
  return pivots
    .filter(([r, c]) => rows[r]!.every((entry, k) => k === c || Math.abs(entry) < 1e-9))
    .map(([, c]) => cells[c]!);
}
