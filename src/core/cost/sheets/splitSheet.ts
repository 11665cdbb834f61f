import { message, type Param } from "../../message";
import type { RowContent } from "../../report/made/layTable";
import type { MadeContent, MadeSheet } from "../../report/made/madeSheet";
import { SheetLayout } from "../../report/made/sheetLayout";
import {
  costDifferences,
  factorOf,
  latestSide,
  otherSide,
  type CostDifference,
  type Factor,
  type Side,
} from "../table/costDifference";
import { costPlan, quantityOf, type CostPlan } from "../table/costPlan";
import { yearParam } from "../table/costSentences";
import { costFormats } from "./costFormats";
import { rangesOf } from "./costNotes";
import { signFactor, type CostSheetInput } from "./costSheetInput";
import { lookOf } from "./quantityColumns";
import { quantityContent } from "./standardCells";
import { here, shown } from "./sourceFormula";
import { layWaterfall } from "./waterfall";

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
    columnWidths: [...widths],
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
    if (difference === first || difference.of !== first.of) layout.sentence(sentenceOf(scope, difference));
  layout.space();
  const factorRows = layFactors(layout, scope, differences);
  differences.forEach((difference, i) => layDifference(layout, scope, difference, factorRows, i));
  layout.together(() => {
    layout.subsection(say(message("cost.notes")));
    for (const note of [
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
      say(message("cost.split.note.cause")),
      say(message("note.source.sheet", { sheet: table.sheet, range: rangesOf(table.columns) })),
      say(message("note.own")),
      say(message("note.made")),
    ])
      layout.note(note);
  });
  return layout.build();
}

interface SplitScope {
  readonly input: CostSheetInput;
  readonly plan: CostPlan;
  readonly a: Side;
  readonly b: Side;
  readonly nameA: string;
  readonly nameB: string;
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

function sentenceOf({ input, nameA, nameB }: SplitScope, difference: CostDifference): string {
  const { say } = input;
  const money = (value: number): Param => ({ kind: "amount", value, unit: "kr", decimals: 0, signed: true });
  return say(
    message(difference.difference >= 0 ? "cost.split.finding.dearer" : "cost.split.finding.cheaper", {
      a: nameA,
      b: nameB,
      value: { kind: "amount", value: Math.abs(difference.difference), unit: "kr", decimals: 0 },
      per: { kind: "word", key: `cost.per.${difference.of}` },
      list: {
        kind: "list",
        items: difference.effects.map((effect, i) => ({
          kind: "message" as const,
          message: message("cost.split.part", {
            value: money(effect),
            factor: { kind: "word", key: `cost.factor.${difference.factors[i] ?? "coverage"}.because` },
          }),
        })),
      },
    }),
  );
}

/** Each factor of both sides, from the user's own cells. Gives the row of each. */
function layFactors(
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
            format.level,
            format.level,
            format.share
              ? `${costFormats.points.split(";")[0] ?? ""}" p.e.";"−"0.0" p.e."`
              : format.difference,
          ],
        };
      }),
      vanished: "drop",
    }).rowOf;
  });
  layout.space();
  return placed.rows as ReadonlyMap<Factor, number>;
}

const factorHeading = (factor: Factor, plan: CostPlan) =>
  factor === "volumePerUser" ? message("cost.factor.volumePerUser") : lookOf(factor, plan).heading;

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

