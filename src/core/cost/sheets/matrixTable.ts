import { message } from "../../message";
import type { ColumnSpec, PlacedTable, RowContent, RowPlace, RowSpec } from "../../report/made/layTable";
import type { MadeContent } from "../../report/made/madeSheet";
import type { SheetLayout } from "../../report/made/sheetLayout";
import { countFormat } from "../../disclosure/smallMarks";
import { costFormats } from "./costFormats";
import type { OwnSheetInput } from "./ownSheet";
import { here } from "./sourceFormula";

/** Target groups and services that there is room for. */
export const groups = 6;
export const services = 8;
/** The column of sums. */
export const sumColumn = groups + 1;
export const groupColumns = Array.from({ length: groups }, (_, i) => i + 1);

export interface MatrixPlace {
  readonly kr: PlacedTable;
  readonly nameRow: number;
  readonly sizeRow: number;
}

/** Names and sizes of the groups, and the amounts with sums both ways. */
export function layMatrix(layout: SheetLayout, input: OwnSheetInput): MatrixPlace {
  const { say, services: known, smallLimit = 0 } = input;
  const empty = groupColumns.map(() => null);
  const named = layout.table({
    key: "groups",
    native: null,
    columns: [
      { heading: say(message("cost.matrix.groups")) },
      ...groupColumns.map((n) => ({
        heading: `${n}`,
        input: true,
        align: "right" as const,
        numberFormat: costFormats.count,
        wrap: true,
      })),
    ],
    rows: [
      { key: "name", cells: [say(message("cost.matrix.groupName")), ...empty] },
      {
        key: "size",
        cells: [say(message("cost.matrix.groupSize")), ...empty],
        numberFormats: [undefined, ...groupColumns.map(() => countFormat(costFormats.count, smallLimit))],
      },
    ],
    vanished: "drop",
  });
  const kr = layout.table({
    key: "kr",
    native: null,
    columns: matrixHeadings(input, costFormats.kr, true),
    rows: Array.from({ length: services }, (_, i) => ({
      key: `service${i}`,
      cells: [
        known[i] ?? null,
        ...empty,
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
          ...[...groupColumns, sumColumn].map((column): RowContent => ({ firstRow, lastRow }) => ({
            formula: `=SUM(${here(firstRow, column)}:${here(lastRow, column)})`,
          })),
        ],
      },
    ],
    vanished: "drop",
  });
  return { kr, nameRow: named.rowOf.get("name") ?? 0, sizeRow: named.rowOf.get("size") ?? 0 };
}

export function matrixHeadings({ say }: OwnSheetInput, numberFormat: string, input: boolean): ColumnSpec[] {
  return [
    { heading: say(message("cost.column.service")), input, wrap: true },
    ...groupColumns.map((n) => ({ heading: say(message("cost.matrix.group", { n })), input, numberFormat })),
    { heading: say(message("cost.matrix.sum")), numberFormat },
  ];
}

/** A table in the shape of the matrix: the names of groups and services by formula, and a content for each cell. */
export function layView(
  layout: SheetLayout,
  input: OwnSheetInput,
  { kr, nameRow }: MatrixPlace,
  view: {
    readonly key: string;
    readonly numberFormat: string | undefined;
    /** True for cells that the user fills in. */
    readonly input?: boolean;
    readonly sums?: boolean;
    /** The format of a column that differs from the others. */
    readonly formatOf?: (column: number) => string | undefined;
    readonly cell: (source: number, column: number) => RowContent;
  },
): PlacedTable {
  const { say } = input;
  const columns = [...groupColumns, ...(view.sums === true ? [sumColumn] : [])];
  const shownText = (cell: string): string => `=IF(${cell}="","",${cell})`;
  // Above the headings and not among the rows: in cells for input a formula of ours would pass for the user's.
  layout.row(
    groupColumns.map((column) => ({
      column,
      content: { formula: shownText(here(nameRow, column)), expected: "" },
      look: "label" as const,
      align: view.numberFormat === undefined ? ("left" as const) : ("right" as const),
    })),
  );
  return layout.table({
    key: view.key,
    native: null,
    columns: [
      { heading: say(message("cost.column.service")), wrap: true },
      ...columns.map((column) => ({
        heading:
          column === sumColumn
            ? say(message("cost.matrix.sum"))
            : say(message("cost.matrix.group", { n: column })),
        align: view.numberFormat === undefined ? ("left" as const) : ("right" as const),
        ...(view.input === true ? { input: true, wrap: true } : {}),
        ...(view.numberFormat === undefined ? {} : { numberFormat: view.numberFormat }),
      })),
    ],
    rows: [
      ...Array.from({ length: services }, (_, i): RowSpec => {
        const source = kr.firstRow + i;
        return {
          key: `service${i}`,
          cells: [
            { formula: shownText(here(source, 0)), expected: input.services[i] ?? "" },
            ...columns.map((column) => view.cell(source, column)),
          ],
          numberFormats: [undefined, ...columns.map((column) => view.formatOf?.(column))],
        };
      }),
    ],
    vanished: "drop",
  });
}
