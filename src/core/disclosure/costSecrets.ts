import type { CellAddress } from "../series/series";
import { sumLabel } from "../sheet/layout/blockWords";
import type { CostMeasure } from "../cost/table/costMeasure";
import { costPlan, quantityOf } from "../cost/table/costPlan";
import { cellKey, type CostColumn, type CostTable } from "../cost/table/costTable";
import { cellsToHide, type Relation } from "./secondarySuppression";

/** Numbers of persons that costs are set against. */
const personCounts = ["users", "targetGroup", "inhabitants"] as const;
type PersonCount = (typeof personCounts)[number];

/** The cell that addressKey has named. */
export function addressOf(key: string): CellAddress {
  const [, sheet = "", row = "0", column = "0"] = /^(.*)!(\d+):(\d+)$/su.exec(key) ?? [];
  return { sheet, row: Number(row), column: Number(column) };
}

export interface CostSecrecy {
  /** Numbers of 1 up to this many persons, itself not included, are small; 0 for none. */
  readonly limit: number;
  readonly hideSmall: boolean;
  /** Cells that must not be shown for other reasons: the source keeps them secret, or another indicator would tell. */
  readonly isSecret: (cell: CellAddress) => boolean;
}

/** "Blad1!4:7" */
export const addressKey = ({ sheet, row, column }: CellAddress): string => `${sheet}!${row}:${column}`;

/**
 * The cells of the cost tables that would tell a secret number of persons: the number itself, and what is divided by it
 * or divides it (cost per user, coverage), since cost / (cost per user) is the number of users. The total cost stays.
 * Where units add up to another row, as many of them are hidden as are needed that no difference tells one; and means
 * of groups that stand in the table go with the values they are the means of.
 */
export function costSecrets(tables: readonly CostTable[], secrecy: CostSecrecy): ReadonlySet<string> {
  const found = new Set<string>();
  for (const table of tables)
    for (const year of yearsOf(table))
      for (const of of personCounts) {
        const units = hiddenUnits(table, of, year, secrecy);
        for (const column of table.columns.filter(({ measure }) => tells(measure, of)))
          for (const unit of units) {
            const key = cellKey(unit, year);
            const cell = column.cells.get(key)?.source ?? column.blanks.get(key);
            if (cell !== undefined) found.add(addressKey(cell));
          }
      }
  return found;
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

/** Counts without costs may have years of their own. */
function yearsOf({ columns }: CostTable): number[] {
  const years = new Set<number>();
  for (const { cells, blanks } of columns)
    for (const key of [...cells.keys(), ...blanks.keys()]) years.add(Number(key.slice(0, key.indexOf("|"))));
  return [...years];
}

/** True for a column from which, with what else a table shows, the number of persons follows. */
function tells(measure: CostMeasure, of: PersonCount): boolean {
  switch (measure.kind) {
    case "count":
      return measure.of === of;
    case "cost":
    case "expected":
    case "part":
      return measure.per === of;
    case "coverage":
      return of !== "inhabitants";
    case "targetShare":
      return of !== "users";
    case "deviation":
      return false;
  }
}

/** Units of which nothing that tells the number may be shown in a year. */
function hiddenUnits(table: CostTable, of: PersonCount, year: number, secrecy: CostSecrecy): string[] {
  const plan = costPlan(table);
  const columns = table.columns.filter(({ measure }) => tells(measure, of));
  const names = [...new Set(columns.flatMap(({ cells, blanks }) => unitsIn(cells, blanks, year)))];
  const cells = names.map((id) => {
    const value = quantityOf(plan, of, id, year);
    const small = secrecy.hideSmall && value !== null && value > 0 && value < secrecy.limit - 1e-9;
    return { id, value, secret: small || isKeptSecret(columns, id, year, secrecy), cost: value ?? 0 };
  });
  if (!cells.some(({ secret }) => secret)) return [];
  const whole = wholeOf(table, of);
  const relations: Relation[] =
    whole === null || !names.includes(whole)
      ? []
      : [new Map(cells.map(({ id }) => [id, id === whole ? 1 : -1]))];
  const dear = cells.map((cell) => (cell.id === whole ? { ...cell, cost: Number.MAX_SAFE_INTEGER } : cell));
  const hidden = cellsToHide(dear, relations);
  const groups = table.units.filter(({ kind, name }) => kind === "group" && names.includes(name));
  return [...hidden, ...groups.map(({ name }) => name)];
}

function unitsIn(cells: CostColumn["cells"], blanks: CostColumn["blanks"], year: number): string[] {
  const prefix = `${year}|`;
  return [...cells.keys(), ...blanks.keys()]
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
}

function isKeptSecret(
  columns: readonly CostColumn[],
  unit: string,
  year: number,
  { isSecret }: CostSecrecy,
): boolean {
  const key = cellKey(unit, year);
  return columns.some(({ cells, blanks }) => {
    const cell = cells.get(key)?.source ?? blanks.get(key);
    return cell !== undefined && isSecret(cell);
  });
}

/** The unit whose number is that of all others together, by its name or in every year that can be added up. */
function wholeOf(table: CostTable, of: PersonCount): string | null {
  const plan = costPlan(table);
  const units = table.units.filter(({ kind }) => kind !== "group").map(({ name }) => name);
  const named = units.find((name) => name === "" || sumLabel(name) === "sum");
  if (named !== undefined && units.length > 1) return named;
  const isSum = (whole: string): boolean => {
    let years = 0;
    for (const year of table.years) {
      const own = quantityOf(plan, of, whole, year);
      const others = units
        .filter((unit) => unit !== whole)
        .map((unit) => quantityOf(plan, of, unit, year))
        .filter((value) => value !== null);
      if (own === null || others.length !== units.length - 1) continue;
      const sum = others.reduce((all, value) => all + value, 0);
      if (Math.abs(sum - own) > 0.005 * own) return false;
      years++;
    }
    return years >= (units.length === 2 ? 3 : 1);
  };
  return units.length < 2 ? null : (units.find(isSum) ?? null);
}
