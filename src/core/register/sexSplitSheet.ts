import type { Assessment, AssessmentOptions } from "../indicator/assessment";
import { sexGap } from "../indicator/sexGap";
import { pointFormat, smallPointNotes } from "../disclosure/smallMarks";
import { niceScale } from "../report/chart/axisScale";
import type { CellRange } from "../report/chart/chartDescription";
import { ownSheet, type Figure, type FigureSeries } from "../report/made/figure";
import type { KeptContent } from "../report/made/keptContent";
import type { MadeSheet } from "../report/made/madeSheet";
import { SheetLayout } from "../report/made/sheetLayout";
import { levelDecimals, valueFormat } from "../report/numberFormats";
import { palette } from "../report/chart/palette";
import type { Indicator, Series } from "../series/series";
import { message } from "../message";
import { sexColumns, sexTable, type SexTable } from "./sexTable";
import type { SheetWords } from "./sheetWords";

/** Columns of the sheet, 60 points each; the table takes the first ten. */
const sheetColumns = 12;
const chartHeight = 210;
const gapHeight = 165;
const rowHeight = 15;

/** More pairs than this make a sheet that nobody reads; the first are taken, and the sheet says that there are more. */
const mostPairs = 40;

interface Pair {
  readonly indicator: Indicator;
  readonly total: Series | null;
  readonly women: Series;
  readonly men: Series;
}

/**
 * The sheet Kvinnor och män (sources map row 14): for every indicator and organisation that has both, women and men side
 * by side on the same axis, the difference over time as a run chart around its median, and the table total, women, men,
 * difference (women minus men; percentage points for per cent) and ratio. The values refer to the user's own cells, and
 * median, runs and crossings are formulas. Null when there is no such pair.
 */
export function sexSplitSheet(
  assessments: readonly Assessment[],
  options: Pick<AssessmentOptions, "rules" | "method">,
  kept: KeptContent,
  words: SheetWords,
  smallLimit = 0,
): MadeSheet | null {
  const all = pairsOf(assessments);
  const pairs = all.slice(0, mostPairs);
  if (pairs.length === 0) return null;
  const { say } = words;
  const layout = new SheetLayout({
    id: "sexes",
    name: say("sheet.sexes"),
    columnWidths: new Array<number>(sheetColumns).fill(60),
    // Upright, five years of months stand on one page, and two of them below their charts.
    orientation: "portrait",
    kept,
    title: say("sheet.sexes"),
    leftoversHeading: say("register.leftovers"),
  });
  layout.title(say("sheet.sexes"));
  layout.note(say("note.sign.gap"));
  layout.note(say("note.sign.pp"));
  if (all.length > pairs.length) layout.note(say("sexes.cut", { n: pairs.length, total: all.length }));
  const sameHeadings = new Set(pairs.map(({ indicator }) => indicator.unit === "%")).size === 1;
  pairs.forEach((pair, i) => {
    if (i > 0) layout.pageBreak();
    const headings = layPair(layout, pair, i, { ...options, smallLimit }, words);
    // A table of more than a page has its headings on every page, where all tables have the same.
    if (i === 0 && sameHeadings) layout.repeatRows(headings, headings);
  });
  layout.note(say("note.made"));
  return layout.build();
}

/** Women and men of the same indicator and organisation, in the order in which they were read. */
function pairsOf(assessments: readonly Assessment[]): Pair[] {
  const indicators = [...new Set(assessments.map(({ indicator }) => indicator))];
  return indicators.flatMap((indicator) => {
    const organisations = [...new Set(indicator.series.map(({ organisation }) => organisation))];
    return organisations.flatMap((organisation): Pair[] => {
      const find = (sex: Series["sex"]): Series | null =>
        indicator.series.find((one) => one.organisation === organisation && one.sex === sex) ?? null;
      const women = find("women");
      const men = find("men");
      if (women === null || men === null || women.frequency !== men.frequency) return [];
      return [{ indicator, women, men, total: find("total") ?? find(null) }];
    });
  });
}

