import { isFollowed } from "../../core/report/documents/documentPeriod";
import { listed } from "../../core/report/documents/followUp";
import { isOwn, proposedOrganisation } from "../../core/report/documents/organisations";
import { rowTitle } from "../../core/report/documents/followUpTexts";
import { layYearWheel } from "../../core/report/yearWheel/layYearWheel";
import { clockDay, type CalendarDate } from "../../core/series/calendar";
import { swedishTexts } from "../../i18n/swedishTexts";
import type { ValueSink } from "../charts/insertOverview";
import { makeSheet, type SheetInput, type SheetRecipe } from "../made/makeSheet";
import type { ActionOptions, ActionResult, DoneSummary } from "../types";

export interface YearWheelRequest {
  readonly year: number;
}

/** The year wheel of a year, on a sheet of its own; the committee's dates are written there and steer the others. */
export function makeYearWheel(
  request: YearWheelRequest,
  options: ActionOptions & ValueSink & { readonly today?: CalendarDate } = {},
): Promise<ActionResult<DoneSummary>> {
  return makeSheet(yearWheelRecipe(request, options.today ?? clockDay()), options);
}

export function yearWheelRecipe({ year }: YearWheelRequest, day: CalendarDate): SheetRecipe {
  const id = yearWheelId(year);
  return {
    id,
    build: ({ judged, kept }) =>
      layYearWheel({
        id,
        name: swedishTexts.t("yearWheel.title", { year: String(year) }),
        year,
        today: day,
        indicators: indicatorsOf(judged),
        organisation: proposedOrganisation(judged.assessments),
        kept,
        render: swedishTexts.render,
      }),
  };
}

export const yearWheelId = (year: number): string => `yearWheel/${year}`;

/** The year of a year wheel; null for other documents. */
export function yearWheelYearOf(document: string): number | null {
  const match = /^yearWheel\/(\d{4})$/.exec(document);
  return match === null ? null : Number(match[1]);
}

/** Names of one's own indicators by how often they are followed up, each once. */
function indicatorsOf({ assessments }: SheetInput["judged"]) {
  const own = proposedOrganisation(assessments);
  const mine = listed(assessments.filter((assessment) => isOwn(assessment, own)));
  const names = (of: (frequency: (typeof mine)[number]["series"]["frequency"]) => boolean): string[] => [
    ...new Set(
      mine
        .filter(({ series }) => of(series.frequency))
        .map((assessment) => swedishTexts.render(rowTitle(assessment))),
    ),
  ];
  return {
    monthly: names((frequency) => frequency === "month" || frequency === "week" || frequency === "day"),
    tertial: names((frequency) => frequency === "tertial" || frequency === "quarter"),
    yearly: names((frequency) => !isFollowed(frequency)),
  };
}
