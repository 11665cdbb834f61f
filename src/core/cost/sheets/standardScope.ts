import { message, type Message } from "../../message";
import type { KeptContent } from "../../report/made/keptContent";
import type { CostTable } from "../table/costTable";
import { expectedCost, expectedPlan, type ExpectedPlan } from "../table/expectedPlan";
import { summariseExpected, type ExpectedSummary } from "../table/expectedSummary";
import { signFactor, type CostSign } from "./costSheetInput";

/** Net cost against standard or reference cost, for every service (sub-model) that has one. */
export interface StandardSheetInput {
  readonly tables: readonly CostTable[];
  readonly own: string;
  readonly sign: CostSign;
  readonly kept: KeptContent;
  readonly say: (message: Message) => string;
  readonly name: string;
}

/** One service of the sheet. */
export interface SubModel {
  readonly plan: ExpectedPlan;
  readonly name: string;
  readonly own: string;
  /** Years with a computed or published deviation of the own unit, ascending; the latest sixteen. */
  readonly years: readonly number[];
}

export interface StandardScope {
  readonly input: StandardSheetInput;
  readonly models: readonly SubModel[];
  readonly summary: ExpectedSummary;
  readonly sign: 1 | -1;
  readonly ownName: string;
}

/** Points; 720 in all, the width of a landscape page. Right of them columns for charts, which are not printed. */
export const widths: readonly number[] = [126, ...Array<number>(9).fill(66)];
export const helpColumns = 3;
export const printedColumns = 10;

export function standardScope(input: StandardSheetInput): StandardScope | null {
  const { tables, own, say } = input;
  const summary = summariseExpected(tables, own, input.sign);
  const models = tables.flatMap((table): SubModel[] => {
    const plan = expectedPlan(table);
    if ("reason" in plan) return [];
    const unit = ownUnit(table, own);
    const years = table.years.filter((year) => {
      const cost = expectedCost(plan, unit, year);
      return cost.percent !== null || cost.publishedPercent !== null || cost.publishedMillions !== null;
    });
    if (years.length === 0) return [];
    const service = table.service === "" ? say(message("cost.unit.unnamed")) : table.service;
    return [{ plan, name: capital(service), own: unit, years: years.slice(-16) }];
  });
  const [first] = models;
  if (first === undefined) return null;
  return {
    input,
    models,
    summary,
    sign: signFactor(input.sign),
    ownName: first.own === "" ? say(message("cost.unit.unnamed")) : first.own,
  };
}

/** The own unit in a table: by name, else the first unit that is no mean. */
export function ownUnit({ units }: CostTable, own: string): string {
  const real = units.filter(({ kind }) => kind === "unit");
  return (real.find(({ name }) => name === own) ?? real[0] ?? units[0])?.name ?? "";
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase("sv") + text.slice(1);
