import { message, type Message } from "../../message";
import type { Period } from "../../series/period";
import type { Status } from "../../series/series";
import { autocorrelation } from "../../spc/evidence/autocorrelation";
import { deviationsFromCentre } from "../../spc/evidence/deviations";
import { seasonality } from "../../spc/evidence/seasonality";
import { changeAmount, periodParam, showsAsZero } from "../chart/amounts";
import { countedIndexes, latestPhase, periodAt, type JudgedSeries } from "../chart/judgedSeries";
import { periodList } from "../periods/periodSpans";
import { usesDenominators } from "../chart/seriesChart";

/** A denominator below this lets a few people move the value a lot. */
const SMALL_DENOMINATOR = 30;

/** A step within this many mean moving ranges is natural variation: the upper limit of an MR chart (D4 = 3.267). */
const MR_LIMIT = 3.267;

/** What should be known beside the finding: gaps, values that do not count, season, memory, small denominators. */
export function seriesNotes(judged: JudgedSeries): Message[] {
  return [
    ...latestMissing(judged),
    ...gaps(judged),
    ...notCounted(judged),
    ...memory(judged),
    ...smallDenominators(judged),
  ];
}

/** The change since the counted value before; with the key "finding.natural.step" only when it is an ordinary step. */
export function stepNote(judged: JudgedSeries, key: "finding.step" | "finding.natural.step"): Message[] {
  const { chart, indicator, latest } = judged;
  const indexes = countedIndexes(judged, 0, latest);
  const previous = indexes[indexes.length - 2];
  if (previous === undefined) return [];
  const change = chart.values[latest]! - chart.values[previous]!;
  const range = latestPhase(judged)?.movingRange ?? null;
  const sameScale = chart.type === "I" || chart.type === "MR";
  const unusual = sameScale && range !== null && Math.abs(change) > MR_LIMIT * range;
  if (showsAsZero(indicator, change) || (key === "finding.natural.step" && unusual)) return [];
  return [
    message(key, {
      diff: changeAmount(indicator, change),
      previousPeriod: periodParam(periodAt(judged, previous)),
    }),
  ];
}

/** The last period has no value (or none that can be shown), so the finding concerns an earlier one. */
function latestMissing(judged: JudgedSeries): Message[] {
  const { series, latest } = judged;
  const last = series.points[series.points.length - 1];
  if (last === undefined || latest < 0 || last.value !== null) return [];
  return [
    message("finding.latestMissing", {
      period: periodParam(last.period),
      lastPeriod: periodParam(periodAt(judged, latest)),
    }),
  ];
}

function gaps({ series }: JudgedSeries): Message[] {
  const withStatus = (status: Status): Period[] =>
    series.points.filter((point) => point.status === status).map(({ period }) => period);
  const missing = withStatus("missing");
  const suppressed = withStatus("suppressed").length;
  return [
    ...(missing.length > 0 ? [message("finding.gap", { periods: periodList(missing) })] : []),
    ...(suppressed > 0 ? [message("finding.suppressed", { n: suppressed })] : []),
  ];
}

/** Values that are shown but not counted; the incomplete latest period has a note of its own (see assess). */
function notCounted({ series, counted, latest }: JudgedSeries): Message[] {
  const approximate: Period[] = [];
  const excluded: Period[] = [];
  series.points.forEach((point, index) => {
    if (point.value === null || counted[index] === true || index > latest) return;
    (point.status === "approximate" ? approximate : excluded).push(point.period);
  });
  return [
    ...(excluded.length > 0 ? [message("finding.excluded", { periods: periodList(excluded) })] : []),
    ...(approximate.length > 0 ? [message("finding.approximate", { periods: periodList(approximate) })] : []),
  ];
}

/** Season, or else memory from one value to the next: both give more false signals (algorithms section 9). */
function memory(judged: JudgedSeries): Message[] {
  const { chart, series, counted } = judged;
  const values = chart.values.map((value, index) => (counted[index] === true ? value : null));
  if (series.frequency === "month" && seasonality(values)?.present === true) {
    const samePeriodLastYear = { kind: "periodWord", frequency: "month", form: "lastYear" } as const;
    return [message("finding.season", { samePeriodLastYear })];
  }
  const deviations = deviationsFromCentre({ values, centre: chart.centre });
  return autocorrelation(deviations)?.present === true ? [message("finding.autocorrelation")] : [];
}

function smallDenominators(judged: JudgedSeries): Message[] {
  if (!usesDenominators(judged.chart.type)) return [];
  const sizes = countedIndexes(judged)
    .map((index) => judged.series.points[index]!.denominator)
    .filter((size): size is number => typeof size === "number" && size > 0)
    .sort((a, b) => a - b);
  const middle = sizes[Math.floor(sizes.length / 2)];
  if (middle === undefined || middle >= SMALL_DENOMINATOR) return [];
  return [message("finding.smallDenominator", { min: sizes[0]!, max: sizes[sizes.length - 1]! })];
}
