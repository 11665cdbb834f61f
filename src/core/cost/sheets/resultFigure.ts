import { message } from "../../message";
import { ownSheet, type Figure, type FigureSeries } from "../../report/made/figure";
import type { PlacedTable } from "../../report/made/layTable";
import { palette } from "../../report/palette";
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
      values: cells(first, first + count - 1, 2),
      categories: cells(first, first + count - 1, 1),
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
  const title = say(message("cost.result.figure", { result: indicator.name }));
  const named = pairs
    .map(({ unit }, index) => ({ index, text: unit }))
    .filter(({ text }) => pairs.length <= mostNames || text === own);
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
        points: ownIndex < 0 ? [] : [{ index: ownIndex, fill: palette.own }],
        pointLabels: named,
      },
      medianLine("cost1", "cost.result.medianCost"),
      medianLine("result1", "cost.result.medianResult"),
      ...corners.map(corner),
    ],
    categoryTitle: say(message("cost.result.axis")),
    valueTitle: indicator.name,
    numberFormat: format,
    categoryFormat: costFormats.kr,
    minimum: null,
    maximum: null,
  };
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase("sv") + text.slice(1);
