import type { Problem } from "../problem";
import { message } from "../message";
import type { CalendarDate } from "../series/calendar";
import type { SheetCells } from "../sheet/sheetCells";
import { costPlan, quantityOf } from "./table/costPlan";
import type { CostTable } from "./table/costTable";
import { comparisonYear } from "./table/compareUnits";
import { expectedPlan } from "./table/expectedPlan";
import { expectedProblems } from "./table/expectedSummary";
import { indexLevels, preferredIndex, type PriceIndex } from "./table/priceIndex";
import { mentionsBudget, mentionsCosts } from "./table/costSheetCells";
import { readCostTables, type CostReading } from "./table/readCostTables";
import { mainMeasure } from "./sheets/quantityColumns";
import type { CostSign } from "./sheets/costSheetInput";

/** The workbook's choices, as far as any have been made. */
export interface CostChoices {
  readonly own?: string;
  /** Id of the price index; "" for none. */
  readonly index?: string;
  readonly sign?: CostSign;
}

/** What is known about the costs of a workbook, with the choices made. */
export interface CostWork extends CostReading {
  readonly own: string;
  readonly index: PriceIndex | null;
  readonly sign: CostSign;
}

/** Reads the cost tables and settles what has not been chosen: the first unit, the best index, plus = dearer. */
export function costWork(
  sheets: readonly SheetCells[],
  choices: CostChoices = {},
  today?: CalendarDate,
): CostWork {
  // Price indices and results are only read to be set beside costs.
  const concerned = sheets.some((cells) => mentionsCosts(cells) || mentionsBudget(cells));
  const reading = readCostTables(concerned ? sheets : [], today === undefined ? {} : { today });
  const own = choices.own ?? firstUnit(reading.tables);
  const index =
    choices.index === ""
      ? null
      : (reading.indexes.find(({ id }) => id === choices.index) ?? preferredIndex(reading.indexes));
  const problems = [
    ...reading.problems,
    ...expectedProblems(reading.tables, own),
    ...indexProblems(reading.tables, index, own),
    ...yearProblems(reading.tables),
  ];
  return { ...reading, problems, own, index, sign: choices.sign ?? "dearer" };
}

function firstUnit(tables: readonly CostTable[]): string {
  for (const { units } of tables) {
    const unit = units.find(({ kind }) => kind === "unit");
    if (unit !== undefined) return unit.name;
  }
  return "";
}

/** Tables that a sheet Kostnader can be made of. */
export const comparableTables = (tables: readonly CostTable[]): readonly CostTable[] =>
  tables.filter((table) => mainMeasure(costPlan(table)) !== null);

/** Tables with an expected cost or a published deviation. */
export const expectedTables = (tables: readonly CostTable[]): readonly CostTable[] =>
  tables.filter((table) => !("reason" in expectedPlan(table)));

/** Years of the costs that the index does not reach, and an index that does not say what it is. */
function indexProblems(tables: readonly CostTable[], index: PriceIndex | null, own: string): Problem[] {
  if (index === null || tables.length === 0) return [];
  const levels = indexLevels(index);
  const years = new Set(
    comparableTables(tables).flatMap((table) => {
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
    ...missing.map((year): Problem => ({
      severity: "error",
      code: "indexYearMissing",
      sheet,
      cell: null,
      message: message("problem.indexYearMissing", { year: String(year), sheet }),
    })),
    ...(index.named
      ? []
      : [
          {
            severity: "warning" as const,
            code: "indexUnnamed",
            sheet,
            cell: range.split(":")[0] ?? null,
            message: message("problem.indexUnnamed", { range }),
          },
        ]),
  ];
}

/** Units whose latest years differ so that no year holds them all: they are not set beside each other. */
function yearProblems(tables: readonly CostTable[]): Problem[] {
  return tables.flatMap((table): Problem[] => {
    const plan = costPlan(table);
    const main = mainMeasure(plan);
    const year = main === null ? null : comparisonYear(plan, main);
    if (main === null || year === null) return [];
    const latest = table.units
      .filter(({ kind }) => kind === "unit")
      .flatMap(({ name }) => {
        const years = table.years.filter((each) => quantityOf(plan, main, name, each) !== null);
        return years.includes(year) ? [] : (years.at(-1) ?? []);
      });
    if (latest.length === 0) return [];
    const years = [...new Set([year, ...latest])].sort((a, b) => a - b).join(", ");
    return [
      {
        severity: "warning",
        code: "yearsDiffer",
        sheet: table.sheet,
        cell: null,
        message: message("problem.yearsDiffer", { years }),
      },
    ];
  });
}
