import { workspace } from "../workspace";
import { numberOrNaN } from "./measurement";

/**
 * What a range chart draws: |y - previous y| at each point, computed within each phase. A missing value is not bridged,
 * an excluded one is passed over: it has no range and its neighbours become adjacent (as in qicharts2).
 */
export function movingRangeValues(
  values: Float64Array,
  length: number,
  excluded: Uint8Array | null,
  phaseStarts: readonly number[],
): Float64Array {
  const ranges = workspace("drawn", length);
  let previous = NaN;
  let phase = 0;
  for (let i = 0; i < length; i++) {
    if (i === phaseStarts[phase]) {
      previous = NaN;
      phase++;
    }
    ranges[i] = NaN;
    if (excluded !== null && excluded[i] === 1) continue;
    // NaN on either side gives NaN.
    ranges[i] = numberOrNaN(Math.abs(values[i]! - previous));
    previous = values[i]!;
  }
  return ranges;
}
