/** Usable points of A4 inside our margins. */
const usable = {
  landscape: { width: 757, height: 487 },
  portrait: { width: 510, height: 734 },
} as const;

/**
 * Rows that begin a new page: those that must, and the first of every group that would be cut by the end of a page and
 * fits on one. Sheets that are wider than the page are shrunk to it when they print, so more rows fit.
 */
export function breaksBetween(
  heights: readonly number[],
  groups: readonly { readonly first: number; readonly last: number; readonly fresh: boolean }[],
  page: {
    readonly orientation: "portrait" | "landscape";
    readonly width: number;
    readonly titleHeight: number;
  },
): number[] {
  const { width, height } = usable[page.orientation];
  const room = height / Math.min(1, width / Math.max(page.width, 1));
  const breaks = new Set<number>();
  const sum = (from: number, to: number): number => {
    let total = 0;
    for (let row = from; row <= to; row++) total += heights[row] ?? 0;
    return total;
  };
  const inOrder = [...groups].sort((a, b) => a.first - b.first || b.last - a.last);
  let pageStart = 0;
  for (const { first, last, fresh } of inOrder) {
    if (first === 0 || first >= heights.length) continue;
    // Pages that have run full since the last break.
    for (;;) {
      let end = pageStart;
      let used = pageStart === 0 ? 0 : page.titleHeight;
      while (end < heights.length && used + (heights[end] ?? 0) <= room) used += heights[end++] ?? 0;
      if (end >= first || end === pageStart) break;
      pageStart = end;
    }
    if (first <= pageStart) continue;
    const titles = pageStart === 0 ? 0 : page.titleHeight;
    const cut = titles + sum(pageStart, last) > room;
    const fits = page.titleHeight + sum(first, last) <= room;
    if (fresh || (cut && fits)) {
      breaks.add(first);
      pageStart = first;
    }
  }
  return [...breaks].sort((a, b) => a - b);
}
