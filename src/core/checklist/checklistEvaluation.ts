import type { PlacedTable } from "../report/made/layTable";
import { ownSheet, type Figure } from "../report/made/figure";
import type { Say } from "../report/made/say";
import type { SheetLayout } from "../report/made/sheetLayout";
import { palette } from "../report/chart/palette";
import { cellName, columnName } from "../sheet/cells/address";
import type { Checklist } from "./checklist";
import { columns as headings, shownAreas, type FilledChecklist } from "./checklistContent";
import type { SheetColumn } from "./checklistColumns";
import type { ResultCells } from "./checklistSentence";
import { evaluate, pointsText, type Evaluation } from "./evaluate";

interface EvaluationInput {
  readonly list: Checklist;
  readonly filled: FilledChecklist;
  readonly table: PlacedTable;
  readonly columns: readonly SheetColumn[];
  readonly say: Say;
}

/** Formulas that count the answers of a column, of one area or of all. */
interface Counting {
  readonly points: string;
  readonly outOf: string;
  readonly unanswered: string;
}

/**
 * The sum of the list: a row per area and one for all, with the round before and the change, and bars where there is
 * more than one area. Everything is counted by formulas over the table above.
 */
export function layEvaluation(layout: SheetLayout, input: EvaluationInput): ResultCells {
  const { list, filled, say } = input;
  const areas = list.answers === "open" ? [] : shownAreas(list, filled);
  const previous = filled.earlier[0] ?? null;
  const spans = spansOf(layout.columns);
  const cells = { result: null as ResultCells | null };
  layout.together(() => {
    layout.section(say("checklist.evaluation"));
    const titles = [
      say("checklist.area"),
      say(list.answers === "open" ? "checklist.answered" : "checklist.points"),
      say("checklist.outOf"),
      say("checklist.left"),
      say("checklist.unanswered"),
      ...(previous === null ? [] : [String(previous.year), say("checklist.change")]),
    ];
    layout.row(
      titles.map((content, i) => ({
        ...at(spans, i),
        content,
        look: "heading",
        align: i === 0 ? "left" : "right",
      })),
    );
    const firstArea = layout.nextRow;
    if (areas.length > 1) for (const area of areas) layRow(layout, input, spans, area);
    const lastArea = layout.nextRow - 1;
    const total = layRow(layout, input, spans, null);
    cells.result = resultCells(total, spans, previous === null ? null : outOfOf(input, previous.year));
    if (areas.length > 1 && list.answers !== "open") {
      layout.space(1, 6);
      layout.figure(barsOf(input, firstArea, lastArea, spans), { height: 46 + 21 * areas.length });
    }
  });
  return cells.result ?? resultCells(0, spans, null);
}

/** What the round of a year was out of: "Ej aktuellt" may have been answered otherwise then. */
function outOfOf({ list, columns, table }: EvaluationInput, year: number): string {
  return `(${countingOf(list, columns, table, `${headings.answer} ${year}`, null).outOf})`;
}

/** "+1,5", "−0,5" and 0. */
const signedPoints = '+0.#;"−"0.#;0';

interface Span {
  readonly column: number;
  readonly span: number;
}

/** The first two columns hold the area's name, the others a figure each; the last takes what is left over. */
function spansOf(columns: number): readonly Span[] {
  return [
    { column: 0, span: 2 },
    ...Array.from({ length: Math.max(6, columns - 2) }, (_, i) => ({ column: 2 + i, span: 1 })),
  ];
}

const at = (spans: readonly Span[], i: number): Span => spans[i] ?? { column: i, span: 1 };

function layRow(
  layout: SheetLayout,
  input: EvaluationInput,
  spans: readonly Span[],
  area: string | null,
): number {
  const { list, filled, columns, table, say } = input;
  const row = layout.nextRow;
  const previous = filled.earlier[0] ?? null;
  const chosen = filled.items.filter((item) => area === null || item.area === area);
  const now = area === null ? filled.now : evaluate(list.answers, chosen);
  const before = previous === null ? null : area === null ? previous.result : null;
  const counting = countingOf(list, columns, table, headings.answer, area);
  const earlier =
    previous === null ? null : countingOf(list, columns, table, `${headings.answer} ${previous.year}`, area);
  const look = area === null ? ("total" as const) : ("body" as const);
  const number = (i: number, formula: string, expected: number | null, format = "General") => ({
    ...at(spans, i),
    content: { formula: `=${formula}`, ...(expected === null ? {} : { expected }) },
    look,
    numberFormat: format,
    align: "right" as const,
  });
  layout.row([
    { ...at(spans, 0), content: area ?? say("checklist.total"), look },
    number(1, counting.points, now.points),
    number(2, counting.outOf, now.outOf),
    number(3, `${cellAt(row, spans, 2)}-${cellAt(row, spans, 1)}`, now.outOf - now.points),
    number(4, counting.unanswered, now.unanswered),
    ...(earlier === null
      ? []
      : [
          number(5, earlier.points, before?.points ?? null),
          number(
            6,
            `${cellAt(row, spans, 1)}-${cellAt(row, spans, 5)}`,
            before === null ? null : now.points - before.points,
            signedPoints,
          ),
        ]),
    ...labelCell(input, row, spans, area, now),
  ]);
  return row;
}

