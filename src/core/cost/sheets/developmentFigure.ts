import { message } from "../../message";
import { ownSheet, type Figure, type FigureSeries } from "../../report/made/figure";
import type { PlacedTable } from "../../report/made/layTable";
import { palette } from "../../report/palette";
import { costFormats } from "./costFormats";
import { specOf, type Development, type DevelopmentColumn } from "./developmentTable";
import { lookOf } from "./quantityColumns";

const looks: Partial<
  Record<DevelopmentColumn, { colour: string; weight: number; dash: "solid" | "dash" | "dot" }>
> = {
  fixed: { colour: palette.own, weight: 1.5, dash: "dash" },
  group: { colour: palette.limit, weight: 1.25, dash: "dash" },
  country: { colour: palette.limit, weight: 1.25, dash: "dot" },
};

/** The leading measure over the years: current prices, fixed prices, and the others' mean. */
export function developmentFigure(development: Development, placed: PlacedTable): Figure {
  const { scope, columns } = development;
  const { input, main, ownName, plan } = scope;
  const { say } = input;
  const drawn = columns.filter((column) => column === main || looks[column] !== undefined);
  const cells = (column: number) => ({
    sheet: ownSheet,
    firstRow: placed.firstRow,
    lastRow: placed.lastRow,
    firstColumn: column,
    lastColumn: column,
  });
  const measure = { kind: "message", message: lookOf(main, plan).heading } as const;
  const title = say(message("cost.figure.development", { unit: ownName, measure }));
  return {
    key: "development",
    kind: "line",
    title,
    alternativeText: title,
    series: drawn.map((column): FigureSeries => {
      const look = looks[column] ?? { colour: palette.own, weight: 2, dash: "solid" };
      return {
        name: column === main ? say(message("cost.series.current")) : specOf(development, column).heading,
        values: cells(columns.indexOf(column)),
        categories: cells(columns.indexOf("year")),
        fill: null,
        line: look,
        marker:
          column === main ? { style: "circle", size: 5, fill: look.colour, outline: look.colour } : null,
        // Fixed and current prices meet in the base year, the last one: the fixed ones are named where they begin.
        labels:
          column === "fixed"
            ? { at: [firstFixed(development)], show: "name", position: "top" }
            : { at: "last", show: "name", position: "right" },
      };
    }),
    categoryTitle: null,
    valueTitle: say(lookOf(main, plan).heading),
    numberFormat: costFormats.kr,
    minimum: null,
    maximum: null,
  };
}

function firstFixed({ scope, levels }: Development): number {
  const first = scope.years.findIndex((year) => levels.has(year));
  return Math.max(first, 0);
}
