import type { MissingColumn } from "../../core/register/missingColumns";
import type { Area } from "../../core/sheet/cells/address";
import { palette } from "../../core/report/chart/palette";
import { cellsOfNewRow, type NewRegisterRow } from "../../core/register/newRegisterRows";
import { openChoices, registerChoices } from "../../core/register/registerChoices";
import { registerColumns, type RegisterColumn } from "../../core/register/registerColumns";
import { registerTable } from "../workbook/readWorkbookCells";
import { cellInput } from "../cells/cellInput";
import { queueA4, queueHeaders } from "../made/pageSetup";

/** Texts of a new register in the language of the workbook. */
export interface RegisterTexts {
  readonly title: string;
  readonly help: string;
  /** The help that Excel shows when a cell of the column is chosen. */
  readonly prompt: (column: RegisterColumn) => string;
  readonly other: string;
}

/** Row of the headings, from 0: title, help and a row of air stand above. */
const headingRow = 3;

/** Widths in points (ux-flows 6.5); the rest are 72. */
const widths: Readonly<Partial<Record<RegisterColumn, number>>> = {
  name: 180,
  serviceArea: 108,
  goal: 150,
  source: 120,
  comment: 180,
  phases: 120,
  excluded: 108,
  owner: 90,
  measuringOwner: 90,
  shortTargetDate: 66,
  longTargetDate: 66,
  baselineTo: 66,
  reconciled: 66,
  measureType: 84,
  direction: 84,
  chartType: 108,
  frequency: 66,
};

/** Dates show as they are meant; lists of phases are text, or Excel would make a day of "2025-04". */
const formats: Readonly<Partial<Record<RegisterColumn, string>>> = {
  shortTargetDate: "yyyy\\-mm\\-dd",
  longTargetDate: "yyyy\\-mm\\-dd",
  reconciled: "yyyy\\-mm\\-dd",
  baselineTo: "yyyy\\-mm",
  phases: "@",
  excluded: "@",
  comment: "@",
};

/** Empty rows of a register without indicators, for the user to begin in. */
const emptyRows = 5;

/** Queues a new register on an empty sheet: title, help, the table with lists and help, page set-up. */
export function queueNewRegister(
  sheet: Excel.Worksheet,
  rows: readonly NewRegisterRow[],
  texts: RegisterTexts,
): void {
  const count = Math.max(rows.length, emptyRows);
  const width = registerColumns.length;
  sheet.getRange("A1").values = [[cellInput(texts.title, true)]];
  sheet.getRange("A2").values = [[cellInput(texts.help, true)]];
  const all = sheet.getRangeByIndexes(headingRow, 0, count + 1, width);
  all.numberFormat = Array.from({ length: count + 1 }, (_, row) =>
    registerColumns.map(([column]) => (row === 0 ? "@" : (formats[column] ?? "General"))),
  );
  const empty = registerColumns.map(() => "");
  all.values = [
    registerColumns.map(([, heading]) => heading),
    ...Array.from({ length: count }, (_, row) => {
      const content = rows[row];
      return content === undefined ? empty : cellsOfNewRow(content).map((text) => cellInput(text, true));
    }),
  ];
  const table = sheet.tables.add(all, true);
  table.name = registerTable;
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
  queueLook(sheet, count, width);
  const places = new Map(registerColumns.map(([column], i) => [column, i] as const));
  queueRegisterChoices(sheet, { firstRow: headingRow + 1, rows: count, columns: places }, texts);
  queuePage(sheet, count, texts.title);
}

