import type { Assessment } from "../../core/indicator/assessment";
import { assessAsOf } from "../../core/report/documents/asOf";
import { costWork } from "../../core/cost/costWork";
import { costLines, isPartOfCosts } from "../../core/report/documents/costLines";
import { yearOf } from "../../core/series/periodDates";
import { costChoices } from "../costs/costChoices";
import { comparisons } from "../../core/report/documents/comparison";
import type { ReviewKind } from "../../core/report/documents/documentPeriod";
import { periodInName } from "../../core/report/documents/documentPeriod";
import { followUps } from "../../core/report/documents/followUp";
import { goneIndicators } from "../../core/report/documents/goneIndicators";
import { layReview } from "../../core/report/documents/layReview";
import { openWorkOf, workDocuments } from "../../core/report/documents/openWork";
import { isOfUnit, isOwn, proposedOrganisation } from "../../core/report/documents/organisations";
import { readers, type Reader } from "../../core/report/documents/readers";
import {
  monthlySections,
  sectionKeys,
  type ReviewContent,
  type SectionKey,
} from "../../core/report/documents/reviewInput";
import { yearlySources } from "../../core/report/documents/yearlySources";
import { fingerprint } from "../../core/fingerprint";
import { message } from "../../core/message";
import type { Problem } from "../../core/problem";
import type { KeptContent } from "../../core/report/made/keptContent";
import { clockDay, type CalendarDate } from "../../core/series/calendar";
import type { Period } from "../../core/series/period";
import { parsePeriodKey, periodKey } from "../../core/series/periodKey";
import { Refused } from "../../excel/run/refused";
import { swedishTexts } from "../../i18n/swedishTexts";
import type { ValueSink } from "../charts/insertOverview";
import { problemOf } from "../reading/judge";
import type { ToldRecipe } from "../improvement/checklistRecipe";
import { makeSheet, type SheetInput } from "../made/makeSheet";
import { printableCosts, printableJudged } from "../reading/printableJudged";
import { say } from "../made/madeTexts";
import type { ActionOptions, ActionResult, DoneSummary } from "../types";

export interface ReviewRequest {
  readonly kind: ReviewKind;
  /** A month for the monthly follow-up, a tertial for the review. */
  readonly period: Period;
  readonly reader?: Reader;
  readonly sections?: readonly SectionKey[];
  /** One's own organisation in comparisons; left out, the workbook's first. */
  readonly organisation?: string | null;
  /** For an APT: the unit whose figures are shown, with those of the whole. Left out, all units. */
  readonly unit?: string | null;
  /** 2 for a second document of the same period and reader; the first is then left as it is. */
  readonly copy?: number;
}

/**
 * Builds månadsuppföljning or ledningens genomgång as a sheet of its own, or brings the one of the same period and
 * reader up to date: what the group has written in it stays.
 */
export async function makeReview(
  request: ReviewRequest,
  options: ActionOptions & ValueSink & { readonly today?: CalendarDate } = {},
): Promise<ActionResult<DoneSummary>> {
  const recipe = reviewRecipe(request, options.today ?? clockDay());
  const result = await makeSheet(recipe, options);
  return result.ok ? { ...result, problems: [...recipe.told(), ...result.problems] } : result;
}

/** "review/2026-T2", "monthly/2026-08/committee", "review/2026-T2/2": which document it is. */
export function reviewId({ kind, period, reader, copy, unit }: ReviewRequest): string {
  const parts: string[] = [kind, periodKey(period)];
  if (reader !== undefined && reader !== "management") parts.push(reader);
  if (unit != null) parts.push(`unit-${fingerprint(unit)}`);
  if (copy !== undefined && copy > 1) parts.push(String(copy));
  return parts.join("/");
}

/** The request that made a document; null for documents of other kinds. */
export function reviewRequestOf(
  document: string,
  choices: Readonly<Record<string, string>> = {},
): ReviewRequest | null {
  const [kind, key = "", ...rest] = document.split("/");
  const period = parsePeriodKey(key);
  if ((kind !== "monthly" && kind !== "review") || period === null) return null;
  const sections = choices["sections"]?.split(" ");
  return {
    kind,
    period,
    reader: readers.find((reader) => rest.includes(reader)) ?? "management",
    ...(sections === undefined
      ? {}
      : { sections: sectionKeys.filter((section) => sections.includes(section)) }),
    ...(choices["organisation"] === undefined ? {} : { organisation: choices["organisation"] }),
    ...(choices["unit"] === undefined ? {} : { unit: choices["unit"] }),
    copy: Number(rest.find((part) => /^\d+$/.test(part)) ?? 1),
  };
}

