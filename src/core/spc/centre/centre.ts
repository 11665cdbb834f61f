import { isCounted, type Baseline } from "../baseline";
import { medianInPlace } from "../median";
import { workspace } from "../workspace";

/** The level of a baseline; NaN when nothing is counted. */
export type CentreEstimator = (baseline: Baseline) => number;

export const mean: CentreEstimator = ({ values, excluded, from, end }) => {
  let sum = 0;
  let counted = 0;
  for (let i = from; i < end; i++) {
    const value = values[i]!;
    if (value !== value || (excluded !== null && excluded[i] === 1)) continue;
    sum += value;
    counted++;
  }
  return sum / counted;
};

export const median: CentreEstimator = (b) => {
  const counted = workspace("sorted", b.end - b.from);
  let length = 0;
  for (let i = b.from; i < b.end; i++) if (isCounted(b, i)) counted[length++] = b.values[i]!;
  return medianInPlace(counted, length);
};

/** sum(n y) / sum(n): for ratios the same as sum of counts / sum of denominators, for subgroups the grand mean. */
export const weightedMean: CentreEstimator = (b) => {
  let sum = 0;
  let weight = 0;
  for (let i = b.from; i < b.end; i++) {
    if (!isCounted(b, i)) continue;
    sum += b.values[i]! * b.sizes![i]!;
    weight += b.sizes![i]!;
  }
  return sum / weight;
};

/** sum of counts / sum of denominators, for counts drawn as they are (NP). */
export const pooledShare: CentreEstimator = (b) => {
  let sum = 0;
  let weight = 0;
  for (let i = b.from; i < b.end; i++) {
    if (!isCounted(b, i)) continue;
    sum += b.values[i]!;
    weight += b.sizes![i]!;
  }
  return sum / weight;
};
