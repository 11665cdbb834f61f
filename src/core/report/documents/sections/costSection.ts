import { message } from "../../../message";
import { cellName } from "../../../sheet/address";
import type { RowPlace } from "../../made/layTable";
import type { SheetLayout } from "../../made/sheetLayout";
import type { CostLine } from "../costLines";
import { readerViews } from "../readers";
import type { ReviewContent, ReviewLayout } from "../reviewInput";

export const costTable = "costs";

const kr = `#,##0;"−"#,##0`;
const deviation = `+#,##0;"−"#,##0;0`;
const percent = `+0.0"\u00a0%";"−"0.0"\u00a0%";0.0"\u00a0%"`;

/** Columns of the sheet that the deviations are reckoned from. */
const costColumn = 3;
const expectedColumn = 4;

/** Each service's cost beside what was expected of it; plus is dearer. The deviation is a question, not a mark. */
export function layCosts(
  layout: SheetLayout,
  { costs }: Pick<ReviewContent, "costs">,
  { reader, render }: Pick<ReviewLayout, "reader" | "render">,
): void {
  const { forms } = readerViews[reader];
  const heading = (name: string): string => render(message(`document.costs.${name}`));
  const at = (place: RowPlace, column: number): string => cellName(place.row, column);
  layout.table({
    key: costTable,
    native: null,
    columns: [
      { heading: heading("service"), span: 2 },
      { heading: heading("year"), align: "right" },
      { heading: heading("cost"), align: "right", numberFormat: kr },
      { heading: heading("expected"), align: "right", numberFormat: kr },
      { heading: heading("deviation"), align: "right", numberFormat: deviation },
      { heading: heading("percent"), align: "right", numberFormat: percent },
      { heading: heading("perTarget"), align: "right", numberFormat: kr, span: 2 },
      { heading: render(message("review.question.action")), span: 3, input: forms },
    ],
    rows: costs.map((line) => ({
      key: line.key,
      cells: [
        render(message("document.costs.name", { service: line.service, unit: line.unit })),
        line.year,
        line.cost,
        line.expected,
        line.expected === null
          ? null
          : (place: RowPlace) => ({
              formula: `=${at(place, costColumn)}-${at(place, expectedColumn)}`,
              expected: line.cost - (line.expected ?? 0),
            }),
        line.expected === null || line.expected === 0
          ? null
          : (place: RowPlace) => ({
              formula: `=100*(${at(place, costColumn)}-${at(place, expectedColumn)})/${at(place, expectedColumn)}`,
              expected: percentOf(line),
            }),
        line.perTargetPerson,
        null,
      ],
    })),
  });
  layout.note(render(message("note.sign.cost")));
  layout.note(render(message("note.deviation")));
}

function percentOf({ cost, expected }: CostLine): number {
  return expected === null || expected === 0 ? 0 : (100 * (cost - expected)) / expected;
}
