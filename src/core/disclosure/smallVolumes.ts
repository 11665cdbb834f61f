import { type BudgetLine, budgetParts, type BudgetTable } from "../cost/table/budgetTable";
import type { CellAddress } from "../series/series";
import { countsPersons } from "../sheet/problems/indicatorChecks";

/**
 * A budget table without the lines whose volume is a number of few persons: price times volume is the cost, so that any
 * two tell the third. The sums of what is printed are of the lines that are left.
 */
export function withoutSmallVolumes(table: BudgetTable, limit: number): BudgetTable {
  const lines = table.lines.filter((line) => !isSmallVolume(table, line, limit));
  return lines.length === table.lines.length ? table : { ...table, lines };
}

/** Volumes, prices and costs of such lines where the user's own sheet has them. */
export function smallVolumeCells(tables: readonly BudgetTable[], limit: number): CellAddress[] {
  return tables.flatMap((table) =>
    table.lines
      .filter((line) => isSmallVolume(table, line, limit))
      .flatMap(({ cells }) => budgetParts.flatMap((part) => cells[part]?.source ?? [])),
  );
}

const volumes = ["volume0", "volume1"] as const;
type VolumePart = (typeof volumes)[number];

/** True where a line's volume is a number of persons: by its own name, the column's or the sheet's. */
export function isOfPersons({ columns, sheet }: BudgetTable, line: BudgetLine, part: VolumePart): boolean {
  return [line.name, columns[part].name, sheet].some((name) => countsPersons({ name, unit: null }));
}

/** True for a volume of few persons; of either side where none is given. */
export function isSmallVolume(
  table: BudgetTable,
  line: BudgetLine,
  limit: number,
  parts: readonly VolumePart[] = volumes,
): boolean {
  return parts.some((part) => {
    const volume = line.cells[part]?.value ?? null;
    return isOfPersons(table, line, part) && volume !== null && volume > 0 && volume < limit;
  });
}
