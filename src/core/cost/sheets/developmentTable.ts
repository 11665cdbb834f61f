import { message } from "../../message";
import type { ColumnSpec, RowContent } from "../../report/made/layTable";
import type { SheetLayout } from "../../report/made/sheetLayout";
import { compareUnits } from "../table/compareUnits";
import { yearParam } from "../table/costSentences";
import { quantityOf, type Quantity } from "../table/costPlan";
import { indexLevels, type PriceIndex } from "../table/priceIndex";
import { basisLink, nowhere, type BasisPlace } from "./basisTable";
import { costFormats } from "./costFormats";
import type { CostSheetScope } from "./costSheet";
import { developmentFigure } from "./developmentFigure";
import { lookOf } from "./quantityColumns";
import { quantityFormat, smallCostNotes } from "./smallCosts";
import { downColumn, here, numberOf, refTo } from "./sourceFormula";

/** The columns of the table, in order. A unit's own name stands for the country. */
export type DevelopmentColumn = "year" | Quantity | "index" | "fixed" | "realChange" | "group" | "country";

export interface Development {
  readonly scope: CostSheetScope;
  readonly basis: BasisPlace;
  readonly columns: readonly DevelopmentColumn[];
  readonly index: PriceIndex | null;
  readonly levels: ReadonlyMap<number, number>;
  /** Year whose prices the fixed ones are: the latest with an index. */
  readonly baseYear: number | null;
  readonly country: string | null;
}

/**
 * The own unit year by year: cost, the measures beside each other, and the leading one in fixed prices with the index
 * from the user's sheet; the unweighted mean of the others beside it.
 */
export function layDevelopment(layout: SheetLayout, scope: CostSheetScope, basis: BasisPlace): void {
  const { input, years, ownName } = scope;
  const { say } = input;
  if (years.length < 2) return;
  const development = describe(scope, basis);
  const { columns } = development;
  layout.section(say(message("cost.section.development", { unit: ownName })));
  const placed = layout.table({
    key: "development",
    native: null,
    columns: columns.map((column) => specOf(development, column)),
    rows: years.map((year) => ({
      key: String(year),
      cells: columns.map((column) => cellOf(development, column, year)),
      numberFormats: columns.map((column) => formatOf(development, column, year)),
    })),
    vanished: "drop",
  });
  for (const note of smallCostNotes(scope, [scope.own], years, [...scope.measures, "coverage"]))
    layout.note(say(note));
  layout.together(() => layout.figure(developmentFigure(development, placed), { height: 180 }));
  layout.space();
}

/** What tells a small number of persons is marked: the own unit's measures, and the leading one in fixed prices. */
function formatOf({ scope }: Development, column: DevelopmentColumn, year: number): string | undefined {
  const { own, main, plan } = scope;
  if (column === "fixed") return quantityFormat(scope, main, own, year, costFormats.kr);
  if (column === "year" || column === "index" || column === "realChange") return undefined;
  if (column === "group" || column === "country") return undefined;
  return quantityFormat(scope, column, own, year, lookOf(column, plan).numberFormat);
}

/** Columns of the sheet that the table takes. */
export const developmentWidth = (scope: CostSheetScope): number => describe(scope, nowhere).columns.length;

function describe(scope: CostSheetScope, basis: BasisPlace): Development {
  const { input, plan, years, own, measures } = scope;
  const { index, table } = input;
  const levels = index === null ? new Map<number, number>() : indexLevels(index);
  const baseYear = years.filter((year) => levels.has(year)).at(-1) ?? null;
  const others = table.units.filter(({ kind, name }) => kind === "unit" && name !== own);
  const country = table.units.find(({ kind }) => kind === "country")?.name ?? null;
  const columns: DevelopmentColumn[] = [
    "year",
    ...(plan.origins.has("cost") ? (["cost"] as const) : []),
    ...measures,
    ...(plan.origins.has("coverage") ? (["coverage"] as const) : []),
    ...(baseYear === null ? [] : (["index", "fixed", "realChange"] as const)),
    ...(others.length > 1 ? (["group"] as const) : []),
    ...(country === null ? [] : (["country"] as const)),
  ];
  return { scope, basis, columns, index, levels, baseYear, country };
}

export function specOf(development: Development, column: DevelopmentColumn): ColumnSpec {
  const { scope, baseYear, country } = development;
  const { say } = scope.input;
  switch (column) {
    case "year":
      return { heading: say(message("cost.column.year")), align: "left", numberFormat: costFormats.year };
    case "index":
      return { heading: say(message("cost.column.index")), numberFormat: costFormats.index };
    case "fixed":
      return {
        heading: say(message("cost.column.fixed", { year: yearParam(baseYear ?? 0) })),
        numberFormat: costFormats.kr,
      };
    case "realChange":
      return {
        heading: say(message("cost.column.realChange", { year: yearParam(firstReal(development) ?? 0) })),
        numberFormat: costFormats.deviationShare,
      };
    case "group":
      return { heading: say(message("cost.column.group")), numberFormat: costFormats.kr };
    case "country":
      return { heading: scope.unitName(country ?? ""), numberFormat: costFormats.kr };
    default: {
      const { heading, numberFormat } = lookOf(column, scope.plan);
      return { heading: say(heading), numberFormat };
    }
  }
}

