import type { Rule, RuleProfile, SigmaMethod } from "../types";
import { ruleKey } from "./ruleKey";
import { simulatedLengths, simulatedShares, type SimulatedShares } from "./table";

export interface ExpectedFalseAlarms {
  readonly series: number;
  /** Number of series expected to have a signal somewhere though nothing has changed. */
  readonly anywhere: number;
  /** Number of series expected to have a signal on the latest point though nothing has changed. */
  readonly latest: number;
  /** False when single rules were combined as if independent, or a number of points not simulated was asked for. */
  readonly simulated: boolean;
}

/**
 * How many of these series would get a signal by chance alone, for a profile and the number of usable points of each.
 *
 * Interpolated in a table simulated with this code (independent normal values, one phase). Season and memory give more.
 * Named profiles are simulated as a whole; own lists are put together from single rules as if these were independent,
 * which overstates a little.
 */
export function expectedFalseAlarms(
  profile: RuleProfile,
  lengths: readonly number[],
  method: SigmaMethod = "mean",
): ExpectedFalseAlarms {
  const named = simulatedShares[`${profile.name}/${method}`];
  const parts = named === undefined ? partsOf(profile.rules, method) : { shares: [named], simulated: true };
  const total = (which: keyof SimulatedShares): number =>
    lengths.reduce(
      (sum, length) => sum + 1 - parts.shares.reduce((p, row) => p * unflagged(row[which], length), 1),
      0,
    );
  return {
    series: lengths.length,
    anywhere: total("anywhere"),
    latest: total("latest"),
    simulated: parts.simulated,
  };
}

function partsOf(
  rules: readonly Rule[],
  method: SigmaMethod,
): { shares: SimulatedShares[]; simulated: boolean } {
  const keys = new Set(rules.map(ruleKey));
  // The two rules of Anhøj go together so often that they are simulated as one.
  if (keys.has("longRun:") && keys.has("fewCrossings:")) {
    keys.delete("longRun:");
    keys.delete("fewCrossings:");
    keys.add("anhöj");
  }
  let simulated = keys.size <= 1;
  const shares = [...keys].map((key) => {
    const row = simulatedShares[`${key}/${method}`] ?? simulatedShares[`${key}/mean`];
    if (row !== undefined) return row;
    simulated = false;
    return nearest(key);
  });
  return { shares, simulated };
}

/** The simulated rule of the same kind with the nearest number of points: too many alarms rather than too few above it. */
function nearest(key: string): SimulatedShares {
  const [id, points] = key.split(":");
  const candidates = Object.keys(simulatedShares).filter((name) => name.startsWith(`${id}:`));
  const distance = (name: string): number => Math.abs(Number(/:(\d+)/.exec(name)?.[1]) - Number(points));
  const best = candidates.sort((a, b) => distance(a) - distance(b))[0];
  return best === undefined ? { anywhere: [], latest: [] } : simulatedShares[best]!;
}

/** Share of series without a flag at this length: linear between the simulated lengths, and beyond them on the log scale. */
function unflagged(shares: readonly number[], length: number): number {
  if (shares.length === 0 || !(length >= 2)) return 1;
  const last = simulatedLengths.length - 1;
  if (length <= simulatedLengths[0]!) return 1 - shares[0]! * (length / simulatedLengths[0]!);
  const above = simulatedLengths.findIndex((known) => known >= length);
  if (above > 0) {
    const [from, to] = [simulatedLengths[above - 1]!, simulatedLengths[above]!];
    const weight = (length - from) / (to - from);
    return 1 - (shares[above - 1]! * (1 - weight) + shares[above]! * weight);
  }
  const [left, right] = [Math.log(1 - shares[last - 1]!), Math.log(1 - shares[last]!)];
  const slope = (right - left) / (simulatedLengths[last]! - simulatedLengths[last - 1]!);
  return Math.min(1, Math.exp(right + Math.min(0, slope) * (length - simulatedLengths[last]!)));
}
