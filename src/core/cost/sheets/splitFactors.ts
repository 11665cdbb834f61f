import { message } from "../../message";
import type { MadeContent } from "../../report/made/madeSheet";
import type { SheetLayout } from "../../report/made/sheetLayout";
import { factorOf, type CostDifference, type Factor, type Side } from "../table/costDifference";
import type { CostPlan, Quantity } from "../table/costPlan";
import { costFormats } from "./costFormats";
import { lookOf } from "./quantityColumns";
import { quantityContent } from "./standardCells";
import { quantityFormat, smallCostNotes } from "./smallCosts";
import { here, shown } from "./sourceFormula";
import type { SplitScope } from "./splitScope";

/** Each factor of both sides, from the user's own cells. Gives the row of each. */
export function layFactors(
  layout: SheetLayout,
  { input, plan, a, b, nameA, nameB }: SplitScope,
  differences: readonly CostDifference[],
): ReadonlyMap<Factor, number> {
  const { say } = input;
  const factors = [...new Set(differences.flatMap((difference) => difference.factors))];
  const placed: { rows: ReadonlyMap<string, number> } = { rows: new Map() };
  layout.together(() => {
    layout.section(say(message("cost.split.section.factors")));
    placed.rows = layout.table({
      key: "factors",
      native: null,
      columns: [
        { heading: say(message("cost.split.column.factor")) },
        { heading: nameA, numberFormat: costFormats.kr },
        { heading: nameB, numberFormat: costFormats.kr },
        { heading: say(message("cost.split.column.difference")), numberFormat: costFormats.deviationKr },
      ],
      rows: factors.map((factor) => {
        const format = formatOf(factor);
        const value = { a: factorOf(plan, factor, a), b: factorOf(plan, factor, b) };
        return {
          key: factor,
          cells: [
            say(factorHeading(factor, plan)),
            factorContent(plan, factor, a),
            factorContent(plan, factor, b),
            ({ row }): MadeContent => ({
              formula: `=IF(COUNT(${here(row, 1)},${here(row, 2)})=2,(${here(row, 1)}-${here(row, 2)})${format.share ? "*100" : ""},"")`,
              expected: shown(
                value.a === null || value.b === null ? null : (value.a - value.b) * (format.share ? 100 : 1),
              ),
            }),
          ],
          numberFormats: [
            undefined,
            ...[a, b].map(({ unit, year }) =>
              quantityFormat({ plan, input }, personsOf(factor), unit, year, format.level),
            ),
            format.share
              ? `${costFormats.points.split(";")[0] ?? ""}" p.e.";"−"0.0" p.e."`
              : format.difference,
          ],
        };
      }),
      vanished: "drop",
    }).rowOf;
    const notes = new Map(
      [a, b].flatMap(({ unit, year }) =>
        smallCostNotes({ plan, input }, [unit], [year], factors.map(personsOf)).map((note) => [
          note.key,
          note,
        ]),
      ),
    );
    for (const note of notes.values()) layout.note(say(note));
  });
  layout.space();
  return placed.rows as ReadonlyMap<Factor, number>;
}

const factorHeading = (factor: Factor, plan: CostPlan) =>
  factor === "volumePerUser" ? message("cost.factor.volumePerUser") : lookOf(factor, plan).heading;

/** Volume per user tells the users as cost per user does. */
const personsOf = (factor: Factor): Quantity => (factor === "volumePerUser" ? "perUser" : factor);

function formatOf(factor: Factor): { level: string; difference: string; share: boolean } {
  if (factor === "coverage" || factor === "targetShare")
    return { level: costFormats.share, difference: costFormats.points, share: true };
  return factor === "volumePerUser"
    ? { level: "0.0", difference: costFormats.points, share: false }
    : { level: costFormats.kr, difference: costFormats.deviationKr, share: false };
}

function factorContent(plan: CostPlan, factor: Factor, { unit, year }: Side): MadeContent {
  if (factor !== "volumePerUser") return quantityContent(plan, factor, unit, year, 1);
  const volume = quantityContent(plan, "volume", unit, year, 1);
  const users = quantityContent(plan, "users", unit, year, 1);
  const value = factorOf(plan, factor, { unit, year });
  const inner = (content: MadeContent): string | null =>
    typeof content === "number"
      ? String(content)
      : content !== null && typeof content === "object" && "formula" in content
        ? `(${content.formula.slice(1)})`
        : null;
  const [v, u] = [inner(volume), inner(users)];
  return v === null || u === null ? value : { formula: `=IFERROR(${v}/${u},"")`, expected: shown(value) };
}
