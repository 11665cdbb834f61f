/** A column that others may have room from, and what it keeps. */
export interface GivingColumn {
  readonly column: number;
  readonly least: number;
}

/**
 * Widths in which no number is shown as "####": a column that needs more than its width gets it from those that may
 * give, the first of them first, so that the table is as wide as before. Only when they have no more to give is it wider.
 */
export function fitColumns(
  widths: readonly number[],
  needed: readonly number[],
  givers: readonly GivingColumn[],
): number[] {
  const fitted = widths.map((width, column) => Math.max(width, needed[column] ?? 0));
  let more = fitted.reduce((sum, width, column) => sum + width - (widths[column] ?? 0), 0);
  for (const { column, least } of givers) {
    const width = fitted[column] ?? 0;
    const given = Math.min(more, Math.max(width - least, 0));
    fitted[column] = width - given;
    more -= given;
  }
  return fitted;
}
