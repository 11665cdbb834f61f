import { countPoints, type Baseline } from "./baseline";
import { chartDefinition } from "./charts/chartDefinitions";
import { baselineEnd, excludedFlags, phaseStarts, sigmaChoice } from "./chartInput";
import { fillLimits, scaledValues, turnBack, zonesOf, type Drawing } from "./drawing";
import { numberOrNaN } from "./measure/measurement";
import { movingRangeValues } from "./measure/movingRanges";
import { plainValues } from "./measure/plainValues";
import { finiteCells, finiteOrNull, repeated, withNulls } from "./resultArrays";
import { findSignals, needsZones } from "./rules/findSignals";
import { countRuns, roundingTolerance } from "./runsAnalysis";
import type { ChartInput, ChartOptions, ChartResult, PhaseResult, Signal } from "./types";
import { latestPoint } from "./variation";
import { workspace } from "./workspace";

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
  const { length } = measured;
  const excluded = excludedFlags(input.excluded, length);
  const starts = phaseStarts(input.phaseStarts, length);
  const values = definition.drawsRanges
    ? movingRangeValues(measured.values, length, excluded, starts)
    : measured.values;
  const drawing: Drawing = {
    definition,
    rules: options.rules.rules,
    choice,
    values,
    scaled: scaledValues(values, length, definition.power),
    sizes: measured.sizes,
    spreads: measured.spreads,
    excluded,
    centre: workspace("centre", length),
    lower: workspace("lower", length),
    upper: workspace("upper", length),
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
  // Cells drawn as they are need not be made anew.
  const asGiven =
    values === measured.values && definition.measure === plainValues && input.denominators === undefined;
  const drawn = asGiven ? finiteCells(input.values, values) : withNulls(values, length);
  const same = definition.sigmaAt === undefined && phases.length === 1;
  const rest = {
    type: options.type,
    values: drawn,
    phases,
    signals,
    latest: latestPoint(drawn, input.excluded),
    lowestPossible: definition.lowest ?? null,
    highestPossible: definition.highest === "multiplier" ? choice.multiplier : null,
  };
  if (same && length > LONG) return withStraightLines(rest, drawing, length);
  const { centre, lower, upper } = drawing;
  return {
    type: rest.type,
    values: drawn,
    centre: same ? repeated(centre[0]!, length) : withNulls(centre, length),
    lower: same ? repeated(lower[0]!, length) : withNulls(lower, length),
    upper: same ? repeated(upper[0]!, length) : withNulls(upper, length),
    phases,
    signals,
    latest: rest.latest,
    lowestPossible: rest.lowestPossible,
    highestPossible: rest.highestPossible,
  };
}

/** From so many points on, straight lines are written out only when they are asked for. */
const LONG = 2000;

type Lines = "centre" | "lower" | "upper";

/**
 * Lines that are the same at every point, written out when they are first asked for: at 100,000 points three arrays cost
 * more than all the arithmetic. (For short series it is the other way round.)
 */
function withStraightLines(rest: Omit<ChartResult, Lines>, drawing: Drawing, length: number): ChartResult {
  const [centre, lower, upper] = [drawing.centre, drawing.lower, drawing.upper].map((line) => {
    const level = line[0] ?? NaN;
    let written: readonly (number | null)[] | null = null;
    return () => (written ??= repeated(level, length));
  }) as [
    () => readonly (number | null)[],
    () => readonly (number | null)[],
    () => readonly (number | null)[],
  ];
  return {
    ...rest,
    get centre() {
      return centre();
    },
    get lower() {
      return lower();
    },
    get upper() {
      return upper();
    },
  };
}

function limitsAt({ lower, upper }: Drawing, index: number): PhaseResult["limits"] {
  const limits = { lower: lower[index]!, upper: upper[index]! };
  return Number.isFinite(limits.upper - limits.lower) ? limits : null;
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
  const { ordered } = drawing.choice;
  const baseline: Baseline = { values: scaled, sizes, spreads, excluded, from, end: baseEnd };
  const counted = countPoints(baseline);
  const level = numberOrNaN(definition.centre(baseline));
  const estimate = definition.sigma(baseline, level, drawing.choice);
  // A range already rests on two points.
  const enough = counted >= (definition.drawsRanges === true ? 1 : 2);
  fillLimits(drawing, from, end, level, estimate.from ?? level, enough ? estimate.unit : NaN);
  const counts = ordered && definition.drawsRanges !== true;
  const runs = counts ? countRuns(values, centre, excluded, tolerance, from, end) : null;
  const zones = zonesOf(drawing, from, end);
  const view = { phase, from, end, values, centre, lower, upper, excluded, tolerance, runs, ordered, zones };
  findSignals(view, drawing.rules, signals);
  const { range } = estimate;
  const mean = definition.power !== undefined ? level : definition.drawsRanges === true ? NaN : estimate.from;
  return {
    from,
    to: end - 1,
    baselineTo: baseEnd - 1,
    counted,
    centre: finiteOrNull(turnBack(level, definition.power)),
    mean: finiteOrNull(mean),
    movingRange: finiteOrNull(range?.used),
    movingRangeUnscreened: finiteOrNull(range?.unscreened),
    screened: range?.screened ?? 0,
    sigma: enough ? finiteOrNull(estimate.reported) : null,
    limits: definition.sigmaAt === undefined ? limitsAt(drawing, from) : null,
    tolerance,
    runs,
  };
}
