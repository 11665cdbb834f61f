import type { FunnelResult } from "../../spc/funnel/funnelLimits";
import { niceScale } from "../chart/axisScale";
import { ownSheet, type Figure, type FigureSeries } from "../made/figure";
import { valueFormat } from "../numberFormats";
import { palette } from "../chart/palette";
import { column, curveColumn, figureRows, type UnitRows } from "./funnelColumns";
import type { FunnelData } from "./funnelData";
import { funnelFinding, unitsOutside } from "./funnelFinding";
import type { FunnelTexts } from "./funnelTexts";
import { funnelTitle } from "./funnelTitle";

const none = { fill: null, labels: null } as const;
const dotted = { colour: palette.limit, weight: 1, dash: "dot" } as const;
const dashed = { colour: palette.limit, weight: 1, dash: "dash" } as const;
const solid = { colour: palette.centre, weight: 1.25, dash: "solid" } as const;

/**
 * Units as points over their denominators, curves at 95 (dotted) and 99.8 per cent (dashed), and a square with its name
 * for each unit outside (ux-flows 7.3). No colour: a unit is not better or worse here.
 */
export function funnelFigure(
  data: FunnelData,
  result: FunnelResult,
  places: {
    readonly figureRow: number;
    readonly rows: UnitRows;
    readonly rowOf: ReadonlyMap<string, number>;
    readonly texts: FunnelTexts;
  },
): Figure {
  const { indicator, units } = data;
  const { figureRow, rows, rowOf, texts } = places;
  const { t, render } = texts;
  const down = (of: number, firstRow: number, lastRow: number) => ({
    sheet: ownSheet,
    firstRow,
    lastRow,
    firstColumn: of,
    lastColumn: of,
  });
  const curve = (
    name: string,
    of: number,
    line: NonNullable<FigureSeries["line"]>,
    labelled: boolean,
  ): FigureSeries => ({
    name,
    values: down(curveColumn + 2 + of, figureRow, figureRow + figureRows - 1),
    categories: down(curveColumn, figureRow, figureRow + figureRows - 1),
    fill: null,
    line,
    marker: null,
    labels: labelled ? { at: "last", show: "name", position: "right" } : null,
  });
  const points = (name: string, of: number, marker: FigureSeries["marker"]): FigureSeries => ({
    ...none,
    name,
    values: down(of, rows.first, rows.last),
    categories: down(column.n, rows.first, rows.last),
    line: null,
    marker,
  });
  const scale = valueScale(data, result);
  const largest = units.at(-1)?.denominator ?? 1;
  return {
    key: "funnel",
    kind: "scatter",
    title: render(funnelTitle(data)),
    alternativeText: funnelFinding(data, result).map(render).join(" "),
    series: [
      curve(t("funnel.lower998"), 3, dashed, false),
      curve(t("funnel.upper998"), 4, dashed, true),
      curve(t("funnel.lower95"), 1, dotted, false),
      curve(t("funnel.upper95"), 2, dotted, true),
      curve(t("funnel.centre"), 0, solid, true),
      points(t("funnel.points"), column.value, {
        style: "circle",
        size: 5,
        fill: palette.line,
        outline: palette.line,
      }),
      {
        ...points(t("funnel.mark"), column.mark, {
          style: "square",
          size: 9,
          fill: palette.ink,
          outline: palette.ink,
        }),
        pointLabels: unitsOutside(result).map((index) => {
          const name = units[index]?.name ?? "";
          return { index: (rowOf.get(name) ?? rows.first + index) - rows.first, text: name };
        }),
      },
    ],
    categoryTitle: t("funnel.denominator"),
    valueTitle: indicator.unit === "%" ? null : indicator.unit,
    numberFormat: valueFormat(indicator.unit, decimalsOf(scale.majorUnit)),
    minimum: scale.minimum,
    maximum: scale.maximum,
    categoryMinimum: 0,
    // Room for the names of the curves right of the largest unit.
    categoryMaximum: niceScale({ low: 0, high: 1.12 * largest }, { share: false, intervals: 8 }).maximum,
    categoryFormat: "#,##0",
  };
}

function valueScale({ kind, multiplier }: FunnelData, result: FunnelResult) {
  const numbers = [...result.values, ...result.lower998, ...result.upper998].flatMap((value) =>
    value === null ? [] : [multiplier * value],
  );
  return niceScale(
    { low: Math.min(...numbers), high: Math.max(...numbers) },
    { share: kind === "share" && multiplier === 100, intervals: 6 },
  );
}

function decimalsOf(step: number): number {
  let decimals = 0;
  while (decimals < 6 && Math.abs(step * 10 ** decimals - Math.round(step * 10 ** decimals)) > 1e-9)
    decimals++;
  return decimals;
}
