import { message } from "../../message";
import type { PlacedTable } from "../../report/made/layTable";
import type { MadeContent } from "../../report/made/madeSheet";
import type { SheetLayout } from "../../report/made/sheetLayout";
import { costFormats } from "./costFormats";
import type { CostSheetInput } from "./costSheetInput";
import type { Pair } from "./resultSheet";
import { downColumn, here } from "./sourceFormula";

/** The four fields, each in its corner: cheap or dear, high or low. */
export const corners = [
  { key: "cheap.high", dear: false, high: true },
  { key: "dear.high", dear: true, high: true },
  { key: "cheap.low", dear: false, high: false },
  { key: "dear.low", dear: true, high: false },
] as const;

/** Columns right of those that are printed: what the lines are drawn from is no reading. */
export const lineColumns: readonly number[] = [150, 66, 66];

/** Beyond the outermost points by these parts of their span: room for the words, along the costs and the results. */
const air = { cost: 0.03, result: 0.1 };

interface Medians {
  readonly cost: number;
  readonly result: number;
  readonly format: string;
}

/** Points that the chart draws beside the units: the two median lines, and the corners where the words stand. */
export function layLines(
  layout: SheetLayout,
  { say }: CostSheetInput,
  { firstRow, lastRow }: PlacedTable,
  pairs: readonly Pair[],
  { cost, result, format }: Medians,
): PlacedTable {
  const median = (column: 1 | 2): MadeContent => ({
    formula: `=${here(lastRow + 1, column)}`,
    expected: column === 1 ? cost : result,
  });
  const end = (column: 1 | 2, high: boolean): MadeContent => {
    const values = pairs.map((pair) => (column === 1 ? pair.cost : pair.result));
    const [lowest, highest] = [Math.min(...values), Math.max(...values)];
    const part = column === 1 ? air.cost : air.result;
    const range = downColumn(firstRow, lastRow, column);
    const beyond = `${part}*(MAX(${range})-MIN(${range}))`;
    return high
      ? { formula: `=MAX(${range})+${beyond}`, expected: highest + part * (highest - lowest) }
      : { formula: `=MIN(${range})-${beyond}`, expected: lowest - part * (highest - lowest) };
  };
  return layout.table({
    key: "medians",
    native: null,
    firstColumn: layout.columns,
    columns: [
      { heading: say(message("cost.result.lines")), wrap: false },
      { heading: "x", numberFormat: costFormats.kr },
      { heading: "y", numberFormat: format },
    ],
    rows: [
      { key: "cost1", cells: [say(message("cost.result.medianCost")), median(1), end(2, false)] },
      { key: "cost2", cells: [null, median(1), end(2, true)] },
      { key: "result1", cells: [say(message("cost.result.medianResult")), end(1, false), median(2)] },
      { key: "result2", cells: [null, end(1, true), median(2)] },
      ...corners.map(({ key, dear, high }) => ({
        key,
        cells: [say(message(`cost.result.${key}`)), end(1, dear), end(2, high)],
      })),
    ],
    vanished: "drop",
  });
}
