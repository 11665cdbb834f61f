import { message } from "../../message";
import type { RowPlace } from "../../report/made/layTable";
import type { MadeContent, MadeSheet } from "../../report/made/madeSheet";
import type { SheetLayout } from "../../report/made/sheetLayout";
import { costFormats } from "./costFormats";
import { layForms } from "./formsTable";
import { ownSheetLayout, type OwnSheetInput } from "./ownSheet";
import { here } from "./sourceFormula";

const widths: readonly number[] = [190, ...Array<number>(6).fill(88)];
const kinds = ["staff", "premises", "administration", "other"] as const;

/**
 * The sheet Fast och rörlig kostnad: shares of staff, premises and administration, how much is fixed and how much is
 * bound by contract, and the cost at other volumes: C(v) = F + (C - F) v / v0, mean and marginal. And below, the share of
 * each form of service over the years.
 */
export function behaviourSheet(input: OwnSheetInput): MadeSheet {
  const { say } = input;
  const layout = ownSheetLayout(input, "costs/behaviour", "behaviour", widths);
  layout.section(say(message("cost.behaviour.section.kinds")));
  const column = (key: string) => say(message(`cost.behaviour.${key}`));
  const share =
    (of: number) =>
    ({ row, lastRow }: RowPlace): MadeContent => ({
      formula: `=IF(AND(ISNUMBER(${here(row, of)}),N(${here(lastRow + 1, 1)})<>0),${here(row, of)}/${here(lastRow + 1, 1)},"")`,
      expected: "",
    });
  const parts = layout.table({
    key: "kinds",
    native: null,
    columns: [
      { heading: column("kind"), input: true },
      { heading: column("kr"), input: true, numberFormat: costFormats.kr },
      { heading: column("fixed"), input: true, numberFormat: costFormats.kr },
      { heading: column("bound"), input: true, numberFormat: costFormats.kr },
      { heading: column("share"), numberFormat: costFormats.share },
      { heading: column("fixedShare"), numberFormat: costFormats.share },
      { heading: column("boundShare"), numberFormat: costFormats.share },
    ],
    rows: kinds.map((kind) => ({
      key: kind,
      cells: [say(message(`cost.behaviour.kind.${kind}`)), null, null, null, share(1), share(2), share(3)],
    })),
    totals: [
      {
        key: "sum",
        cells: [
          say(message("cost.total.all")),
          ...[1, 2, 3].map((c) => ({ firstRow, lastRow }: RowPlace): MadeContent => ({
            formula: `=SUM(${here(firstRow, c)}:${here(lastRow, c)})`,
            expected: 0,
          })),
          ...[1, 2, 3].map((c) => ({ row }: RowPlace): MadeContent => ({
            formula: `=IF(${here(row, 1)}<>0,${here(row, c)}/${here(row, 1)},"")`,
            expected: "",
          })),
        ],
      },
    ],
    vanished: "drop",
  });
  layout.space();
  const total = anchored(parts.lastRow + 1, 1);
  const fixed = anchored(parts.lastRow + 1, 2);
  layVolumes(layout, input, total, fixed);
  layForms(layout, input);
  layout.subsection(say(message("cost.notes")));
  layout.note(say(message("cost.behaviour.note.line")));
  layout.note(say(message("cost.behaviour.note.steps")));
  layout.note(say(message("note.sign.pp")));
  layout.note(say(message("note.made")));
  return layout.build();
}

const anchored = (row: number, column: number): string =>
  here(row, column).replace(/([A-Z]+)(\d+)/, "$$$1$$$2");

function layVolumes(layout: SheetLayout, { say }: OwnSheetInput, total: string, fixed: string): void {
  layout.section(say(message("cost.behaviour.section.volume")));
  const now = anchored(
    layout.input({
      key: "volume",
      label: say(message("cost.behaviour.volume")),
      span: 1,
      numberFormat: costFormats.count,
    }),
    1,
  );
  layout.space(1, 9);
  const shares = [0.8, 0.9, 1, 1.1, 1.2];
  layout.table({
    key: "volumes",
    native: null,
    columns: [
      {
        heading: say(message("cost.behaviour.ofToday")),
        input: true,
        numberFormat: '0"\u00a0"%',
        align: "left",
      },
      { heading: say(message("cost.quantity.volume")), numberFormat: "#,##0.0" },
      { heading: say(message("cost.behaviour.cost")), numberFormat: costFormats.kr },
      { heading: say(message("cost.behaviour.mean")), numberFormat: costFormats.kr },
      { heading: say(message("cost.behaviour.marginal")), numberFormat: costFormats.kr },
    ],
    rows: shares.map((share) => {
      const when = (formula: string) => `=IF(AND(ISNUMBER(${now}),N(${now})>0,N(${total})<>0),${formula},"")`;
      return {
        key: `share${share}`,
        cells: [
          share,
          ({ row }: RowPlace): MadeContent => ({ formula: when(`${now}*${here(row, 0)}`), expected: "" }),
          ({ row }: RowPlace): MadeContent => ({
            formula: when(`${fixed}+(${total}-${fixed})*${here(row, 0)}`),
            expected: "",
          }),
          ({ row }: RowPlace): MadeContent => ({
            formula: `=IF(AND(ISNUMBER(${here(row, 2)}),N(${here(row, 1)})>0),${here(row, 2)}/${here(row, 1)},"")`,
            expected: "",
          }),
          (): MadeContent => ({ formula: when(`(${total}-${fixed})/${now}`), expected: "" }),
        ],
      };
    }),
    vanished: "drop",
  });
  layout.space();
}
