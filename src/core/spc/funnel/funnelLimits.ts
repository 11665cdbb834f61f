import { numberOrNaN } from "../measure/measurement";
import { estimateOverdispersion, type Overdispersion } from "./overdispersion";
import { funnelScales, type FunnelKind, type FunnelScale } from "./transformations";

/** Normal quantiles of the 95 and 99.8 per cent limits. */
export const Z_95 = 1.959964;
export const Z_998 = 3.090232;

/** With fewer units than this the spread between them cannot be told from chance. */
export const FEWEST_UNITS_FOR_OVERDISPERSION = 10;

export interface FunnelOptions {
  /**
   * share: numerator is a part of the denominator. rate: events per something. standardised: observed and expected
   * (square root; standardisedLog: logarithm).
   */
  readonly kind: FunnelKind;
  /** Widen the limits when units differ more than chance explains. */
  readonly overdispersion: boolean;
}

/** Arrays as long as the input; null where there is none. */
export interface FunnelResult {
  /** numerator / denominator; null where either is missing, the denominator is not above 0 or the share is impossible. */
  readonly values: readonly (number | null)[];
  /** All units together, the same in every row; null without units. */
  readonly centre: number | null;
  readonly lower95: readonly (number | null)[];
  readonly upper95: readonly (number | null)[];
  readonly lower998: readonly (number | null)[];
  readonly upper998: readonly (number | null)[];
  /** Units with a value. */
  readonly units: number;
  /** What was found; null when not asked for or with fewer than 10 units. tau2 0 means that limits are not widened. */
  readonly overdispersion: Overdispersion | null;
  /** True when it was asked for but there are too few units. */
  readonly tooFewUnits: boolean;
}

/**
 * Funnel limits for comparing units in one period (Spiegelhalter 2005): each unit's limits follow its own denominator.
 * Shares by arcsine, rates by logarithm, limits turn(theta ± z sqrt(s² + tau²)).
 */
export function funnelLimits(
  numerators: readonly (number | null)[],
  denominators: readonly (number | null)[],
  options: FunnelOptions,
): FunnelResult {
  const scale = funnelScales[options.kind];
  const rows = numerators.map((cell, i) => {
    const x = numberOrNaN(cell);
    const n = numberOrNaN(denominators[i]);
    return scale.accepts(x, n) ? { x, n } : null;
  });
  const units = rows.filter((row) => row !== null);
  const centre = finite(scale.centre(total(units.map(({ x }) => x)), total(units.map(({ n }) => n))));
  const known = units.length > 0 && centre !== null;
  const enough = units.length >= FEWEST_UNITS_FOR_OVERDISPERSION;
  const overdispersion = options.overdispersion && known && enough ? spread(units, centre, scale) : null;
  const limit = (z: number): (number | null)[] =>
    rows.map((row) =>
      row === null || !known ? null : limitOf(row, centre, z, overdispersion?.tau2 ?? 0, scale),
    );
  return {
    values: rows.map((row) => (row === null ? null : finite(row.x / row.n))),
    centre: known ? centre : null,
    lower95: limit(-Z_95),
    upper95: limit(Z_95),
    lower998: limit(-Z_998),
    upper998: limit(Z_998),
    units: units.length,
    overdispersion,
    tooFewUnits: options.overdispersion && !enough,
  };
}

interface Unit {
  readonly x: number;
  readonly n: number;
}

function limitOf({ x, n }: Unit, centre: number, z: number, tau2: number, scale: FunnelScale): number | null {
  // Without any event at all there is nothing to vary around (the logarithm of 0).
  const theta = scale.transform(centre);
  if (!Number.isFinite(theta)) return centre;
  return finite(scale.turnBack(theta + z * Math.sqrt(scale.error(x, n) ** 2 + tau2)));
}

function spread(units: readonly Unit[], centre: number, scale: FunnelScale): Overdispersion | null {
  const theta = scale.transform(centre);
  const usable = units.filter(({ x, n }) => Number.isFinite(zOf({ x, n }, theta, scale)));
  if (usable.length < FEWEST_UNITS_FOR_OVERDISPERSION) return null;
  const z = Float64Array.from(usable, (unit) => zOf(unit, theta, scale));
  const errors = Float64Array.from(usable, ({ x, n }) => scale.error(x, n));
  const found = estimateOverdispersion(z, errors, scale.trimming);
  return Number.isFinite(found.phi) && Number.isFinite(found.tau2) ? found : null;
}

/** Distance of a unit from all units together, in its own standard errors. */
function zOf({ x, n }: Unit, theta: number, scale: FunnelScale): number {
  return (scale.observed(x, n) - theta) / scale.error(x, n);
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, value) => sum + value, 0);
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
