import type { KeptContent } from "../report/made/keptContent";
import type { RowPlace } from "../report/made/layTable";
import type { MadeSheet } from "../report/made/madeSheet";
import { SheetLayout } from "../report/made/sheetLayout";
import { columnName } from "../sheet/cells/address";
import type { SheetWords } from "./sheetWords";

const answerRows = 36;
const personRows = 37;
const drawRows = 30;
/** Fewer answers than this say little about the rest (sources map row 21; our choice). */
const fewAnswers = 10;
const questions = [1, 2, 3, 4];
const activities = ["outdoor", "group", "single"] as const;

/**
 * The sheet NKI och trösklar: grades 1–10 become an index 0–100, (mean − 1) / 9 × 100 (Falun: four questions to three to
 * five residents a month); the share of persons who meet every threshold (Alingsås: at least three outings, three group
 * activities and three of their own); and a draw of whom to ask. Everything by built-in formulas, also in rows to come.
 */
export function satisfactionSheet(kept: KeptContent, { say }: SheetWords): MadeSheet {
  const layout = new SheetLayout({
    id: "templates/satisfaction",
    name: say("sheet.satisfaction"),
    columnWidths: [126, 66, 54, 54, 54, 54, 72],
    orientation: "portrait",
    kept,
    title: say("sheet.satisfaction"),
    leftoversHeading: say("register.leftovers"),
  });
  layout.title(say("sheet.satisfaction"));
  layIndex(layout, say);
  layout.pageBreak();
  layThresholds(layout, say);
  layout.pageBreak();
  layDraw(layout, say);
  return layout.build();
}

type Say = SheetWords["say"];

function layIndex(layout: SheetLayout, say: Say): void {
  layout.section(say("nki.title"));
  layout.note(say("nki.help"));
  const first = layout.nextRow + 4;
  const last = first + answerRows - 1;
  const grades = `C${first + 1}:F${last + 1}`;
  const answers = `COUNT(G${first + 1}:G${last + 1})`;
  layout.row([
    { column: 0, content: say("nki.all"), look: "label" },
    {
      column: 1,
      content: { formula: `=IF(COUNT(${grades})=0,"",(AVERAGE(${grades})-1)/9*100)` },
      look: "calculated",
      numberFormat: "0.0",
    },
    { column: 2, span: 2, content: say("nki.answers"), look: "label" },
    { column: 4, content: { formula: `=${answers}` }, look: "calculated", numberFormat: "0" },
  ]);
  layout.row([
    {
      column: 0,
      span: 7,
      look: "note",
      content: { formula: `=IF(AND(${answers}>0,${answers}<${fewAnswers}),"${say("nki.few")}","")` },
    },
  ]);
  layout.space(1, 9);
  layout.table({
    key: "nki",
    native: "NKI",
    columns: [
      { heading: say("nki.column.unit"), input: true },
      { heading: say("nki.column.month"), input: true, numberFormat: "yyyy\\-mm" },
      ...questions.map((n) => ({
        heading: say("nki.column.question", { n }),
        input: true,
        numberFormat: "0",
        choices: { kind: "number", minimum: 1, maximum: 10 } as const,
        prompt: say("nki.column.question.help"),
      })),
      { heading: "NKI", numberFormat: "0.0" },
    ],
    rows: [],
    blankRows: answerRows,
    ownRow: [null, null, null, null, null, null, indexFormula],
  });
}

const indexFormula = ({ row }: RowPlace) => {
  const grades = `C${row + 1}:F${row + 1}`;
  return { formula: `=IF(COUNT(${grades})=0,"",(AVERAGE(${grades})-1)/9*100)` };
};

function layThresholds(layout: SheetLayout, say: Say): void {
  layout.section(say("thresholds.title"));
  layout.note(say("thresholds.help"));
  const limits = layout.table({
    key: "granser",
    native: null,
    columns: [
      { heading: say("thresholds.column.limit") },
      ...activities.map((key) => ({
        heading: say(`thresholds.column.${key}`),
        input: true,
        numberFormat: "0",
      })),
    ],
    rows: [{ key: "minst", cells: [say("thresholds.least"), 3, 3, 3] }],
  });
  const first = layout.nextRow + 3;
  const met = `E${first + 1}:E${first + personRows}`;
  layout.row([
    { column: 0, content: say("thresholds.share"), look: "label" },
    {
      column: 1,
      content: { formula: `=IF(COUNT(${met})=0,"",SUM(${met})/COUNT(${met}))` },
      look: "calculated",
      numberFormat: `0.0"\u00a0"%`,
    },
  ]);
  layout.space(1, 9);
  const limitRow = limits.firstRow + 1;
  layout.table({
    key: "personer",
    native: "Trosklar",
    columns: [
      { heading: say("thresholds.column.person"), input: true },
      ...activities.map((key) => ({
        heading: say(`thresholds.column.${key}`),
        input: true,
        numberFormat: "0",
        choices: { kind: "number", minimum: 0 } as const,
      })),
      { heading: say("thresholds.column.met"), numberFormat: "0", align: "center" },
    ],
    rows: [],
    blankRows: personRows,
    ownRow: [
      null,
      null,
      null,
      null,
      ({ row }) => {
        const tests = activities.map((_, i) => {
          const column = columnName(i + 1);
          return `${column}${row + 1}>=$${column}$${limitRow}`;
        });
        return { formula: `=IF(COUNT(B${row + 1}:D${row + 1})=0,"",IF(AND(${tests.join(",")}),1,0))` };
      },
    ],
  });
}

function layDraw(layout: SheetLayout, say: Say): void {
  layout.section(say("draw.title"));
  layout.note(say("draw.help"));
  layout.table({
    key: "lottning",
    native: null,
    columns: [
      { heading: say("draw.column.who"), input: true },
      { heading: say("draw.column.lot"), numberFormat: "0.000" },
      { heading: say("draw.column.order"), numberFormat: "0" },
    ],
    rows: [],
    blankRows: drawRows,
    ownRow: [
      null,
      ({ row }) => ({ formula: `=IF(A${row + 1}="","",RAND())` }),
      ({ row, firstRow, lastRow }) => ({
        formula: `=IF(A${row + 1}="","",RANK(B${row + 1},B$${firstRow + 1}:B$${lastRow + 1}))`,
      }),
    ],
  });
}
