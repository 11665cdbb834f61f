import { ownSheet, type Figure } from "../report/made/figure";
import type { MadeSheet } from "../report/made/madeSheet";
import type { Say } from "../report/made/say";
import type { SheetLayout } from "../report/made/sheetLayout";
import { palette } from "../report/chart/palette";
import { columnName } from "../sheet/cells/address";
import {
  columnRange,
  countWhere,
  dateFormat,
  improvementLayout,
  keptText,
  noRows,
  type ImprovementInput,
  type TableRows,
} from "./improvementSheet";

export const boardDocument = "board";
const ideas = "ideas";

const widths = [26, 186, 66, 60, 54, 72, 132, 62, 62, 44, 44];
const printed = 9;
const [nrAt, ideaAt, importanceAt, effortAt, priorityAt, fieldAt, , , , xAt, yAt] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
] as const;

/** An idea's place on the board; nothing is removed, it is done or parked. */
export const boardFields = ["Förslag", "Prioriterade", "Pågår", "Klart", "Parkerat"] as const;

/** So many rows are always empty at the end. */
const emptyRows = 8;

/**
 * Förbättringstavla: all ideas in one table, each in one of five fields and placed on two axes. Priority by formula:
 * important and easy is high, nice and heavy low, the other two between (the source names only the two ends). The
 * picture of two times two shows what is not done or parked; ideas in the same square are spread so that each is seen.
 */
export function boardSheet(input: ImprovementInput): MadeSheet {
  const first = lay(input, noRows);
  return lay(input, first.rows).sheet;
}

function lay(
  input: ImprovementInput,
  rows: TableRows,
): { readonly sheet: MadeSheet; readonly rows: TableRows } {
  const { say, kept } = input;
  const layout = improvementLayout(input, {
    id: boardDocument,
    title: say("board.title"),
    columnWidths: widths,
    printedColumns: printed,
    orientation: "landscape",
  });
  layout.sentence(sentence(input, rows));
  layout.note(say("board.help"));
  const headings = headingsOf(say);
  const input_ = (i: number, more = {}) => ({ heading: headings[i] ?? "", input: true, wrap: true, ...more });
  const plain = (i: number) => ({ heading: headings[i] ?? "", wrap: true });
  const list = (values: readonly string[]) => ({ choices: { kind: "list" as const, values } });
  const table = layout.table({
    key: ideas,
    native: "Forbattringstavla",
    columns: [
      { ...plain(nrAt), align: "left" },
      input_(ideaAt, { prompt: say("board.proposal.help") }),
      input_(importanceAt, list(["Viktigt", "Trevligt"])),
      input_(effortAt, list(["Lätt", "Tungt"])),
      plain(priorityAt),
      input_(fieldAt, list(boardFields)),
      input_(6),
      input_(7, { choices: { kind: "date" as const }, numberFormat: dateFormat, align: "left" }),
      input_(8, { prompt: say("actionPlan.owner.help") }),
      { ...plain(xAt), numberFormat: "0.00" },
      { ...plain(yAt), numberFormat: "0.00" },
    ],
    rows: [],
    blankRows: emptyRows,
    ownRow: [
      ({ row, firstRow }) => ({ formula: numberFormula(row, firstRow) }),
      null,
      null,
      null,
      ({ row }) => ({ formula: priorityFormula(row) }),
      null,
      null,
      null,
      null,
      ({ row }) => ({ formula: placeFormula(row, effortAt, "Lätt", 4) }),
      ({ row }) => ({ formula: placeFormula(row, importanceAt, "Trevligt", 16) }),
    ],
  });
  layout.repeatRows(table.headingRow, table.headingRow);
  const count = table.lastRow - table.firstRow + 1;
  const labels = Array.from({ length: count }, (_, index) => ({ index, text: String(index + 1) }));
  const shown = kept.tableRows(ideas).filter((row) => keptText(row, headings[ideaAt] ?? "") !== null).length;
  layPicture(layout, table, labels.slice(0, shown), say);
  layout.note(say("board.note"));
  layout.note(say("note.made"));
  return { sheet: layout.build(), rows: table };
}

const headingsOf = (say: Say): readonly string[] => [
  "Nr",
  say("board.column.proposal"),
  say("board.column.importance"),
  say("board.column.effort"),
  say("board.column.priority"),
  say("board.column.field"),
  say("board.column.how"),
  say("board.column.when"),
  say("board.column.who"),
  "Till bilden x",
  "Till bilden y",
];

const cell = (row: number, column: number): string => `$${columnName(column)}${row + 1}`;

function numberFormula(row: number, firstRow: number): string {
  return `=IF(${cell(row, ideaAt)}="","",ROW()-${firstRow})`;
}

