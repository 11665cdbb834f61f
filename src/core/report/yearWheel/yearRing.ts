import { message } from "../../message";
import { columnCells, type Figure } from "../made/figure";
import type { PlacedTable } from "../made/layTable";
import { palette } from "../chart/palette";
import { monthOf, type Activity } from "./activities";
import { ringColumn, type YearWheelInput } from "./yearWheelInput";

/** Twelve equal parts in two greys, and the month of the next activity in its own colour. */
export function yearRing(placed: PlacedTable, { render }: YearWheelInput, next: Activity | null): Figure {
  const cells = (column: number) => columnCells(placed, column, 12);
  const nextMonth = next === null ? -1 : monthOf(next.day) - 1;
  const title =
    next === null
      ? render(message("yearWheel.over"))
      : render(
          message("yearWheel.centre", {
            activity: render(message(`yearWheel.activity.${next.kind}`)),
            date: { kind: "period", period: { frequency: "day", ordinal: next.day } },
          }),
        );
  return {
    key: "ring",
    kind: "doughnut",
    title,
    alternativeText: title,
    series: [
      {
        name: title,
        values: cells(ringColumn),
        categories: cells(0),
        fill: null,
        line: { colour: palette.paper, weight: 1.5, dash: "solid" },
        marker: null,
        labels: { at: "all", show: "category" },
        points: Array.from({ length: 12 }, (_, i) => ({
          index: i,
          fill: i === nextMonth ? palette.others : i % 2 === 0 ? palette.grid : palette.zone,
        })),
      },
    ],
    categoryTitle: null,
    valueTitle: null,
    numberFormat: "0",
    minimum: null,
    maximum: null,
  };
}