/** @returns the row of the table's headings */
function layPair(
  layout: SheetLayout,
  { indicator, women, men, total }: Pair,
  index: number,
  options: Pick<AssessmentOptions, "rules" | "method"> & { readonly smallLimit: number },
  { say, render }: SheetWords,
): number {
  const { name, unit, decimals } = indicator;
  const { smallLimit } = options;
  const title = women.organisation === null ? name : `${name}, ${women.organisation}`;
  const gap = sexGap(indicator, women, men, options);
  layout.section(unit === null ? title : `${title} (${unit})`);
  const sentences =
    gap === null ? [message("sexes.none")] : [gap.sentence, ...(gap.change === null ? [] : [gap.change])];
  layout.sentence(sentences.map(render).join(" "));
  const chartRows = Math.ceil(chartHeight / rowHeight) + Math.ceil(gapHeight / rowHeight) + 1;
  const table = sexTable(indicator, { total, women, men }, layout.nextRow + chartRows);
  const figures = figuresOf(table, index, title, indicator, say);
  layout.beside(chartHeight, [
    { column: 0, columns: sheetColumns / 2, figure: figures.women },
    { column: sheetColumns / 2, columns: sheetColumns / 2, figure: figures.men },
  ]);
  layout.space();
  layout.figure(figures.gap, { height: gapHeight });
  const value = valueFormat(unit, decimals);
  const level = valueFormat(unit, levelDecimals(decimals, table.largest));
  const digits = decimals > 0 ? `.${"0".repeat(decimals)}` : "";
  const difference = `+#,##0${digits};"−"#,##0${digits};0${digits}`;
  const formats: Readonly<Record<(typeof sexColumns)[number], string>> = {
    period: table.periodFormat,
    total: value,
    women: value,
    men: value,
    womenMedian: level,
    menMedian: level,
    gap: difference,
    gapMedian: `+#,##0.0;"−"#,##0.0;0.0`,
    ratio: "0.00",
    run: "0",
  };
  const headingRow = layout.nextRow;
  layout.together(() => {
    layout.table({
      key: `par${index + 1}`,
      native: null,
      columns: sexColumns.map((column) => ({
        heading: say(column === "gap" && unit === "%" ? "sexes.column.gap.pp" : `sexes.column.${column}`),
        numberFormat: formats[column],
        align: column === "period" ? ("left" as const) : ("right" as const),
      })),
      rows: table.rows.map(({ key, cells, points }) => ({
        key,
        cells,
        look: "calculated" as const,
        numberFormats: [
          undefined,
          ...points.map((point) => pointFormat(indicator, point, value, smallLimit)),
        ],
      })),
      vanished: "drop",
    });
    const shown = table.rows.flatMap(({ points }) => points.map((point) => ({ indicator, point })));
    for (const note of smallPointNotes(shown, smallLimit)) layout.note(render(note));
    const secret = shown.filter(({ point }) => point?.status === "suppressed").length;
    if (secret > 0)
      layout.note(
        [message("note.suppressed", { n: secret }), message("note.suppressed.beside")].map(render).join(" "),
      );
    for (const line of table.summary)
      layout.row([
        { column: 0, span: 5, content: say(`sexes.${line.key}`), look: "label" },
        {
          column: 5,
          content: { formula: line.formula, expected: line.expected },
          look: "calculated",
          numberFormat: "0",
        },
      ]);
  });
  return headingRow;
}

function figuresOf(
  table: SexTable,
  index: number,
  title: string,
  { unit, decimals }: Indicator,
  say: SheetWords["say"],
): { readonly women: Figure; readonly men: Figure; readonly gap: Figure } {
  const scale = table.extent === null ? null : niceScale(table.extent, { share: unit === "%", intervals: 6 });
  const range = (column: (typeof sexColumns)[number]): CellRange => {
    const at = sexColumns.indexOf(column);
    return {
      sheet: ownSheet,
      firstRow: table.firstRow,
      lastRow: table.firstRow + table.rows.length - 1,
      firstColumn: at,
      lastColumn: at,
    };
  };
  const line = (column: (typeof sexColumns)[number], name: string, colour: string): FigureSeries => ({
    name,
    values: range(column),
    categories: range("period"),
    fill: null,
    line: { colour, weight: 1.5, dash: "solid" },
    marker: { style: "circle", size: 5, fill: colour, outline: colour },
    labels: null,
  });
  const centre = (column: (typeof sexColumns)[number], name: string): FigureSeries => ({
    ...line(column, name, palette.centre),
    line: { colour: palette.centre, weight: 1.25, dash: "solid" },
    marker: null,
    labels: { at: "last", show: "name", position: "right" },
  });
  const figure = (key: string, name: string, words: string, series: readonly FigureSeries[]): Figure => ({
    key: `${key}${index + 1}`,
    kind: "line",
    title: name,
    alternativeText: words,
    series,
    categoryTitle: null,
    valueTitle: unit,
    numberFormat: valueFormat(unit, decimals),
    minimum: scale?.minimum ?? null,
    maximum: scale?.maximum ?? null,
  });
  const ofSex = (key: "women" | "men"): Figure => {
    const name = `${title}, ${say(`sex.${key}`)}`;
    return figure(key === "women" ? "kvinnor" : "man", name, name, [
      line(key, say(`sexes.column.${key}`), palette[key]),
      centre(key === "women" ? "womenMedian" : "menMedian", say("sexes.median")),
    ]);
  };
  const gapTitle = say("sexes.gap.title", { name: title });
  return {
    women: ofSex("women"),
    men: ofSex("men"),
    gap: {
      ...figure("skillnad", gapTitle, gapTitle, [
        line("gap", say("sexes.column.gap"), palette.line),
        centre("gapMedian", say("sexes.median")),
      ]),
      valueTitle: unit === "%" ? say("sexes.column.gap.pp") : unit,
      numberFormat: '+#,##0;"−"#,##0;0',
      minimum: null,
      maximum: null,
    },
  };
}