function priorityFormula(row: number): string {
  const [importance, effort] = [cell(row, importanceAt), cell(row, effortAt)];
  return `=IF(OR(${importance}="",${effort}=""),"",IF(AND(${importance}="Viktigt",${effort}="Lätt"),"Hög",IF(AND(${importance}="Trevligt",${effort}="Tungt"),"Låg","Mellan")))`;
}

/** 1 or 2 by the word, moved a little by the number so that no two lie on each other; #N/A keeps the point out. */
function placeFormula(row: number, column: number, low: string, per: number): string {
  const [word, nr, field] = [cell(row, column), cell(row, nrAt), cell(row, fieldAt)];
  const [importance, effort] = [cell(row, importanceAt), cell(row, effortAt)];
  const step = per === 4 ? `MOD(${nr}-1,4)` : `MOD(INT((${nr}-1)/4),4)`;
  return `=IF(OR(${cell(row, ideaAt)}="",${importance}="",${effort}="",${field}="Klart",${field}="Parkerat"),NA(),IF(${word}="${low}",1,2)+(${step}-1.5)*0.2)`;
}

function layPicture(
  layout: SheetLayout,
  table: TableRows,
  labels: readonly { readonly index: number; readonly text: string }[],
  say: Say,
): void {
  layout.together(() => {
    layout.section(say("board.picture"));
    const cross = layout.nextRow;
    // Two lines through the middle: four cells beside the paper.
    for (const [x, y] of [
      [1.5, 0.5],
      [1.5, 2.5],
      [0.5, 1.5],
      [2.5, 1.5],
    ] as const)
      layout.row([
        { column: xAt, content: x, look: "note" },
        { column: yAt, content: y, look: "note" },
      ]);
    layout.figureAt(pictureOf(table, cross, labels, say), {
      row: cross,
      column: 0,
      columns: printed,
      height: 300,
    });
    layout.space(17);
  });
}

function pictureOf(
  { firstRow, lastRow }: TableRows,
  cross: number,
  labels: readonly { readonly index: number; readonly text: string }[],
  say: Say,
): Figure {
  const range = (column: number, from: number, to: number) => ({
    sheet: ownSheet,
    firstRow: from,
    firstColumn: column,
    lastRow: to,
    lastColumn: column,
  });
  const line = (name: string, from: number) => ({
    name,
    values: range(yAt, from, from + 1),
    categories: range(xAt, from, from + 1),
    fill: null,
    line: { colour: palette.limit, weight: 1, dash: "solid" as const },
    marker: null,
    labels: null,
  });
  return {
    key: "picture",
    kind: "scatter",
    follows: true,
    title: say("board.picture.title"),
    alternativeText: say("board.picture.alt"),
    series: [
      {
        name: say("board.column.proposal"),
        values: range(yAt, firstRow, lastRow),
        categories: range(xAt, firstRow, lastRow),
        fill: null,
        line: null,
        marker: { style: "circle", size: 9, fill: palette.own, outline: palette.own },
        labels: null,
        pointLabels: labels,
      },
      line(say("board.axis.effort"), cross),
      line(say("board.axis.importance"), cross + 2),
    ],
    categoryTitle: say("board.axis.effort"),
    valueTitle: say("board.axis.importance.up"),
    numberFormat: ";;;",
    categoryFormat: ";;;",
    minimum: 0.5,
    maximum: 2.5,
    categoryMinimum: 0.5,
    categoryMaximum: 2.5,
  };
}

/** "Förslag: 12. Hög prioritet: 3. Pågår: 2. Klart: 4." */
function sentence({ kept, say }: ImprovementInput, rows: TableRows) {
  const headings = headingsOf(say);
  const found = kept.tableRows(ideas).filter((row) => keptText(row, headings[ideaAt] ?? "") !== null);
  const field = (word: string): number =>
    found.filter((row) => keptText(row, headings[fieldAt] ?? "") === word).length;
  const open = found.filter(
    (row) => !["Klart", "Parkerat"].includes(keptText(row, headings[fieldAt] ?? "") ?? ""),
  );
  const high = open.filter(
    (row) =>
      keptText(row, headings[importanceAt] ?? "") === "Viktigt" &&
      keptText(row, headings[effortAt] ?? "") === "Lätt",
  ).length;
  const [idea, priority, place] = [ideaAt, priorityAt, fieldAt].map((column) => columnRange(rows, column));
  const not = `(${place}<>"Klart")*(${place}<>"Parkerat")`;
  return {
    formula: `="Förslag: "&${countWhere(`--(${idea}<>"")`)}&". Hög prioritet: "&${countWhere(`(${priority}="Hög")*${not}`)}&". Pågår: "&COUNTIF(${place},"Pågår")&". Klart: "&COUNTIF(${place},"Klart")&"."`,
    expected: `Förslag: ${found.length}. Hög prioritet: ${high}. Pågår: ${field("Pågår")}. Klart: ${field("Klart")}.`,
  };
}