export function reviewRecipe(request: ReviewRequest, day: CalendarDate): ToldRecipe {
  const sections = request.sections ?? (request.kind === "monthly" ? monthlySections : sectionKeys);
  const organisation = request.organisation;
  let shown: readonly Assessment[] = [];
  let told: readonly Problem[] = [];
  return {
    id: reviewId(request),
    told: () => told,
    readsMade: workDocuments,
    choices: {
      sections: sections.join(" "),
      ...(organisation == null ? {} : { organisation }),
      ...(request.unit == null ? {} : { unit: request.unit }),
    },
    build: (input) => {
      const own = organisation ?? proposedOrganisation(input.judged.assessments);
      const content = contentOf(request, input, own, day);
      if (content.followUps.every(({ latest }) => latest === null) && content.yearly.length === 0) {
        const period = { kind: "period", period: request.period } as const;
        throw new Refused(problemOf("error", "noDataForPeriod", null, { period }));
      }
      shown = [...content.followUps, ...content.yearly].map(({ assessment }) => assessment);
      told = toldOf(request, content, input.kept);
      return layReview(content, {
        id: reviewId(request),
        name: sheetName(request),
        reader: request.reader ?? "management",
        sections,
        organisation: request.unit ?? own,
        today: day,
        kept: input.kept,
        options: input.judged.options,
        smallLimit: input.judged.smallLimit,
        render: swedishTexts.render,
      });
    },
    runCharts: () =>
      shown.map((assessment) => ({
        slot: assessment.series.id,
        assessment: inDocument(assessment, request),
      })),
    count: (made) => made.slots.length,
    summary: (made, sheet) => message("done.document", { sheet, n: made.page.pages }),
  };
}

/** That there was a document of the period already, when nobody has said which is meant; and whose text has lost its place. */
function toldOf(request: ReviewRequest, content: ReviewContent, kept: KeptContent): readonly Problem[] {
  if (!kept.known) return [];
  const { t } = swedishTexts;
  const period = { kind: "period", period: request.period } as const;
  const shown = new Set(content.followUps.map(({ assessment }) => assessment.series.id));
  const headings = { indicator: t("monthly.column.indicator"), action: t("monthly.column.action") };
  return [
    ...(request.copy === undefined ? [problemOf("warning", "reviewExists", kept.sheet, { period })] : []),
    ...goneIndicators(kept, shown, headings).map((name) =>
      problemOf("warning", "indicatorGone", kept.sheet, { name }),
    ),
  ];
}

/**
 * A series as a document shows it, with a name of its own: its block ends with the document's period, and does not grow
 * with the months that come, as the block of the same series on the sheet Diagram does.
 */
function inDocument(assessment: Assessment, request: ReviewRequest): Assessment {
  const { series } = assessment;
  return { ...assessment, series: { ...series, id: `${series.id}@${reviewId(request)}` } };
}

/** Everything that the document says, from what was read. */
export function contentOf(
  { kind, period, reader, unit = null }: Pick<ReviewRequest, "kind" | "period" | "reader" | "unit">,
  { judged, made, cells }: Pick<SheetInput, "judged" | "made" | "cells">,
  own: string | null,
  day: CalendarDate,
): ReviewContent {
  const options = { ...judged.options, problems: judged.problems };
  // What the committee and citizens get is public: small numbers of persons are hidden, and what would tell them.
  const isPublic = reader === "committee" || reader === "citizens";
  const shown = printableJudged(judged, isPublic);
  const work = printableCosts(costWork(cells.sheets, costChoices(cells.inventory.store), day), shown);
  const then = assessAsOf(shown.assessments, period, options).filter(
    ({ indicator }) => !isPartOfCosts(work, indicator),
  );
  const mine = then.filter((assessment) => isOwn(assessment, own) && isOfUnit(assessment, unit));
  return {
    kind,
    period,
    followUps: followUps(mine, period, options),
    yearly: yearlySources(mine, period, options),
    costs: costLines(work, own, yearOf(period)),
    costSign: work.sign,
    comparisons: comparisons(then, own),
    work: openWorkOf(made, day, say),
  };
}

function sheetName({ kind, period, reader }: ReviewRequest): string {
  const { t } = swedishTexts;
  const name = t(kind === "monthly" ? "sheet.monthly" : "sheet.review", { period: periodInName(period) });
  return reader === undefined || reader === "management" ? name : t(`document.name.${reader}`, { name });
}
