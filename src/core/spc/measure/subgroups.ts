import { workspace } from "../workspace";
import { numberOrNaN, type Measure, type Measurement } from "./measurement";

type Drawn = "mean" | "standardDeviation" | "range";

interface Subgroup {
  size: number;
  mean: number;
  standardDeviation: number;
  range: number;
}

/** Two passes, so that large levels with small spread (74.001, 74.003 ...) keep their digits. NaN for what needs more values. */
function describe(group: readonly (number | null)[] | undefined): Subgroup {
  let size = 0;
  let sum = 0;
  let lowest = Infinity;
  let highest = -Infinity;
  for (const cell of group ?? []) {
    const value = numberOrNaN(cell);
    if (value !== value) continue;
    size++;
    sum += value;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  if (size === 0) return { size: NaN, mean: NaN, standardDeviation: NaN, range: NaN };
  const mean = sum / size;
  if (size === 1) return { size, mean, standardDeviation: NaN, range: NaN };
  let squares = 0;
  for (const cell of group ?? []) {
    const value = numberOrNaN(cell);
    if (value === value) squares += (value - mean) * (value - mean);
  }
  return { size, mean, standardDeviation: Math.sqrt(squares / (size - 1)), range: highest - lowest };
}

/** One subgroup per point. A subgroup of one has a mean but no spread; an empty one has nothing and adds nothing. */
export function subgroups(drawn: Drawn, spread: "standardDeviation" | "range"): Measure {
  return (input): Measurement => {
    const groups = input.subgroups ?? [];
    const values = workspace("values", groups.length);
    const sizes = workspace("sizes", groups.length);
    const spreads = workspace("spreads", groups.length);
    groups.forEach((group, i) => {
      const described = describe(group);
      values[i] = numberOrNaN(described[drawn]);
      sizes[i] = described.size;
      spreads[i] = numberOrNaN(described[spread]);
    });
    return { length: groups.length, values, sizes, spreads };
  };
}
