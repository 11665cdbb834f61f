import { seriesTitle } from "../../core/indicator/finding/chartTexts";
import { checkTraffic } from "../../core/indicator/traffic/trafficCheck";
import { trafficMarks } from "../../core/indicator/traffic/trafficMarks";
import { sourceLookup } from "../../core/report/block/sourceCells";
import { trafficSheet } from "../../core/report/traffic/trafficSheet";
import { Refused } from "../../excel/run/refused";
import { swedishTexts } from "../../i18n/swedishTexts";
import type { ValueSink } from "./insertOverview";
import { problemOf } from "../reading/judge";
import { makeSheet, type SheetRecipe } from "../made/makeSheet";
import type { ActionOptions, ActionResult, DoneSummary } from "../types";

export interface TrafficRequest {
  /** Sheets to read; every visible one when left out. */
  readonly sheets?: readonly string[];
}

/** Document id of the sheet. */
export const trafficDocument = "traffic";

/**
 * Makes the sheet Trafikljuskontroll: which of the red lights of a sheet (words in a column, else latest value against
 * target) are only natural variation, and which greens hide a deterioration.
 */
export function checkTrafficLights(
  request: TrafficRequest = {},
  options: ActionOptions & ValueSink = {},
): Promise<ActionResult<DoneSummary>> {
  return makeSheet(trafficRecipe(request), options);
}

export function trafficRecipe({ sheets }: TrafficRequest = {}): SheetRecipe {
  const { t, render } = swedishTexts;
  const id = trafficDocument;
  return {
    id,
    reads: sheets === undefined ? { kind: "all" } : { kind: "sheets", names: sheets },
    build: ({ cells, judged, kept }) => {
      const { assessments } = judged;
      const marks = trafficMarks(
        cells.sheets,
        assessments.map(({ series }) => series),
      );
      const check = checkTraffic(assessments, marks, ({ indicator, series }) =>
        render(seriesTitle(indicator, series)),
      );
      if (check === null) {
        const names = cells.sheets.map(({ sheet }) => sheet).join(", ");
        throw new Refused(problemOf("error", "trafficNothing", null, { sheets: names }));
      }
      return trafficSheet(check, {
        id,
        name: t("traffic.title"),
        kept,
        source: sourceLookup(cells.sheets),
        leftoversHeading: t("funnel.leftovers"),
        places: marks.places,
        texts: swedishTexts,
      });
    },
    count: (made) => made.tables[0]?.lastRow ?? 0,
  };
}
