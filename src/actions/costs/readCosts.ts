import { comparableTables, costWork, expectedTables, type CostWork } from "../../core/cost/costWork";
import { summariseBudget } from "../../core/cost/table/budgetSummary";
import { budgetParts, type BudgetTable } from "../../core/cost/table/budgetTable";
import { costPlan, quantityOf, type Quantity } from "../../core/cost/table/costPlan";
import type { CostConcept } from "../../core/cost/table/costMeasure";
import type { CostTable } from "../../core/cost/table/costTable";
import { compareUnits, comparisonYear } from "../../core/cost/table/compareUnits";
import { comparisonSentence, inSentence } from "../../core/cost/table/costSentences";
import { summariseExpected } from "../../core/cost/table/expectedSummary";
import { canPair } from "../../core/cost/sheets/resultSheet";
import { canSplit } from "../../core/cost/sheets/splitSheet";
import { mainMeasure, measures } from "../../core/cost/sheets/quantityColumns";
import type { Message } from "../../core/message";
import type { Problem } from "../../core/problem";
import { readWorkbookCells } from "../../excel/workbook/readWorkbookCells";
import { runExcel } from "../../excel/run/runExcel";
import { actionResult } from "../actionResult";
import { costChoices } from "./costChoices";
import type { ActionOptions, ActionResult } from "../types";

/** One column of a cost table with what it was read as. */
export interface CostColumnSummary {
  readonly name: string;
  readonly range: string;
  readonly kind: string;
  readonly concept: CostConcept | null;
}

export interface CostTableSummary {
  readonly id: string;
  readonly sheet: string;
  readonly service: string;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  readonly years: readonly number[];
  readonly units: readonly string[];
  readonly measures: readonly Quantity[];
  readonly concept: CostConcept | null;
  readonly columns: readonly CostColumnSummary[];
  /** True when the sheet Kostnader can be made of it. */
  readonly comparable: boolean;
  /** True when a difference can be divided into factors. */
  readonly divisible: boolean;
  /** What it says first, such as how the own unit stands against another. */
  readonly preview: Message | null;
}

/** One budget table, with what each of its columns was read as. */
export interface BudgetTableSummary {
  readonly id: string;
  readonly sheet: string;
  readonly columns: readonly {
    readonly name: string;
    readonly range: string;
    readonly kind: "volume" | "price" | "cost";
  }[];
  readonly preview: Message | null;
}

export interface CostsReading {
  readonly tables: readonly CostTableSummary[];
  readonly budgets: readonly BudgetTableSummary[];
  readonly indexes: readonly { readonly id: string; readonly name: string; readonly consumer: boolean }[];
  readonly own: string;
  readonly index: string | null;
  readonly sign: "dearer" | "surplus";
  /** Null until the user has said what plus means. */
  readonly chosenSign: "dearer" | "surplus" | null;
  /** What the sheet Standardkostnad says first; null when nothing can be set against an expected cost. */
  readonly expected: readonly Message[] | null;
  /** True when a result lies beside the costs of some table. */
  readonly results: boolean;
  readonly problems: readonly Problem[];
}

/** Finds the cost tables of the workbook's visible sheets. Writes nothing. */
export async function readCosts(
  options: ActionOptions & { readonly sheets?: readonly string[] } = {},
): Promise<ActionResult<CostsReading>> {
  const outcome = await runExcel(async (context) => {
    const { sheets } = options;
    const cells = await readWorkbookCells(
      context,
      sheets === undefined ? { kind: "all" } : { kind: "sheets", names: sheets },
      { signal: options.signal },
    );
    const choices = costChoices(cells.inventory.store);
    return { work: costWork(cells.sheets, choices), chosenSign: choices.sign ?? null };
  });
  return actionResult(
    outcome,
    ({ work, chosenSign }) => costsReading(work, chosenSign),
    ({ work }) => work.problems,
  );
}

/** What the pane shows of the costs, and what can be made of them. */
export function costsReading(work: CostWork, chosenSign: CostsReading["chosenSign"]): CostsReading {
  const { tables, indexes, own, index, sign, problems, results, budgets } = work;
  const comparable = comparableTables(tables);
  const expected = expectedTables(tables);
  return {
    tables: tables.map((table) => tableSummary(table, own, comparable.includes(table))),
    budgets: budgets.map(budgetSummary),
    indexes: indexes.map(({ id, name, consumer }) => ({ id, name, consumer })),
    own,
    index: index?.id ?? null,
    sign,
    chosenSign,
    expected: expected.length === 0 ? null : summariseExpected(expected, own, sign).sentences,
    results: comparable.some((table) => canPair(table, results)),
    problems,
  };
}

function budgetSummary(table: BudgetTable): BudgetTableSummary {
  const { id, sheet, columns } = table;
  return {
    id,
    sheet,
    columns: budgetParts.map((part) => {
      const { name, range, heading } = columns[part];
      return { name, range, kind: heading.what };
    }),
    preview: table.comparable ? (summariseBudget(table)?.sentences[0] ?? null) : null,
  };
}

function tableSummary(table: CostTable, own: string, comparable: boolean): CostTableSummary {
  const plan = costPlan(table);
  const { id, sheet, service, years, units, columns } = table;
  return {
    id,
    sheet,
    service,
    firstYear: years[0] ?? null,
    lastYear: years.at(-1) ?? null,
    years,
    units: units.filter(({ kind }) => kind === "unit").map(({ name }) => name),
    measures: measures(plan),
    concept: plan.concept,
    columns: columns.map(({ name, range, measure }) => ({
      name,
      range,
      kind: measure.kind,
      concept: measure.kind === "cost" ? measure.concept : null,
    })),
    comparable,
    divisible: canSplit({ table, own }),
    preview: previewOf(table, own),
  };
}

/** The first sentence: against the only other unit, or against the median of the group. */
function previewOf(table: CostTable, own: string): Message | null {
  const plan = costPlan(table);
  const main = mainMeasure(plan);
  const year = main === null ? null : comparisonYear(plan, main);
  if (main === null || year === null) return null;
  const { values } = compareUnits(plan, main, year);
  const mine = values.find(({ unit }) => unit === own) ?? values[0];
  if (mine === undefined) return null;
  const others = values.filter(({ unit }) => unit !== mine.unit);
  const country = table.units.find(
    ({ kind, name }) => kind === "country" && quantityOf(plan, main, name, year) !== null,
  );
  const other = others.length === 1 ? others[0]?.unit : others.length === 0 ? country?.name : null;
  if (other === undefined) return null;
  return comparisonSentence(plan, measures(plan), mine.unit, other, year, {
    own: mine.unit,
    other: other === null ? { kind: "word", key: "cost.word.median" } : inSentence(plan, other),
  });
}
