import type { Language } from "./language";

/** U+2212, the real minus sign. */
export const MINUS = "\u2212";

/** U+00A0, the space that does not break. */
export const NO_BREAK = "\u00a0";

type Signs = Pick<Language, "decimalSign" | "thousandsSign">;

/**
 * A number with the given decimals, grouped in thousands: 1 234,5 in Swedish. Made by hand and not by Intl, since its
 * signs (U+2212 or hyphen, kind of space) differ between versions of ICU, and a text must be the same everywhere.
 * Rounds half away from zero on the decimals that the number shows, as cells do; never "−0".
 */
export function decimalText(value: number, decimals: number, signs: Signs, signed = false): string {
  const digits = roundedDigits(Math.abs(value), decimals);
  const [whole = "0", fraction] = digits.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, signs.thousandsSign);
  const text = fraction === undefined ? grouped : grouped + signs.decimalSign + fraction;
  if (!/[1-9]/.test(digits)) return text;
  return (value < 0 ? MINUS : signed ? "+" : "") + text;
}

/** A whole number, or a number as short as it can be written ("9,5"). */
export function plainText(value: number, signs: Signs): string {
  const decimals = Number.isInteger(value) ? 0 : Math.min(6, (String(value).split(".")[1] ?? "").length);
  return decimalText(value, decimals, signs);
}

/** 15 digits are what a cell holds: 1.005 is then 1.005 and rounds up, though its binary form lies just below. */
function roundedDigits(size: number, decimals: number): string {
  if (size >= 1e15) return BigInt(Math.round(size)).toString();
  const [mantissa, exponent = "0"] = String(Number(size.toPrecision(15))).split("e");
  const scaled = Math.round(Number(`${mantissa}e${Number(exponent) + decimals}`));
  return (scaled / 10 ** decimals).toFixed(decimals);
}
