import { Workbook } from "../../src/host";

/** Seeded generator (mulberry32), so that every run sees the same numbers. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A workbook with one sheet: an indicator per row and a month per column, as controllers have them. Normal variation
 * about a level of its own, one value in forty missing, and in every tenth indicator a shift of two sigma near the end.
 * Another `variant` has other numbers, which nobody can have read before.
 */
export function manyIndicators(indicators: number, months: number, variant = 0): Workbook {
  const random = generator(indicators * 1000 + months + variant * 1e7);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const workbook = new Workbook();
  const sheet = workbook.insertSheet("Månadsdata");
  sheet.setConstant(0, 0, "Indikator");
  sheet.setConstant(0, 1, "Enhet");
  for (let month = 0; month < months; month++) {
    sheet.setConstant(
      0,
      2 + month,
      `${2015 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`,
    );
  }
  for (let row = 1; row <= indicators; row++) {
    sheet.setConstant(row, 0, `Indikator ${row}`);
    sheet.setConstant(row, 1, "dagar");
    const level = 20 + 100 * random();
    const sigma = level / 15;
    for (let month = 0; month < months; month++) {
      if (random() < 1 / 40) continue;
      const shift = row % 10 === 0 && month >= months - 15 ? 2 * sigma : 0;
      sheet.setConstant(row, 2 + month, Math.round((level + sigma * normal() + shift) * 100) / 100);
    }
  }
  return workbook;
}
