import type { Register } from "./register";
import { registerColumns, type RegisterColumn } from "./registerColumns";

/** A column that the register lacks, and what stands in it for each row of the table, in order. */
export interface MissingColumn {
  readonly column: RegisterColumn;
  readonly heading: string;
  readonly cells: readonly string[];
}

/**
 * The columns of a new register that this one does not have, in their order. They are empty, but for the names of
 * indicators that the register knows by code only.
 */
export function missingColumns({ area, columns, joined }: Register): MissingColumn[] {
  const rows = area.bottom - area.top;
  return registerColumns.flatMap(([column, heading]) => {
    if (columns.has(column)) return [];
    const cells = new Array<string>(rows).fill("");
    if (column === "name")
      for (const { row, indicators } of joined) {
        const name = indicators[0]?.name;
        if (name !== undefined) cells[row.row - area.top - 1] = name;
      }
    return [{ column, heading, cells }];
  });
}
