import type { CellAddress } from "../series/series";
import type { CostColumn, CostTable } from "../cost/table/costTable";
import { addressKey } from "./addressKey";
import { TableSecrets } from "./tableSecrets";

export interface CostSecrecy {
  /** Numbers of 1 up to this many persons, itself not included, are small; 0 for none. */
  readonly limit: number;
  readonly hideSmall: boolean;
  /** Cells that must not be shown for other reasons: the source keeps them secret, or another indicator would tell. */
  readonly isSecret: (cell: CellAddress) => boolean;
}

/**
 * The cells of the cost tables that must not be shown: what the source keeps secret, small numbers of persons, and beside
 * them as many others as are needed that none follows from those that are left. In a unit and year costs, numbers of
 * persons, costs per person and coverage are products of each other, so that the logarithms hang together linearly; across
 * units costs and persons add up to the whole. Each weighs on the other until nothing more is to be hidden. Means of
 * groups that stand in the table go with the values they are the means of.
 */
export function costSecrets(tables: readonly CostTable[], secrecy: CostSecrecy): ReadonlySet<string> {
  return new Set(tables.flatMap((table) => [...new TableSecrets(table, secrecy).cells()]));
}

/** The tables without the cells that must not be shown; no formula may refer to those. */
export function withoutSecretCosts(
  tables: readonly CostTable[],
  secrets: ReadonlySet<string>,
): readonly CostTable[] {
  if (secrets.size === 0) return tables;
  return tables.map((table) => ({
    ...table,
    columns: table.columns.map((one) => withoutCells(one, secrets)),
  }));
}

function withoutCells(column: CostColumn, secrets: ReadonlySet<string>): CostColumn {
  const kept = [...column.cells].filter(([, { source }]) => !secrets.has(addressKey(source)));
  if (kept.length === column.cells.size) return column;
  const blanks = [...column.blanks].filter(([, cell]) => !secrets.has(addressKey(cell)));
  return { ...column, cells: new Map(kept), blanks: new Map(blanks) };
}
