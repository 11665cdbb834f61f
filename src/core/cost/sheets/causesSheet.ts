import { message } from "../../message";
import type { RowPlace } from "../../report/made/layTable";
import type { MadeContent, MadeSheet } from "../../report/made/madeSheet";
import { bookingChecks, bookingTable } from "../bookingCheck";
import { costFormats } from "./costFormats";
import { ownSheetLayout, type OwnSheetInput } from "./ownSheet";
import { here } from "./sourceFormula";

const widths: readonly number[] = [250, 100, 100, 270];
/** Socialstyrelsen 2009, figure 4. */
const causes = ["need", "conditions", "ambition", "resourceUse", "booking"] as const;
const answers = ["yes", "no", "unknown"] as const;

/**
 * The sheet Orsaker till en skillnad: first five questions on whether the costs are booked alike, then the difference
 * divided over five causes in kr, with what is left unexplained. What the answers say stands as a note under the table.
 */
export function causesSheet(input: OwnSheetInput): MadeSheet {
  const { say } = input;
  const layout = ownSheetLayout(input, "costs/causes", "causes", widths);
  layout.section(say(message("cost.booking.section")));
  const words = answers.map((answer) => say(message(`cost.booking.answer.${answer}`)));
  const [yes = ""] = words;
  const booked = layout.table({
    key: bookingTable,
    native: null,
    columns: [
      { heading: say(message("cost.booking.question")) },
      { heading: say(message("cost.booking.answer")), input: true, choices: { kind: "list", values: words } },
      { heading: say(message("cost.booking.note")), input: true, span: 2 },
    ],
    rows: bookingChecks.map((check) => ({
      key: check,
      cells: [say(message(`cost.booking.check.${check}`)), null, null],
    })),
    vanished: "drop",
  });
  const range = `${here(booked.firstRow, 1)}:${here(booked.lastRow, 1)}`;
  const text = (key: string): string => say(message(key)).replaceAll('"', '""');
  layout.row([
    {
      column: 0,
      span: 4,
      content: {
        formula: `=IF(COUNTIF(${range},"${yes}")=${bookingChecks.length},"${text("cost.booking.alike")}",IF(COUNTA(${range})<${bookingChecks.length},"${text("cost.booking.unanswered")}","${text("cost.booking.differs")}"))`,
        expected: say(message("cost.booking.unanswered")),
      },
      look: "sentence",
    },
  ]);
  layout.space();
  layout.section(say(message("cost.causes.section")));
  const total = layout.input({
    key: "total",
    label: say(message("cost.causes.total")),
    span: 1,
    numberFormat: costFormats.deviationKr,
  });
  layout.space(1, 9);
  const table = layout.table({
    key: "causes",
    native: null,
    columns: [
      { heading: say(message("cost.causes.cause")) },
      { heading: say(message("cost.causes.kr")), input: true, numberFormat: costFormats.deviationKr },
      { heading: say(message("cost.split.column.share")), numberFormat: costFormats.share },
      { heading: say(message("cost.causes.evidence")), input: true, indent: true },
    ],
    rows: causes.map((cause) => ({
      key: cause,
      cells: [
        say(message(`cost.causes.cause.${cause}`)),
        null,
        ({ row }: RowPlace): MadeContent => ({
          formula: `=IF(AND(ISNUMBER(${here(row, 1)}),N(${here(total, 1)})<>0),${here(row, 1)}/${here(total, 1)},"")`,
          expected: "",
        }),
        null,
      ],
    })),
    vanished: "drop",
  });
  layout.row([
    { column: 0, content: say(message("cost.causes.rest")), look: "label" },
    {
      column: 1,
      content: {
        formula: `=IF(ISNUMBER(${here(total, 1)}),${here(total, 1)}-SUM(${here(table.firstRow, 1)}:${here(table.lastRow, 1)}),"")`,
        expected: "",
      },
      look: "calculated",
      align: "left",
      numberFormat: costFormats.deviationKr,
    },
  ]);
  layout.space();
  layout.note(say(message("cost.causes.note")));
  layout.note(say(message("note.made")));
  return layout.build();
}
