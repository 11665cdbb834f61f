import { message } from "../../message";
import { columnCells, type Figure, type FigureSeries } from "../../report/made/figure";
import type { PlacedTable } from "../../report/made/layTable";
import { palette } from "../../report/chart/palette";
import { compareUnits } from "../table/compareUnits";
import { quantityOf } from "../table/costPlan";
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
  const places = endPlaces(development, drawn);
  const cells = (column: number) => columnCells(placed, column);
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
            : { at: "last", show: "name", position: places.get(column) ?? "right" },
      };
    }),
    categoryTitle: null,
    valueTitle: say(lookOf(main, plan).heading),
    numberFormat: costFormats.kr,
    minimum: null,
    maximum: null,
  };
}

type EndPlace = "right" | "top" | "bottom";

/** Where two lines end close to each other the upper one's name stands above it and the lower one's below. */
function endPlaces(
  { scope, country }: Development,
  drawn: readonly DevelopmentColumn[],
): ReadonlyMap<DevelopmentColumn, EndPlace> {
  const { plan, main, own, years } = scope;
  const last = years.at(-1) ?? 0;
  const others = compareUnits(plan, main, last).values.filter(({ unit }) => unit !== own);
  const ends: readonly (readonly [DevelopmentColumn, number | null])[] = [
    [main, quantityOf(plan, main, own, last)],
    ["group", others.length === 0 ? null : others.reduce((sum, { value }) => sum + value, 0) / others.length],
    ["country", country === null ? null : quantityOf(plan, main, country, last)],
  ];
  const known = ends
    .flatMap(([column, value]) => (value === null || !drawn.includes(column) ? [] : [{ column, value }]))
    .sort((a, b) => b.value - a.value);
  const close = 0.08 * Math.max(0, ...known.map(({ value }) => value));
  return new Map(
    known.map(({ column, value }, i): [DevelopmentColumn, EndPlace] => {
      const [above, below] = [known[i - 1], known[i + 1]];
      const [nearAbove, nearBelow] = [
        above !== undefined && above.value - value < close,
        below !== undefined && value - below.value < close,
      ];
      return [column, nearBelow && !nearAbove ? "top" : nearAbove && !nearBelow ? "bottom" : "right"];
    }),
  );
}

function firstFixed({ scope, levels }: Development): number {
  const first = Math.max(
    scope.years.findIndex((year) => levels.has(year)),
    0,
  );
  // Beside the numbers of the axis where the years stand close, so one year in.
  return scope.years.length > 8 ? Math.min(first + 1, scope.years.length - 1) : first;
}
