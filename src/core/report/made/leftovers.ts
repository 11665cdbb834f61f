import { rowMark, type KeptContent, type KeptRow } from "./keptContent";

/**
 * Lines with texts of the user's own that no part of a sheet has taken: lines of their own whose neighbour is gone,
 * answers to questions that are not asked any more, and what stood in tables and rows that are gone.
 *
 * @param claimed marks of what has been taken; "own KEY" for the lines below the answer to KEY
 */
export function leftovers(kept: KeptContent, claimed: ReadonlySet<string>): readonly KeptRow[] {
  const loose = kept.looseRows().filter((row) => row.after === null || !claimed.has(`own ${row.after}`));
  const inputs = kept
    .keyedRows()
    .filter((row) => row.key !== null && !claimed.has(rowMark(null, row.key)) && row.cells.size > 1);
  const inTables = kept.rows.filter(
    (row) => row.table !== null && !claimed.has(rowMark(row.table, row.key ?? "")),
  );
  // Lines of their own before rows that are gone, as they were read.
  const own = inTables.filter(({ key }) => key === null);
  const gone = inTables.filter(({ key }) => key !== null);
  return [...loose, ...inputs, ...own, ...gone];
}
