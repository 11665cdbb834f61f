import { message } from "../../message";
import type { RowContent, RowPlace, RowSpec } from "../../report/made/layTable";
import type { MadeContent } from "../../report/made/madeSheet";
import type { SheetLayout } from "../../report/made/sheetLayout";
import { costFormats } from "./costFormats";
import type { OwnSheetInput } from "./ownSheet";
import { quoted, sentenceFormula, slot } from "./sentenceFormula";
import { downColumn, here } from "./sourceFormula";

/** The seven that the source names: costs and revenues of an effort fall on them in different years. */
const actors = ["individual", "relatives", "others", "municipality", "region", "state", "private"] as const;
const first = 1;
const last = actors.length;

/**
 * What each of seven pays (minus) and gains (plus) every year, with sums, present value and net below: who pays while
 * others gain, and in words who pays and gains most. Source: Socialstyrelsen 2009 on the economic perspective of society.
 */
export function layActors(layout: SheetLayout, { say }: OwnSheetInput, years: number, rate: string): void {
  const word = (key: string): string => say(message(`cost.invest.${key}`));
  layout.together(() => {
    layout.section(word("section.actors"));
    layout.note(word("actors.help"));
    const table = layout.table({
      key: "actorYears",
      native: null,
      columns: [
        { heading: say(message("cost.column.year")), align: "left", numberFormat: costFormats.year },
        ...actors.map((actor) => ({
          heading: word(`actor.${actor}`),
          input: true,
          align: "right" as const,
          numberFormat: costFormats.deviationMillions,
        })),
        { heading: word("actors.all"), numberFormat: costFormats.deviationMillions },
      ],
      rows: Array.from({ length: years }, (_, year) => ({
        key: `year${year}`,
        cells: [
          year,
          ...actors.map(() => null),
          ({ row }: RowPlace): MadeContent => ({
            formula: `=IF(COUNT(${here(row, first)}:${here(row, last)})>0,SUM(${here(row, first)}:${here(row, last)}),"")`,
            expected: "",
          }),
        ],
      })),
      totals: [
        total("costs", word("costs"), (of) => `SUMIF(${of},"<0")`),
        total("gains", word("gains"), (of) => `SUMIF(${of},">0")`),
        total("net", word("net"), (of) => `SUM(${of})`),
        total("presentNet", word("present"), (of, place) => {
          const year = downColumn(place.firstRow, place.lastRow, 0);
          return `SUMPRODUCT(${of},(1+${rate})^(0-${year}))`;
        }),
        flags(say),
      ],
      vanished: "drop",
    });
    layout.row([
      {
        column: 0,
        span: layout.columns,
        content: { formula: `=${payerSentence(say, table.headingRow, table.lastRow + 3)}`, expected: "" },
        look: "sentence",
      },
    ]);
  });
  layout.space();
}

function total(key: string, label: string, formula: (range: string, place: RowPlace) => string): RowSpec {
  return {
    key,
    cells: [
      label,
      ...[...actors, "all"].map((_, i): RowContent => (place) => {
        const range = downColumn(place.firstRow, place.lastRow, first + i);
        return { formula: `=IF(COUNT(${range})>0,${formula(range, place)},"")`, expected: "" };
      }),
    ],
  };
}

/** "betalar" for who pays in all while another gains, "tjänar" for who gains while another pays. */
function flags(say: OwnSheetInput["say"]): RowSpec {
  return {
    key: "flags",
    cells: [
      say(message("cost.invest.flag")),
      ...actors.map((_, i): RowContent => ({ row }) => {
        const net = row - 2;
        const cell = here(net, first + i);
        const all = `$${here(net, first)}:$${here(net, last)}`;
        const word = (key: string): string => quoted(say(message(key)));
        return {
          formula: `=IF(AND(N(${cell})<0,COUNTIF(${all},">0")>0),${word("cost.invest.pays")},IF(AND(N(${cell})>0,COUNTIF(${all},"<0")>0),${word("cost.invest.gainsWithout")},""))`,
          expected: "",
        };
      }),
      null,
    ],
  };
}

/** "Den som betalar mest: Kommunen. Den som tjänar mest: Staten." while there are both. */
function payerSentence(say: OwnSheetInput["say"], headings: number, net: number): string {
  const nets = `${here(net, first)}:${here(net, last)}`;
  const names = `${here(headings, first)}:${here(headings, last)}`;
  const who = (fn: "MIN" | "MAX"): string => `INDEX(${names},1,MATCH(${fn}(${nets}),${nets},0))`;
  const text = sentenceFormula(
    say(message("cost.invest.line.payer", { payer: slot("payer"), gainer: slot("gainer") })),
    { payer: who("MIN"), gainer: who("MAX") },
  );
  return `IF(AND(COUNTIF(${nets},"<0")>0,COUNTIF(${nets},">0")>0),${text},"")`;
}
