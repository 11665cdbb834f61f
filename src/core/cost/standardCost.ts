import { finite, notComputed, type Outcome } from "./outcome";

/** Each part by itself: a reference cost of 0 makes only the percentage impossible. */
export interface StandardCostDeviation {
  /** kr per inhabitant (or per pupil) */
  readonly perInhabitant: Outcome<number>;
  /** A number of per cent: 3.0 means 3.0 %. */
  readonly percent: Outcome<number>;
  /** mnkr; null without inhabitants */
  readonly millions: Outcome<number> | null;
}

/**
 * Net cost set against what could be expected: standard cost (cost equalisation; inhabitants on 1 November the year
 * before, structure about two years old) or reference cost (same year's structure, inhabitants on 31 December).
 *
 * kr = net - standard; per cent = (net - standard) / standard x 100; mnkr = (net - standard) x inhabitants / 10^6.
 * Plus means a higher cost than expected. It says nothing about efficiency: ambition, efficiency, bookkeeping and the
 * model's own error are all in it. Source: Kolada N20900, N20029, N15001, N15045; RKA and SKR on reference costs.
 *
 * @param netCost kr per inhabitant (or per pupil); may be negative
 * @param standardCost kr per inhabitant (or per pupil), not negative
 * @param inhabitants the number that the kr are counted per; null or undefined where mnkr is not wanted
 */
export function standardCostDeviation(
  netCost: number | null,
  standardCost: number | null,
  inhabitants?: number | null,
): StandardCostDeviation {
  const wantsMillions = inhabitants !== null && inhabitants !== undefined;
  if (netCost === null || standardCost === null) {
    const missing = notComputed("missing");
    return { perInhabitant: missing, percent: missing, millions: wantsMillions ? missing : null };
  }
  const deviation = netCost - standardCost;
  return {
    perInhabitant: finite(deviation),
    percent: percentOf(deviation, standardCost),
    millions: wantsMillions ? inMillions(deviation, inhabitants) : null,
  };
}

function percentOf(deviation: number, standardCost: number): Outcome<number> {
  if (standardCost === 0) return notComputed("zeroDenominator");
  if (standardCost < 0) return notComputed("outOfDomain");
  return finite((deviation / standardCost) * 100);
}

function inMillions(deviation: number, inhabitants: number): Outcome<number> {
  return inhabitants < 0 ? notComputed("outOfDomain") : finite((deviation * inhabitants) / 1_000_000);
}
