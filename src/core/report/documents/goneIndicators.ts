import type { KeptContent } from "../made/keptContent";
import { figureActionKey } from "./sections/indicatorFigures";
import { indicatorTable } from "./sections/indicatorTable";

/** The table's headings of what stands in every row, and of what the group writes. */
export interface GoneHeadings {
  readonly indicator: string;
  readonly action: string;
}

/**
 * Indicators that the document had when it was made last and has no longer, and about which somebody has written: in
 * the table, or under the figure. What is written is kept (a row at the end of the table, else below the document).
 */
export function goneIndicators(
  kept: KeptContent,
  shown: ReadonlySet<string>,
  headings: GoneHeadings,
): readonly string[] {
  const figures = new Map(kept.keyedRows().map((row) => [row.key, row]));
  return kept.tableRows(indicatorTable).flatMap(({ key, cells }) => {
    if (key === null || key.startsWith("group/") || shown.has(key)) return [];
    const underFigure = figures.get(figureActionKey(key));
    // The label of an input is one cell; what is written beside it another.
    const written = isWritten(cells.get(headings.action)?.value) || (underFigure?.cells.size ?? 0) > 1;
    const name = cells.get(headings.indicator)?.value;
    return written && isWritten(name) ? [String(name)] : [];
  });
}

const isWritten = (value: unknown): boolean => value !== undefined && value !== null && value !== "";
