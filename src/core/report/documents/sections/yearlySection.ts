import { pointFormat, smallPointNotes } from "../../../disclosure/smallMarks";
import { message } from "../../../message";
import { periodKey } from "../../../series/periodKey";
import { valueFormat } from "../../numberFormats";
import type { ColumnSpec, RowContent } from "../../made/layTable";
import type { SheetLayout } from "../../made/sheetLayout";
import { rowName, targetText, valueContent } from "../followUpTexts";
import { readerViews } from "../readers";
import type { ReviewContent, ReviewLayout } from "../reviewInput";
import type { YearlySource } from "../yearlySources";
import { layFigures } from "./indicatorFigures";

export const yearlyTable = "sources";

/** Sources that come once or twice a year: the three latest values, what has happened, and what the group does. Gives the row of each. */
export function layYearlySources(
  layout: SheetLayout,
  { yearly }: Pick<ReviewContent, "yearly">,
  { reader, render, smallLimit = 0 }: Pick<ReviewLayout, "reader" | "render" | "smallLimit">,
): ReadonlyMap<string, number> {
  const { forms } = readerViews[reader];
  const heading = (name: string): string => render(message(`document.yearly.${name}`));
  const columns: ColumnSpec[] = [
    { heading: render(message("monthly.column.indicator")) },
    { heading: heading("before2"), align: "right" },
    { heading: heading("before"), align: "right" },
    { heading: heading("latest"), align: "right" },
    { heading: heading("period"), align: "right" },
    { heading: render(message("monthly.column.finding")), span: 3, indent: true },
    { heading: render(message("monthly.column.target")), span: forms ? 1 : 4 },
    ...(forms ? [{ heading: heading("action"), input: true, span: 3 }] : []),
  ];
  const placed = layout.table({
    key: yearlyTable,
    native: null,
    repeatHeading: true,
    columns,
    rows: yearly.map((source) => {
      const { assessment, recent } = source;
      const { indicator, series, finding } = assessment;
      const format = valueFormat(indicator.unit, indicator.decimals);
      const target = targetText(source);
      const last = recent[recent.length - 1] ?? null;
      const at = (back: number): RowContent =>
        valueContent(recent[recent.length - 1 - back] ?? null, indicator.scale);
      return {
        key: series.id,
        cells: [
          rowName(source, render),
          at(2),
          at(1),
          at(0),
          last === null ? "" : periodKey(last.period),
          render(finding.sentence),
          target === null ? "" : render(target),
          ...(forms ? [null] : []),
        ],
        numberFormats: [
          undefined,
          ...[2, 1, 0].map((back) =>
            pointFormat(indicator, recent[recent.length - 1 - back] ?? null, format, smallLimit),
          ),
        ],
      };
    }),
  });
  const shown = yearly.flatMap(({ assessment: { indicator }, recent }) =>
    recent.map((point) => ({ indicator, point })),
  );
  for (const note of smallPointNotes(shown, smallLimit)) layout.note(render(note));
  return placed.rowOf;
}

/** Column of the sheet in which the actions of the table are written. */
const yearlyActionColumn = 9;
/** Fewer values than this are read as well in the table. */
const fewestInFigure = 4;
/** The rest stand in the table. */
const mostFigures = 12;

/** The sources that get a figure: those with enough years for one. */
const withYearlyFigure = (yearly: readonly YearlySource[]): readonly YearlySource[] =>
  yearly
    .filter(
      ({ assessment }) =>
        assessment.series.points.filter(({ value }) => value !== null).length >= fewestInFigure,
    )
    .slice(0, mostFigures);

/** A figure for each source that has enough years. What the group does is written in the table, and shown here too. */
export function layYearlyFigures(
  layout: SheetLayout,
  { yearly }: Pick<ReviewContent, "yearly">,
  options: Pick<ReviewLayout, "reader" | "render" | "options">,
  rows: ReadonlyMap<string, number>,
): void {
  layout.space(1, 9);
  layFigures(layout, withYearlyFigure(yearly), options, (seriesId) => {
    const row = rows.get(seriesId);
    return row === undefined ? null : { row, column: yearlyActionColumn };
  });
}
