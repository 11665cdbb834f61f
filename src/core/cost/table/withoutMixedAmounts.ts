import type { CostTable } from "./costTable";
import { mixedAmounts } from "./costTableProblems";

/**
 * The table without amounts that seem to be in another unit than the rest of their column (kr among tkr): they are told
 * as `amountsMixed` with their cell, and no formula refers to them, so that one slip does not make a municipality a
 * thousand times dearer. A table without such comes back as it is.
 */
export function withoutMixedAmounts(table: CostTable): CostTable {
  const columns = table.columns.map((column) => {
    const mixed = new Set(mixedAmounts(column, table).map(([key]) => key));
    if (mixed.size === 0) return column;
    return { ...column, cells: new Map([...column.cells].filter(([key]) => !mixed.has(key))) };
  });
  return columns.some((column, i) => column !== table.columns[i]) ? { ...table, columns } : table;
}
