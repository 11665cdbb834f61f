import type { PageSoFar } from "./headingsOnPages";
import { endMark } from "./keptContent";
import type { PageSetup } from "./madeSheet";
import { breaksBetween, pageRoom, printedPages, type PaperSize } from "./pageBreaks";

/** What a sheet is printed on, before it is known which rows are repeated. */
export type Paper = Pick<PaperSize, "orientation" | "width">;

const sumOf = (points: readonly number[]): number => points.reduce((sum, each) => sum + each, 0);

/** Which rows of a sheet stand together, which begin a page and which are repeated: what its page breaks follow from. */
export class SheetPages {
  /** Rows that are repeated at the top of every page. */
  titleRows: PageSetup["titleRows"] = null;
  private readonly groups: { readonly first: number; readonly last: number; readonly fresh: boolean }[] = [];
  /** First rows of the groups that are being laid out, the outermost first. */
  private readonly opened: number[] = [];

  breakBefore(row: number): void {
    this.groups.push({ first: row, last: row, fresh: true });
  }

  /** Rows from here to the one before `close` stand on one page where they fit on one. */
  open(row: number): void {
    this.opened.push(row);
  }

  close(next: number): void {
    const first = this.opened.pop();
    if (first !== undefined && next > first) this.groups.push({ first, last: next - 1, fresh: false });
  }

  /**
   * How full the page is where a table comes. Rows that stand together are moved to the next page whole, if they fit on it.
   *
   * @param heights of the rows so far, in points
   * @param coming heights of the rows of the table
   */
  soFar(heights: readonly number[], coming: readonly number[], paper: Paper): PageSoFar {
    const size = this.sizeOf(paper, heights);
    const room = pageRoom(size);
    const pages = printedPages(heights, breaksBetween(heights, this.groups, size), size);
    const used = pages[pages.length - 1]?.used ?? 0;
    const together = sumOf(heights.slice(this.opened[0] ?? heights.length));
    const whole = together + sumOf(coming);
    const moves = this.opened.length > 0 && used + sumOf(coming) > room && whole <= room;
    return { room, used: moves ? together : used };
  }

  /** @param keys marks of the rows: where tables end */
  plan(
    heights: readonly number[],
    keys: readonly (string | null)[],
    paper: Paper,
  ): {
    readonly titleRows: PageSetup["titleRows"];
    readonly breaksBefore: number[];
    readonly paper: PaperSize;
  } {
    if (this.titlesOfOnePage(heights, keys, paper)) this.titleRows = null;
    const size = this.sizeOf(paper, heights);
    return {
      titleRows: this.titleRows,
      breaksBefore: breaksBetween(heights, this.groups, size),
      paper: size,
    };
  }

  /** Headings of a table that ends on the page where it begins are not repeated: what follows it has its own. */
  private titlesOfOnePage(
    heights: readonly number[],
    keys: readonly (string | null)[],
    paper: Paper,
  ): boolean {
    const { titleRows } = this;
    if (titleRows === null || titleRows.first === 0) return false;
    const end = keys.indexOf(endMark, titleRows.last);
    const size = { ...paper, titleHeight: 0 };
    const breaks = breaksBetween(heights, this.groups, size);
    const page = printedPages(heights, breaks, size).find(({ last }) => last >= titleRows.first);
    // The row below a table may stand on the next page.
    return page !== undefined && end >= 0 && end - 1 <= page.last;
  }

  private sizeOf(paper: Paper, heights: readonly number[]): PaperSize {
    const { titleRows } = this;
    const titles = titleRows === null ? [] : heights.slice(titleRows.first, titleRows.last + 1);
    return { ...paper, titleHeight: sumOf(titles) };
  }
}
