import { message, type Message } from "../../message";
import type { Problem, Severity } from "../../problem";
import type { CellAddress } from "../../series/series";
import { cellName } from "../../sheet/cells/address";
import { costPlan, type CostPlan, type Quantity } from "./costPlan";
import { cellAt, type CostCell, type CostColumn, type CostTable } from "./costTable";
import { expectedPlan } from "./expectedPlan";

/** So many of one kind are told one by one; the rest are like them. */
const most = 20;

/**
 * What is wrong or unclear in the cost tables, each with its cell: an unstated concept of cost, net against gross, kr
 * and tkr in one column, denominators that are 0 or blank, more users than there are in the target group. Nothing stops
 * the rest from being computed.
 */
export function costTableProblems(tables: readonly CostTable[]): Problem[] {
  const found: Problem[] = [];
  const told = new Set<string>();
  const counts = new Map<string, number>();
  const add = (
    severity: Severity,
    code: string,
    cell: CellAddress | null,
    sheet: string,
    params: Message["params"],
  ): void => {
    const name = cell === null ? null : cellName(cell.row, cell.column);
    const id = `${code}|${sheet}|${name ?? JSON.stringify(params)}`;
    const count = (counts.get(code) ?? 0) + 1;
    if (told.has(id) || count > most) return;
    told.add(id);
    counts.set(code, count);
    found.push({
      severity,
      code,
      sheet,
      cell: name,
      message: message(`problem.${code}`, { sheet, ...(name === null ? {} : { cell: name }), ...params }),
    });
  };
  for (const table of tables) tellTable(table, add);
  return found;
}

type Add = (
  severity: Severity,
  code: string,
  cell: CellAddress | null,
  sheet: string,
  params: Message["params"],
) => void;

function tellTable(table: CostTable, add: Add): void {
  for (const column of table.columns) {
    const { measure, sheet, range } = column;
    if (measure.kind === "cost" && measure.concept === null)
      add("warning", "costKindUnknown", null, sheet, { range });
    if (measure.kind === "expected" && measure.reference === null)
      add("warning", "referenceKindUnknown", null, sheet, { range });
    for (const [, cell] of mixedAmounts(column, table)) {
      const place = cellName(cell.source.row, cell.source.column);
      add("warning", "amountsMixed", cell.source, sheet, { range: place });
    }
  }
  const plan = costPlan(table);
  tellConcepts(table, plan, add);
  tellDenominators(plan, add);
  tellUsers(plan, add);
  if (table.units.some(({ kind }) => kind === "country") && table.units.some(({ kind }) => kind === "group"))
    add("warning", "weightedMixed", null, table.sheet, {});
}

function tellConcepts(table: CostTable, plan: CostPlan, add: Add): void {
  const expected = expectedPlan(table);
  if ("reason" in expected && expected.reason === "grossAgainstNet") {
    const net = firstCell(expected.expected);
    const gross = firstCell(expected.cost);
    if (net !== null && gross !== null) addMixed(net, gross, table.sheet, add);
    return;
  }
  // One unit with net cost only beside another with gross cost only: they would be compared.
  const chosen = table.columns.filter(
    ({ measure }) => measure.kind === "cost" && measure.concept === plan.concept,
  );
  for (const other of plan.setAside) tellUnits(table, plan, chosen, other, add);
}

function tellUnits(
  table: CostTable,
  plan: CostPlan,
  chosen: readonly CostColumn[],
  other: CostColumn,
  add: Add,
): void {
  for (const { name } of table.units)
    for (const year of table.years) {
      const theirs = cellAt(other, name, year);
      if (theirs === null || chosen.some((column) => cellAt(column, name, year) !== null)) continue;
      const beside = table.units
        .map((unit) => chosen.map((column) => cellAt(column, unit.name, year)))
        .flat()
        .find((cell) => cell !== null);
      if (beside === undefined || beside === null) continue;
      if (plan.concept === "net") addMixed(beside, theirs, table.sheet, add);
      else addMixed(theirs, beside, table.sheet, add);
      return;
    }
}

const addMixed = (net: CostCell, gross: CostCell, sheet: string, add: Add): void =>
  add("error", "grossNetMixed", gross.source, sheet, {
    cellA: cellName(net.source.row, net.source.column),
    cellB: cellName(gross.source.row, gross.source.column),
  });

const firstCell = (column: CostColumn): CostCell | null => column.cells.values().next().value ?? null;

const denominators: readonly Quantity[] = ["inhabitants", "targetGroup", "users", "volume"];

function tellDenominators(plan: CostPlan, add: Add): void {
  const cost = plan.origins.get("cost");
  if (cost?.kind !== "column") return;
  for (const quantity of denominators) {
    const origin = plan.origins.get(quantity);
    if (origin?.kind !== "column") continue;
    for (const [key, { value, source }] of origin.column.cells)
      if (value <= 0 && cost.column.cells.has(key))
        add("warning", "zeroDenominator", source, source.sheet, {});
    for (const [key, source] of origin.column.blanks)
      if (cost.column.cells.has(key)) add("warning", "denominatorMissing", source, source.sheet, {});
  }
}

function tellUsers(plan: CostPlan, add: Add): void {
  const users = plan.origins.get("users");
  const target = plan.origins.get("targetGroup");
  if (users?.kind !== "column" || target?.kind !== "column") return;
  for (const [key, user] of users.column.cells) {
    const group = target.column.cells.get(key);
    if (group === undefined || user.value <= group.value) continue;
    const at = key.indexOf("|");
    const unit = key.slice(at + 1);
    add("warning", "usersAboveTarget", user.source, user.source.sheet, {
      unit: unit === "" ? user.source.sheet : unit,
      period: { kind: "period", period: { frequency: "year", ordinal: Number(key.slice(0, at)) } },
      users: user.value,
      target: group.value,
    });
  }
}

/** A thousand times as much or as little as the column's other years or units: kr among tkr, tkr among mnkr. */
const strange = 250;

/** Amounts that seem to be in another unit than the rest of their column, by key. */
export function mixedAmounts(column: CostColumn, table: CostTable): readonly (readonly [string, CostCell])[] {
  const { measure } = column;
  if (measure.kind !== "cost" && measure.kind !== "expected") return [];
  const inhabitants =
    measure.per === "total"
      ? table.columns.find(({ measure: other }) => other.kind === "count" && other.of === "inhabitants")
      : undefined;
  const sizes = [...column.cells].flatMap(([key, cell]) => {
    // Where others are measured per inhabitant, a row without inhabitants cannot be: it is not judged.
    const persons = inhabitants === undefined ? 1 : (inhabitants.cells.get(key)?.value ?? 0);
    return persons > 0 ? [{ key, cell, size: Math.abs(cell.value) / persons }] : [];
  });
  const positive = sizes.filter(({ size }) => size > 0);
  if (positive.length < 3) return [];
  const byUnit = (key: string): number => {
    const unit = key.slice(key.indexOf("|") + 1);
    const own = positive.filter((other) => other.key.endsWith(`|${unit}`)).map(({ size }) => size);
    // Without inhabitants a large municipality may well cost a hundred times more than a small one.
    return middle(inhabitants === undefined && own.length >= 3 ? own : positive.map(({ size }) => size));
  };
  if (inhabitants === undefined && measure.per === "total" && table.years.length < 3) return [];
  return positive
    .filter(({ key, size }) => {
      const usual = byUnit(key);
      return size > usual * strange || size * strange < usual;
    })
    .map(({ key, cell }) => [key, cell] as const);
}

function middle(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
