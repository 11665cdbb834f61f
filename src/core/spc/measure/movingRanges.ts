import { isCounted } from "../baseline";

/**
 * What a range chart draws: |y - previous y| at each point, computed within each phase. A missing value is not bridged,
 * an excluded one is passed over: it has no range and its neighbours become adjacent (as in qicharts2).
 */
export function movingRangeValues(
  values: Float64Array,
  excluded: Uint8Array | null,
  phaseStarts: readonly number[],
): Float64Array {
  const ranges = new Float64Array(values.length).fill(NaN);
  let previous = NaN;
  let phase = 0;
  for (let i = 0; i < values.length; i++) {
    if (i === phaseStarts[phase]) {
      previous = NaN;
      phase++;
    }
    if (excluded !== null && excluded[i] === 1) continue;
    if (isCounted({ values, excluded }, i)) ranges[i] = Math.abs(values[i]! - previous);
    previous = values[i]!;
  }
  return ranges;
}
