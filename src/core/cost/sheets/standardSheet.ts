import { message, type Message } from "../../message";
import type { KeptContent } from "../../report/made/keptContent";
import type { MadeSheet } from "../../report/made/madeSheet";
import { SheetLayout } from "../../report/made/sheetLayout";
import type { CostTable } from "../table/costTable";
import { expectedCost, expectedPlan, type ExpectedPlan } from "../table/expectedPlan";
import { summariseExpected, type ExpectedSummary } from "../table/expectedSummary";
import { signFactor, type CostSign } from "./costSheetInput";
import { latestTable } from "./standardLatest";
import { runTable } from "./standardRun";
import { standardNotes } from "./standardNotes";

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

/** Points; 720 in all, the width of a landscape page. */
const widths: readonly number[] = [120, ...Array<number>(11).fill(54)];

/**
 * The sheet Standardkostnad: per sub-model and year what the service costs against what could be expected, in kr, per
 * cent and mnkr; kind, year and denominator printed; published deviations beside the computed ones; years in which the
 * way to compute changed begin a new series. Null when no table has an expected cost or a published deviation.
 */
export function standardSheet(input: StandardSheetInput): MadeSheet | null {
  const scope = standardScope(input);
  if (scope === null) return null;
  const { say, kept, name } = input;
  const title = say(message("cost.standard.title", { unit: scope.ownName }));
  const layout = new SheetLayout({
    id: "costs/standard",
    name,
    columnWidths: [...widths],
    orientation: "landscape",
    kept,
    title,
    organisation: scope.ownName,
    source: say(message("cost.standard.source", { sheets: sheetsOf(scope) })),
    leftoversHeading: say(message("cost.leftovers")),
  });
  layout.title(title);
  for (const sentence of scope.summary.sentences) layout.sentence(say(sentence));
  layout.space();
  if (scope.models.length > 1) latestTable(layout, scope);
  for (const model of scope.models) runTable(layout, scope, model);
  layout.together(() => {
    layout.subsection(say(message("cost.notes")));
    for (const note of standardNotes(scope)) layout.note(say(note));
  });
  return layout.build();
}

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

const sheetsOf = ({ models }: StandardScope): string =>
  [...new Set(models.map(({ plan }) => plan.table.sheet))].join(", ");
