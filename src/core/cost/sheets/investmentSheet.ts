import { message } from "../../message";
import type { PlacedTable } from "../../report/made/layTable";
import type { MadeContent, MadeSheet } from "../../report/made/madeSheet";
import type { SheetLayout } from "../../report/made/sheetLayout";
import { costFormats } from "./costFormats";
import { layActors } from "./investmentActors";
import { anchored, saving, scenarioColumn, scenarios } from "./investmentCells";
import { curve } from "./investmentCurve";
import { layResults, laySensitivity } from "./investmentResults";
import { ownSheetLayout, type OwnSheetInput } from "./ownSheet";
import { here } from "./sourceFormula";

const years = 11;
/** The year, then seven actors and their sum; the scenarios take six of the columns. */
const widths: readonly number[] = [120, ...Array<number>(8).fill(75)];

/**
 * The sheet Social investering: costs per year without and with the effort in three scenarios, as the source's figure 3;
 * crossing year, payback and present value at the user's own rate, how they change with the rate, and who pays and gains
 * among seven, year by year. All by built-in formulas over the cells that the user fills in.
 */
export function investmentSheet(input: OwnSheetInput): MadeSheet {
  const { say } = input;
  const layout = ownSheetLayout(input, "costs/investment", "invest", widths);
  const rate = anchored(
    layout.input({
      key: "rate",
      label: say(message("cost.invest.rate")),
      span: 1,
      suggestion: 0.03,
      numberFormat: costFormats.share,
      choices: { kind: "number", minimum: -0.5, maximum: 1 },
      prompt: say(message("cost.invest.rate.help")),
    }),
    1,
  );
  layout.space();
  layout.section(say(message("cost.invest.section.years")));
  const table = layYears(layout, input);
  layout.together(() => layout.figure(curve(input, table), { height: 180 }));
  layout.space();
  layResults(layout, input, table, rate);
  laySensitivity(layout, input, table);
  layActors(layout, input, years, rate);
  layout.together(() => {
    layout.subsection(say(message("cost.notes")));
    for (const key of [
      "cost.invest.note.sign",
      "cost.invest.note.method",
      "cost.invest.note.payback",
      "note.actors",
      "note.made",
    ])
      layout.note(say(message(key)));
  });
  return layout.build();
}

/** Costs per year, and what the likely scenario saves. */
function layYears(layout: SheetLayout, { say }: OwnSheetInput): PlacedTable {
  const likely = say(message("cost.invest.scenario.likely"));
  return layout.table({
    key: "years",
    native: null,
    columns: [
      { heading: say(message("cost.column.year")), align: "left", numberFormat: costFormats.year },
      { heading: say(message("cost.invest.without")), input: true, numberFormat: costFormats.millions },
      ...scenarios.map((scenario) => ({
        heading: say(
          message("cost.invest.with", {
            scenario: { kind: "word", key: `cost.invest.scenario.${scenario}` },
          }),
        ),
        input: true,
        numberFormat: costFormats.millions,
      })),
      {
        heading: say(message("cost.invest.saving", { scenario: likely })),
        numberFormat: costFormats.deviationMillions,
      },
      {
        heading: say(message("cost.invest.accumulated", { scenario: likely })),
        numberFormat: costFormats.deviationMillions,
      },
    ],
    rows: Array.from({ length: years }, (_, year) => ({
      key: `year${year}`,
      cells: [
        year,
        null,
        null,
        null,
        null,
        ({ row }: { readonly row: number }): MadeContent => ({
          formula: saving(row, scenarioColumn("likely")),
          expected: "",
        }),
        ({ row, firstRow }: { readonly row: number; readonly firstRow: number }): MadeContent => ({
          formula: `=IF(ISNUMBER(${here(row, 5)}),SUM(${here(firstRow, 5)}:${here(row, 5)}),"")`,
          expected: "",
        }),
      ],
    })),
    vanished: "drop",
  });
}
