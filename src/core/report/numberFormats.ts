import type { Frequency } from "../series/period";

/**
 * Invariant number formats of the sheets we make. The unit stands in a heading; only % stands in the cell. The minus is
 * a real one, in quotes so that it prints as such, and what stands before % is a no-break space.
 */
export function valueFormat(unit: string | null, decimals: number): string {
  const digits = decimals > 0 ? `.${"0".repeat(decimals)}` : "";
  if (unit === "%") return `0${digits}"\u00a0%";"−"0${digits}"\u00a0%"`;
  return `#,##0${digits};"−"#,##0${digits}`;
}

/** Decimals of computed levels: the mean of whole days is 27.4; amounts of hundreds and more keep what they have. */
export function levelDecimals(decimals: number, largest: number): number {
  return decimals === 0 && largest < 100 ? 1 : decimals;
}

/** How a period that is a real date is shown. */
export function dateFormat(frequency: Frequency): string {
  switch (frequency) {
    case "day":
    case "week":
      return "yyyy\\-mm\\-dd";
    case "year":
      return "yyyy";
    default:
      return "yyyy\\-mm";
  }
}
