import { message } from "../../message";
import type { PlacedTable } from "../../report/made/layTable";
import type { MadeContent } from "../../report/made/madeSheet";
import type { SheetLayout } from "../../report/made/sheetLayout";
import { costFormats } from "./costFormats";
import {
  anchored,
  counted,
  presentValue,
  range,
  savings,
  scenarioColumn,
  scenarios,
} from "./investmentCells";
import type { OwnSheetInput } from "./ownSheet";
import { numberInSentence, quoted, sentenceFormula, slot } from "./sentenceFormula";
import { here } from "./sourceFormula";

/** Sums that differ from 0 by less than this (mnkr) are 0: what is left of binary fractions. */
const even = "0.000000001";

/** Crossing year, payback, sum and present value of each scenario, and in words for the likely one. */
export function layResults(
  layout: SheetLayout,
  { say }: OwnSheetInput,
  table: PlacedTable,
  rate: string,
): void {
  layout.together(() => {
    layout.section(say(message("cost.invest.section.result")));
    const never = quoted(say(message("cost.invest.never")));
    const row = (key: string, numberFormat: string | undefined, formula: (column: number) => string) => ({
      key,
      cells: [
        say(message(`cost.invest.${key}`)),
        ...scenarios.map((scenario): MadeContent => ({
          formula: `=IF(SUMPRODUCT(${counted(table, scenarioColumn(scenario))})=0,"",${formula(scenarioColumn(scenario))})`,
          expected: "",
        })),
      ],
      ...(numberFormat === undefined
        ? {}
        : { numberFormats: [undefined, ...scenarios.map(() => numberFormat)] }),
    });
    const placed = layout.table({
      key: "results",
      native: null,
      columns: [
        { heading: say(message("cost.invest.result")), span: 2 },
        ...scenarios.map((scenario) => ({
          heading: say(message(`cost.invest.scenario.${scenario}`)),
          numberFormat: costFormats.deviationMillions,
          align: "right" as const,
        })),
      ],
      rows: [
        row("crossing", "0", (column) => {
          const first = `SUMPRODUCT(MIN(1000-(1000-${range(table, 0)})*${counted(table, column)}*(${savings(table, column)}>0)))`;
          return `IF(${first}<1000,${first},${never})`;
        }),
        row("payback", "0.0", (column) => payback(table, column, never)),
        row("sum", undefined, (column) => `SUMPRODUCT(${counted(table, column)}*${savings(table, column)})`),
        row("present", undefined, (column) => presentValue(table, column, rate)),
      ],
      vanished: "drop",
    });
    layout.row([
      {
        column: 0,
        span: layout.columns,
        content: { formula: `=${resultSentence(say, table, placed)}`, expected: "" },
        look: "sentence",
      },
    ]);
  });
  layout.space();
}

/** "Lägre kostnad från år 3. Pengarna är tillbaka efter 4,8 år. Nuvärde 2,7 mnkr." for the likely scenario. */
function resultSentence(say: OwnSheetInput["say"], table: PlacedTable, results: PlacedTable): string {
  const column = results.columns[1 + scenarios.indexOf("likely")] ?? 0;
  const cell = (key: string): string => here(results.rowOf.get(key) ?? 0, column);
  const text = (key: string, name: string, formula: string): string =>
    sentenceFormula(say(message(key, { [name]: slot(name) })), { [name]: formula });
  const years = `SUMPRODUCT(${counted(table, scenarioColumn("likely"))})`;
  return [
    `IF(${cell("present")}="","",`,
    `${quoted(`${say(message("cost.invest.scenario.likely"))}: `)}&`,
    `IF(ISNUMBER(${cell("crossing")}),${text("cost.invest.line.crossing", "n", cell("crossing"))}&" ","")&`,
    `IF(ISNUMBER(${cell("payback")}),${text("cost.invest.line.payback", "n", numberInSentence(cell("payback"), 1))},`,
    `${text("cost.invest.line.never", "n", years)})&" "&`,
    `${text("cost.invest.line.present", "value", numberInSentence(cell("present"), 1))})`,
  ].join("");
}

/**
 * When the accumulated savings come back to 0 after having been below it: the year before and the share of the year that
 * it takes; 0 when nothing is ever owed and something is saved. As core's paybackTime.
 */
function payback(table: PlacedTable, column: number, never: string): string {
  const sums: string[] = [];
  for (let row = table.firstRow; row <= table.lastRow; row++) {
    const part = (c: number): string => `${here(table.firstRow, c)}:${here(row, c)}`;
    const both = `ISNUMBER(${part(1)})*ISNUMBER(${part(column)})`;
    const saved = `(${here(row, 1)}-${here(row, column)})`;
    const sum = `SUMPRODUCT(${both}*(${part(1)}-${part(column)}))`;
    sums.push(
      `IF(AND(COUNT(${here(row, 1)},${here(row, column)})=2,${sum}>=-${even},${sum}-${saved}<-${even}),${here(row, 0)}-1-(${sum}-${saved})/${saved},`,
    );
  }
  const all = `SUMPRODUCT(${counted(table, column)}*${savings(table, column)})`;
  return `${sums.join("")}IF(${all}>${even},0,${never})${")".repeat(sums.length)}`;
}

/** The present value of each scenario at other rates. */
export function laySensitivity(layout: SheetLayout, { say }: OwnSheetInput, table: PlacedTable): void {
  layout.together(() => {
    layout.section(say(message("cost.invest.section.sensitivity")));
    layout.table({
      key: "sensitivity",
      native: null,
      columns: [
        {
          heading: say(message("cost.invest.rate")),
          numberFormat: costFormats.share,
          align: "left",
          span: 2,
        },
        ...scenarios.map((scenario) => ({
          heading: say(message(`cost.invest.scenario.${scenario}`)),
          numberFormat: costFormats.deviationMillions,
        })),
      ],
      rows: [0, 0.02, 0.03, 0.04, 0.06].map((rate) => ({
        key: `rate${rate}`,
        cells: [
          rate,
          ...scenarios.map((scenario) => ({ row }: { readonly row: number }): MadeContent => {
            const column = scenarioColumn(scenario);
            return {
              formula: `=IF(SUMPRODUCT(${counted(table, column)})=0,"",${presentValue(table, column, anchored(row, 0))})`,
              expected: "",
            };
          }),
        ],
      })),
      vanished: "drop",
    });
  });
  layout.space();
}
