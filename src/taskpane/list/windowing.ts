/** Which rows of a long list of equal height stand in the document: at most `most`, around what is seen. */
export interface ListWindow {
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
}

export const windowedRowHeight = 64;
export const mostRowsInDocument = 40;

export function windowOf(
  rowCount: number,
  rowHeight: number,
  scrolledIntoList: number,
  viewHeight: number,
  most: number = mostRowsInDocument,
): ListWindow {
  const seen = Math.ceil(viewHeight / rowHeight) + 1;
  const spare = Math.max(0, Math.floor((most - seen) / 2));
  const wanted = Math.floor(scrolledIntoList / rowHeight) - spare;
  const first = Math.max(0, Math.min(wanted, rowCount - most));
  return { first, end: Math.min(rowCount, first + most) };
}
