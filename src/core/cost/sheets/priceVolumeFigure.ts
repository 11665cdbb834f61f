import { message } from "../../message";
import { columnCells, type Figure } from "../../report/made/figure";
import type { PlacedTable } from "../../report/made/layTable";
import { palette } from "../../report/chart/palette";
import { costFormats } from "./costFormats";
import { columnAt, type PriceVolumeScope } from "./priceVolumeTable";

/** More lines than this make bars that nobody can read. */
export const mostLineBars = 14;

/** Volume and price of each line as bars beside each other around 0; the title says which is which. */
export function lineBars({ input, sign, unit }: PriceVolumeScope, placed: PlacedTable): Figure {
  const { say } = input;
  const cells = (column: number) => columnCells(placed, column);
  const title = say(message("cost.volume.figure.lines", { unit }));
  const bars = (part: "volume" | "price", fill: string) => ({
    name: say(message(`cost.volume.${part}`)),
    values: cells(columnAt(part)),
    categories: cells(0),
    fill,
    line: null,
    marker: null,
    labels: {
      at: "all" as const,
      show: "value" as const,
      numberFormat: costFormats.deviationKr,
      position: "outsideEnd" as const,
    },
  });
  return {
    key: "lines",
    kind: "bar",
    title,
    alternativeText: title,
    series: [bars("volume", palette.own), bars("price", palette.others)],
    categoryTitle: null,
    valueTitle: say(message(sign === "dearer" ? "cost.standard.axis" : "cost.standard.axis.surplus")),
    numberFormat: costFormats.deviationKr,
    minimum: null,
    maximum: null,
    gapWidth: 60,
    topDown: true,
  };
}
