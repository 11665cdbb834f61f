import type { SheetCorrection, TableCorrection, TableKey } from "../../core/sheet/correction/correction";
import type { SheetDescription, TableDescription } from "../../core/sheet/correction/describeReading";
import type { Role } from "../../core/sheet/layout/mapping";

const sameKey = (a: TableKey, b: TableKey): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The correction with something else said about one table; null forgets what was said. */
export function changeTable(
  correction: SheetCorrection,
  { key }: Pick<TableDescription, "key">,
  change: (table: TableCorrection) => TableCorrection | null,
): SheetCorrection {
  const before = correction.tables.find(({ table }) => sameKey(table, key)) ?? { table: key };
  const others = correction.tables.filter(({ table }) => !sameKey(table, key));
  const after = change(before);
  return { ...correction, tables: after === null ? others : [...others, after] };
}

/** One line takes a role and the line that had it is passed over; "" leaves the role to nobody. */
export function giveRole(table: TableDescription, role: Role, key: string): Record<string, Role> {
  const roles: Record<string, Role> = { ...table.correction?.roles };
  for (const heading of table.headings) {
    if (heading.role === role && heading.key !== key) roles[heading.key] = "ignore";
  }
  if (key !== "") roles[key] = role;
  return roles;
}

/** What is kept: every table by its headings, so that answers about the whole sheet outlive a new name. */
export function toKeep(correction: SheetCorrection, { tables }: SheetDescription): SheetCorrection {
  return { ...correction, tables: tables.map(({ key, correction: own }) => own ?? { table: key }) };
}