/** "Uppdraget: 1,5 av 2", the category of a bar, to the right of the paper. */
function labelCell(
  { columns, list }: EvaluationInput,
  row: number,
  spans: readonly Span[],
  area: string | null,
  { points, outOf }: Evaluation,
) {
  const column = labelColumn(columns);
  if (area === null || list.answers === "open" || column < 0) return [];
  const [p, n] = [cellAt(row, spans, 1), cellAt(row, spans, 2)];
  return [
    {
      column,
      content: {
        formula: `=${quoted(area)}&": "&SUBSTITUTE(${p}&"",".",",")&" av "&${n}`,
        expected: `${area}: ${pointsText(points)} av ${outOf}`,
      },
      look: "note" as const,
      wrap: false,
    },
  ];
}

/** The first of the columns beside the paper. */
const labelColumn = (columns: readonly SheetColumn[]): number => columns.findIndex(({ printed }) => !printed);

const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

const cellAt = (row: number, spans: readonly Span[], i: number): string => cellName(row, at(spans, i).column);

function resultCells(row: number, spans: readonly Span[], previousOutOf: string | null): ResultCells {
  const cell = (i: number): string => cellAt(row, spans, i);
  return {
    points: cell(1),
    outOf: cell(2),
    unanswered: cell(4),
    previousPoints: previousOutOf === null ? null : cell(5),
    previousOutOf,
  };
}

function countingOf(
  list: Checklist,
  columns: readonly SheetColumn[],
  { firstRow, lastRow }: PlacedTable,
  heading: string,
  area: string | null,
): Counting {
  const range = (name: string): string => {
    const column = columnName(columns.findIndex((each) => each.heading === name));
    return `$${column}$${firstRow + 1}:$${column}$${lastRow + 1}`;
  };
  const answers = range(heading);
  const question = range(headings.question);
  const among = area === null ? null : `${range(headings.area)},${quoted(area)}`;
  const count = (answer: string): string =>
    among === null
      ? `COUNTIF(${answers},${quoted(answer)})`
      : `COUNTIFS(${among},${answers},${quoted(answer)})`;
  const items = among === null ? `COUNTA(${question})` : `COUNTIFS(${among},${question},"?*")`;
  if (list.answers === "open")
    return { points: `COUNTA(${answers})`, outOf: items, unanswered: `${items}-COUNTA(${answers})` };
  const [yes, partly, no, none] = [count("Ja"), count("Delvis"), count("Nej"), count("Ej aktuellt")];
  return {
    points: `${yes}+${partly}/2`,
    outOf: `${items}-${none}`,
    unanswered: `${items}-${yes}-${partly}-${no}-${none}`,
  };
}

/** Bars per area: what was reached filled, what remains in pale. No radar: its area grows with the square. */
function barsOf(
  { list, columns, say }: EvaluationInput,
  firstRow: number,
  lastRow: number,
  spans: readonly Span[],
): Figure {
  const range = (column: number) => ({
    sheet: ownSheet,
    firstRow,
    firstColumn: column,
    lastRow,
    lastColumn: column,
  });
  const label = labelColumn(columns);
  const categories = range(label);
  const series = (name: string, column: number, fill: string) => ({
    name,
    values: range(column),
    categories,
    fill,
    line: null,
    marker: null,
    labels: null,
  });
  return {
    key: "areas",
    kind: "barStacked",
    follows: true,
    title: say("checklist.chart"),
    alternativeText: say("checklist.chart.alt", { title: list.title }),
    series: [
      series(say("checklist.points"), at(spans, 1).column, palette.own),
      series(say("checklist.left"), at(spans, 3).column, palette.grid),
    ],
    categoryTitle: null,
    valueTitle: null,
    numberFormat: "0",
    minimum: 0,
    maximum: null,
    gapWidth: 45,
  };
}
