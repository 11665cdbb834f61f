import { clockDay } from "../../core/series/calendar";
import { proposedPeriod, reviewPeriods, type ReviewKind } from "../../core/report/documents/documentPeriod";
import { isChanged, type FollowUp } from "../../core/report/documents/followUp";
import { readers, type Reader } from "../../core/report/documents/readers";
import { workDocuments } from "../../core/report/documents/openWork";
import {
  ownUnits,
  comparedOrganisations,
  isOwn,
  proposedOrganisation,
} from "../../core/report/documents/organisations";
import type { SectionKey } from "../../core/report/documents/reviewInput";
import { outcomeYears, proposedYear, targetRows } from "../../core/report/targetTable/targetRows";
import { nextOnWheel, type NextActivity } from "../../core/report/yearWheel/nextOnWheel";
import type { Period } from "../../core/series/period";
import { insertedItems } from "../../excel/workbook/insertedItems";
import { queueKeptContent } from "../../excel/made/readMadeSheet";
import { readWorkbookCells } from "../../excel/workbook/readWorkbookCells";
import { runExcel } from "../../excel/run/runExcel";
import { swedishTexts } from "../../i18n/swedishTexts";
import { actionResult } from "../actionResult";
import { isAskedFor } from "../made/makeSheet";
import { judge } from "../reading/judge";
import { contentOf, reviewId } from "./makeReview";
import { yearWheelId } from "./makeYearWheel";
import type { ActionOptions, ActionResult, InsertedItem } from "../types";

/** What a review would hold for a period: how much there is in each part, and whether it has been made before. */
export interface ReviewPlan {
  readonly period: Period;
  readonly followed: number;
  readonly changed: number;
  readonly missing: number;
  readonly parts: Readonly<Record<SectionKey, number>>;
  /** The documents of the period that there are, by their reader. */
  readonly made: Readonly<Partial<Record<Reader, InsertedItem>>>;
}

/** What the pane says before a document is built. */
export interface DocumentsPlan {
  readonly periods: Readonly<Record<ReviewKind, readonly Period[]>>;
  readonly reviews: Readonly<Record<ReviewKind, ReviewPlan | null>>;
  readonly organisations: readonly string[];
  readonly organisation: string | null;
  /** Own units that an APT may be held at; empty where the figures are not by unit. */
  readonly units: readonly string[];
  readonly targets: {
    readonly rows: number;
    readonly missing: number;
    readonly year: number | null;
    readonly register: boolean;
  };
  readonly year: number;
  readonly wheel: InsertedItem | null;
  readonly next: NextActivity | null;
}

export interface DocumentsQuestion {
  /** Other periods and another organisation than those proposed. */
  readonly period?: Period | null;
  readonly organisation?: string | null;
}

/** Reads the whole workbook and says what each document would hold. Writes nothing. */
export async function planDocuments(
  question: DocumentsQuestion = {},
  options: ActionOptions = {},
): Promise<ActionResult<DocumentsPlan>> {
  const today = clockDay();
  const outcome = await runExcel(async (context) => {
    const cells = await readWorkbookCells(context, { kind: "all" }, { signal: options.signal });
    const items = insertedItems(cells.inventory);
    const wheelId = yearWheelId(today.year);
    const wanted: readonly string[] = [...workDocuments, wheelId];
    const reads = items
      .filter(({ document }) => document !== undefined && isAskedFor(document, wanted))
      .map(({ document, sheet }) => [document ?? "", queueKeptContent(context, sheet)] as const);
    if (reads.length > 0) await context.sync();
    const made = new Map(reads.map(([document, take]) => [document, take()]));
    const judged = judge(cells);
    const { assessments } = judged;
    const own = question.organisation ?? proposedOrganisation(assessments);
    const mine = assessments.filter((assessment) => isOwn(assessment, own));
    const periods = {
      monthly: reviewPeriods("monthly", assessments, today),
      review: reviewPeriods("review", assessments, today),
    };
    const reviewOf = (kind: ReviewKind): ReviewPlan | null => {
      const asked = question.period ?? null;
      const frequency = kind === "monthly" ? "month" : "tertial";
      const period = asked?.frequency === frequency ? asked : proposedPeriod(kind, periods[kind], today);
      if (period === null) return null;
      const content = contentOf({ kind, period }, { judged, made, cells }, own, today);
      const then = content.followUps.filter(({ latest }) => latest !== null);
      return {
        period,
        // As many as the list of the pane says: women and men of an indicator are one.
        followed: indicatorCount(then),
        changed: indicatorCount(then.filter(isChanged)),
        missing: content.followUps.length - then.length,
        parts: {
          indicators: content.followUps.length,
          sources: content.yearly.length,
          costs: content.costs.length,
          comparison: content.comparisons.length,
          actions: content.work.actions.length + content.work.tests.length + content.work.checklists.length,
          obstacles: content.work.obstacles.length,
          decisions: 0,
        },
        made: Object.fromEntries(
          readers.flatMap((reader) => {
            const item = items.find(({ document }) => document === reviewId({ kind, period, reader }));
            return item === undefined ? [] : [[reader, item] as const];
          }),
        ),
      };
    };
    const year = proposedYear("budget", mine);
    const rows = targetRows(mine, judged.register, outcomeYears("budget", year ?? today.year));
    const wheel = made.get(wheelId);
    return {
      plan: {
        periods,
        reviews: { monthly: reviewOf("monthly"), review: reviewOf("review") },
        organisations: comparedOrganisations(assessments),
        organisation: own,
        units: ownUnits(assessments),
        targets: {
          rows: rows.length,
          missing: rows.filter(({ target }) => target === null).length,
          year,
          register: judged.register !== null,
        },
        year: today.year,
        wheel: items.find(({ document }) => document === wheelId) ?? null,
        next: wheel === undefined ? null : nextOnWheel(wheel, today, headings()),
      } satisfies DocumentsPlan,
      problems: judged.problems,
    };
  });
  return actionResult(
    outcome,
    ({ plan }) => plan,
    ({ problems }) => problems,
  );
}

const headings = () => ({
  when: swedishTexts.t("yearWheel.column.when"),
  activity: swedishTexts.t("yearWheel.column.activity"),
  status: swedishTexts.t("yearWheel.column.status"),
  closed: [swedishTexts.t("yearWheel.status.done"), swedishTexts.t("yearWheel.status.cancelled")],
});

const indicatorCount = (followUps: readonly FollowUp[]): number =>
  new Set(followUps.map(({ assessment }) => assessment.indicator)).size;
