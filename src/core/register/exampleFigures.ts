/**
 * The figures of the example workbook. They are invented, and the workbook says so. The five processes are those that
 * the handbook "Leda för resultat" (SKL 2014) names: income support, reports about children, time to decision and
 * intervention, residential care, and home care; by sex where persons are counted.
 *
 * Three things are put in on purpose, so that a newcomer has something to find: a real shift (time to decision falls
 * from February 2026), an outlier (home care hours delivered in December 2025) and a gap (July 2025, residential care).
 */
export interface ExampleSeries {
  readonly indicator: string;
  readonly unit: string;
  readonly sex: "Totalt" | "Kvinnor" | "Män" | "Flickor" | "Pojkar" | "";
  /** One per month from September 2023; null is an empty cell. */
  readonly values: readonly (number | null)[];
}

export const exampleMonths = 36;
export const exampleFirstMonth = { year: 2023, month: 9 };

/** Small generator with a fixed seed (mulberry32), so that the example is the same every time it is made. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Roughly normal noise: twelve uniform numbers minus six. */
function noise(random: () => number): number {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += random();
  return sum;
}

function series(seed: number, level: (month: number) => number, spread: number, decimals = 0): number[] {
  const random = generator(seed);
  const factor = 10 ** decimals;
  return Array.from({ length: exampleMonths }, (_, month) =>
    Math.max(0, Math.round((level(month) + spread * noise(random)) * factor) / factor),
  );
}

function sum(a: readonly (number | null)[], b: readonly (number | null)[]): (number | null)[] {
  return a.map((value, i) => {
    const other = b[i] ?? null;
    return value === null || other === null ? null : value + other;
  });
}

function bySex(
  indicator: string,
  unit: string,
  women: readonly (number | null)[],
  men: readonly (number | null)[],
  total: readonly (number | null)[],
  names: readonly [ExampleSeries["sex"], ExampleSeries["sex"]] = ["Kvinnor", "Män"],
): ExampleSeries[] {
  return [
    { indicator, unit, sex: "Totalt", values: total },
    { indicator, unit, sex: names[0], values: women },
    { indicator, unit, sex: names[1], values: men },
  ];
}

/** September 2023 is month 0, so February 2026 is 29, December 2025 is 27 and July 2025 is 22. */
const shiftFrom = 29;
const outlierMonth = 27;
const gapMonth = 22;

function counted(
  name: string,
  unit: string,
  seed: number,
  women: number,
  men: number,
  spread: number,
  names?: readonly [ExampleSeries["sex"], ExampleSeries["sex"]],
): ExampleSeries[] {
  const w = series(seed, () => women, spread);
  const m = series(seed + 1, () => men, spread);
  return bySex(name, unit, w, m, sum(w, m), names);
}

function timeToDecision(): ExampleSeries[] {
  const level = (before: number, after: number) => (month: number) => (month < shiftFrom ? before : after);
  const women = series(31, level(33, 25), 2.4);
  const men = series(32, level(31, 24), 2.4);
  // Somewhat more women than men apply, so the total is a weighted mean and not the sum.
  const total = women.map((value, i) => Math.round(0.55 * value + 0.45 * (men[i] ?? 0)));
  return bySex("Tid från ansökan till beslut", "dagar", women, men, total);
}

function timeToIntervention(): ExampleSeries[] {
  const women = series(41, () => 18, 2);
  const men = series(42, () => 19, 2);
  return bySex(
    "Tid från beslut till insats",
    "dagar",
    women,
    men,
    women.map((value, i) => Math.round(0.55 * value + 0.45 * (men[i] ?? 0))),
  );
}

function homeCare(): ExampleSeries[] {
  const granted = counted("Beviljade hemtjänsttimmar", "timmar", 61, 6420, 3110, 70);
  const women = series(63, () => 6010, 80);
  const men = series(64, () => 2890, 60);
  women[outlierMonth] = 5120;
  men[outlierMonth] = 2410;
  return [...granted, ...bySex("Utförda hemtjänsttimmar", "timmar", women, men, sum(women, men))];
}

function residentialCare(): ExampleSeries[] {
  const women: (number | null)[] = series(51, () => 14, 3);
  const men: (number | null)[] = series(52, () => 9, 2.4);
  women[gapMonth] = null;
  men[gapMonth] = null;
  return bySex("Ansökningar till särskilt boende", "antal", women, men, sum(women, men));
}

/** The sheet Månadsdata, row by row. */
export function exampleSeries(): ExampleSeries[] {
  return [
    ...counted("Försörjningsstöd", "tkr", 11, 2840, 2460, 110),
    ...counted("Försörjningsstöd till unga 18–24 år", "tkr", 13, 410, 455, 38),
    ...counted("Anmälningar som rör barn", "antal", 21, 61, 68, 7, ["Flickor", "Pojkar"]),
    ...timeToDecision(),
    ...timeToIntervention(),
    ...residentialCare(),
    ...homeCare(),
  ];
}

/** The sheet Platser: periods in rows, two indicators in columns. */
export function examplePlaces(): { readonly vacated: readonly number[]; readonly vacant: readonly number[] } {
  return { vacated: series(71, () => 11, 2.6), vacant: series(72, () => 7, 2.2) };
}
