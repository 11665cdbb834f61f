import { message } from "../../message";
import type { RowPlace } from "../../report/made/layTable";
import type { MadeContent, MadeSheet } from "../../report/made/madeSheet";
import { costFormats } from "./costFormats";
import { signFactor, type CostSign } from "./costSheetInput";
import { ownSheetLayout, type OwnSheetInput } from "./ownSheet";
import { here } from "./sourceFormula";

const widths: readonly number[] = [150, ...Array<number>(7).fill(81)];
const rows = 10;

/**
 * The sheet Pris och volym: a deviation from budget, line by line, in what comes of the volume (at budgeted price) and
 * what comes of the price (at the volume of the outcome). The two sum to the whole; the interaction lies in the price.
 */
export function priceVolumeSheet(input: OwnSheetInput, sign: CostSign): MadeSheet {
  const { say, services } = input;
  const layout = ownSheetLayout(input, "costs/priceVolume", "volume", widths);
  const turn = signFactor(sign) === 1 ? "" : "-";
  const complete = (row: number, text: string): MadeContent => ({
    formula: `=IF(COUNT(${here(row, 1)}:${here(row, 4)})=4,${turn}(${text}),"")`,
    expected: "",
  });
  layout.table({
    key: "volume",
    native: null,
    columns: [
      { heading: say(message("cost.volume.line")), input: true, wrap: false },
      { heading: say(message("cost.volume.budgetVolume")), input: true, numberFormat: costFormats.count },
      { heading: say(message("cost.volume.budgetPrice")), input: true, numberFormat: costFormats.kr },
      { heading: say(message("cost.volume.outcomeVolume")), input: true, numberFormat: costFormats.count },
      { heading: say(message("cost.volume.outcomePrice")), input: true, numberFormat: costFormats.kr },
      { heading: say(message("cost.volume.total")), numberFormat: costFormats.deviationKr },
      { heading: say(message("cost.volume.volume")), numberFormat: costFormats.deviationKr },
      { heading: say(message("cost.volume.price")), numberFormat: costFormats.deviationKr },
    ],
    rows: Array.from({ length: rows }, (_, i) => ({
      key: `line${i}`,
      cells: [
        services[i] ?? null,
        null,
        null,
        null,
        null,
        ({ row }: RowPlace) =>
          complete(row, `${here(row, 3)}*${here(row, 4)}-${here(row, 1)}*${here(row, 2)}`),
        ({ row }: RowPlace) => complete(row, `(${here(row, 3)}-${here(row, 1)})*${here(row, 2)}`),
        ({ row }: RowPlace) => complete(row, `(${here(row, 4)}-${here(row, 2)})*${here(row, 3)}`),
      ],
    })),
    totals: [
      {
        key: "sum",
        cells: [
          say(message("cost.total.all")),
          null,
          null,
          null,
          null,
          ...[5, 6, 7].map((column) => ({ firstRow, lastRow }: RowPlace): MadeContent => ({
            formula: `=SUM(${here(firstRow, column)}:${here(lastRow, column)})`,
            expected: 0,
          })),
        ],
      },
    ],
    vanished: "drop",
  });
  layout.subsection(say(message("cost.notes")));
  layout.note(say(message(sign === "dearer" ? "cost.volume.note.sign" : "note.sign.surplus")));
  layout.note(say(message("cost.volume.note.method")));
  layout.note(say(message("note.made")));
  return layout.build();
}
