import { message, type Message } from "../../message";
import type { CellValue } from "../../report/block";
import { ownSheet, type Figure, type FigureSeries } from "../../report/made/figure";
import type { SheetLayout } from "../../report/made/sheetLayout";
import { palette } from "../../report/palette";
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

/**
 * A native waterfall of stacked columns over a table of built-in formulas: the invisible foot, what raises, what lowers,
 * and the levels at both ends. (Excel's own waterfall type is not drawn by LibreOffice, nor by Excel before 2016.)
 * Levels below 0 cannot be stacked so; then only the table is laid.
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
  const first = layout.nextRow + 1;
  const rowCount = steps.length;
  layout.together(() => {
    const placed = layout.table({
      key,
      native: null,
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
          return { formula: formulaOf(column, step, first + i, i === 0), expected };
        }),
      })),
      vanished: "drop",
    });
    layout.figure(figureOf(spec, placed.firstRow, placed.firstRow + rowCount - 1), {
      height: spec.height ?? 210,
    });
  });
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

/** Columns: A step, B foot, C raise, D lower, E level. The sum so far is what the bar above ends at. */
function formulaOf(part: Part, { kind, cell }: WaterfallStep, row: number, isFirst: boolean): string {
  if (kind === "level") return part === "level" ? `=${cell}` : "=0";
  const above = row - 1;
  // A bar above ends at its level, or at its foot plus what it raises.
  const before = isFirst ? "0" : `(${here(above, 4)}+${here(above, 1)}+${here(above, 2)})`;
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
  first: number,
  last: number,
): Figure {
  const cells = (column: number) => ({
    sheet: ownSheet,
    firstRow: first,
    lastRow: last,
    firstColumn: column,
    lastColumn: column,
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
    valueTitle: unit,
    numberFormat,
    minimum: 0,
    maximum: null,
    gapWidth: 40,
  };
}
