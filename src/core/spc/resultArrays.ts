export function finiteOrNull(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}

/** A plain array, with null for what is not a finite number. */
export function withNulls(numbers: Float64Array, length: number): (number | null)[] {
  const plain = new Array<number | null>(length);
  for (let i = 0; i < length; i++) {
    const value = numbers[i]!;
    plain[i] = value - value === 0 ? value : null;
  }
  return plain;
}

/** The cells with null where `values` has no value: the very same array where they hold that already. */
export function finiteCells(
  cells: readonly (number | null)[],
  values: Float64Array,
): readonly (number | null)[] {
  const wrong = (i: number): boolean => values[i] !== values[i] && cells[i] !== null;
  let first = 0;
  while (first < cells.length && !wrong(first)) first++;
  if (first === cells.length) return cells;
  const copy = cells.slice();
  for (let i = first; i < copy.length; i++) if (values[i] !== values[i]) copy[i] = null;
  return copy;
}

/** An array that already holds doubles: a slice of it is made in one step, where a new array is made twice. */
const doubles: number[] = [0.5];

/** The same number for all points, or null when it is not finite. */
export function repeated(value: number, length: number): (number | null)[] {
  if (value - value !== 0) return new Array<null>(length).fill(null);
  while (doubles.length < length) doubles.push(0.5);
  return doubles.slice(0, length).fill(value);
}
