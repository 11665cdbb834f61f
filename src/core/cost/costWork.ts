import type { CalendarDate } from "../series/calendar";
import type { SheetCells } from "../sheet/cells/sheetCells";
import { indexProblems, spreadProblems, yearProblems } from "./comparisonProblems";
import { costPlan } from "./table/costPlan";
import type { CostTable } from "./table/costTable";
import { expectedPlan } from "./table/expectedPlan";
import { expectedProblems } from "./table/expectedSummary";
import { mentionsBudget, mentionsCosts } from "./table/costSheetCells";
import { preferredIndex, type PriceIndex } from "./table/priceIndex";
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
    ...indexProblems(comparableTables(reading.tables), index, own),
    ...yearProblems(reading.tables),
    ...spreadProblems(reading.tables),
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
