import type { Assessment } from "../../core/indicator/assessment";
import { comparedId, lastYearAssessment } from "../../core/indicator/periods/lastYear";
import { message } from "../../core/message";
import { swedishTexts } from "../../i18n/swedishTexts";
import type { Judged } from "./judge";

/**
 * The assessed series with these ids, in the order in which they were read. The id of a comparison with last year gives
 * the series of differences, judged like the others.
 */
export function assessmentsWithIds(
  { assessments, options }: Pick<Judged, "assessments" | "options">,
  ids: readonly string[],
): readonly Assessment[] {
  const wanted = new Set(ids);
  const compared = new Set(ids.flatMap((id) => comparedId(id) ?? []));
  return assessments.flatMap((assessment) => {
    const { id } = assessment.series;
    const comparison = compared.has(id) ? lastYearAssessment(assessment, nameOfComparison, options) : null;
    return [...(wanted.has(id) ? [assessment] : []), ...(comparison === null ? [] : [comparison])];
  });
}

/** In the workbook, whose readers are the municipality's: "Väntetid, skillnad mot samma månad förra året". */
const nameOfComparison: Parameters<typeof lastYearAssessment>[1] = ({ name }, frequency) =>
  swedishTexts.render(
    message("lastYear.name", {
      name,
      samePeriodLastYear: { kind: "periodWord", frequency, form: "lastYear" },
    }),
  );
