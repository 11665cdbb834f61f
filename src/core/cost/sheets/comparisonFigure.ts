import { message } from "../../message";
import { columnCells, type Figure } from "../../report/made/figure";
import type { PlacedTable } from "../../report/made/layTable";
import { palette } from "../../report/chart/palette";
import { yearParam } from "../table/costSentences";
import type { ComparisonColumn } from "./comparisonColumns";
import { costFormats } from "./costFormats";
import type { CostSheetScope } from "./costSheet";
import { lookOf } from "./quantityColumns";

/** The leading measure of every unit, from the lowest; the own one in its colour. */
export function comparisonBars(
  { input, plan, main, own, year }: CostSheetScope,
  placed: PlacedTable,
  columns: readonly ComparisonColumn[],
  units: readonly string[],
): Figure {
  const { say } = input;
  const column = columns.findIndex((each) => each.kind === "measure" && each.quantity === main);
  const cells = (at: number) => columnCells(placed, at);
  const title = say(
    message("cost.figure.comparison", {
      measure: { kind: "message", message: lookOf(main, plan).heading },
      year: yearParam(year),
    }),
  );
  return {
    key: "comparison",
    kind: "bar",
    title,
    alternativeText: title,
    series: [
      {
        name: say(lookOf(main, plan).heading),
        values: cells(column),
        categories: cells(0),
        fill: palette.others,
        line: null,
        marker: null,
        labels: { at: "all", show: "value", numberFormat: costFormats.kr, position: "outsideEnd" },
        points: [{ index: units.indexOf(own), fill: palette.own }].filter(({ index }) => index >= 0),
      },
    ],
    categoryTitle: null,
    valueTitle: null,
    numberFormat: costFormats.kr,
    minimum: 0,
    maximum: null,
    gapWidth: 40,
    topDown: true,
  };
}
