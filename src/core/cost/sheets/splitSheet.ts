import { message } from "../../message";
import type { MadeSheet } from "../../report/made/madeSheet";
import { SheetLayout } from "../../report/made/sheetLayout";
import { costDifferences, latestSide, otherSide, type Side } from "../table/costDifference";
import { costPlan, type CostPlan } from "../table/costPlan";
import { yearParam } from "../table/costSentences";
import { rangesOf } from "./costNotes";
import type { CostSheetInput } from "./costSheetInput";
import { secretCostNotes } from "./smallCosts";
import { layDifference } from "./splitDifference";
import { layFactors } from "./splitFactors";
import type { SplitScope } from "./splitScope";
import { splitSentence } from "./splitSentence";
import { waterfallColumns } from "./waterfall";

export interface SplitChoice {
  /** The other unit, or null for the one that comes first. */
  readonly other: string | null;
  readonly year: number | null;
  /** Another year of the other side; null for the same one. */
  readonly otherYear: number | null;
}

const widths: readonly number[] = [210, ...Array<number>(5).fill(102)];

/**
 * The sheet Kostnadsskillnad: why A costs more or less than B per person, divided into how many there are in the target
 * group, how many of them get the service, and what it costs for each. Null when neither side can be divided so.
 */
export function splitSheet(input: CostSheetInput, choice: SplitChoice): MadeSheet | null {
  const { table, say, kept, name } = input;
  const plan = costPlan(table);
  const sides = sidesOf(plan, input.own, choice);
  if (sides === null) return null;
  const [a, b] = sides;
  const differences = costDifferences(plan, a, b);
  const [first] = differences;
  if (first === undefined) return null;
  const nameA = sideName(a, b, say);
  const nameB = sideName(b, a, say);
  const title = say(
    message(table.service === "" ? "cost.split.title" : "cost.split.title.service", {
      a: nameA,
      b: nameB,
      year: yearParam(a.year),
      service: table.service,
    }),
  );
  const layout = new SheetLayout({
    id: `costs/split/${table.id}`,
    name,
    columnWidths: [...widths, ...waterfallColumns],
    printedColumns: widths.length,
    orientation: "landscape",
    kept,
    title,
    organisation: nameA,
    source: say(message("note.source.sheet", { sheet: table.sheet, range: rangesOf(table.columns) })),
    leftoversHeading: say(message("cost.leftovers")),
  });
  const scope: SplitScope = { input, plan, a, b, nameA, nameB };
  layout.title(title);
  for (const difference of differences.filter(({ factors }) => factors.length < 4 || differences.length < 3))
    if (difference === first || difference.of !== first.of) layout.sentence(splitSentence(scope, difference));
  layout.space();
  const factorRows = layFactors(layout, scope, differences);
  differences.forEach((difference, i) => layDifference(layout, scope, difference, factorRows, i));
  layout.together(() => {
    layout.subsection(say(message("cost.notes")));
    for (const note of [
      ...secretCostNotes(input).map(say),
      say(
        message(input.sign === "dearer" ? "cost.split.note.sign" : "note.sign.surplus", {
          a: nameA,
          b: nameB,
        }),
      ),
      say(message("cost.split.note.midpoint")),
      say(message("cost.split.note.base", { b: nameB })),
      say(message("cost.split.note.shapley")),
      ...(plan.concept === null ? [] : [say(message(`note.cost.${plan.concept}`))]),
      say(message("cost.note.derivedUser")),
      ...(input.booking == null || a.unit === b.unit ? [] : [say(input.booking)]),
      say(message("cost.split.note.cause")),
      say(message("note.source.sheet", { sheet: table.sheet, range: rangesOf(table.columns) })),
      say(message("note.own")),
      say(message("note.made")),
    ])
      layout.note(note);
  });
  return layout.build();
}

/** True when the table can be divided into factors for the unit. */
export function canSplit(input: Pick<CostSheetInput, "table" | "own">): boolean {
  return sidesOf(costPlan(input.table), input.own, { other: null, year: null, otherYear: null }) !== null;
}

function sidesOf(plan: CostPlan, own: string, choice: SplitChoice): readonly [Side, Side] | null {
  const units = plan.table.units;
  const unit = (
    units.find(({ name }) => name === own) ??
    units.find(({ kind }) => kind === "unit") ??
    units[0]
  )?.name;
  if (unit === undefined) return null;
  const latest = choice.year === null ? latestSide(plan, unit) : { unit, year: choice.year };
  if (latest === null) return null;
  const chosen =
    choice.other === null && choice.otherYear === null
      ? otherSide(plan, latest)
      : { unit: choice.other ?? unit, year: choice.otherYear ?? latest.year };
  return chosen === null || costDifferences(plan, latest, chosen).length === 0 ? null : [latest, chosen];
}

/** The unit, with its year when that is what differs. */
function sideName(side: Side, other: Side, say: CostSheetInput["say"]): string {
  const unit = side.unit === "" ? say(message("cost.unit.unnamed")) : side.unit;
  return side.year === other.year ? unit : `${unit} ${side.year}`;
}
