/** What the number of "2024:1" can count. */
export type NumberedPart = "half" | "tertial" | "quarter" | "month";

export interface YearNumber {
  readonly year: number;
  readonly number: number;
  /** Written with a colon, as quarters and tertials often are; else as months often are. */
  readonly colon: boolean;
}

export const periodsIn: Readonly<Record<NumberedPart, number>> = {
  half: 2,
  tertial: 3,
  quarter: 4,
  month: 12,
};

/**
 * Decides for a whole axis: the highest number tells how a year is divided. "2024:4" at most is quarters, ":3"
 * tertials, ":2" half-years. Without colon (2024-1, 2024.1) they are months, unless the numbers start over from the
 * highest one, up to four, with every new year.
 */
export function numbersAs(labels: readonly YearNumber[]): NumberedPart {
  const highest = labels.reduce((most, { number }) => Math.max(most, number), 0);
  if (highest > 4 || labels.length === 0) return "month";
  const colon = labels.every((label) => label.colon);
  if (!colon && !startsOver(labels, highest)) return "month";
  return highest === 4 ? "quarter" : highest === 3 ? "tertial" : "half";
}

/** Every year but the first and the last has all numbers, and at least one passes from the highest to 1. */
function startsOver(labels: readonly YearNumber[], highest: number): boolean {
  if (highest < 2) return false;
  const years = new Map<number, Set<number>>();
  for (const { year, number } of labels) years.set(year, (years.get(year) ?? new Set()).add(number));
  const sorted = [...years.keys()].sort((a, b) => a - b);
  if (sorted.length < 2) return false;
  return sorted.every((year, i) => {
    const last = i === sorted.length - 1;
    const numbers = years.get(year)!;
    return (last || numbers.has(highest)) && (i === 0 || numbers.has(1));
  });
}
