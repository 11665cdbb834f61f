import type { Assessment } from "../indicator/assessment";
import type { Register } from "../register/register";
import { daysFromDate, type CalendarDate } from "../series/calendar";
import { periodStart } from "../series/periodDates";
import type { Indicator } from "../series/series";
import { foldText } from "../sheet/layout/foldText";
import type { Share, WorkbookFacts } from "./suggestions";

/** The sheets that Styrtal has made in the workbook, by what they are. */
export interface MadeDocument {
  /** "checklist/smarta", "targets/2027" ... */
  readonly document: string;
  readonly sheet: string;
}

/** What the workbook tells of itself: from what was read and judged, the register and the sheets that were made. */
export function workbookFacts(
  assessments: readonly Assessment[],
  register: Register | null,
  documents: readonly MadeDocument[],
  today: CalendarDate,
): WorkbookFacts {
  const indicators = [...new Set(assessments.map(({ indicator }) => indicator))];
  return {
    servicesCovered: servicesOf(register),
    withOthers: shareOf(indicators, comparesOrganisations),
    withTargetLevel: targetsOf(assessments, register),
    bySex: shareOf(indicators, splitBySex),
    measuredThisYear: shareOf(indicators, (indicator) => measuredSince(indicator, today)),
    measurable:
      register === null || register.rows.length === 0
        ? shareOf(indicators, ({ series }) => series.length > 0)
        : {
            k: register.joined.filter(({ seriesIds }) => seriesIds.length > 0).length,
            n: register.rows.length,
          },
    targetTable: sheetOf(documents, /^targets\/budget(\/|$)/),
    annualReport: sheetOf(documents, /^targets\/annual(\/|$)/),
    review: sheetOf(documents, /^review\//),
    costs: sheetOf(documents, /^(costs|standardCost)/),
  };
}

function shareOf(indicators: readonly Indicator[], has: (indicator: Indicator) => boolean): Share | null {
  return indicators.length === 0 ? null : { k: indicators.filter(has).length, n: indicators.length };
}

function servicesOf(register: Register | null): Share | null {
  const areas = new Map<string, boolean>();
  for (const { row, seriesIds } of register?.joined ?? []) {
    if (row.serviceArea === null) continue;
    const key = foldText(row.serviceArea);
    areas.set(key, (areas.get(key) ?? false) || seriesIds.length > 0);
  }
  return areas.size === 0 ? null : { k: [...areas.values()].filter(Boolean).length, n: areas.size };
}

function targetsOf(assessments: readonly Assessment[], register: Register | null): Share | null {
  if (register === null || register.rows.length === 0) {
    // Without a register nobody has had a place to write a target in.
    return assessments.some(({ settings }) => settings.shortTarget !== null || settings.longTarget !== null)
      ? shareOf([...new Set(assessments.map(({ indicator }) => indicator))], (indicator) =>
          assessments.some(
            (each) =>
              each.indicator === indicator &&
              (each.settings.shortTarget !== null || each.settings.longTarget !== null),
          ),
        )
      : null;
  }
  const { rows } = register;
  return {
    k: rows.filter(({ shortTarget, longTarget }) => shortTarget !== null || longTarget !== null).length,
    n: rows.length,
  };
}

const comparesOrganisations = ({ series }: Indicator): boolean =>
  new Set(series.map(({ organisation }) => organisation)).size > 1;

export const splitBySex = ({ series }: Indicator): boolean =>
  series.some(({ sex }) => sex === "women") && series.some(({ sex }) => sex === "men");

/** A value in the twelve months before today; a figure for the year before counts until the next one is due. */
function measuredSince({ series }: Indicator, today: CalendarDate): boolean {
  const now = daysFromDate(today);
  return series.some(({ points, frequency }) => {
    const length = frequency === "year" || frequency === "schoolYear" ? 730 : 365;
    return points.some(
      ({ period, value }) => value !== null && now - daysFromDate(periodStart(period)) <= length + 31,
    );
  });
}

const sheetOf = (documents: readonly MadeDocument[], pattern: RegExp): string | null =>
  documents.find(({ document }) => pattern.test(document))?.sheet ?? null;
