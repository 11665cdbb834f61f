import type { KeptContent } from "../report/made/keptContent";
import type { MadeSheet } from "../report/made/madeSheet";
import { SheetLayout } from "../report/made/sheetLayout";
import type { SheetWords } from "./sheetWords";

const steps = ["data", "register", "charts", "month", "review", "private"] as const;

/** The sheet Börja här of a new indicator workbook: what stands where, and what to do first. */
export function guideSheet(
  sheets: { readonly data: string; readonly register: string },
  kept: KeptContent,
  { say }: SheetWords,
): MadeSheet {
  const layout = new SheetLayout({
    id: "guide",
    name: say("sheet.guide"),
    columnWidths: [24, 132, 324],
    orientation: "portrait",
    kept,
    title: say("sheet.guide"),
    leftoversHeading: say("register.leftovers"),
  });
  layout.title(say("guide.title"));
  layout.sentence(say("guide.summary"));
  layout.space();
  steps.forEach((step, i) =>
    layout.row([
      { column: 0, content: i + 1, look: "label", align: "left" },
      {
        column: 1,
        look: "label",
        content:
          step === "data"
            ? { link: say(`guide.${step}`), sheet: sheets.data, address: "D5" }
            : step === "register"
              ? { link: say(`guide.${step}`), sheet: sheets.register, address: "A5" }
              : say(`guide.${step}`),
      },
      { column: 2, content: say(`guide.${step}.text`) },
    ]),
  );
  layout.space();
  layout.note(say("guide.note"));
  return layout.build();
}
