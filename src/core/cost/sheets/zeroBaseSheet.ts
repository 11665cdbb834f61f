import { message } from "../../message";
import type { RowPlace } from "../../report/made/layTable";
import type { MadeContent, MadeSheet } from "../../report/made/madeSheet";
import { costFormats } from "./costFormats";
import { ownSheetLayout, type OwnSheetInput } from "./ownSheet";
import { here } from "./sourceFormula";

const widths: readonly number[] = [190, 110, 110, 110, 200];

/** The sheet Börja från början: a frame of today's size or less, divided anew, with what remains to divide. */
export function zeroBaseSheet(input: OwnSheetInput): MadeSheet {
  const { say, services } = input;
  const layout = ownSheetLayout(input, "costs/zeroBase", "zero", widths);
  const frame = layout.input({
    key: "frame",
    label: say(message("cost.zero.frame")),
    span: 1,
    numberFormat: costFormats.kr,
  });
  layout.space();
  const table = layout.table({
    key: "zero",
    native: null,
    columns: [
      { heading: say(message("cost.zero.what")), input: true },
      { heading: say(message("cost.zero.today")), input: true, numberFormat: costFormats.kr },
      { heading: say(message("cost.zero.new")), input: true, numberFormat: costFormats.kr },
      { heading: say(message("cost.zero.change")), numberFormat: costFormats.deviationKr },
      { heading: say(message("cost.zero.why")), input: true, indent: true },
    ],
    rows: Array.from({ length: 12 }, (_, i) => ({
      key: `row${i}`,
      cells: [
        services[i] ?? null,
        null,
        null,
        ({ row }: RowPlace): MadeContent => ({
          formula: `=IF(COUNT(${here(row, 1)},${here(row, 2)})>0,N(${here(row, 2)})-N(${here(row, 1)}),"")`,
          expected: "",
        }),
        null,
      ],
    })),
    totals: [
      {
        key: "sum",
        cells: [
          say(message("cost.total.all")),
          ...[1, 2, 3].map((column) => ({ firstRow, lastRow }: RowPlace): MadeContent => ({
            formula: `=SUM(${here(firstRow, column)}:${here(lastRow, column)})`,
            expected: 0,
          })),
          null,
        ],
      },
    ],
    vanished: "drop",
  });
  layout.row([
    { column: 0, content: say(message("cost.zero.left")), look: "label" },
    {
      column: 2,
      content: {
        formula: `=IF(ISNUMBER(${here(frame, 1)}),${here(frame, 1)}-${here(table.lastRow + 1, 2)},"")`,
        expected: "",
      },
      look: "calculated",
      align: "left",
      numberFormat: costFormats.deviationKr,
    },
  ]);
  layout.space();
  layout.note(say(message("cost.zero.note")));
  layout.note(say(message("note.made")));
  return layout.build();
}
