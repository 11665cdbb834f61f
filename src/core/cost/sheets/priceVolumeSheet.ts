import { message } from "../../message";
import type { PlacedTable } from "../../report/made/layTable";
import type { MadeSheet } from "../../report/made/madeSheet";
import type { SheetLayout } from "../../report/made/sheetLayout";
import { summariseBudget, unitFor, type BudgetSummary } from "../table/budgetSummary";
import type { BudgetTable } from "../table/budgetTable";
import { smallNotes } from "../../disclosure/smallMarks";
import { isSmallVolume } from "../../disclosure/smallVolumes";
import { costFormats } from "./costFormats";
import { signFactor, type CostSign } from "./costSheetInput";
import { ownSheetLayout, type OwnSheetInput } from "./ownSheet";
import { mostLineBars, lineBars } from "./priceVolumeFigure";
import { columnAt, layPriceVolume, type PriceVolumeScope } from "./priceVolumeTable";
import { here } from "./sourceFormula";
import { layWaterfall, waterfallColumns } from "./waterfall";

/** The name, then volume, price and cost of budget and outcome, then the deviation and its parts: 720 points. */
const widths: readonly number[] = [126, ...Array<number>(9).fill(66)];

/**
 * The sheet Pris och volym: a deviation from budget, line by line, in what comes of the volume (at budgeted price) and
 * what comes of the price (at the volume of the outcome). The two sum to the whole; the interaction lies in the price.
 * Bound to the user's own budget table where there is one; else with cells to fill in.
 */
export function priceVolumeSheet(
  input: OwnSheetInput,
  sign: CostSign,
  table: BudgetTable | null = null,
): MadeSheet {
  const { say } = input;
  const summary = table === null ? null : summariseBudget(table);
  const bound = table === null || summary === null ? null : { table, summary };
  const { unit, divisor } = unitFor(summary === null ? 0 : Math.max(summary.budget, summary.outcome));
  const layout = ownSheetLayout(input, "costs/priceVolume", "volume", widths, {
    helpColumns: waterfallColumns,
    sentences: summary === null ? undefined : summary.sentences.map(say),
    ...(bound === null
      ? {}
      : {
          source: say(
            message("note.source.sheet", { sheet: bound.table.sheet, range: sourceRange(bound.table) }),
          ),
        }),
  });
  const scope: PriceVolumeScope = { input, sign, bound, unit, divisor };
  const placed = layPriceVolume(layout, scope);
  const { smallLimit = 0 } = input;
  const isAny = table?.lines.some((line) => isSmallVolume(table, line, smallLimit)) === true;
  for (const note of smallNotes(smallLimit, isAny)) layout.note(say(note));
  layFigures(layout, scope, placed);
  layout.together(() => {
    layout.subsection(say(message("cost.notes")));
    for (const note of notesOf(scope)) layout.note(note);
  });
  return layout.build();
}

/** From budget to outcome over volume and price, and each line's parts beside each other. */
function layFigures(layout: SheetLayout, scope: PriceVolumeScope, placed: PlacedTable): void {
  const { input, sign, bound, unit, divisor } = scope;
  const { say } = input;
  const total = (column: Parameters<typeof columnAt>[0]): string =>
    here(placed.lastRow + 1, columnAt(column));
  const turned = (cell: string): string => (signFactor(sign) === 1 ? cell : `(-${cell})`);
  const value = (of: keyof Pick<BudgetSummary, "budget" | "outcome" | "volume" | "price">): number =>
    bound === null ? 0 : bound.summary[of] / divisor;
  const label = (key: string): string => say(message(key));
  const lines = placed.lastRow - placed.firstRow + 1;
  if (bound !== null && lines > 1 && lines <= mostLineBars)
    layout.together(() => layout.figure(lineBars(scope, placed), { height: 75 + 30 * lines }));
  layWaterfall(layout, {
    key: "steps",
    title: label("cost.volume.figure"),
    unit,
    steps: [
      { label: label("cost.volume.budget"), kind: "level", cell: total("budget"), value: value("budget") },
      {
        label: label("cost.volume.volume.bar"),
        kind: "effect",
        cell: turned(total("volume")),
        value: value("volume"),
      },
      {
        label: label("cost.volume.price.bar"),
        kind: "effect",
        cell: turned(total("price")),
        value: value("price"),
      },
      {
        label: label(isForecast(bound?.table) ? "cost.volume.forecast" : "cost.volume.outcome"),
        kind: "level",
        cell: total("outcome"),
        value: value("outcome"),
      },
    ],
    numberFormat: costFormats.kr,
    say,
  });
  layout.space();
}

export const isForecast = (table: BudgetTable | undefined): boolean =>
  table?.columns.volume1.heading.side === "forecast";

function notesOf({ input, sign, bound }: PriceVolumeScope): string[] {
  const { say } = input;
  const outside = bound?.table.lines.filter(({ gap }) => gap !== null) ?? [];
  const { concept = null } = bound?.table.columns.amount1.heading ?? {};
  return [
    message(sign === "dearer" ? "cost.volume.note.sign" : "cost.volume.note.surplus"),
    message("cost.volume.note.method"),
    ...(outside.length === 0
      ? []
      : [
          message("cost.volume.note.outside", {
            n: outside.length,
            names: outside
              .slice(0, 8)
              .map(({ name }) => name)
              .join(", "),
          }),
        ]),
    ...(concept === null ? [] : [message(`note.cost.${concept}`)]),
    ...(bound === null
      ? []
      : [
          message("note.source.sheet", { sheet: bound.table.sheet, range: sourceRange(bound.table) }),
          message("note.own"),
        ]),
    message("note.made"),
  ].map(say);
}

const sourceRange = ({ columns }: BudgetTable): string =>
  [columns.volume0, columns.amount0, columns.volume1, columns.amount1].map(({ range }) => range).join(", ");
