import { message } from "../../message";
import type { PlacedTable, RowPlace } from "../../report/made/layTable";
import type { MadeContent, MadeSheet } from "../../report/made/madeSheet";
import type { SheetLayout } from "../../report/made/sheetLayout";
import { costFormats } from "./costFormats";
import { ownSheetLayout, type OwnSheetInput } from "./ownSheet";
import { here } from "./sourceFormula";

const groups = 6;
const services = 8;
const widths: readonly number[] = [150, ...Array<number>(groups + 1).fill(78)];

/**
 * The sheet Resursmatris: service x target group in kr with sums both ways, shares of row and column, kr per person, and
 * a check against the ledger's total. Names of services and groups are the user's to write.
 */
export function matrixSheet(input: OwnSheetInput): MadeSheet {
  const { say } = input;
  const layout = ownSheetLayout(input, "costs/matrix", "matrix", widths);
  layout.section(say(message("cost.matrix.section.kr")));
  const { kr, sizeRow } = layKr(layout, input);
  const ledger = layout.input({
    key: "ledger",
    label: say(message("cost.matrix.ledger")),
    span: 1,
    numberFormat: costFormats.kr,
  });
  const sumCell = here(kr.lastRow + 1, groups + 1);
  layout.row([
    { column: 0, content: say(message("cost.matrix.difference")), look: "label" },
    {
      column: 1,
      content: {
        formula: `=IF(ISNUMBER(${here(ledger, 1)}),${sumCell}-${here(ledger, 1)},"")`,
        expected: "",
      },
      look: "calculated",
      numberFormat: costFormats.deviationKr,
    },
    {
      column: 2,
      span: groups,
      content: {
        formula: `=IF(ISNUMBER(${here(ledger, 1)}),IF(ABS(${sumCell}-${here(ledger, 1)})<0.5,"${say(message("cost.matrix.agrees"))}","${say(message("cost.matrix.differs"))}"),"")`,
        expected: "",
      },
      look: "note",
    },
  ]);
  layout.space();
  const view = (
    key: string,
    heading: string,
    format: string,
    formula: (row: number, column: number) => string,
  ): void => {
    layout.together(() => {
      layout.section(say(message(heading)));
      layout.table({
        key,
        native: null,
        columns: headings(input, format, false),
        rows: rowsOf(
          (row, column, offset) => ({ formula: formula(kr.firstRow + offset, column), expected: "" }),
          kr,
          input.services,
        ),
        vanished: "drop",
      });
    });
    layout.space();
  };
  const cell = (row: number, column: number): string => here(row, column);
  const of = (top: string, bottom: string): string =>
    `=IF(AND(ISNUMBER(${top}),N(${bottom})<>0),${top}/${bottom},"")`;
  view("rowShare", "cost.matrix.section.row", costFormats.share, (row, column) =>
    of(cell(row, column), cell(row, groups + 1)),
  );
  view("columnShare", "cost.matrix.section.column", costFormats.share, (row, column) =>
    of(cell(row, column), cell(kr.lastRow + 1, column)),
  );
  view("person", "cost.matrix.section.person", costFormats.kr, (row, column) =>
    of(cell(row, column), cell(sizeRow, column)),
  );
  layout.together(() => {
    layout.subsection(say(message("cost.notes")));
    layout.note(say(message("cost.matrix.note.unit")));
    layout.note(say(message("cost.matrix.note.comment")));
    layout.note(say(message("note.made")));
  });
  return layout.build();
}

/** Group names stand in a row of inputs, their sizes in the next, and the headings of the table are numbered. */
function headings({ say }: OwnSheetInput, numberFormat: string, input: boolean) {
  return [
    { heading: say(message("cost.column.service")), input, wrap: false },
    ...Array.from({ length: groups }, (_, i) => ({
      heading: say(message("cost.matrix.group", { n: i + 1 })),
      input,
      numberFormat,
    })),
    { heading: say(message("cost.matrix.sum")), numberFormat },
  ];
}

function layKr(
  layout: SheetLayout,
  input: OwnSheetInput,
): { readonly kr: PlacedTable; readonly sizeRow: number } {
  const { say, services: known } = input;
  const named = layout.table({
    key: "groups",
    native: null,
    columns: [
      { heading: say(message("cost.matrix.groups")) },
      ...Array.from({ length: groups }, (_, i) => ({
        heading: `${i + 1}`,
        input: true,
        numberFormat: costFormats.count,
      })),
    ],
    rows: [
      { key: "name", cells: [say(message("cost.matrix.groupName")), ...Array<null>(groups).fill(null)] },
      { key: "size", cells: [say(message("cost.matrix.groupSize")), ...Array<null>(groups).fill(null)] },
    ],
    vanished: "drop",
  });
  const kr = layout.table({
    key: "kr",
    native: null,
    columns: headings(input, costFormats.kr, true),
    rows: Array.from({ length: services }, (_, i) => ({
      key: `service${i}`,
      cells: [
        known[i] ?? null,
        ...Array<null>(groups).fill(null),
        ({ row }: RowPlace): MadeContent => ({
          formula: `=IF(COUNT(${here(row, 1)}:${here(row, groups)})>0,SUM(${here(row, 1)}:${here(row, groups)}),"")`,
          expected: "",
        }),
      ],
    })),
    totals: [
      {
        key: "sum",
        cells: [
          say(message("cost.matrix.sum")),
          ...Array.from({ length: groups + 1 }, (_, i) => ({ firstRow, lastRow }: RowPlace): MadeContent => ({
            formula: `=SUM(${here(firstRow, i + 1)}:${here(lastRow, i + 1)})`,
          })),
        ],
      },
    ],
    vanished: "drop",
  });
  return { kr, sizeRow: named.rowOf.get("size") ?? 0 };
}

function rowsOf(
  content: (row: number, column: number, offset: number) => MadeContent,
  kr: PlacedTable,
  known: readonly string[],
) {
  return Array.from({ length: services }, (_, i) => ({
    key: `service${i}`,
    cells: [
      {
        formula: `=IF(${here(kr.firstRow + i, 0)}="","",${here(kr.firstRow + i, 0)})`,
        expected: known[i] ?? "",
      } as MadeContent,
      ...Array.from(
        { length: groups + 1 },
        (_column, c) =>
          ({ row }: RowPlace) =>
            content(row, c + 1, i),
      ),
    ],
  }));
}
