/**
 * Arrays of doubles that are used again from chart to chart: a thousand charts then allocate nothing but their results.
 * A chart is computed in one go and hands out none of them, so two charts never share one. They may be longer than the
 * chart; every loop says where it ends. NaN in them stands for "none".
 */
const slots = new Map<Slot, Float64Array>();

export type Slot =
  "values" | "sizes" | "spreads" | "drawn" | "scaled" | "centre" | "lower" | "upper" | "ranges" | "sorted";

/** The array of this name with room for `length` numbers; what stands in it is left from before. */
export function workspace(slot: Slot, length: number): Float64Array {
  const known = slots.get(slot);
  if (known !== undefined && known.length >= length) return known;
  const made = new Float64Array(Math.max(256, length));
  slots.set(slot, made);
  return made;
}