function cellOf(development: Development, column: DevelopmentColumn, year: number): RowContent {
  const { scope, basis, country } = development;
  const { plan, own, main } = scope;
  switch (column) {
    case "year":
      return year;
    case "index":
      return indexCell(development, year);
    case "fixed":
      return fixedCell(development, year);
    case "realChange":
      return realChangeCell(development, year);
    case "group":
      return groupCell(development, year);
    case "country": {
      const value = quantityOf(plan, main, country ?? "", year);
      return value === null ? null : basisLink(basis, main, country ?? "", year, value);
    }
    default:
      if (column === main && quantityOf(plan, main, own, year) === null) return null;
      return basisLink(basis, column, own, year, quantityOf(plan, column, own, year), lookOf(column).divisor);
  }
}

const at = ({ columns }: Development, column: DevelopmentColumn): number => columns.indexOf(column);

/** The index of a year: the user's own cell, or yearly changes chained from 100. */
function indexCell({ index, levels }: Development, year: number): RowContent {
  const level = levels.get(year);
  if (index === null || level === undefined) return null;
  const cells = [...index.years].filter(([each]) => each <= year).sort(([a], [b]) => a - b);
  if (index.kind === "level") {
    const own = index.years.get(year);
    return own?.live === true ? { formula: numberOf(refTo(own.source), 1), expected: level } : level;
  }
  if (cells.some(([, { live }]) => !live)) return level;
  const chain = cells.map(([, { source }]) => `*(1+${refTo(source)}/100)`).join("");
  return { formula: `=100${chain}`, expected: level };
}

/** kr in the base year's prices; null without cost or index. */
function fixedValue({ scope, levels, baseYear }: Development, year: number): number | null {
  const nominal = quantityOf(scope.plan, scope.main, scope.own, year);
  const level = levels.get(year);
  const base = baseYear === null ? undefined : levels.get(baseYear);
  return nominal === null || level === undefined || base === undefined ? null : (nominal * base) / level;
}

const firstReal = (development: Development): number | null =>
  development.scope.years.find((year) => fixedValue(development, year) !== null) ?? null;

/** Truly empty where there is no value: a chart draws "" as 0, and a gap must be a gap. */
function fixedCell(development: Development, year: number): RowContent {
  const { scope, baseYear } = development;
  const expected = fixedValue(development, year);
  if (expected === null) return null;
  const offset = scope.years.indexOf(baseYear ?? 0);
  return ({ row, firstRow }) => {
    const nominal = here(row, at(development, scope.main));
    const index = here(row, at(development, "index"));
    const base = anchored(firstRow + offset, at(development, "index"));
    return { formula: `=IF(COUNT(${nominal},${index})=2,${nominal}*${base}/${index},"")`, expected };
  };
}

/** Change in fixed prices since the first year that has both a cost and an index. */
function realChangeCell(development: Development, year: number): RowContent {
  const { scope } = development;
  const first = firstReal(development);
  const value = fixedValue(development, year);
  const start = first === null ? null : fixedValue(development, first);
  const expected = value === null || start === null || start === 0 ? "" : value / start - 1;
  const offset = first === null ? 0 : scope.years.indexOf(first);
  return ({ row, firstRow }) => {
    const now = here(row, at(development, "fixed"));
    const from = anchored(firstRow + offset, at(development, "fixed"));
    return { formula: `=IF(COUNT(${now},${from})=2,IF(${from}<>0,${now}/${from}-1,""),"")`, expected };
  };
}

/** Unweighted mean of all units but the own one and those that are means themselves, from the basis. */
function groupCell({ scope, basis, columns }: Development, year: number): RowContent {
  const { plan, main, own, unitName } = scope;
  const others = compareUnits(plan, main, year).values.filter(({ unit }) => unit !== own);
  if (others.length === 0) return null;
  const expected = others.reduce((sum, { value }) => sum + value, 0) / others.length;
  const range = (column: number): string => downColumn(basis.firstRow, basis.lastRow, column);
  const left = plan.table.units
    .filter(({ kind, name }) => kind !== "unit" || name === own)
    .map(({ name }) => `,${range(0)},"<>${unitName(name).replaceAll('"', '""')}"`)
    .join("");
  return ({ row }) => {
    const ownYear = here(row, columns.indexOf("year"));
    const mean = `AVERAGEIFS(${range(basis.columnOf(main) ?? 0)},${range(1)},${ownYear}${left})`;
    return { formula: `=IFERROR(${mean},"")`, expected };
  };
}

/** "$F$12": a cell that all rows of the table point to. */
const anchored = (row: number, column: number): string =>
  here(row, column).replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
