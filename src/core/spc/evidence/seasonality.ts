/** Months in a year: only monthly series are tested. */
const MONTHS = 12;

/** With two years a season must repeat almost exactly to be told from chance; below that nothing can be said. */
export const FEWEST_YEARS = 2;

/**
 * 99 per cent points of F with 11 and 11 (k - 1) degrees of freedom for k = 2 .. 15 years; beyond 15 the last one is
 * used, which is slightly strict. (Fisher's F distribution; scipy.stats.f.ppf(0.99, 11, 11 * (k - 1)).)
 */
const criticalF = [
  4.4624, 3.1837, 2.8397, 2.6804, 2.5887, 2.529, 2.4871, 2.4561, 2.4321, 2.4132, 2.3977, 2.3849, 2.3741,
  2.3649,
];

export interface Seasonality {
  /** Agreement of the years about the order of the months, 0 to 1 (Kendall's W). */
  readonly concordance: number;
  /** Complete years that it rests on. */
  readonly years: number;
  /** W above this is more than chance gives. */
  readonly threshold: number;
  readonly present: boolean;
}

/**
 * Whether the same months are high and low year after year: Friedman's test (1937) on the ranks within each year, judged
 * by F = (k - 1) W / (1 - W) (Iman & Davenport 1980) at 1 per cent. Ranks within a year do not mind slow changes of level
 * or outliers. This is the test for stable seasonality of X-12-ARIMA.
 *
 * `values`: one per month, oldest first. Years are counted back from the latest value; a year with a missing month is
 * left out. Null with fewer than two complete years, or when no year has any variation.
 */
export function seasonality(values: readonly (number | null)[]): Seasonality | null {
  const rankSums = new Array<number>(MONTHS).fill(0);
  let years = 0;
  let rankSquares = 0;
  for (let end = values.length; end >= MONTHS; end -= MONTHS) {
    const year = values.slice(end - MONTHS, end);
    if (!year.every((value): value is number => value !== null && Number.isFinite(value))) continue;
    years++;
    ranks(year).forEach((rank, month) => {
      rankSums[month]! += rank;
      rankSquares += rank * rank;
    });
  }
  const correction = (years * MONTHS * (MONTHS + 1) ** 2) / 4;
  const between = rankSums.reduce((sum, total) => sum + total * total, 0) / years - correction;
  const all = rankSquares - correction;
  if (years < FEWEST_YEARS || !(all > 0)) return null;
  const f = criticalF[Math.min(years, criticalF.length + 1) - 2]!;
  const concordance = between / all;
  const threshold = f / (f + years - 1);
  return { concordance, years, threshold, present: concordance > threshold };
}

/** Ranks 1 to 12, the mean rank for equal values. */
function ranks(year: readonly number[]): number[] {
  return year.map((value) => {
    let lower = 0;
    let equal = 0;
    for (const other of year) {
      if (other < value) lower++;
      else if (other === value) equal++;
    }
    return lower + (equal + 1) / 2;
  });
}
