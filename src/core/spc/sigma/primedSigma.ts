import type { Baseline } from "../baseline";
import { isCounted } from "../baseline";
import { RANGE_LIMIT_FACTOR } from "../constants";
import { workspace } from "../workspace";
import { collectRanges } from "./movingRangeSigma";
import { sigmaFromRange, summariseRanges } from "./ranges";
import type { SigmaEstimator } from "./sigma";

/** z of each point: its distance from the centre in the sigmas of its own size; 0 where the model has no spread at all. */
export function standardised(b: Baseline, centre: number, unit: number): Float64Array {
  const z = new Float64Array(b.end);
  for (let i = b.from; i < b.end; i++) {
    z[i] = unit === 0 ? b.values[i]! * 0 : ((b.values[i]! - centre) / unit) * Math.sqrt(b.sizes![i]!);
  }
  return z;
}

function standardDeviation(b: Baseline): number {
  let sum = 0;
  let counted = 0;
  for (let i = b.from; i < b.end; i++) {
    if (!isCounted(b, i)) continue;
    sum += b.values[i]!;
    counted++;
  }
  let squares = 0;
  for (let i = b.from; i < b.end; i++) if (isCounted(b, i)) squares += (b.values[i]! - sum / counted) ** 2;
  return Math.sqrt(squares / (counted - 1));
}

/**
 * P' and U' (Laney 2002): sigma of the model times sigma_z, the spread of the z values from their moving ranges. Above 1
 * when months differ more than chance in the denominators explains. Units without order use the sd of z instead.
 */
export function primed(model: SigmaEstimator): SigmaEstimator {
  return (b, centre, choice) => {
    const { unit } = model(b, centre, choice);
    const z = { ...b, values: standardised(b, centre, unit) };
    if (!choice.ordered) {
      const sigmaZ = standardDeviation(z);
      return { unit: unit * sigmaZ, reported: sigmaZ };
    }
    const ranges = workspace("ranges", b.end - b.from);
    const length = collectRanges(z, ranges);
    const range = summariseRanges(ranges, length, choice.method, RANGE_LIMIT_FACTOR);
    const sigmaZ = sigmaFromRange(range.used, choice);
    return { unit: unit * sigmaZ, reported: sigmaZ, range };
  };
}
