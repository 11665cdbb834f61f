/** The value axis: nice numbers around values, limits and targets. */
import type { Assessment } from "../../indicator/assessment";
import { firstShown } from "./firstShown";

export interface AxisScale {
  readonly minimum: number;
  readonly maximum: number;
  readonly majorUnit: number;
}

export interface Extent {
  readonly low: number;
  readonly high: number;
}

/** Share of the span that is left free above and below (ux-flows 7.1). */
const air = 0.05;

/** Lowest and highest of everything a chart draws from `first` on; null for a series without values. */
export function chartExtent(assessment: Assessment, first = 0): Extent | null {
  const { chart, settings, maturity } = assessment;
  const lines = maturity === "none" ? [chart.values] : [chart.values, chart.centre, chart.lower, chart.upper];
  const numbers = lines.flatMap((line) => line.slice(first).filter((value) => value !== null));
  if (chart.values.slice(first).every((value) => value === null)) return null;
  for (const target of [settings.shortTarget, settings.longTarget]) if (target !== null) numbers.push(target);
  const drawn = { low: Math.min(...numbers), high: Math.max(...numbers) };
  const roomy = withWordRoom(assessment, first, drawn);
  // A share ends at 100, with a word above it or not.
  const isShare = assessment.indicator.unit === "%" && drawn.high <= 100;
  return isShare ? { ...roomy, high: Math.min(100, roomy.high) } : roomy;
}

/** What the word at a marked point needs beyond it, as a share of the span: some 14 points of a small chart. */
const wordShare = 0.12;
/** The word stands at one of so many of the latest marked points. */
const wordPoints = 6;

/** Room for the word above the highest and below the lowest of the latest marked points; never below zero for it. */
function withWordRoom({ chart }: Assessment, first: number, { low, high }: Extent): Extent {
  const room = (high - low) * wordShare;
  const covered = chart.signals.flatMap(({ rule, covers }) => (rule.id === "fewCrossings" ? [] : covers));
  const marked = [...new Set(covered)].filter((point) => point >= first).sort((a, b) => a - b);
  let [lowest, highest] = [low, high];
  for (const side of [1, -1] as const) {
    const latest = marked
      .filter((point) => side * ((chart.values[point] ?? 0) - (chart.centre[point] ?? 0)) > 0)
      .slice(-wordPoints);
    for (const point of latest) {
      const value = chart.values[point] ?? null;
      if (value === null) continue;
      if (side > 0) highest = Math.max(highest, value + room);
      else lowest = Math.min(lowest, low >= 0 ? Math.max(0, value - room) : value - room);
    }
  }
  return { low: lowest, high: highest };
}

export function together(extents: readonly Extent[]): Extent | null {
  if (extents.length === 0) return null;
  return {
    low: Math.min(...extents.map(({ low }) => low)),
    high: Math.max(...extents.map(({ high }) => high)),
  };
}

/**
 * Axis with at most `intervals` steps of 1, 2, 2.5 or 5 times a power of ten. Shares never leave 0-100 when their values
 * do not. A constant series gets an axis around its value.
 */
export function niceScale(
  { low, high }: Extent,
  options: { readonly share: boolean; readonly intervals: number },
): AxisScale {
  if (high === low)
    return niceScale(
      { low: low - (Math.abs(low) * 0.1 || 1), high: high + (Math.abs(high) * 0.1 || 1) },
      options,
    );
  const span = high - low;
  const within = options.share && high <= 100 && low >= 0;
  const floor = within ? Math.max(0, low - span * air) : low - span * air;
  const ceiling = within ? Math.min(100, high + span * air) : high + span * air;
  // An axis that nearly reaches zero from above starts there; below it only where something is below it.
  const from = low >= 0 && floor < span * 0.25 ? Math.min(0, low) : floor;
  const majorUnit = niceStep(from, ceiling, options.intervals);
  const minimum = clean(Math.floor(from / majorUnit + 1e-9) * majorUnit);
  const maximum = clean(Math.ceil(ceiling / majorUnit - 1e-9) * majorUnit);
  return {
    minimum: within ? Math.max(0, minimum) : minimum,
    maximum: within ? Math.min(100, maximum) : maximum,
    majorUnit,
  };
}

/** Height of the mark of a new phase: below the top, so that its label has room inside the plot. */
export function phaseMarkLevel({ minimum, maximum }: AxisScale): number {
  return clean(minimum + (maximum - minimum) * 0.84);
}

/** From one rung of marks to the next: the height of a label in a small chart. */
export function phaseMarkStep({ minimum, maximum }: AxisScale): number {
  return clean((maximum - minimum) * 0.1);
}

function niceStep(from: number, to: number, intervals: number): number {
  const power = 10 ** Math.floor(Math.log10((to - from) / intervals));
  for (const scale of [power, power * 10]) {
    for (const step of [1, 2, 2.5, 5]) {
      const unit = clean(step * scale);
      const steps = Math.ceil(to / unit - 1e-9) - Math.floor(from / unit + 1e-9);
      if (steps <= intervals) return unit;
    }
  }
  return power * 100;
}

/** Without the last digits of floating point: 0.30000000000000004 is 0.3. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}

/** A chart that would use less than this share of a common axis gets its own. */
const leastShare = 1 / 3;

/**
 * Which series share a value axis. Women and men of an indicator always do, so that they can be compared; the total, the
 * units of an organisation and different indicators of the same unit join when all of them still fill a third of the
 * axis, else a small variation around a large number would be a flat line. Key by series id.
 */
export function sharedExtents(
  assessments: readonly Assessment[],
  share: boolean,
  showLast: number | null,
): Map<string, Extent> {
  const found = new Map<string, Extent>();
  const own = assessments.flatMap((assessment) => {
    const extent = chartExtent(assessment, firstShown(assessment.series.points, showLast));
    return extent === null ? [] : [{ assessment, extent }];
  });
  const assign = (members: typeof own): void => {
    const common = together(members.map(({ extent }) => extent));
    if (common !== null) for (const { assessment } of members) found.set(assessment.series.id, common);
  };
  const indicators = groupBy(
    own,
    ({ assessment }) => `${assessment.indicator.sheet}\n${assessment.indicator.name}`,
  );
  if (!share) {
    for (const member of own) assign([member]);
    return found;
  }
  for (const members of indicators) {
    if (fillsAxis(members.map(({ extent }) => extent))) assign(members);
    else groupBy(members, ({ assessment }) => comparedKey(assessment)).forEach(assign);
  }
  for (const members of groupBy(own, ({ assessment }) => assessment.indicator.unit ?? "")) {
    if (members[0]?.assessment.indicator.unit === null) continue;
    if (fillsAxis(members.map(({ assessment, extent }) => found.get(assessment.series.id) ?? extent)))
      assign(members);
  }
  return found;
}

/** True when each of them takes a fair part of their common axis. */
function fillsAxis(extents: readonly Extent[]): boolean {
  const common = together(extents);
  return common !== null && extents.every((extent) => spanOf(extent) >= spanOf(common) * leastShare);
}

/** Women and men of one organisation stand together; its total is a sum and stands alone. */
function comparedKey({ series }: Assessment): string {
  return `${series.organisation ?? ""}\n${series.sex === "women" || series.sex === "men" ? "split" : "whole"}`;
}

const spanOf = ({ low, high }: Extent): number => high - low;

function groupBy<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
