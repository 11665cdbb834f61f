import { message } from "../../message";
import { ownSheet, type Figure } from "../../report/made/figure";
import type { PlacedTable } from "../../report/made/layTable";
import type { MadeContent, MadeSheet } from "../../report/made/madeSheet";
import type { SheetLayout } from "../../report/made/sheetLayout";
import { palette } from "../../report/palette";
import { costFormats } from "./costFormats";
import { ownSheetLayout, type OwnSheetInput } from "./ownSheet";
import { here } from "./sourceFormula";

const years = 11;
const scenarios = ["careful", "likely", "good"] as const;
const actors = ["individual", "relatives", "others", "municipality", "region", "state", "private"] as const;
/** Year, without, three with, saving and accumulated of the likely one. */
const widths: readonly number[] = [150, ...Array<number>(7).fill(81)];

/**
 * The sheet Social investering: costs per year without and with the effort in three scenarios, as the source's figure 3;
 * crossing year, payback and present value at the user's own rate, how they change with the rate, and who pays and gains
 * among seven responsible authorities. All by built-in formulas over the cells that the user fills in.
 */
export function investmentSheet(input: OwnSheetInput): MadeSheet {
  const { say } = input;
  const layout = ownSheetLayout(input, "costs/investment", "invest", widths);
  const rateRow = layout.input({
    key: "rate",
    label: say(message("cost.invest.rate")),
    span: 1,
    suggestion: 0.03,
    numberFormat: costFormats.share,
    choices: { kind: "number", minimum: -0.5, maximum: 1 },
    prompt: say(message("cost.invest.rate.help")),
  });
  layout.space();
  layout.section(say(message("cost.invest.section.years")));
  const likely = say(message("cost.invest.scenario.likely"));
  const table = layout.table({
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
        ({ row }: { row: number }): MadeContent => ({ formula: saving(row, 3) }),
        ({ row, firstRow }: { row: number; firstRow: number }): MadeContent => ({
          formula: `=IF(ISNUMBER(${here(row, 5)}),SUM(${here(firstRow, 5)}:${here(row, 5)}),"")`,
        }),
      ],
    })),
    vanished: "drop",
  });
  layout.together(() => layout.figure(curve(input, table), { height: 210 }));
  layResults(layout, input, table, here(rateRow, 1));
  laySensitivity(layout, input, table);
  layActors(layout, input);
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

/** Without less with, where both are typed. */
const saving = (row: number, column: number): string =>
  `=IF(COUNT(${here(row, 1)},${here(row, column)})=2,${here(row, 1)}-${here(row, column)},"")`;

const range = ({ firstRow, lastRow }: PlacedTable, column: number): string =>
  `$${here(firstRow, column).replace(/(\d+)/, "$$$1")}:$${here(lastRow, column).replace(/(\d+)/, "$$$1")}`;

/** 1 in the years where both costs are typed: the rest take no part. */
const counted = (table: PlacedTable, column: number): string =>
  `ISNUMBER(${range(table, 1)})*ISNUMBER(${range(table, column)})`;

/** Savings of a scenario in every year, as an array: N() of blanks is 0 by the product with `counted`. */
const savings = (table: PlacedTable, column: number): string =>
  `(${range(table, 1)}-${range(table, column)})`;

function presentValue(table: PlacedTable, column: number, rate: string): string {
  return `SUMPRODUCT(${counted(table, column)}*${savings(table, column)}/(1+${rate})^${range(table, 0)})`;
}

function layResults(layout: SheetLayout, { say }: OwnSheetInput, table: PlacedTable, rate: string): void {
  layout.together(() => {
    layout.section(say(message("cost.invest.section.result")));
    const never = say(message("cost.invest.never")).replaceAll('"', '""');
    layout.table({
      key: "results",
      native: null,
      columns: [
        { heading: say(message("cost.invest.result")) },
        ...scenarios.map((scenario) => ({
          heading: say(message(`cost.invest.scenario.${scenario}`)),
          numberFormat: costFormats.deviationMillions,
          align: "right" as const,
        })),
      ],
      rows: [
        {
          key: "crossing",
          cells: [
            say(message("cost.invest.crossing")),
            ...scenarios.map((_, i): MadeContent => {
              const first = `SUMPRODUCT(MIN(1000-(1000-${range(table, 0)})*${counted(table, i + 2)}*(${savings(table, i + 2)}>0)))`;
              return { formula: `=IF(${first}<1000,${first},"${never}")` };
            }),
          ],
          numberFormats: [undefined, "0", "0", "0"],
        },
        {
          key: "payback",
          cells: [
            say(message("cost.invest.payback")),
            ...scenarios.map((_, i): MadeContent => ({ formula: payback(table, i + 2, never) })),
          ],
          numberFormats: [undefined, "0.00", "0.00", "0.00"],
        },
        {
          key: "sum",
          cells: [
            say(message("cost.invest.sum")),
            ...scenarios.map((_, i): MadeContent => ({
              formula: `=SUMPRODUCT(${counted(table, i + 2)}*${savings(table, i + 2)})`,
            })),
          ],
        },
        {
          key: "present",
          cells: [
            say(message("cost.invest.present")),
            ...scenarios.map((_, i): MadeContent => ({
              formula: `=${presentValue(table, i + 2, rate.replace(/([A-Z]+)(\d+)/, "$$$1$$$2"))}`,
            })),
          ],
        },
      ],
      vanished: "drop",
    });
  });
  layout.space();
}

