import { message } from "../../message";
import { ownSheet, type Figure } from "../../report/made/figure";
import type { PlacedTable } from "../../report/made/layTable";
import { palette } from "../../report/chart/palette";
import { costFormats } from "./costFormats";
import { scenarios } from "./investmentCells";
import type { OwnSheetInput } from "./ownSheet";

/** Costs per year without the effort and with it in three scenarios, as the source's figure 3: lines named at their ends. */
export function curve({ say, kept }: OwnSheetInput, table: PlacedTable): Figure {
  const without = say(message("cost.invest.without"));
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
  // The careful scenario costs most and the good one least, and they end close to each other.
  const places = ["right", "top", "right", "bottom"] as const;
  const last = lastTyped(kept, without, table);
  const title = say(message("cost.invest.curve"));
  return {
    key: "curve",
    kind: "line",
    title,
    alternativeText: title,
    series: looks.map((line, i) => ({
      name: i === 0 ? without : say(message(`cost.invest.scenario.${scenarios[i - 1] ?? "likely"}`)),
      values: cells(i + 1),
      categories: cells(0),
      fill: null,
      line,
      marker: null,
      labels: { at: [last], show: "name" as const, position: places[i] ?? "right" },
    })),
    categoryTitle: say(message("cost.column.year")),
    valueTitle: "mnkr",
    numberFormat: costFormats.millions,
    minimum: lowestShown(kept, [without, ...scenarioHeadings(say)], table),
    maximum: null,
  };
}

const scenarioHeadings = (say: OwnSheetInput["say"]): string[] =>
  scenarios.map((scenario) =>
    say(
      message("cost.invest.with", {
        scenario: { kind: "word", key: `cost.invest.scenario.${scenario}` },
      }),
    ),
  );

/** A round number below the lowest cost typed, so that the lines stand apart; null while nothing is typed. */
function lowestShown(
  kept: OwnSheetInput["kept"],
  headings: readonly string[],
  { firstRow, lastRow }: PlacedTable,
): number | null {
  const typed: number[] = [];
  for (let year = 0; year <= lastRow - firstRow; year++)
    for (const heading of headings) {
      const value = kept.cell("years", `year${year}`, heading)?.value;
      if (typeof value === "number") typed.push(value);
    }
  const [lowest, highest] = [Math.min(...typed), Math.max(...typed)];
  if (typed.length === 0 || lowest <= 0 || !(highest > lowest)) return null;
  const step = 10 ** Math.floor(Math.log10(highest - lowest));
  return Math.max(0, Math.floor((lowest - (highest - lowest) / 4) / step) * step);
}

/** The last year that has a cost without the effort: where the lines end, and have their names. */
function lastTyped(kept: OwnSheetInput["kept"], heading: string, { firstRow, lastRow }: PlacedTable): number {
  for (let year = lastRow - firstRow; year > 0; year--)
    if (typeof kept.cell("years", `year${year}`, heading)?.value === "number") return year;
  return lastRow - firstRow;
}
