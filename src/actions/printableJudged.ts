import { printableAssessments } from "../core/disclosure/printableAssessments";
import type { Judged } from "./judge";

/**
 * What was judged, as it may be printed: nothing secret and nothing that would tell it, and with `hideSmall` no number
 * of fewer persons than the workbook's limit. The same object where nothing is hidden.
 */
export function printableJudged(judged: Judged, hideSmall: boolean): Judged {
  const { assessments } = printableAssessments(
    judged.assessments,
    { ...judged.options, problems: judged.problems },
    { limit: judged.smallLimit, hideSmall },
  );
  return assessments === judged.assessments ? judged : { ...judged, assessments };
}
