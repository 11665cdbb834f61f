/** The points that one phase's centre and limits rest on. NaN in an array means that there is no value. */
export interface Baseline {
  readonly values: Float64Array;
  /** Denominators or subgroup sizes; null where the chart has none. */
  readonly sizes: Float64Array | null;
  /** Standard deviation or range within each subgroup; null where the chart has none. */
  readonly spreads: Float64Array | null;
  /** 1 = left out; null when nothing is. */
  readonly excluded: Uint8Array | null;
  readonly from: number;
  /** The index after the last one. */
  readonly end: number;
}

/** True for a point that has a value and is not excluded. */
export function isCounted(b: Pick<Baseline, "values" | "excluded">, index: number): boolean {
  const value = b.values[index]!;
  return value === value && (b.excluded === null || b.excluded[index] === 0);
}

export function countPoints({ values, excluded, from, end }: Baseline): number {
  let counted = 0;
  if (excluded === null) for (let i = from; i < end; i++) counted += Number(values[i] === values[i]);
  else for (let i = from; i < end; i++) counted += Number(values[i] === values[i] && excluded[i] === 0);
  return counted;
}