/** When the accumulated savings come back to 0 after having been below: the year before and the share of the year that it takes. */
function payback(table: PlacedTable, column: number, never: string): string {
  const sums: string[] = [];
  for (let row = table.firstRow; row <= table.lastRow; row++) {
    const part = (c: number): string => `${here(table.firstRow, c)}:${here(row, c)}`;
    const both = `ISNUMBER(${part(1)})*ISNUMBER(${part(column)})`;
    const saved = `(${here(row, 1)}-${here(row, column)})`;
    const sum = `SUMPRODUCT(${both}*(${part(1)}-${part(column)}))`;
    sums.push(
      `IF(AND(COUNT(${here(row, 1)},${here(row, column)})=2,${sum}>=0,${sum}-${saved}<0),${here(row, 0)}-1-(${sum}-${saved})/${saved},`,
    );
  }
  return `=${sums.join("")}"${never}"${")".repeat(sums.length)}`;
}

function laySensitivity(layout: SheetLayout, { say }: OwnSheetInput, table: PlacedTable): void {
  layout.together(() => {
    layout.section(say(message("cost.invest.section.sensitivity")));
    layout.table({
      key: "sensitivity",
      native: null,
      columns: [
        { heading: say(message("cost.invest.rate")), numberFormat: costFormats.share, align: "left" },
        ...scenarios.map((scenario) => ({
          heading: say(message(`cost.invest.scenario.${scenario}`)),
          numberFormat: costFormats.deviationMillions,
        })),
      ],
      rows: [0, 0.02, 0.03, 0.04, 0.06].map((rate) => ({
        key: `rate${rate}`,
        cells: [
          rate,
          ...scenarios.map((_, i) => ({ row }: { row: number }): MadeContent => ({
            formula: `=${presentValue(table, i + 2, `$${here(row, 0)}`)}`,
          })),
        ],
      })),
      vanished: "drop",
    });
  });
  layout.space();
}

/** Seven who may pay or gain: present sums over the years, typed by the user. */
function layActors(layout: SheetLayout, { say }: OwnSheetInput): void {
  layout.together(() => {
    layout.section(say(message("cost.invest.section.actors")));
    const table = layout.table({
      key: "actors",
      native: null,
      columns: [
        { heading: say(message("cost.invest.actor")) },
        { heading: say(message("cost.invest.costs")), input: true, numberFormat: costFormats.millions },
        { heading: say(message("cost.invest.gains")), input: true, numberFormat: costFormats.millions },
        { heading: say(message("cost.invest.net")), numberFormat: costFormats.deviationMillions },
        { heading: say(message("cost.invest.flag")), span: 3, wrap: false, align: "left" },
      ],
      rows: actors.map((actor) => ({
        key: actor,
        cells: [
          say(message(`cost.invest.actor.${actor}`)),
          null,
          null,
          ({ row }: { row: number }): MadeContent => ({
            formula: `=IF(COUNT(${here(row, 1)},${here(row, 2)})>0,N(${here(row, 2)})-N(${here(row, 1)}),"")`,
          }),
          ({ row, firstRow, lastRow }: { row: number; firstRow: number; lastRow: number }): MadeContent => {
            const all = `${here(firstRow, 3).replace(/(\d+)/, "$$$1")}:${here(lastRow, 3).replace(/(\d+)/, "$$$1")}`;
            const text = (key: string): string => say(message(key)).replaceAll('"', '""');
            return {
              formula: `=IF(AND(N(${here(row, 3)})<0,COUNTIF(${all},">0")>0),"${text("cost.invest.pays")}",IF(AND(N(${here(row, 3)})>0,COUNTIF(${all},"<0")>0),"${text("cost.invest.gainsWithout")}",""))`,
              expected: "",
            };
          },
        ],
      })),
      totals: [
        {
          key: "sum",
          cells: [
            say(message("cost.total.all")),
            ...[1, 2, 3].map(
              (c) =>
                ({ firstRow, lastRow }: { firstRow: number; lastRow: number }): MadeContent => ({
                  formula: `=SUM(${here(firstRow, c)}:${here(lastRow, c)})`,
                }),
            ),
            null,
          ],
        },
      ],
      vanished: "drop",
    });
    void table;
  });
  layout.space();
}

function curve({ say }: OwnSheetInput, table: PlacedTable): Figure {
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
