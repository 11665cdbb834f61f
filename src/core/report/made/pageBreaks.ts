/** Usable points of A4 inside our margins. */
const usable = {
  landscape: { width: 757, height: 487 },
  portrait: { width: 510, height: 734 },
} as const;

/** Left free where we decide: Excel and LibreOffice round the heights of rows each in its own way. */
const spare = 8;

/** What a sheet is printed on. */
export interface PaperSize {
  readonly orientation: "portrait" | "landscape";
  /** Points from the first printed column to the last. */
  readonly width: number;
  /** Points of the rows that are repeated at the top of every page but the first. */
  readonly titleHeight: number;
}

/** Points of rows that a page holds. A sheet wider than the page is shrunk to it when it prints, so more rows fit. */
function wholePage({ orientation, width }: Pick<PaperSize, "orientation" | "width">): number {
  const paper = usable[orientation];
  return paper.height / Math.min(1, paper.width / Math.max(width, 1));
}

/** Points of rows that we put on a page. */
export const pageRoom = (paper: Pick<PaperSize, "orientation" | "width">): number => wholePage(paper) - spare;

/** A printed page: its rows, and how many points of it they take. */
export interface PrintedPage {
  readonly first: number;
  readonly last: number;
  readonly used: number;
}

/** The pages that the rows print on, with page breaks before some of them: a page also ends where it is full. */
export function printedPages(
  heights: readonly number[],
  breaks: readonly number[],
  paper: PaperSize,
): PrintedPage[] {
  const room = wholePage(paper);
  const broken = new Set(breaks);
  const pages: PrintedPage[] = [];
  let first = 0;
  let used = 0;
  heights.forEach((height, row) => {
    if (row > first && (broken.has(row) || used + height > room)) {
      pages.push({ first, last: row - 1, used });
      first = row;
      used = paper.titleHeight;
    }
    used += height;
  });
  return [...pages, { first, last: heights.length - 1, used }];
}

/**
 * Rows that begin a new page: those that must, and the first of every group that would be cut by the end of a page and
 * fits on one.
 */
export function breaksBetween(
  heights: readonly number[],
  groups: readonly { readonly first: number; readonly last: number; readonly fresh: boolean }[],
  page: PaperSize,
): number[] {
  const room = pageRoom(page);
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
