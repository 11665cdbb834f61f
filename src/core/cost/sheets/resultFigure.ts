import { message } from "../../message";
import { ownSheet, type Figure, type FigureSeries } from "../../report/made/figure";
import type { PlacedTable } from "../../report/made/layTable";
import { palette } from "../../report/chart/palette";
import type { Indicator } from "../../series/series";
import { costFormats } from "./costFormats";
import type { CostSheetInput } from "./costSheetInput";
import { corners } from "./resultLines";
import type { Pair } from "./resultSheet";

/** With more units than this their names would cover each other; the own unit is named whatever their number. */
const mostNames = 30;

interface ScatterSpec {
  readonly indicator: Indicator;
  readonly placed: PlacedTable;
  readonly lines: PlacedTable;
  readonly pairs: readonly Pair[];
  readonly format: string;
}

/** Cost and result of every unit, the medians dashed, and in each corner what it means to stand there. */
export function scatterOf(
  { say, own }: CostSheetInput,
  { indicator, placed, lines, pairs, format }: ScatterSpec,
): Figure {
  const cells = (firstRow: number, lastRow: number, column: number) => ({
    sheet: ownSheet,
    firstRow,
    lastRow,
    firstColumn: column,
    lastColumn: column,
  });
  const points = (key: string, count: number) => {
    const first = lines.rowOf.get(key) ?? lines.firstRow;
    return {
      values: cells(first, first + count - 1, lines.columns[2] ?? 0),
      categories: cells(first, first + count - 1, lines.columns[1] ?? 0),
      fill: null,
      marker: null,
    };
  };
  const medianLine = (key: string, name: string): FigureSeries => ({
    ...points(key, 2),
    name: say(message(name)),
    line: { colour: palette.limit, weight: 1, dash: "dash" },
    labels: null,
  });
  const corner = ({ key, dear }: (typeof corners)[number]): FigureSeries => ({
    ...points(key, 1),
    name: capital(say(message(`cost.result.${key}`))),
    line: null,
    labels: { at: "last", show: "name", position: dear ? "left" : "right" },
  });
  const ownPoint = (row: number): FigureSeries => ({
    name: own,
    values: cells(row, row, 2),
    categories: cells(row, row, 1),
    fill: null,
    line: null,
    marker: { style: "square", size: 9, fill: palette.own, outline: palette.own },
    labels: { at: "last", show: "name", position: "right" },
  });
  const [x, y] = [axisEnds(pairs.map(({ cost }) => cost)), axisEnds(pairs.map(({ result }) => result))];
  const title = say(message("cost.result.figure", { result: indicator.name }));
  const named = pairs
    .map(({ unit }, index) => ({ index, text: unit }))
    .filter(({ text }) => pairs.length <= mostNames && text !== own);
  const ownIndex = pairs.findIndex(({ unit }) => unit === own);
  return {
    key: "scatter",
    kind: "scatter",
    title,
    alternativeText: title,
    series: [
      {
        name: indicator.name,
        values: cells(placed.firstRow, placed.lastRow, 2),
        categories: cells(placed.firstRow, placed.lastRow, 1),
        fill: null,
        line: null,
        marker: { style: "circle", size: 6, fill: palette.others, outline: palette.others },
        labels: null,
        pointLabels: named,
      },
      ...(ownIndex < 0 ? [] : [ownPoint(placed.firstRow + ownIndex)]),
      medianLine("cost1", "cost.result.medianCost"),
      medianLine("result1", "cost.result.medianResult"),
      ...corners.map(corner),
    ],
    categoryTitle: say(message("cost.result.axis")),
    valueTitle: indicator.name,
    numberFormat: format,
    categoryFormat: costFormats.kr,
    minimum: y.minimum,
    maximum: y.maximum,
    categoryMinimum: x.minimum,
    categoryMaximum: x.maximum,
  };
}

/** Round numbers around all points and the words beside them: a scatter chart that begins at 0 may be all air. */
function axisEnds(values: readonly number[]): {
  readonly minimum: number | null;
  readonly maximum: number | null;
} {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const span = highest - lowest;
  if (!(span > 0)) return { minimum: null, maximum: null };
  const rough = (span * 1.25) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([5, 2, 1].find((part) => part * power <= rough) ?? 1);
  const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
  return {
    minimum: rounded(Math.floor((lowest - span * 0.12) / step) * step),
    maximum: rounded(Math.ceil((highest + span * 0.12) / step) * step),
  };
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase("sv") + text.slice(1);
