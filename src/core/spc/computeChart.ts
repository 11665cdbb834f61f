import { countPoints, type Baseline } from "./baseline";
import { chartDefinition, type ChartDefinition } from "./charts/chartDefinitions";
import { movingRangeValues } from "./measure/movingRanges";
import { runsOf } from "./rules/anhoej";
import { findSignals, needsZones } from "./rules/findSignals";
import type { Zones } from "./rules/ruleView";
import { roundingTolerance } from "./runsAnalysis";
import type { SigmaChoice, SigmaEstimate } from "./sigma/sigma";
import { latestPoint } from "./variation";
import type { ChartInput, ChartOptions, ChartResult, PhaseResult, Signal } from "./types";

/** The chart while it is being computed. Inside, NaN is "none"; what leaves is null. */
interface Drawing {
  readonly definition: ChartDefinition;
  readonly options: ChartOptions;
  readonly choice: SigmaChoice;
  /** What is drawn, and the same on the scale that limits are computed on. */
  readonly values: Float64Array;
  readonly scaled: Float64Array;
  readonly sizes: Float64Array | null;
  readonly spreads: Float64Array | null;
  readonly excluded: Uint8Array | null;
  readonly centre: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly zones: { readonly location: Float64Array; readonly sigma: Float64Array } | null;
}

/**
 * Centre line, limits and signals of one series.
 *
 * Each phase is computed alone, from its baseline. Missing values are not bridged, excluded points are passed over.
 * Below two usable points there is a centre line only; where all moving ranges are 0 the limits are the centre line.
 * Arrays of the result are as long as the input, in its order; nothing in it is NaN or infinite.
 */
export function computeChart(input: ChartInput, options: ChartOptions): ChartResult {
  const definition = chartDefinition(options);
  const choice = sigmaChoice(options);
  const measured = definition.measure(input, choice.multiplier);
  const length = measured.values.length;
  const excluded = excludedFlags(input.excluded, length);
  const starts = phaseStarts(input.phaseStarts, length);
  const values = definition.drawsRanges
    ? movingRangeValues(measured.values, excluded, starts)
    : measured.values;
  const drawing: Drawing = {
    definition,
    options,
    choice,
    values,
    scaled: definition.power === undefined ? values : values.map((value) => value ** definition.power!),
    sizes: measured.sizes,
    spreads: measured.spreads,
    excluded,
    centre: new Float64Array(length),
    lower: new Float64Array(length),
    upper: new Float64Array(length),
    zones: needsZones(options.rules.rules)
      ? { location: new Float64Array(length), sigma: new Float64Array(length) }
      : null,
  };
  const signals: Signal[] = [];
  const phases = starts.map((from, phase) => {
    const end = starts[phase + 1] ?? length;
    const tolerance = roundingTolerance(measured.values, from, end);
    return computePhase(
      drawing,
      phase,
      from,
      end,
      baselineEnd(input.baseline, phase, from, end),
      tolerance,
      signals,
    );
  });
  const drawn = withNulls(values);
  return {
    type: options.type,
    values: drawn,
    centre: withNulls(drawing.centre),
    lower: withNulls(drawing.lower),
    upper: withNulls(drawing.upper),
    phases,
    signals,
    latest: latestPoint(drawn, input.excluded),
    lowestPossible: definition.lowest ?? null,
    highestPossible: definition.highest === "multiplier" ? choice.multiplier : null,
  };
}

function computePhase(
  drawing: Drawing,
  phase: number,
  from: number,
  end: number,
  baseEnd: number,
  tolerance: number,
  signals: Signal[],
): PhaseResult {
  const { definition, scaled, sizes, spreads, excluded, values, centre, lower, upper } = drawing;
  const baseline: Baseline = { values: scaled, sizes, spreads, excluded, from, end: baseEnd };
  const counted = countPoints(baseline);
  const level = definition.centre(baseline);
  const estimate = definition.sigma(baseline, level, drawing.choice);
  // A range already rests on two points.
  const enough = counted >= (definition.drawsRanges ? 1 : 2);
  const unit = enough ? estimate.unit : NaN;
  if (definition.sigmaAt === undefined)
    fillSameForAll(drawing, from, end, level, estimate.from ?? level, unit);
  else fillBySize(drawing, from, end, level, unit);

  const ordered = drawing.choice.ordered;
  const view = { phase, from, end, values, centre, lower, upper, excluded, tolerance, ordered };
  const runs = definition.drawsRanges ? null : runsOf({ ...view, zones: null });
  findSignals({ ...view, runs, zones: zonesOf(drawing, from, end) }, drawing.options.rules.rules, signals);
  return {
    from,
    to: end - 1,
    baselineTo: baseEnd - 1,
    counted,
    centre: finite(turnBack(level, definition.power)),
    ...reportedSigma(definition, level, estimate, enough),
    tolerance,
    runs,
  };
}

