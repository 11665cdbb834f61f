export interface ParetoRow {
  readonly category: string;
  readonly count: number;
  /** Per cent of all counted up to and including this category. */
  readonly cumulativePercent: number;
}

/** Counts per category, largest first, ties by name; missing categories (null) are not counted. */
export function pareto(categories: readonly (string | null)[]): ParetoRow[] {
  const counts = new Map<string, number>();
  for (const category of categories) {
    if (category !== null) counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  let counted = 0;
  return [...counts]
    .sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || (a < b ? -1 : 1))
    .map(([category, count]) => {
      counted += count;
      return { category, count, cumulativePercent: (100 * counted) / total };
    });
}
