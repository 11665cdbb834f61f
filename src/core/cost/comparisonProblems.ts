import { message, type Message } from "../message";
import type { Problem, Severity } from "../problem";
import type { CellAddress } from "../series/series";
import { cellName } from "../sheet/cells/address";
import { mainMeasure } from "./sheets/quantityColumns";
import { compareUnits, comparisonYear, trimmed } from "./table/compareUnits";
import { kr } from "./table/costSentences";
import { costPlan, quantityOf, sourceOf, type CostPlan, type Quantity } from "./table/costPlan";
import { cellAt, cellKey, type CostTable } from "./table/costTable";
import { indexLevels, type PriceIndex } from "./table/priceIndex";

const problem = (
  severity: Severity,
  code: string,
  sheet: string,
  cell: CellAddress | null,
  params: Message["params"],
): Problem => ({
  severity,
  code,
  sheet,
  cell: cell === null ? null : cellName(cell.row, cell.column),
  message: message(`problem.${code}`, params),
});

/** Years of the costs that the index does not reach, and an index that does not say what it is. */
export function indexProblems(
  tables: readonly CostTable[],
  index: PriceIndex | null,
  own: string,
): Problem[] {
  if (index === null || tables.length === 0) return [];
  const levels = indexLevels(index);
  const years = new Set(
    tables.flatMap((table) => {
      const plan = costPlan(table);
      const main = mainMeasure(plan);
      return main === null ? [] : table.years.filter((year) => quantityOf(plan, main, own, year) !== null);
    }),
  );
  const covered = [...years].filter((year) => levels.has(year));
  if (covered.length === 0) return [];
  const missing = [...years].filter((year) => !levels.has(year)).sort((a, b) => a - b);
  const { sheet, range } = index;
  return [
    ...runsOf(missing).map(([from, to]) =>
      problem("error", "indexYearMissing", sheet, nearestYear(index, to), {
        year: from === to ? String(from) : `${from}–${to}`,
        sheet,
      }),
    ),
    ...(index.named
      ? []
      : [
          {
            ...problem("warning", "indexUnnamed", sheet, null, { range }),
            cell: range.split(":")[0] ?? null,
          },
        ]),
  ];
}

/** Years that follow upon each other as one: 1998, 1999, 2000 is 1998–2000. */
function runsOf(years: readonly number[]): readonly (readonly [from: number, to: number])[] {
  const runs: [number, number][] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last?.[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs;
}

/** The cell of the index whose year is nearest: the missing one belongs beside it. */
function nearestYear({ years }: PriceIndex, year: number): CellAddress | null {
  const [nearest] = [...years].sort(([a], [b]) => Math.abs(a - year) - Math.abs(b - year));
  return nearest?.[1].source ?? null;
}

/** Units whose latest years differ so that no year holds them all: they are not set beside each other. */
export function yearProblems(tables: readonly CostTable[]): Problem[] {
  return tables.flatMap((table): Problem[] => {
    const plan = costPlan(table);
    const main = mainMeasure(plan);
    const year = main === null ? null : comparisonYear(plan, main);
    if (main === null || year === null) return [];
    const odd = table.units
      .filter(({ kind }) => kind === "unit")
      .flatMap(({ name }) => {
        const years = table.years.filter((each) => quantityOf(plan, main, name, each) !== null);
        const latest = years.at(-1);
        return years.includes(year) || latest === undefined || !lacksCost(plan, main, name, year)
          ? []
          : [{ name, latest }];
      });
    const [first] = odd;
    if (first === undefined) return [];
    const years = [...new Set([year, ...odd.map(({ latest }) => latest)])].sort((a, b) => a - b).join(", ");
    const cell = sourceOf(plan, main, first.name, first.latest);
    return [problem("warning", "yearsDiffer", table.sheet, cell, { years })];
  });
}

/** True where the cost itself is not there yet: a faulty denominator or amount is told of by itself. */
function lacksCost(plan: CostPlan, quantity: Quantity, unit: string, year: number): boolean {
  const origin = plan.origins.get(quantity);
  if (origin === undefined) return true;
  if (origin.kind !== "column") {
    if (sourceOf(plan, quantity, unit, year) === null) return true;
    return lacksBlank(plan, origin.a, unit, year);
  }
  return cellAt(origin.column, unit, year) === null;
}

/** The cell is there and empty. */
function lacksBlank(plan: CostPlan, quantity: Quantity, unit: string, year: number): boolean {
  const origin = plan.origins.get(quantity);
  if (origin?.kind !== "column") return lacksCost(plan, quantity, unit, year);
  return origin.column.blanks.has(cellKey(unit, year));
}

/** So few units are a comparison of their own: nobody expects a spread of them. */
const noGroup = 3;

/**
 * Why the trimmed spread of a comparison is not there: too few units to strike out so many at each end, or a net cost
 * below 0 among those that are left.
 */
export function spreadProblems(tables: readonly CostTable[]): Problem[] {
  return tables.flatMap((table): Problem[] => {
    const plan = costPlan(table);
    const main = mainMeasure(plan);
    const year = main === null ? null : comparisonYear(plan, main);
    if (main === null || year === null) return [];
    const { values, spread } = compareUnits(plan, main, year);
    const sorted = [...values].sort((a, b) => a.value - b.value);
    const cellOf = (unit: string): CellAddress | null => sourceOf(plan, main, unit, year);
    if (!spread.ok) {
      const [first] = values;
      if (first === undefined || values.length < noGroup) return [];
      const params = { min: 2 * trimmed + 1, trim: trimmed, n: values.length };
      return [problem("warning", "tooFewForTrim", table.sheet, cellOf(first.unit), params)];
    }
    const lowest = sorted[trimmed];
    if (lowest === undefined || lowest.value >= 0) return [];
    const params = { unit: lowest.unit, value: kr(lowest.value) };
    return [problem("warning", "negativeInSpread", table.sheet, cellOf(lowest.unit), params)];
  });
}
