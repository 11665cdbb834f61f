import { message } from "../../../message";
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
  layout.table({
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
  layout.note(render(message(costSign === "dearer" ? "note.sign.cost" : "note.sign.surplus")));
  layout.note(render(message("note.deviation")));
}
