import { message } from "../../../message";
import { ownSheet, type Figure } from "../../made/figure";
import type { PlacedTable } from "../../made/layTable";
import { palette } from "../../palette";
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
      { heading: heading("shows"), span: 3, indent: true },
      { heading: heading("perTarget"), align: "right", numberFormat: kr },
      { heading: render(message("review.question.action")), span: 3, input: forms },
    ],
    rows: costs.map((line) => ({
      key: line.key,
      cells: [
        line.service,
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
  const drawn = costs.filter(({ perPerson }) => perPerson !== null);
  if (drawn.length > 0) {
    layout.space(1, 6);
    layout.figure(
      costFigure(placed, costs.length, {
        title: render(
          message(costSign === "dearer" ? "document.costs.chart.cost" : "document.costs.chart.surplus"),
        ),
        shows: drawn.map(({ sentence }) => render(sentence)).join(" "),
      }),
      { columns: 12, height: barHeight * costs.length + 48 },
    );
  }
  layout.note(render(message(costSign === "dearer" ? "note.sign.cost" : "note.sign.surplus")));
  layout.note(render(message("note.deviation")));
}

/** Height in points of a bar with the room around it. */
const barHeight = 20;

/** Bars around zero, one for each service: what it costs against what was expected, in kr per inhabitant. */
function costFigure(
  placed: PlacedTable,
  count: number,
  { title, shows }: { readonly title: string; readonly shows: string },
): Figure {
  const cells = (column: number) => ({
    sheet: ownSheet,
    firstRow: placed.firstRow,
    lastRow: placed.firstRow + count - 1,
    firstColumn: column,
    lastColumn: column,
  });
  return {
    key: "costs",
    kind: "bar",
    follows: true,
    title,
    alternativeText: `${title}. ${shows}`,
    series: [
      {
        name: title,
        values: cells(2),
        categories: cells(0),
        fill: palette.own,
        line: null,
        marker: null,
        labels: { at: "all", show: "value", numberFormat: deviation, position: "outsideEnd" },
      },
    ],
    categoryTitle: null,
    valueTitle: null,
    numberFormat: deviation,
    minimum: null,
    maximum: null,
  };
}
