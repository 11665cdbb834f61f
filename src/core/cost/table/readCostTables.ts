import type { Problem } from "../../problem";
import type { CalendarDate } from "../../series/calendar";
import type { Indicator, Series } from "../../series/series";
import { foldText } from "../../sheet/layout/foldText";
import { readSheet } from "../../sheet/readSheet";
import type { SheetCells } from "../../sheet/cells/sheetCells";
import { readMeasure, type ReadMeasure } from "./costMeasure";
import { cellKey, type CostCell, type CostColumn, type CostTable, type CostUnit } from "./costTable";
import { costTableProblems } from "./costTableProblems";
import { budgetProblems } from "./budgetProblems";
import type { BudgetTable } from "./budgetTable";
import { mentionsBudget, mentionsCosts, readableSheet } from "./costSheetCells";
import { priceIndexOf, type PriceIndex } from "./priceIndex";
import { readBudgetTables } from "./readBudgetTables";
import { servicesOf } from "./serviceColumns";
import { splitOrganisation, type SplitOrganisations } from "./splitOrganisations";
import { amountUnitIn } from "./amountUnit";
import { withoutMixedAmounts } from "./withoutMixedAmounts";

export interface CostReading {
  readonly tables: readonly CostTable[];
  readonly indexes: readonly PriceIndex[];
  /** Yearly indicators of units that are no costs: results to set beside them. */
  readonly results: readonly Indicator[];
  /** Budget and outcome side by side, with volume and price or cost. */
  readonly budgets: readonly BudgetTable[];
  readonly problems: readonly Problem[];
}

/**
 * Finds the cost tables of the sheets: rows of unit or municipality x year with costs and those they are divided by, in
 * any layout that indicators are read in (long, wide, years down or across, one year only). What each column is follows
 * from its heading and unit. Price indices and results that lie beside are kept for the sheets that need them.
 */
export function readCostTables(
  sheets: readonly SheetCells[],
  options: { readonly today?: CalendarDate } = {},
): CostReading {
  const tables: CostTable[] = [];
  const indexes: PriceIndex[] = [];
  const results: Indicator[] = [];
  const budgets: BudgetTable[] = [];
  for (const cells of sheets) {
    const found = mentionsBudget(cells) ? readBudgetTables(cells) : [];
    budgets.push(...found);
    // A budget table is no cost table: its columns would be read as costs of two services.
    if (found.length > 0) continue;
    const costs = mentionsCosts(cells);
    const { indicators } = readSheet(costs ? readableSheet(cells, options.today) : cells, options);
    const columns: ClassifiedIndicator[] = [];
    for (const indicator of indicators) {
      const index = priceIndexOf(indicator);
      if (index !== null) {
        indexes.push(index);
        continue;
      }
      const read = costs ? readMeasure(indicator.name, indicator.unit ?? amountUnitIn(cells)) : null;
      if (read !== null) columns.push({ indicator, read });
      else results.push(indicator);
    }
    tables.push(...tablesOf(columns, cells.sheet));
  }
  // What is told of a table is told of it as it stands; what is reckoned leaves the doubtful amounts out.
  return {
    tables: tables.map(withoutMixedAmounts),
    indexes,
    results,
    budgets,
    problems: [...costTableProblems(tables), ...budgetProblems(budgets)],
  };
}

interface ClassifiedIndicator {
  readonly indicator: Indicator;
  readonly read: ReadMeasure;
}

function tablesOf(columns: readonly ClassifiedIndicator[], sheet: string): CostTable[] {
  const organisations = columns.flatMap(({ indicator }) =>
    indicator.series.map(({ organisation }) => organisation ?? ""),
  );
  const split = splitOrganisation(organisations);
  const services = servicesOf(
    columns.map(({ indicator, read }) => ({ name: indicator.name, measure: read.measure })),
    split.services,
  );
  return services
    .map(({ service, columns: indexes }): CostTable => {
      const own = indexes.map((index) => costColumn(columns[index]!, service, split));
      const filled = own.filter(({ cells }) => cells.size > 0);
      return tableOf(sheet, service, filled);
    })
    .filter(({ columns: own }) => own.some(({ measure }) => isAmount(measure.kind)));
}

const isAmount = (kind: string): boolean => kind === "cost" || kind === "expected" || kind === "deviation";

function tableOf(sheet: string, service: string, columns: readonly CostColumn[]): CostTable {
  const names = new Set<string>();
  const years = new Set<number>();
  for (const { measure, cells } of columns) {
    if (!isAmount(measure.kind)) continue;
    for (const key of cells.keys()) {
      const at = key.indexOf("|");
      years.add(Number(key.slice(0, at)));
      names.add(key.slice(at + 1));
    }
  }
  return {
    id: `${foldText(sheet)}|${foldText(service)}`,
    sheet,
    service,
    units: [...names].map((name) => ({ name, kind: kindOfUnit(name) })),
    years: [...years].sort((a, b) => a - b),
    columns,
  };
}

function costColumn(
  { indicator, read }: ClassifiedIndicator,
  service: string,
  split: SplitOrganisations,
): CostColumn {
  const cells = new Map<string, CostCell>();
  const blanks = new Map<string, CostCell["source"]>();
  for (const series of indicator.series) {
    if (series.sex === "women" || series.sex === "men") continue;
    const { unit, service: own } = split.of(series.organisation ?? "");
    if (own !== null && own !== service) continue;
    addPoints(series, unit, indicator.scale * read.scale, read.scale, cells, blanks);
  }
  const { name, code, unit, sheet } = indicator;
  const range = rangeOf(indicator);
  return { measure: read.measure, name, code, unit, detail: read.detail, sheet, range, cells, blanks };
}

function addPoints(
  { frequency, points }: Series,
  unit: string,
  factor: number,
  scale: number,
  cells: Map<string, CostCell>,
  blanks: Map<string, CostCell["source"]>,
): void {
  if (frequency !== "year" && frequency !== "schoolYear") return;
  for (const { period, value, cell, live } of points) {
    if (cell === null) continue;
    const key = cellKey(unit, period.ordinal);
    if (value === null) blanks.set(key, cell);
    else if (!cells.has(key)) cells.set(key, { value: value * scale, source: cell, factor, live });
  }
}

/** The area from the first series to the last, where they stand in one column or row; else the first one's. */
function rangeOf({ series }: Indicator): string {
  const first = series[0]?.range ?? "";
  const last = series[series.length - 1]?.range ?? first;
  const [from = ""] = first.split(":");
  const to = last.split(":").at(-1) ?? "";
  const column = (cell: string): string => cell.replace(/\d+/g, "");
  return series.length > 1 && column(from) === column(to) ? `${from}:${to}` : first;
}

function kindOfUnit(name: string): CostUnit["kind"] {
  const folded = foldText(name);
  if (/^(?:riket|hela riket|sverige|alla kommuner)\b/.test(folded)) return "country";
  return /liknande kommuner|jamforelsegrupp|\bmedel(?:varde)?\b|genomsnitt|\bovagt\b|\bvagt\b|\bsnitt\b|^grupp/.test(
    folded,
  )
    ? "group"
    : "unit";
}
