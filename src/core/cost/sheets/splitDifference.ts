import { message, type Param } from "../../message";
import type { ColumnSpec, PlacedTable, RowSpec } from "../../report/made/layTable";
import type { MadeContent } from "../../report/made/madeSheet";
import type { SheetLayout } from "../../report/made/sheetLayout";
import type { CostDifference, Factor } from "../table/costDifference";
import { quantityOf } from "../table/costPlan";
import { costFormats } from "./costFormats";
import { signFactor } from "./costSheetInput";
import { effectFormula } from "./effectFormula";
import { quantityContent } from "./standardCells";
import { here } from "./sourceFormula";
import type { SplitScope } from "./splitScope";
import { layWaterfall } from "./waterfall";

/** A number with the formula that gives it; plus means that A is dearer. */
interface Term {
  readonly formula: string;
  readonly value: number;
}

interface Division {
  readonly scope: SplitScope;
  readonly difference: CostDifference;
  readonly index: number;
  /** Cells of the factors of either side, in order. */
  readonly cellsA: readonly string[];
  readonly cellsB: readonly string[];
  /** Persons of side A, for the difference in mnkr; null where they are not known. */
  readonly persons: { readonly term: string; readonly value: number } | null;
  /** With B as base: coverage, cost per user, and what they do together. Only beside the first division. */
  readonly base: readonly [Term, Term, Term] | null;
  readonly per: Param;
}

/** Effects of one way to divide, their sum beside the difference, and a waterfall from B to A. */
export function layDifference(
  layout: SheetLayout,
  scope: SplitScope,
  difference: CostDifference,
  rows: ReadonlyMap<Factor, number>,
  index: number,
): void {
  const division = divisionOf(scope, difference, rows, index);
  const { cellsA, cellsB, per } = division;
  const { input, nameA, nameB } = scope;
  const { say } = input;
  const placed = layEffects(layout, division);
  layWaterfall(layout, {
    key: `steps${index}`,
    title: say(message("cost.split.figure", { a: nameA, b: nameB, per })),
    unit: "kr",
    steps: [
      { label: nameB, kind: "level", cell: product(cellsB), value: difference.levelB },
      ...difference.factors.map((factor, i) => ({
        label: say(message(`cost.factor.${factor}.effect`)),
        kind: "effect" as const,
        cell: `(${signFactor(input.sign) === 1 ? "" : "-"}${here(placed.rowOf.get(factor) ?? 0, 1)})`,
        value: difference.effects[i] ?? 0,
      })),
      { label: nameA, kind: "level", cell: product(cellsA), value: difference.levelA },
    ],
    numberFormat: costFormats.kr,
    say,
    height: 150,
  });
  layout.space();
}

function divisionOf(
  scope: SplitScope,
  difference: CostDifference,
  rows: ReadonlyMap<Factor, number>,
  index: number,
): Division {
  const { plan, a } = scope;
  const { factors, of } = difference;
  const cells = (column: number): string[] => factors.map((factor) => here(rows.get(factor) ?? 0, column));
  const [cellsA, cellsB] = [cells(1), cells(2)];
  const who = of === "perTarget" ? "targetGroup" : "inhabitants";
  const persons = quantityOf(plan, who, a.unit, a.year);
  const content = quantityContent(plan, who, a.unit, a.year, 1);
  return {
    scope,
    difference,
    index,
    cellsA,
    cellsB,
    persons: persons === null || content === null ? null : { term: personsTerm(content), value: persons },
    base: index === 0 && factors.length === 2 ? threeTerms(difference, cellsA, cellsB) : null,
    per: { kind: "word", key: `cost.per.${of}` },
  };
}

function layEffects(layout: SheetLayout, division: Division): PlacedTable {
  const { scope, difference, cellsA, cellsB, base, per, index } = division;
  const { say } = scope.input;
  const { factors, effects } = difference;
  const laid: PlacedTable[] = [];
  layout.together(() => {
    layout.section(say(message(`cost.split.section.${factors.length}`, { per })));
    const sumRow = layout.nextRow + 1 + factors.length + (base === null ? 0 : 1);
    const whole: Term = {
      formula: `${product(cellsA)}-${product(cellsB)}`,
      value: difference.difference,
    };
    laid.push(
      layout.table({
        key: `split${index}`,
        native: null,
        columns: headings(division),
        rows: [
          ...factors.map((factor, i) =>
            lineOf(
              division,
              sumRow,
              factor,
              `cost.factor.${factor}.effect`,
              { formula: effectFormula(cellsA, cellsB, i), value: effects[i] ?? 0 },
              base?.[i as 0 | 1] ?? null,
            ),
          ),
          ...(base === null
            ? []
            : [lineOf(division, sumRow, "interaction", "cost.split.interaction", null, base[2])]),
        ],
        totals: [lineOf(division, sumRow, "sum", "cost.split.sum", whole, base === null ? null : whole)],
        vanished: "drop",
      }),
    );
  });
  return laid[0]!;
}

function headings({ scope, persons, base, per }: Division): ColumnSpec[] {
  const { input, nameA, nameB } = scope;
  const { say } = input;
  return [
    { heading: say(message("cost.split.column.part")) },
    { heading: say(message("cost.split.column.kr", { per })), numberFormat: costFormats.deviationKr },
    { heading: say(message("cost.split.column.share")), numberFormat: costFormats.share },
    ...(persons === null
      ? []
      : [
          {
            heading: say(message("cost.split.column.millions", { a: nameA })),
            numberFormat: costFormats.deviationMillions,
          },
        ]),
    ...(base === null
      ? []
      : [
          {
            heading: say(message("cost.split.column.base", { b: nameB })),
            numberFormat: costFormats.deviationKr,
          },
        ]),
  ];
}

/** One effect: kr, share of the difference, mnkr, and what it is with B as base. */
function lineOf(
  { scope, difference, persons, base }: Division,
  sumRow: number,
  key: string,
  label: string,
  term: Term | null,
  withBase: Term | null,
): RowSpec {
  const { say, sign: chosen } = scope.input;
  const sign = signFactor(chosen);
  const turned = ({ formula, value }: Term): MadeContent => ({
    formula: sign === 1 ? `=${formula}` : `=-(${formula})`,
    expected: value * sign,
  });
  return {
    key,
    cells: [
      say(message(label)),
      term === null ? null : turned(term),
      term === null
        ? null
        : ({ row }) => ({
            formula: `=IF(${here(sumRow, 1)}<>0,${here(row, 1)}/${here(sumRow, 1)},"")`,
            expected: difference.difference === 0 ? "" : term.value / difference.difference,
          }),
      ...(persons === null
        ? []
        : [
            term === null
              ? null
              : ({ row }: { readonly row: number }): MadeContent => ({
                  formula: `=${here(row, 1)}*${persons.term}/1000000`,
                  expected: (term.value * sign * persons.value) / 1e6,
                }),
          ]),
      ...(base === null ? [] : [withBase === null ? null : turned(withBase)]),
    ],
  };
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
function threeTerms(
  { a, b }: CostDifference,
  [tA = "", uA = ""]: readonly string[],
  [tB = "", uB = ""]: readonly string[],
): readonly [Term, Term, Term] {
  const [coverageA = 0, userA = 0] = a;
  const [coverageB = 0, userB = 0] = b;
  return [
    { formula: `(${tA}-${tB})*${uB}`, value: (coverageA - coverageB) * userB },
    { formula: `${tB}*(${uA}-${uB})`, value: coverageB * (userA - userB) },
    { formula: `(${tA}-${tB})*(${uA}-${uB})`, value: (coverageA - coverageB) * (userA - userB) },
  ];
}
