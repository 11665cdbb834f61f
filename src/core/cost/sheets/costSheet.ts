import { message } from "../../message";
import type { MadeSheet } from "../../report/made/madeSheet";
import { SheetLayout } from "../../report/made/sheetLayout";
import { comparisonYear } from "../table/compareUnits";
import { costPlan, quantityOf, type CostPlan, type Quantity } from "../table/costPlan";
import {
  changeSentence,
  comparisonSentence,
  inSentence,
  misleadingHint,
  perWord,
  placeSentence,
} from "../table/costSentences";
import { indexLevels } from "../table/priceIndex";
import { layBasis, nowhere, type BasisPlace } from "./basisTable";
import type { CostSheetInput } from "./costSheetInput";
import { costNotes } from "./costNotes";
import { comparisonWidth } from "./comparisonColumns";
import { layComparison } from "./comparisonTable";
import { developmentWidth, layDevelopment } from "./developmentTable";
import { mainMeasure, measures, shownQuantities } from "./quantityColumns";
import { secretCostNotes, smallCostNotes } from "./smallCosts";

/** Years of the basis: fewer where there are many units, so that the sheet stays light. */
const yearsFor = (units: number): number => (units > 60 ? 6 : 16);

const firstColumn = 114;

/** What the tables of the sheet share. */
export interface CostSheetScope {
  readonly input: CostSheetInput;
  readonly plan: CostPlan;
  readonly own: string;
  readonly ownName: string;
  readonly main: Quantity;
  readonly measures: readonly Quantity[];
  readonly years: readonly number[];
  readonly year: number;
  readonly unitName: (unit: string) => string;
}

/**
 * The sheet Kostnader: the own unit over the years in current and fixed prices, all units beside each other in the
 * latest year they share, and under them the basis, bound cell by cell to the user's own table. Null when the table has
 * no cost that is divided by anything.
 */
export function costSheet(input: CostSheetInput): MadeSheet | null {
  const scope = scopeOf(input);
  if (scope === null) return null;
  // The tables above point to the basis below, so it is laid twice: first to learn where it comes to stand.
  const first = lay(scope, nowhere);
  return lay(scope, first.basis).layout.build();
}

export function scopeOf(input: CostSheetInput): CostSheetScope | null {
  const { table, say } = input;
  const plan = costPlan(table);
  const main = mainMeasure(plan);
  if (main === null) return null;
  const year = comparisonYear(plan, main);
  if (year === null) return null;
  const units = table.units.filter(({ kind }) => kind === "unit");
  const own = (units.find(({ name }) => name === input.own) ?? units[0] ?? table.units[0])?.name ?? "";
  const unnamed = say(message("cost.unit.unnamed"));
  const unitName = (unit: string): string => (unit === "" ? unnamed : unit);
  const withValues = table.years.filter((each) =>
    table.units.some(({ name }) => quantityOf(plan, main, name, each) !== null),
  );
  return {
    input,
    plan,
    own,
    ownName: unitName(own),
    main,
    measures: measures(plan),
    years: withValues.slice(-yearsFor(table.units.length)),
    year,
    unitName,
  };
}

function lay(scope: CostSheetScope, basis: BasisPlace): { layout: SheetLayout; basis: BasisPlace } {
  const { input, plan, ownName, unitName } = scope;
  const { say, table, kept, name } = input;
  const widths = columnWidths(scope);
  const title = titleOf(scope);
  const layout = new SheetLayout({
    id: `costs/${table.id}`,
    name,
    columnWidths: widths,
    orientation: "landscape",
    kept,
    title,
    organisation: ownName,
    source: say(message("note.source.sheet", { sheet: table.sheet, range: rangeOf(scope) })),
    leftoversHeading: say(message("cost.leftovers")),
  });
  layout.title(title);
  for (const sentence of sentencesOf(scope)) layout.sentence(sentence);
  const secret = secretCostNotes(input);
  if (secret.length > 0) layout.note(secret.map(say).join(" "));
  layout.space();
  layDevelopment(layout, scope, basis);
  layComparison(layout, scope, basis);
  layout.together(() => {
    layout.subsection(say(message("cost.notes")));
    for (const note of costNotes(scope)) layout.note(note);
  });
  layout.space();
  layout.pageBreak();
  layout.section(say(message("cost.section.basis")));
  layout.note(say(message("cost.section.basis.help", { sheet: table.sheet })));
  const placed = layBasis(layout, {
    plan,
    years: scope.years,
    say,
    native: null,
    unitName,
    ...(input.smallLimit === undefined ? {} : { smallLimit: input.smallLimit }),
  });
  const units = table.units.map((unit) => unit.name);
  for (const note of smallCostNotes(scope, units, scope.years, shownQuantities(plan))) layout.note(say(note));
  return { layout, basis: placed };
}

function columnWidths(scope: CostSheetScope): number[] {
  const columns = Math.max(
    2 + shownQuantities(scope.plan).length,
    developmentWidth(scope),
    comparisonWidth(scope),
    8,
  );
  return [firstColumn, ...Array<number>(columns - 1).fill(Math.floor((720 - firstColumn) / (columns - 1)))];
}

export function titleOf({ input, year }: CostSheetScope): string {
  const { table, say } = input;
  const params = { year: { kind: "period", period: { frequency: "year", ordinal: year } } } as const;
  return table.service === ""
    ? say(message("cost.title", params))
    : say(message("cost.title.service", { ...params, service: table.service }));
}

function rangeOf({ plan }: CostSheetScope): string {
  const ranges = plan.table.columns
    .filter(({ measure }) => measure.kind === "cost" || measure.kind === "count")
    .map(({ range }) => range);
  return [...new Set(ranges)].slice(0, 4).join(", ");
}

function sentencesOf(scope: CostSheetScope): string[] {
  const { input, plan, own, ownName, main, year, years } = scope;
  const { say, index } = input;
  const others = plan.table.units.filter(
    ({ name, kind }) => kind === "unit" && name !== own && quantityOf(plan, main, name, year) !== null,
  );
  const [only] = others;
  const country = plan.table.units.find(
    ({ name, kind }) => kind === "country" && quantityOf(plan, main, name, year) !== null,
  );
  const against = others.length === 0 ? country : others.length === 1 ? only : undefined;
  const other = against?.name ?? null;
  const compared =
    others.length > 1 || other !== null
      ? comparisonSentence(plan, scope.measures, own, other, year, {
          own: ownName,
          other: other === null ? { kind: "word", key: "cost.word.median" } : inSentence(plan, other),
        })
      : null;
  const nominal = years.map((each) => ({ year: each, value: quantityOf(plan, main, own, each) }));
  const levels = index === null ? null : indexLevels(index);
  const real =
    levels === null
      ? null
      : nominal.map((point) => {
          const level = levels.get(point.year);
          return {
            year: point.year,
            value: point.value === null || level === undefined ? null : point.value / level,
          };
        });
  const found = [
    placeSentence(plan, main, own, ownName, year),
    compared,
    changeSentence(real ?? nominal, perWord(main, plan), ownName, real !== null),
    misleadingHint(plan),
  ];
  return found.flatMap((sentence) => (sentence === null ? [] : [say(sentence)]));
}
