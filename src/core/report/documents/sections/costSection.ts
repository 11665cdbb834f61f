import { message } from "../../../message";
import { columnCells, type Figure } from "../../made/figure";
import type { PlacedTable } from "../../made/layTable";
import { palette } from "../../chart/palette";
import type { SheetLayout } from "../../made/sheetLayout";
import { readerViews } from "../readers";
import type { ReviewContent, ReviewLayout } from "../reviewInput";

export const costTable = "costs";

const kr = `#,##0;"−"#,##0`;
const deviation = `+#,##0;"−"#,##0;0`;
const millions = `+#,##0.0;"−"#,##0.0;0.0`;
const percent = `+0.0"\u00a0%";"−"0.0"\u00a0%";0.0"\u00a0%"`;

/** Each service's cost against what was expected of it. The deviation is a question to ask, not a mark. */
export function layCosts(
  layout: SheetLayout,
  { costs, costSign }: Pick<ReviewContent, "costs" | "costSign">,
  { reader, render }: Pick<ReviewLayout, "reader" | "render">,
): void {
  const { forms } = readerViews[reader];
  const heading = (name: string): string => render(message(`document.costs.${name}`));
  const placed = layout.table({
    key: costTable,
    native: null,
    columns: [
      { heading: heading("service") },
      { heading: heading("year"), align: "right" },
      { heading: heading("deviation"), align: "right", numberFormat: deviation },
      { heading: heading("percent"), align: "right", numberFormat: percent },
      { heading: heading("millions"), align: "right", numberFormat: millions },
      { heading: heading("shows"), span: 2, indent: true },
      { heading: heading("perTarget"), align: "right", numberFormat: kr, span: 2 },
      { heading: render(message("review.question.action")), span: 3, input: forms, indent: true },
    ],
    rows: costs.map((line) => ({
      key: line.key,
      cells: [
        line.service === "" ? heading("whole") : capital(line.service),
        line.year,
        line.perPerson,
        line.percent,
        line.millions,
        render(line.sentence),
        line.perTarget,
        null,
      ],
    })),
  });
  const inKr = costs.some(({ perPerson }) => perPerson !== null);
  const drawn = costs.filter(({ perPerson, percent }) => (inKr ? perPerson : percent) !== null);
  // One bar says no more than its row.
  if (drawn.length > 1) {
    layout.space(1, 6);
    layout.figure(
      costFigure(placed, costs.length, {
        title: render(
          message("document.costs.chart", {
            unit: render(message(inKr ? "document.costs.inKr" : "document.costs.inPercent")),
            plus: render(message(costSign === "dearer" ? "document.costs.dearer" : "document.costs.surplus")),
          }),
        ),
        column: inKr ? 2 : 3,
        format: inKr ? deviation : percent,
        shows: drawn.map(({ sentence }) => render(sentence)).join(" "),
      }),
      { columns: 12, height: barHeight * costs.length + 48 },
    );
  }
  layout.note(render(message(costSign === "dearer" ? "note.sign.cost" : "note.sign.surplus")));
  layout.note(render(message("note.deviation")));
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase("sv") + text.slice(1);

/** Height in points of a bar with the room around it. */
const barHeight = 20;

/** Bars around zero, one for each service: what it costs against what was expected. */
function costFigure(
  placed: PlacedTable,
  count: number,
  {
    title,
    shows,
    column,
    format,
  }: {
    readonly title: string;
    readonly shows: string;
    /** Column of the table that is drawn. */
    readonly column: number;
    readonly format: string;
  },
): Figure {
  const cells = (at: number) => columnCells(placed, at, count);
  return {
    key: "costs",
    kind: "bar",
    follows: true,
    title,
    alternativeText: `${title}. ${shows}`,
    series: [
      {
        name: title,
        values: cells(column),
        categories: cells(0),
        fill: palette.own,
        line: null,
        marker: null,
        labels: { at: "all", show: "value", numberFormat: format, position: "outsideEnd" },
      },
    ],
    categoryTitle: null,
    valueTitle: null,
    numberFormat: format,
    minimum: null,
    maximum: null,
  };
}
