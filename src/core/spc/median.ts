/** Moves the k-th smallest of numbers[0 .. length-1] to index k, in linear time (Hoare's quickselect, middle pivot). */
function select(numbers: Float64Array, length: number, k: number): number {
  let left = 0;
  let right = length - 1;
  while (left < right) {
    const pivot = numbers[(left + right) >> 1]!;
    let i = left;
    let j = right;
    while (i <= j) {
      while (numbers[i]! < pivot) i++;
      while (numbers[j]! > pivot) j--;
      if (i <= j) {
        const swapped = numbers[i]!;
        numbers[i++] = numbers[j]!;
        numbers[j--] = swapped;
      }
    }
    if (k <= j) right = j;
    else if (k >= i) left = i;
    else break;
  }
  return numbers[k]!;
}

/** Median of the first `length` numbers, which it reorders; the mean of the middle two when even; NaN of none. */
export function medianInPlace(numbers: Float64Array, length: number): number {
  if (length === 0) return NaN;
  const middle = length >> 1;
  const upper = select(numbers, length, middle);
  if (length % 2 === 1) return upper;
  let lower = numbers[0]!;
  for (let i = 1; i < middle; i++) if (numbers[i]! > lower) lower = numbers[i]!;
  return lower === upper ? upper : (lower + upper) / 2;
}
