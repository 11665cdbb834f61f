import type { CostWork } from "../../core/cost/costWork";
import { withoutSecretCosts } from "../../core/disclosure/costSecrets";
import type { HiddenPoints } from "../../core/disclosure/hiddenPoints";
import { maskIndicator } from "../../core/disclosure/maskSeries";
import { printableAssessments } from "../../core/disclosure/printableAssessments";
import { withoutSmallVolumes } from "../../core/disclosure/smallVolumes";
import type { Judged } from "./judge";

/**
 * What was judged, as it may be printed: nothing secret and nothing that would tell it, and with `hideSmall` no number
 * of fewer persons than the workbook's limit. What has been made printable so already stays as it is.
 * `beside` are cells that must not be shown for what stands beside them on the sheet (hiddenBeside).
 */
export function printableJudged(judged: Judged, hideSmall: boolean, beside?: ReadonlySet<string>): Judged {
  const { printable } = judged;
  if (printable !== undefined && (printable.hideSmall || !hideSmall)) return judged;
  const all = printable?.all ?? { assessments: judged.assessments, problems: judged.problems };
  const { assessments, hidden, problems } = printableAssessments(
    all.assessments,
    { ...judged.options, problems: all.problems },
    {
      limit: judged.smallLimit,
      hideSmall,
      costTables: () => judged.costs().tables,
      ...(beside === undefined ? {} : { beside }),
    },
  );
  return { ...judged, assessments, problems, printable: { hideSmall, hidden, all } };
}

/** The points and cost cells that must not be printed, small numbers among them where `hideSmall` is asked for. */
export function hiddenOf(judged: Judged, hideSmall = false): HiddenPoints {
  const { printable } = printableJudged(judged, hideSmall);
  return printable?.hidden ?? { has: () => false, count: 0, costCells: new Set() };
}

/** What is known of the costs, as it may be printed: as openly as what was judged, and never what the source keeps secret. */
export function printableCosts(work: CostWork, judged: Judged): CostWork {
  const hidden = hiddenOf(judged);
  const hideSmall = judged.printable?.hideSmall === true;
  return {
    ...work,
    tables: withoutSecretCosts(work.tables, hidden.costCells),
    results: hidden.count === 0 ? work.results : work.results.map((one) => maskIndicator(one, hidden)),
    budgets: hideSmall
      ? work.budgets.map((one) => withoutSmallVolumes(one, judged.smallLimit))
      : work.budgets,
  };
}
