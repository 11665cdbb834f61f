import type { LaidTable } from "./layTable";

/** Where on a page a table begins: points that a page holds, and that are taken. */
export interface PageSoFar {
  readonly room: number;
  readonly used: number;
}

/**
 * Where a plain table must have its headings once more: above the lines (from 0) that begin a new page. `fresh` when
 * not even its headings and first line have room, so that all of it begins on the next page. The heading of a group of
 * lines does not stand last on a page.
 */
export function headingsOnPages(
  rows: LaidTable["rows"],
  { room, used }: PageSoFar,
): { readonly before: ReadonlySet<number>; readonly fresh: boolean } {
  const [headings, ...lines] = rows;
  const top = headings?.height ?? 0;
  const needs = (line: number): number => {
    const { height = 0, cells = [] } = lines[line] ?? {};
    return height + (cells[0]?.look === "subsection" ? (lines[line + 1]?.height ?? 0) : 0);
  };
  const fresh = used > 0 && used + top + needs(0) > room;
  const before = new Set<number>();
  let taken = (fresh ? 0 : used) + top;
  lines.forEach(({ height }, line) => {
    if (line > 0 && taken + needs(line) > room) {
      before.add(line);
      taken = top;
    }
    taken += height;
  });
  return { before, fresh };
}
