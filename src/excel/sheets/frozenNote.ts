/** Cells of a copy as they were read, from their first row and column. */
export interface CopiedCells {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: readonly (readonly unknown[])[];
}

/**
 * Queues that a frozen copy says what it is: when it was frozen and from what, instead of the day on which it is printed,
 * and in place of the note that its formulas work, since it has none.
 */
export function queueFrozenNote(
  copy: Excel.Worksheet,
  places: readonly { readonly row: number; readonly column: number }[],
  note: string,
): void {
  // "&" begins a code in footers.
  copy.pageLayout.headersFooters.defaultForAllPages.rightFooter = note.replace(/&/g, "&&").slice(0, 200);
  for (const { row, column } of places) copy.getRangeByIndexes(row, column, 1, 1).values = [[note]];
}

/** Where a text stands alone in a cell. */
export function cellsWith(
  { rowIndex, columnIndex, values }: CopiedCells,
  text: string,
): { readonly row: number; readonly column: number }[] {
  return values.flatMap((line, row) =>
    line.flatMap((value, column) =>
      value === text ? [{ row: rowIndex + row, column: columnIndex + column }] : [],
    ),
  );
}

/** The workbook's name as its file has it; null for one that has not been saved, and where there is no file. */
export function workbookFile(): string | null {
  const url = typeof Office === "undefined" ? undefined : Office.context?.document?.url;
  const name = (url ?? "").split(/[\\/]/).pop()?.split("?")[0] ?? "";
  if (name === "") return null;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
