import { normaliseUnit, unitSuffixPattern } from "../layout/unit";

/** A number written as text, taken apart but not yet decided: what the point means is a matter for the whole column. */
export interface NumberText {
  readonly negative: boolean;
  /** Digits with the separators as written, spaces removed. */
  readonly body: string;
  readonly exponent: number;
  /** "%", "kr" ...; null without suffix. */
  readonly unit: string | null;
  readonly footnote: boolean;
  readonly approximate: boolean;
}

export type Separator = "thousands" | "decimals";

/** What a lone point or comma followed by exactly three digits means. */
export interface Separators {
  readonly point: Separator;
  readonly comma: Separator;
}

const shape = new RegExp(
  "^(~|≈|ca\\.? ?|c:a ?|cirka |circa |ungefär |omkring )?" +
    "([-+])? ?" +
    "(\\d{1,3}(?:[ ']\\d{3})+(?:[.,]\\d+)?|\\d[\\d.,]*|[.,]\\d+)" +
    "(?:e([-+]?\\d{1,2}))?" +
    "(-)?" +
    "( ?[*†‡¹²³⁰⁴-⁹]+| \\d\\)| ?[a-e]\\)| ?\\(p\\))?" +
    `(?: ?(${unitSuffixPattern}))?` +
    "( ?[*†‡¹²³⁰⁴-⁹]+| \\d\\)| ?[a-e]\\)| ?\\(p\\))?$",
  "u",
);

/**
 * Takes a text such as "1 234,5", "−12,3 %", "60,9*", "ca 40" or "1 200 tkr" apart. Spaces of any width and
 * apostrophes group thousands; minus is - − or –, before or (as in ledger exports) after, or brackets: "(1 234)". Null
 * for what is no number.
 */
export function scanNumber(text: string): NumberText | null {
  if (text.length > 40 || !/\d/.test(text)) return null;
  const plain = text
    .toLowerCase()
    .replace(/[\s\u00a0\u202f\u2009]+/g, " ")
    .replace(/[\u2212\u2010-\u2014]/g, "-")
    .replace(/’/g, "'")
    .trim();
  const ledger = /^\((\d[^()]*)\)( ?[^\d()]{1,12})?$/.exec(plain);
  const match = shape.exec(ledger ? ledger[1]! + (ledger[2] ?? "") : plain);
  if (!match) return null;
  const [, approximate, sign, digits = "", exponent, after, noteA, unit, noteB] = match;
  if ([sign, after, ledger ?? undefined].filter((one) => one !== undefined).length > 1) return null;
  const body = digits.replace(/[ ']/g, "");
  if (!isGrouped(body)) return null;
  return {
    negative: sign === "-" || after !== undefined || ledger !== null,
    body,
    exponent: exponent === undefined ? 0 : Number(exponent),
    unit: unit === undefined ? null : normaliseUnit(unit),
    footnote: noteA !== undefined || noteB !== undefined,
    approximate: approximate !== undefined,
  };
}

/** Points and commas stand where a number can have them: "1.234.567,8" and "12,5", not "1.2.3". */
function isGrouped(body: string): boolean {
  return /^(?:\d+|\d*[.,]\d+|\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?)$/.test(body);
}

/** True when one separator with three digits after it could be either: "1.234", but not "0.123" or "12.5". */
export function isAmbiguous(body: string): boolean {
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(body);
}

/**
 * What point and comma mean in a column, from all its texts together. Clear cases decide ("1.234,5" has thousands,
 * "12.5" decimals). Where there is none, a point is thousands and a comma decimals, as Swedish is written.
 * `point` or `comma` is null when no text of the column tells and some would need it.
 */
export function separatorsOf(bodies: readonly string[]): {
  readonly point: Separator | null;
  readonly comma: Separator | null;
} {
  return { point: meaningOf(bodies, ".", ","), comma: meaningOf(bodies, ",", ".") };
}

function meaningOf(bodies: readonly string[], mark: string, other: string): Separator | null {
  let thousands = 0;
  let decimals = 0;
  for (const body of bodies) {
    const first = body.indexOf(mark);
    const otherAt = body.indexOf(other);
    if (first < 0) {
      // "12,5" in the column makes the comma the decimal mark, so a lone point groups thousands.
      if (otherAt >= 0 && !isAmbiguous(body) && body.indexOf(other, otherAt + 1) < 0) thousands++;
    } else if (otherAt >= 0) {
      if (first < otherAt) thousands++;
      else decimals++;
    } else if (body.indexOf(mark, first + 1) >= 0) thousands++;
    else if (!isAmbiguous(body)) decimals++;
  }
  if (thousands === 0 && decimals === 0) return null;
  return decimals > thousands ? "decimals" : "thousands";
}

/** The number and its decimals as written. The sign is kept; a body too long for a number gives Infinity nowhere. */
export function toNumber(
  text: NumberText,
  separators: Separators,
): { value: number; decimals: number } | null {
  const plain = plainDigits(text.body, separators);
  const value = Number(plain + (text.exponent === 0 ? "" : `e${text.exponent}`));
  if (!Number.isFinite(value)) return null;
  const point = plain.indexOf(".");
  const decimals = point < 0 ? 0 : plain.length - point - 1;
  return { value: text.negative && value !== 0 ? -value : value, decimals };
}

function plainDigits(body: string, separators: Separators): string {
  const point = body.lastIndexOf(".");
  const comma = body.lastIndexOf(",");
  if (point >= 0 && comma >= 0) {
    return point > comma ? body.replace(/,/g, "") : body.replace(/\./g, "").replace(",", ".");
  }
  const mark = point >= 0 ? "." : ",";
  const at = Math.max(point, comma);
  if (at < 0) return body;
  const repeated = body.indexOf(mark) !== at;
  const meaning = mark === "." ? separators.point : separators.comma;
  if (repeated || (isAmbiguous(body) && meaning === "thousands")) return body.split(mark).join("");
  return body.replace(mark, ".");
}