function queueLook(sheet: Excel.Worksheet, rows: number, width: number): void {
  const title = sheet.getRange("A1").format;
  title.font.size = 16;
  title.font.bold = true;
  title.rowHeight = 24;
  sheet.getRange("A2").format.font.size = 10;
  registerColumns.forEach(([column], i) => {
    sheet.getRangeByIndexes(0, i, 1, 1).getEntireColumn().format.columnWidth = widths[column] ?? 72;
  });
  const head = sheet.getRangeByIndexes(headingRow, 0, 1, width).format;
  head.font.bold = true;
  head.font.size = 10;
  head.font.color = palette.ink;
  head.fill.color = palette.head;
  head.wrapText = true;
  head.verticalAlignment = "Bottom";
  head.rowHeight = 30;
  const body = sheet.getRangeByIndexes(headingRow + 1, 0, rows, width).format;
  body.font.size = 10;
  body.fill.color = palette.input;
  body.wrapText = true;
  body.verticalAlignment = "Top";
  for (const edge of ["InsideHorizontal", "EdgeBottom"] as const) {
    const border = body.borders.getItem(edge);
    border.style = "Continuous";
    border.color = palette.grid;
  }
  sheet.showGridlines = false;
  sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, headingRow + 1, 1));
}

/**
 * Queues that the register gets columns that it lacks, after its last: headings, widths, formats, lists and help. `area`
 * is the table as it is, headings included.
 */
export function queueMissingColumns(
  sheet: Excel.Worksheet,
  area: Area,
  missing: readonly MissingColumn[],
  texts: RegisterTexts,
): void {
  const { columns } = sheet.tables.getItem(registerTable);
  const rows = area.bottom - area.top;
  missing.forEach(({ column, heading, cells }, i) => {
    const at = area.right + 1 + i;
    columns.add(undefined, [[heading], ...cells.map((text) => [cellInput(text, true)])]);
    // Asked for afterwards: a range that is there before the column comes would move aside for it.
    const added = sheet.getRangeByIndexes(area.top, at, rows + 1, 1);
    added.numberFormat = Array.from({ length: rows + 1 }, (_, row) => [
      row === 0 ? "@" : (formats[column] ?? "General"),
    ]);
    added.getEntireColumn().format.columnWidth = widths[column] ?? 72;
  });
  queueRegisterChoices(
    sheet,
    {
      firstRow: area.top + 1,
      rows,
      columns: new Map(missing.map(({ column }, i) => [column, area.right + 1 + i])),
    },
    texts,
  );
}

/** Where rows of the register stand on their sheet. */
export interface RegisterPlace {
  readonly firstRow: number;
  readonly rows: number;
  /** Column of the sheet, from 0. */
  readonly columns: ReadonlyMap<RegisterColumn, number>;
}

/** Queues lists and help for some rows of the register. */
export function queueRegisterChoices(
  sheet: Excel.Worksheet,
  { firstRow, rows, columns }: RegisterPlace,
  texts: RegisterTexts,
): void {
  for (const [column, at] of columns) {
    const { dataValidation } = sheet.getRangeByIndexes(firstRow, at, rows, 1);
    const choices = registerChoices[column];
    if (choices !== undefined)
      dataValidation.rule = { list: { inCellDropDown: true, source: choices.join(",") } };
    if (openChoices.includes(column))
      dataValidation.errorAlert = { message: texts.other, title: "", style: "Information", showAlert: true };
    const prompt = texts.prompt(column);
    if (prompt !== "") dataValidation.prompt = { message: prompt, showPrompt: true, title: "" };
  }
}

/**
 * A4 across, three pages wide and near full size: what is measured on the first, targets and who answers for them on the
 * second, what steers the judging and the comments on the third, with the indicators and the headings on every page.
 */
function queuePage(sheet: Excel.Worksheet, rows: number, title: string): void {
  const { pageLayout } = sheet;
  queueA4(sheet, "Landscape", 3);
  pageLayout.setPrintTitleRows(`$${headingRow + 1}:$${headingRow + 1}`);
  pageLayout.setPrintTitleColumns("$A:$A");
  // From the headings: the help above is for the screen, and would come cut with the first column on every later page.
  pageLayout.setPrintArea(sheet.getRangeByIndexes(headingRow, 0, 1 + rows, registerColumns.length));
  queueHeaders(sheet, { title });
}