function reportedSigma(
  definition: ChartDefinition,
  level: number,
  estimate: SigmaEstimate,
  enough: boolean,
): Pick<PhaseResult, "mean" | "movingRange" | "movingRangeUnscreened" | "screened" | "sigma"> {
  const mean = definition.power !== undefined ? level : definition.drawsRanges ? undefined : estimate.from;
  return {
    mean: finite(mean),
    movingRange: finite(estimate.range?.used),
    movingRangeUnscreened: finite(estimate.range?.unscreened),
    screened: estimate.range?.screened ?? 0,
    sigma: enough ? finite(estimate.reported) : null,
  };
}

/** The ordinary case: one centre line and one pair of limits for the whole phase. */
function fillSameForAll(
  drawing: Drawing,
  from: number,
  end: number,
  level: number,
  location: number,
  sigma: number,
): void {
  const { power, lowest } = drawing.definition;
  const low = location - 3 * sigma;
  drawing.centre.fill(turnBack(level, power), from, end);
  drawing.lower.fill(turnBack(lowest === undefined ? low : Math.max(lowest, low), power), from, end);
  drawing.upper.fill(turnBack(location + 3 * sigma, power), from, end);
  drawing.zones?.location.fill(location, from, end);
  drawing.zones?.sigma.fill(sigma, from, end);
}

/** Charts with denominators or subgroups: each point has the limits of its own size, and none without a size. */
function fillBySize(drawing: Drawing, from: number, end: number, level: number, unit: number): void {
  const { centreAt, sigmaAt, lowest, highest } = drawing.definition;
  const sizes = drawing.sizes!;
  for (let i = from; i < end; i++) {
    const size = sizes[i]!;
    const centre = centreAt === undefined ? level : centreAt(level, size);
    const sigma = sigmaAt!(unit, size);
    const low = centre - 3 * sigma;
    const high = centre + 3 * sigma;
    drawing.centre[i] = centre;
    drawing.lower[i] = lowest === undefined ? low : Math.max(lowest, low);
    drawing.upper[i] =
      highest === undefined ? high : Math.min(highest === "size" ? size : drawing.choice.multiplier, high);
    if (drawing.zones === null) continue;
    drawing.zones.location[i] = centre;
    drawing.zones.sigma[i] = sigma;
  }
}

/** T: from the scale of y^(1/3.6) to the scale of y; below 0 there is no time. */
function turnBack(value: number, power: number | undefined): number {
  return power === undefined ? value : Math.max(0, value) ** (1 / power);
}

function zonesOf(drawing: Drawing, from: number, end: number): Zones | null {
  if (drawing.zones === null) return null;
  const values = drawing.scaled;
  return { ...drawing.zones, values, tolerance: roundingTolerance(values, from, end) };
}

function sigmaChoice(options: ChartOptions): SigmaChoice {
  const { multiplier, factor } = options;
  return {
    method: options.method,
    factor: factor !== undefined && factor > 0 && Number.isFinite(factor) ? factor : null,
    multiplier: multiplier !== undefined && multiplier > 0 && Number.isFinite(multiplier) ? multiplier : 1,
    ordered: options.ordered !== false,
  };
}

/** Null when nothing is excluded, so that the common case costs nothing. */
function excludedFlags(excluded: readonly boolean[] | undefined, length: number): Uint8Array | null {
  if (excluded === undefined || !excluded.includes(true)) return null;
  const flags = new Uint8Array(length);
  for (let i = 0; i < length; i++) flags[i] = excluded[i] === true ? 1 : 0;
  return flags;
}

/** The first index of every phase, rising, each once; none for an empty series. */
function phaseStarts(starts: readonly number[] | undefined, length: number): number[] {
  if (length === 0) return [];
  if (starts === undefined || starts.length === 0) return [0];
  const inside = starts.filter((start) => Number.isInteger(start) && start > 0 && start < length);
  return [0, ...[...new Set(inside)].sort((a, b) => a - b)];
}

function baselineEnd(baseline: ChartInput["baseline"], phase: number, from: number, end: number): number {
  const points = typeof baseline === "number" ? baseline : baseline?.[phase];
  if (points === null || points === undefined || !(points >= 1)) return end;
  return Math.min(end, from + Math.floor(points));
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}

/** A plain array, with null for what is not a finite number. Without such it stays an array of doubles, which is fast. */
function withNulls(numbers: Float64Array): (number | null)[] {
  const length = numbers.length;
  const plain = new Array<number | null>(length);
  for (let i = 0; i < length; i++) {
    const value = numbers[i]!;
    plain[i] = value - value === 0 ? value : null;
  }
  return plain;
}
