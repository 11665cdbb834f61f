import { message } from "../../message";
import type { RowSpec } from "../made/layTable";
import type { SheetLayout } from "../made/sheetLayout";
import type { Activity } from "./activities";
import { isoDate, type YearWheelInput } from "./yearWheelInput";

/** Who can influence what, and when: the wheel is for every employee (SKL 2014, chapter 3). */
export function layInfluence(
  layout: SheetLayout,
  activities: readonly Activity[],
  { render }: YearWheelInput,
): void {
  const date = (kind: Activity["kind"]): string =>
    isoDate(activities.find((one) => one.kind === kind)?.day ?? 0);
  const when: Readonly<Record<string, readonly Activity["kind"][]>> = {
    employee: ["tertial1", "appraisals"],
    manager: ["tertial1", "tertial2"],
    group: ["tertial1", "tertial2", "selfCheck"],
    committee: ["budgetInput", "budget", "annualReport"],
  };
  layout.together(() => {
    layout.subsection(render(message("yearWheel.influence")));
    layout.table({
      key: "influence",
      native: null,
      columns: [
        { heading: render(message("yearWheel.influence.who")), span: 2, input: true },
        { heading: render(message("yearWheel.influence.what")), span: 3, input: true },
        { heading: render(message("yearWheel.influence.when")), span: 2, input: true },
      ],
      rows: Object.entries(when).map(([who, kinds]): RowSpec => ({
        key: who,
        cells: [
          render(message(`yearWheel.influence.${who}`)),
          render(message(`yearWheel.influence.${who}.what`)),
          kinds.map(date).sort().join(", "),
        ],
      })),
    });
  });
}
