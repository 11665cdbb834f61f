import { message } from "../../core/message";
import { sourceNote } from "../../core/indicator/finding/chartNotes";
import { asRead } from "../../core/indicator/chart/chartedSeries";
import { FEWEST_UNITS, funnelData } from "../../core/report/funnel/funnelData";
import { funnelSheet } from "../../core/report/funnel/funnelSheet";
import { sourceLookup } from "../../core/report/block/sourceCells";
import type { Period } from "../../core/series/period";
import { parsePeriodKey, periodKey } from "../../core/series/periodKey";
import { Refused } from "../../excel/run/refused";
import { swedishTexts } from "../../i18n/swedishTexts";
import type { ValueSink } from "./insertOverview";
import { problemOf } from "../reading/judge";
import { makeSheet, type SheetRecipe } from "../made/makeSheet";
import type { ActionOptions, ActionResult, DoneSummary } from "../types";

export interface FunnelRequest {
  /** Any series of the indicator whose units are to be compared; its sex is the one that is compared. */
  readonly seriesId: string;
  /** Left out: the newest period that most units have. */
  readonly period?: Period;
  /** Sheets to read; every visible one when left out. */
  readonly sheets?: readonly string[];
}

/** How the sheet with this document id was asked for; null for another document. */
export function funnelRequestOf(
  document: string,
  choices: Readonly<Record<string, string>> = {},
): FunnelRequest | null {
  if (!document.startsWith(funnelDocument)) return null;
  const seriesId = document.slice(funnelDocument.length);
  const period = choices["period"] === undefined ? null : parsePeriodKey(choices["period"]);
  return period === null ? { seriesId } : { seriesId, period };
}

/** Begins the document id of a funnel sheet. */
export const funnelDocument = "funnel/";

/** Place of the organisation among the parts of a series' id. */
const organisationPart = 4;

/** The same for all units of an indicator and sex: they share one sheet. */
export function funnelGroup(seriesId: string): string {
  const parts = seriesId.split("|");
  return parts.map((part, i) => (i === organisationPart ? "" : part)).join("|");
}

/**
 * Makes, or brings up to date, the sheet that compares the units of an indicator in one period: a funnel chart over a
 * table of built-in formulas bound to the user's own cells.
 */
export function insertFunnel(
  request: FunnelRequest,
  options: ActionOptions & ValueSink = {},
): Promise<ActionResult<DoneSummary>> {
  return makeSheet(funnelRecipe(request), options);
}

export function funnelRecipe({ seriesId, period, sheets }: FunnelRequest): SheetRecipe {
  const { t, render } = swedishTexts;
  const group = funnelGroup(seriesId);
  const id = `${funnelDocument}${group}`;
  return {
    id,
    ...(period === undefined ? {} : { choices: { period: periodKey(period) } }),
    reads: sheets === undefined ? { kind: "all" } : { kind: "sheets", names: sheets },
    build: ({ cells, judged, kept }) => {
      const assessment = judged.assessments.find(({ series }) => funnelGroup(series.id) === group);
      if (assessment === undefined) throw new Refused(problemOf("error", "nothingChosen", null, {}));
      const { series } = assessment;
      const indicator = asRead(assessment.indicator);
      const data = funnelData(indicator, series.sex, period ?? null);
      if (data === null)
        throw new Refused(
          problemOf("error", "funnelNoUnits", indicator.sheet, { name: indicator.name, min: FEWEST_UNITS }),
        );
      return funnelSheet(data, {
        id,
        name: render(message("funnel.sheet", { name: indicator.name })),
        kept,
        source: sourceLookup(cells.sheets),
        texts: swedishTexts,
        leftoversHeading: t("funnel.leftovers"),
        sourceNote: render(sourceNote(assessment)),
        madeNote: t("note.made"),
        smallLimit: judged.smallLimit,
      });
    },
  };
}
