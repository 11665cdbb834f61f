import { message } from "../../message";
import { ownSheet, type Figure } from "../../report/made/figure";
import type { PlacedTable } from "../../report/made/layTable";
import { palette } from "../../report/palette";
import { costFormats } from "./costFormats";
import { scenarios } from "./investmentCells";
import type { OwnSheetInput } from "./ownSheet";

/** Costs per year without the effort and with it in three scenarios, as the source's figure 3: lines named at their ends. */
export function curve({ say }: OwnSheetInput, table: PlacedTable): Figure {
  const cells = (column: number) => ({
    sheet: ownSheet,
    firstRow: table.firstRow,
    lastRow: table.lastRow,
    firstColumn: column,
    lastColumn: column,
  });
  const looks = [
    { colour: palette.line, weight: 1.5, dash: "solid" },
    { colour: palette.own, weight: 1.25, dash: "dash" },
    { colour: palette.own, weight: 2, dash: "solid" },
    { colour: palette.own, weight: 1.25, dash: "dot" },
  ] as const;
  const title = say(message("cost.invest.curve"));
  return {
    key: "curve",
    kind: "line",
    title,
    alternativeText: title,
    series: looks.map((line, i) => ({
      name:
        i === 0
          ? say(message("cost.invest.without"))
          : say(message(`cost.invest.scenario.${scenarios[i - 1] ?? "likely"}`)),
      values: cells(i + 1),
      categories: cells(0),
      fill: null,
      line,
      marker: null,
      labels: { at: "last" as const, show: "name" as const, position: "right" as const },
    })),
    categoryTitle: say(message("cost.column.year")),
    valueTitle: "mnkr",
    numberFormat: costFormats.millions,
    minimum: null,
    maximum: null,
  };
}
