import type { Assessment } from "../../core/indicator/assessment";
import { drawnValues } from "../../core/indicator/chart/drawnValues";
import { excludedByUser } from "../../core/indicator/chart/seriesChart";
import { judgementOf } from "../../core/indicator/finding/signalSentences";
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
    const judgement = judgementOf(signal.direction, direction);
    for (const index of signal.covers) if (!marks.has(index)) marks.set(index, judgement);
  }
  return marks;
}

const labelGap = 11;
const margin = { top: 8, bottom: 18 };

/** Room in pixels for the numbers of the value axis and for the labels at the line ends. */
export interface SideMargins {
  readonly left: number;
  readonly right: number;
}

interface Scale {
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** Room for every value, level and target, with 5 per cent air (ux-flows 7.1). */
function scaleOf(levels: readonly number[], count: number, plot: ChartGeometry["plot"]): Scale {
  const lowest = Math.min(...levels);
  const highest = Math.max(...levels);
  const air = highest === lowest ? Math.abs(highest) * 0.1 || 1 : (highest - lowest) * 0.05;
  const from = lowest - air;
  const to = highest + air;
  const last = Math.max(1, count - 1);
  return {
    x: (index) => plot.left + (index / last) * (plot.right - plot.left),
    y: (value) => plot.bottom - ((value - from) / (to - from)) * (plot.bottom - plot.top),
    from,
    to,
    step: niceStep(to - from, 3),
  };
}

function ticksOf({ y, from, to, step }: Scale): ChartGeometry["ticks"] {
  const ticks: { y: number; value: number }[] = [];
  for (let part = Math.ceil(from / step); part * step <= to; part += 1) {
    ticks.push({ y: round(y(part * step)), value: part * step });
  }
  return ticks;
}

function pointsOf(
  assessment: Assessment,
  values: readonly (number | null)[],
  { x, y }: Scale,
): readonly ChartPoint[] {
  const { series, settings, counted } = assessment;
  const marks = markedPoints(assessment);
  const excluded = excludedByUser(series, settings.excluded);
  return values.flatMap((value, index) => {
    if (value === null) return [];
    const unmarked = counted[index] === false ? "approximate" : "value";
    const kind = excluded.has(index) ? "excluded" : (marks.get(index) ?? unmarked);
    return [{ index, x: round(x(index)), y: round(y(value)), kind }];
  });
}

function labelsOf(assessment: Assessment, { y }: Scale): readonly EndLabel[] {
  const { chart, maturity, target } = assessment;
  const labels: EndLabel[] = [];
  const add = (kind: EndLabel["kind"], value: number | null): void => {
    if (value !== null) labels.push({ kind, value, y: round(y(value)) });
  };
  add("target", target?.target ?? null);
  add("centre", lastKnown(chart.centre));
  if (maturity !== "none") {
    add("upper", lastKnown(chart.upper));
    add("lower", lastKnown(chart.lower));
  }
  return spreadLabels(labels, labelGap);
}

/** Lays the assessment out in a box of `width` by `height` pixels; null when there is no value at all. */
export function chartGeometry(
  assessment: Assessment,
  width: number,
  height: number,
  sides: SideMargins = { left: 34, right: 74 },
): ChartGeometry | null {
  const { chart, target, maturity } = assessment;
  // A moving range chart draws the steps, every other chart the values.
  const values = drawnValues(assessment);
  if (values.every((value) => value === null)) return null;
  const limits = maturity === "none" ? [] : [...chart.lower, ...chart.upper];
  const levels = [...values, ...chart.centre, ...limits, target?.target ?? null];
  const plot = {
    left: sides.left,
    right: width - sides.right,
    top: margin.top,
    bottom: height - margin.bottom,
  };
  const known = levels.filter((level): level is number => level !== null);
  const scale = scaleOf(known, values.length, plot);
  const starts = new Set(chart.phases.map((phase) => phase.from));
  const level = (all: readonly (number | null)[]): string =>
    brokenAtPhases(all, starts, (part) => path(part, scale.x, scale.y));
  return {
    width,
    height,
    plot,
    value: path(values, scale.x, scale.y),
    points: pointsOf(assessment, values, scale),
    centre: level(chart.centre),
    lower: maturity === "none" ? "" : level(chart.lower),
    upper: maturity === "none" ? "" : level(chart.upper),
    target: target === null ? null : { y: round(scale.y(target.target)), value: target.target },
    ticks: ticksOf(scale),
    labels: labelsOf(assessment, scale),
  };
}