/** Effects of one way to divide, their sum beside the difference, and a waterfall from B to A. */
function layDifference(
  layout: SheetLayout,
  scope: SplitScope,
  difference: CostDifference,
  rows: ReadonlyMap<Factor, number>,
  index: number,
): void {
  const { input, plan, a, nameA, nameB } = scope;
  const { say } = input;
  const { factors, of } = difference;
  const sign = signFactor(input.sign);
  const cells = (column: number): string[] => factors.map((factor) => here(rows.get(factor) ?? 0, column));
  const [cellsA, cellsB] = [cells(1), cells(2)];
  const persons = quantityOf(plan, of === "perTarget" ? "targetGroup" : "inhabitants", a.unit, a.year);
  const personsCell = quantityContent(
    plan,
    of === "perTarget" ? "targetGroup" : "inhabitants",
    a.unit,
    a.year,
    1,
  );
  const mnkr = persons !== null && personsCell !== null;
  const per = { kind: "word", key: `cost.per.${of}` } as const;
  const turned = (formula: string): string => (sign === 1 ? `=${formula}` : `=-(${formula})`);
  const effectRow = new Map<number, number>();
  const levels = { a: 0, b: 0 };
  layout.together(() => {
    layout.section(say(message(`cost.split.section.${factors.length}`, { per })));
    const columns = [
      { heading: say(message("cost.split.column.part")) },
      { heading: say(message("cost.split.column.kr", { per })), numberFormat: costFormats.deviationKr },
      { heading: say(message("cost.split.column.share")), numberFormat: costFormats.deviationShare },
      ...(mnkr
        ? [
            {
              heading: say(message("cost.split.column.millions", { a: nameA })),
              numberFormat: costFormats.deviationMillions,
            },
          ]
        : []),
      ...(index === 0 && factors.length === 2
        ? [
            {
              heading: say(message("cost.split.column.base", { b: nameB })),
              numberFormat: costFormats.deviationKr,
            },
          ]
        : []),
    ];
    const three = index === 0 && factors.length === 2 ? threeTerms(difference) : null;
    const sumRow = layout.nextRow + 1 + factors.length + (three === null ? 0 : 1);
    const line = (
      key: string,
      label: string,
      formula: string | null,
      value: number | null,
      base: { formula: string; value: number } | null,
    ): { key: string; cells: RowContent[] } => ({
      key,
      cells: [
        label,
        formula === null || value === null ? null : { formula: turned(formula), expected: value * sign },
        value === null
          ? null
          : ({ row }) => ({
              formula: `=IF(${here(sumRow, 1)}<>0,${here(row, 1)}/${here(sumRow, 1)},"")`,
              expected: difference.difference === 0 ? "" : value / difference.difference,
            }),
        ...(mnkr
          ? [
              value === null || persons === null
                ? null
                : ({ row }: { row: number }): MadeContent => ({
                    formula: `=${here(row, 1)}*${personsTerm(personsCell)}/1000000`,
                    expected: (value * sign * persons) / 1e6,
                  }),
            ]
          : []),
        ...(three === null
          ? []
          : [base === null ? null : { formula: turned(base.formula), expected: base.value * sign }]),
      ],
    });
    const baseOf = (i: number): { formula: string; value: number } | null => {
      if (three === null) return null;
      const [tA = "", uA = ""] = cellsA;
      const [tB = "", uB = ""] = cellsB;
      return i === 0
        ? { formula: `(${tA}-${tB})*${uB}`, value: three.coverage }
        : { formula: `${tB}*(${uA}-${uB})`, value: three.unitCost };
    };
    const [tA = "", uA = ""] = cellsA;
    const [tB = "", uB = ""] = cellsB;
    const placed = layout.table({
      key: `split${index}`,
      native: null,
      columns,
      rows: [
        ...factors.map((factor, i) =>
          line(
            factor,
            say(message(`cost.factor.${factor}.effect`)),
            effectFormula(cellsA, cellsB, i),
            difference.effects[i] ?? 0,
            baseOf(i),
          ),
        ),
        ...(three === null
          ? []
          : [
              line("interaction", say(message("cost.split.interaction")), null, null, {
                formula: `(${tA}-${tB})*(${uA}-${uB})`,
                value: three.interaction,
              }),
            ]),
      ],
      totals: [
        {
          ...line(
            "sum",
            say(message("cost.split.sum")),
            `${product(cellsA)}-${product(cellsB)}`,
            difference.difference,
            three === null
              ? null
              : { formula: `${product(cellsA)}-${product(cellsB)}`, value: difference.difference },
          ),
        },
      ],
      vanished: "drop",
    });
    factors.forEach((factor, i) => effectRow.set(i, placed.rowOf.get(factor) ?? 0));
    levels.a = placed.headingRow;
  });
  layWaterfall(layout, {
    key: `steps${index}`,
    title: say(message("cost.split.figure", { a: nameA, b: nameB, per })),
    unit: say(lookOf(of, plan).heading),
    steps: [
      { label: nameB, kind: "level", cell: product(cellsB), value: difference.levelB },
      ...factors.map((factor, i) => ({
        label: say(message(`cost.factor.${factor}.effect`)),
        kind: "effect" as const,
        cell: `(${sign === 1 ? "" : "-"}${here(effectRow.get(i) ?? 0, 1)})`,
        value: difference.effects[i] ?? 0,
      })),
      { label: nameA, kind: "level", cell: product(cellsA), value: difference.levelA },
    ],
    numberFormat: costFormats.kr,
    say,
  });
  layout.space();
}

const product = (cells: readonly string[]): string => cells.join("*");

/** The number of persons of side A inside a formula. */
function personsTerm(content: MadeContent): string {
  if (typeof content === "number") return String(content);
  return content !== null && typeof content === "object" && "formula" in content
    ? `N(${content.formula.slice(1)})`
    : "0";
}

/** With B as base: coverage, cost per user, and what they do together. */
function threeTerms({ a, b }: CostDifference): { coverage: number; unitCost: number; interaction: number } {
  const [tA = 0, uA = 0] = a;
  const [tB = 0, uB = 0] = b;
  return { coverage: (tA - tB) * uB, unitCost: tB * (uA - uB), interaction: (tA - tB) * (uA - uB) };
}

/**
 * Shapley's effect of one factor as a formula: its difference times the mean over all orders of the product of the
 * others. With two factors (uA+uB)/2; with three a third each of all from A and all from B and a sixth of each mix.
 */
export function effectFormula(a: readonly string[], b: readonly string[], factor: number): string {
  const others = a.map((_, i) => i).filter((i) => i !== factor);
  const own = `(${a[factor] ?? "0"}-${b[factor] ?? "0"})`;
  const m = others.length;
  const terms: string[] = [];
  for (let chosen = 0; chosen < 2 ** m; chosen++) {
    const fromA = others.filter((_, bit) => (chosen >> bit) & 1).length;
    const text = others.map((i, bit) => ((chosen >> bit) & 1 ? a[i] : b[i])).join("*");
    terms.push(`${text}/${(m + 1) * choose(m, fromA)}`);
  }
  return `${own}*(${terms.join("+")})`;
}

function choose(n: number, k: number): number {
  let result = 1;
  for (let i = 0; i < k; i++) result = (result * (n - i)) / (i + 1);
  return result;
}
