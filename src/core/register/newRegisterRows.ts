import type { Frequency } from "../series/period";
import type { Indicator } from "../series/series";
import { foldText } from "../sheet/layout/foldText";
import { registerColumns, type RegisterColumn } from "./registerColumns";

/** What a new row says about an indicator that has been read; the rest is for people to fill in. */
export type NewRegisterRow = Readonly<Partial<Record<RegisterColumn, string>>>;

/** Frequencies as the register's list has them. */
export const frequencyWords: Readonly<Record<Frequency, string>> = {
  day: "Dag",
  week: "Vecka",
  month: "Månad",
  quarter: "Kvartal",
  tertial: "Tertial",
  half: "Halvår",
  year: "År",
  schoolYear: "Läsår",
};

/** Codes of Kolada: N00941, U21468. */
const koladaCode = /^[NU]\d{5}$/;

/**
 * One row per indicator, not per series: women and men, and all organisations, share a row until the user wants
 * otherwise. Indicators of the same code, or of the same name without code, on several sheets are one.
 */
export function newRegisterRows(indicators: readonly Indicator[]): NewRegisterRow[] {
  const seen = new Set<string>();
  const rows: NewRegisterRow[] = [];
  for (const { name, code, unit, series } of indicators) {
    const key = code === null ? `name ${foldText(name)}` : `code ${foldText(code)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const frequency = series[0]?.frequency;
    rows.push({
      name,
      ...(code === null ? {} : { code }),
      ...(unit === null ? {} : { unit }),
      ...(code !== null && koladaCode.test(code) ? { source: "Kolada" } : {}),
      ...(frequency === undefined ? {} : { frequency: frequencyWords[frequency] }),
    });
  }
  return rows;
}

/** The cells of a new row in a new register, in the order of its columns. */
export function cellsOfNewRow(row: NewRegisterRow): readonly string[] {
  return registerColumns.map(([column]) => row[column] ?? "");
}
