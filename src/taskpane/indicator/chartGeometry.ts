import type { Assessment } from "../../core/indicator/assessment";
import { lastKnown } from "../list/lastKnown";
import type { SignalKind } from "../list/SignalShape";

/** The preview chart as plain geometry: what src/excel draws natively, in small. */
export interface ChartGeometry {
  readonly width: number;
  readonly height: number;
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly value: string;
  readonly points: readonly ChartPoint[];
  readonly centre: string;
  readonly lower: string;
  readonly upper: string;
  readonly target: { readonly y: number; readonly value: number } | null;
  readonly ticks: readonly { readonly y: number; readonly value: number }[];
  readonly labels: readonly EndLabel[];
}

export interface ChartPoint {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly kind: "value" | "approximate" | "excluded" | SignalKind;
}

export interface EndLabel {
  readonly kind: "target" | "centre" | "upper" | "lower";
  readonly value: number;
  readonly y: number;
}

const round = (n: number): number => Math.round(n * 10) / 10;

/** A step of 1, 2 or 5 times a power of ten that divides `span` in about `parts`. */
export function niceStep(span: number, parts: number): number {
  const raw = span / parts;
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = raw / power;
  return (factor <= 1.5 ? 1 : factor <= 3.5 ? 2 : factor <= 7.5 ? 5 : 10) * power;
}

/** Lines break where a value is missing; levels are drawn as steps of their phase. */
function path(
  values: readonly (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  let text = "";
  values.forEach((value, index) => {
    if (value === null) return;
    const follows = index > 0 && values[index - 1] !== null;
    text += `${follows ? "L" : "M"}${round(x(index))} ${round(y(value))}`;
  });
  return text;
}

/** Centre and limits end where a new phase begins, so a jump is a gap and not a slope. */
function brokenAtPhases(
  levels: readonly (number | null)[],
  starts: ReadonlySet<number>,
  build: (part: readonly (number | null)[]) => string,
): string {
  const cuts = [0, ...[...starts].filter((start) => start > 0).sort((a, b) => a - b), levels.length];
  return cuts
    .slice(0, -1)
    .map((from, part) => {
      const to = cuts[part + 1] ?? levels.length;
      return build(levels.map((level, index) => (index >= from && index < to ? level : null)));
    })
    .join("");
}

/** Labels at line ends, at least `gap` apart; what finds no room is left out, last in the list first (ux-flows 7.1). */
export function spreadLabels(wanted: readonly EndLabel[], gap: number): readonly EndLabel[] {
  const kept: EndLabel[] = [];
  for (const label of wanted) {
    if (kept.every((other) => Math.abs(other.y - label.y) >= gap)) kept.push(label);
  }
  return kept;
}

/** The judgement of each point that a signal covers, from the signal's side and the indicator's direction. */
export function markedPoints(assessment: Assessment): ReadonlyMap<number, SignalKind> {
  const marks = new Map<number, SignalKind>();
  const { direction } = assessment.settings;
  for (const signal of assessment.chart.signals) {
    const up = signal.direction === "above" || signal.direction === "rising";
    const down = signal.direction === "below" || signal.direction === "falling";
    const judgement: SignalKind =
      (!up && !down) || direction === null || direction === "none"
        ? "change"
        : up === (direction === "higherBetter")
          ? "improvement"
          : "deterioration";
    for (const index of signal.covers) if (!marks.has(index)) marks.set(index, judgement);
  }
  return marks;
}

const labelGap = 11;
const margin = { left: 34, right: 74, top: 8, bottom: 18 };

/** Lays the assessment out in a box of `width` by `height` pixels; null when there is no value at all. */
export function chartGeometry(assessment: Assessment, width: number, height: number): ChartGeometry | null {
  const { chart, series, settings, target } = assessment;
  const values = series.points.map((point) => point.value);
  const limits = assessment.maturity === "none" ? [] : [...chart.lower, ...chart.upper];
  const levels = [...values, ...chart.centre, ...limits, target?.target ?? null];
  const known = levels.filter((level): level is number => level !== null);
  if (values.every((value) => value === null)) return null;

  const lowest = Math.min(...known);
  const highest = Math.max(...known);
  const air = highest === lowest ? Math.abs(highest) * 0.1 || 1 : (highest - lowest) * 0.05;
  const step = niceStep(highest - lowest + 2 * air, 3);
  const from = Math.min(lowest, lowest - air);
  const span = highest + air - from;
  const plot = {
    left: margin.left,
    right: width - margin.right,
    top: margin.top,
    bottom: height - margin.bottom,
  };
  const last = Math.max(1, values.length - 1);
  const x = (index: number): number => plot.left + (index / last) * (plot.right - plot.left);
  const y = (value: number): number => plot.bottom - ((value - from) / span) * (plot.bottom - plot.top);

  const marks = markedPoints(assessment);
  const excluded = new Set(settings.excluded.map(({ period }) => period.ordinal));
  const points: ChartPoint[] = [];
  series.points.forEach((point, index) => {
    if (point.value === null) return;
    const kind = excluded.has(point.period.ordinal)
      ? "excluded"
      : (marks.get(index) ?? (point.status === "approximate" ? "approximate" : "value"));
    points.push({ index, x: round(x(index)), y: round(y(point.value)), kind });
  });

  const ticks: { y: number; value: number }[] = [];
  for (let value = Math.ceil(from / step) * step; value <= from + span; value += step) {
    ticks.push({ y: round(y(value)), value: Math.abs(value) < step / 1e6 ? 0 : value });
  }
  const end = (kind: EndLabel["kind"], levelsOf: readonly (number | null)[]): EndLabel | null => {
    const value = lastKnown(levelsOf);
    return value === null ? null : { kind, value, y: round(y(value)) };
  };
  const shownLimits = assessment.maturity !== "none";
  const wanted = [
    target === null ? null : end("target", [target.target]),
    end("centre", chart.centre),
    shownLimits ? end("upper", chart.upper) : null,
    shownLimits ? end("lower", chart.lower) : null,
  ].filter((label): label is EndLabel => label !== null);

  const starts = new Set(chart.phases.map((phase) => phase.from));
  const level = (all: readonly (number | null)[]): string =>
    brokenAtPhases(all, starts, (part) => path(part, x, y));
  return {
    width,
    height,
    plot,
    value: path(values, x, y),
    points,
    centre: level(chart.centre),
    lower: shownLimits ? level(chart.lower) : "",
    upper: shownLimits ? level(chart.upper) : "",
    target: target === null ? null : { y: round(y(target.target)), value: target.target },
    ticks,
    labels: spreadLabels(wanted, labelGap),
  };
}
