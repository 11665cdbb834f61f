import { message, type Message } from "../../message";
import type { CellValue } from "../../report/block/block";
import { ownSheet, type Figure, type FigureSeries } from "../../report/made/figure";
import type { PlacedTable } from "../../report/made/layTable";
import type { SheetLayout } from "../../report/made/sheetLayout";
import { palette } from "../../report/chart/palette";
import { here } from "./sourceFormula";

export interface WaterfallStep {
  readonly label: string;
  /** A level (first and last bar) or an effect. */
  readonly kind: "level" | "effect";
  /** A1 reference to the cell with the level or the effect. */
  readonly cell: string;
  readonly value: number;
}

export interface WaterfallSpec {
  readonly key: string;
  readonly title: string;
  readonly unit: string;
  readonly steps: readonly WaterfallStep[];
  readonly numberFormat: string;
  readonly say: (message: Message) => string;
  readonly height?: number;
}

const columns = ["step", "foot", "raise", "lower", "level"] as const;

/** Columns right of those that are printed: what the bars are drawn from is no reading. */
export const waterfallColumns: readonly number[] = [150, ...Array<number>(columns.length - 1).fill(66)];

/**
 * A native waterfall of stacked columns over a table of built-in formulas: the invisible foot, what raises, what lowers,
 * and the levels at both ends. (Excel's own waterfall type is not drawn by LibreOffice, nor by Excel before 2016.) The
 * table stands right of what is printed, in columns that the sheet keeps for it (waterfallColumns). Levels below 0
 * cannot be stacked so; then nothing is laid.
 */
export function layWaterfall(layout: SheetLayout, spec: WaterfallSpec): void {
  const { steps, say, key, numberFormat } = spec;
  const running: number[] = [];
  steps.reduce((sum, { kind, value }) => {
    const next = kind === "level" ? value : sum + value;
    running.push(next);
    return next;
  }, 0);
  if (running.some((value) => value < 0)) return;
  const top = layout.nextRow;
  const first = top + 1;
  const height = spec.height ?? 210;
  layout.together(() => {
    const before = layout.height;
    const placed = layout.table({
      key,
      native: null,
      firstColumn: layout.columns,
      columns: [
        { heading: say(message("cost.waterfall.step")), wrap: false },
        ...(["foot", "raise", "lower", "level"] as const).map((column) => ({
          heading: say(message(`cost.waterfall.${column}`)),
          numberFormat,
        })),
      ],
      rows: steps.map((step, i) => ({
        key: `${key}${i}`,
        cells: columns.map((column) => {
          if (column === "step") return step.label;
          const expected = expectedOf(column, step, running[i - 1] ?? 0);
          return {
            formula: formulaOf(column, step, { row: first + i, column: layout.columns }, i === 0),
            expected,
          };
        }),
      })),
      vanished: "drop",
    });
    while (layout.height - before < height) layout.space();
    const area = { row: top, column: 0, columns: layout.columns, height };
    layout.figureAt(figureOf(spec, placed, lowestShown(running, steps)), area);
  });
  layout.space();
}

type Part = Exclude<(typeof columns)[number], "step">;

function expectedOf(part: Part, { kind, value }: WaterfallStep, before: number): CellValue {
  if (kind === "level") return part === "level" ? value : 0;
  switch (part) {
    case "foot":
      return Math.min(before, before + value);
    case "raise":
      return Math.max(0, value);
    case "lower":
      return Math.max(0, -value);
    case "level":
      return 0;
  }
}

/**
 * Where the axis begins: 0, or where the effects are small beside the levels a round number below all of them, since
 * bars of a few pixels say nothing. The title of the axis says so.
 */
function lowestShown(running: readonly number[], steps: readonly WaterfallStep[]): number {
  const [lowest, highest] = [Math.min(...running), Math.max(...running)];
  const span = highest - lowest;
  if (!steps.some(({ kind }) => kind === "effect") || span <= 0 || lowest < span * 2) return 0;
  const step = 10 ** Math.floor(Math.log10(span));
  return Math.max(0, Math.floor((lowest - span / 2) / step) * step);
}

/** Columns: step, foot, raise, lower, level. The sum so far is what the bar above ends at. */
function formulaOf(
  part: Part,
  { kind, cell }: WaterfallStep,
  { row, column }: { readonly row: number; readonly column: number },
  isFirst: boolean,
): string {
  if (kind === "level") return part === "level" ? `=${cell}` : "=0";
  const above = row - 1;
  // A bar above ends at its level, or at its foot plus what it raises.
  const before = isFirst
    ? "0"
    : `(${here(above, column + 4)}+${here(above, column + 1)}+${here(above, column + 2)})`;
  switch (part) {
    case "foot":
      return `=MIN(${before},${before}+${cell})`;
    case "raise":
      return `=MAX(0,${cell})`;
    case "lower":
      return `=MAX(0,-${cell})`;
    case "level":
      return "=0";
  }
}

const outline = (colour: string): FigureSeries["line"] => ({ colour, weight: 1.5, dash: "solid" });

function figureOf(
  { title, unit, numberFormat, say, key }: WaterfallSpec,
  { firstRow, lastRow, columns: at }: PlacedTable,
  lowest: number,
): Figure {
  const cells = (column: number) => ({
    sheet: ownSheet,
    firstRow,
    lastRow,
    firstColumn: at[column] ?? 0,
    lastColumn: at[column] ?? 0,
  });
  const plain = numberFormat.split(";")[0] ?? "0";
  const series = (
    part: Part,
    fill: string | null,
    line: FigureSeries["line"],
    labels: FigureSeries["labels"],
  ): FigureSeries => ({
    name: say(message(`cost.waterfall.${part}`)),
    values: cells(columns.indexOf(part)),
    categories: cells(0),
    fill,
    line,
    marker: null,
    labels,
  });
  const label = (format: string): FigureSeries["labels"] => ({
    at: "all",
    show: "value",
    numberFormat: format,
    position: "center",
  });
  return {
    key: `waterfall ${key}`,
    kind: "columnStacked",
    title,
    alternativeText: title,
    series: [
      series("foot", null, null, null),
      // Light fills, so that the labels on them can be read; the outline carries the colour.
      series("raise", palette.worseTint, outline(palette.worse), label(`+${plain};;`)),
      series("lower", palette.paper, outline(palette.better), label(`"−"${plain};;`)),
      series("level", palette.head, outline(palette.line), label(`${plain};;`)),
    ],
    categoryTitle: null,
    valueTitle:
      lowest === 0
        ? unit
        : say(
            message("cost.waterfall.axis", {
              unit,
              from: { kind: "amount", value: lowest, unit: null, decimals: 0 },
            }),
          ),
    numberFormat,
    minimum: lowest,
    maximum: null,
    gapWidth: 40,
  };
}
