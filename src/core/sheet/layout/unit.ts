import { foldText } from "./foldText";

/**
 * Units of measurement: what may follow a number ("12 tkr"), stand in a column Enhet, or end a title ("…, kr/inv").
 * Kolada has no unit field; the unit is in the title (domain/kolada.md section 1).
 */
const written: readonly (readonly [unit: string, forms: readonly string[]])[] = [
  ["%", ["%", "procent", "percent", "pct", "andel %", "andel (%)", "andel i %", "andel i procent"]],
  ["‰", ["‰", "promille"]],
  ["procentenheter", ["procentenheter", "procentenhet", "p.e.", "%-enheter"]],
  ["kr", ["kr", "kronor", "sek", ":-"]],
  ["tkr", ["tkr", "ksek", "tusen kronor", "tusental kronor", "tusentals kronor"]],
  ["mnkr", ["mnkr", "mkr", "msek", "mn kr", "milj kr", "miljoner kronor", "miljoner kr"]],
  ["mdkr", ["mdkr", "mdr kr", "miljarder kronor"]],
  ["dagar", ["dagar", "dag", "dgr", "days", "kalenderdagar", "arbetsdagar", "vårddagar"]],
  ["dygn", ["dygn", "vårddygn", "placeringsdygn"]],
  ["timmar", ["timmar", "tim", "timme", "hours", "h", "h:mm", "hh:mm", "tim:min", "timmar:minuter"]],
  ["sekunder", ["sekunder", "sekund", "seconds"]],
  ["minuter", ["minuter", "min", "minutes", "mm:ss", "min:sek"]],
  ["veckor", ["veckor", "weeks"]],
  ["månader", ["månader", "mån", "months"]],
  ["år", ["år", "years"]],
  ["antal", ["antal", "st", "st.", "stycken", "number", "count", "n"]],
  ["personer", ["personer", "pers", "pers.", "persons", "individer"]],
  ["årsarbetare", ["årsarbetare", "åa", "heltidsekvivalenter"]],
  ["index", ["index"]],
  ["poäng", ["poäng", "p"]],
  ["skala", ["skala"]],
  ["km", ["km"]],
  ["kwh", ["kwh"]],
];

const unitByForm = new Map(written.flatMap(([unit, forms]) => forms.map((form) => [form, unit] as const)));

/** Rates such as kr/inv, kr per elev, antal/1000 inv, antal per 10 000 invånare, kr/m2. */
const rate =
  /^(?:(?:kr|tkr|mnkr|antal|st|timmar|tim|dagar|dygn|kronor|personer|%) ?(?:\/|per ) ?|per )(?:\d[\d ]* ?)?[a-zåäö0-9²][a-zåäö0-9². +-]*$/;

/** "per enhet och år": what a table is divided by, and no unit. */
const divided = / och /;

/** The unit in one spelling ("procent" and "andel (%)" become "%"); what is not known stays as written. */
export function normaliseUnit(text: string): string {
  const plain = text.replace(/[\s\u00a0\u202f]+/g, " ").trim();
  return unitByForm.get(plain.toLowerCase()) ?? plain;
}

/** True for text that is a unit and nothing else. */
export function isUnit(text: string): boolean {
  const plain = text
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .trim()
    .toLowerCase();
  return plain.length <= 30 && (unitByForm.has(plain) || (rate.test(plain) && !divided.test(plain)));
}

/** Suffixes that may follow a number in a cell, longest first, as a regular expression. */
export const unitSuffixPattern = [
  ...["%", "procent", "‰", "kr", "kronor", "sek", ":-", "tkr", "ksek", "mnkr", "mkr", "msek", "mdkr"],
  ...["kr/inv", "kr/invånare", "st", "st\\.", "dagar", "dgr", "dygn", "timmar", "tim", "h", "minuter", "min"],
  ...["veckor", "månader", "år", "poäng", "personer", "pers", "pers\\."],
]
  .sort((a, b) => b.length - a.length)
  .join("|");

/**
 * The unit that a title states: after the last comma ("Nettokostnad äldreomsorg, kr/inv"), in brackets ("Väntetid
 * (dagar)", "andel (%)"), as the last word ("Utbetalt bistånd tkr", "within4h_pct"), or "Antal ..." and "Andel ..." as
 * the first. Null when it states none.
 */
export function unitFromName(name: string): string | null {
  const text = name
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .replace(/ ?[*†‡¹²³⁰⁴-⁹]+$/u, "")
    .trim();
  const bracket = [...text.matchAll(/[([]([^()[\]]{1,30})[)\]]/g)].map((m) => m[1] ?? "").reverse();
  for (const inside of bracket) if (isUnit(inside)) return normaliseUnit(inside);
  const comma = text.lastIndexOf(",");
  if (comma > 0) {
    const last = text.slice(comma + 1).trim();
    if (isUnit(last)) return normaliseUnit(last);
    const beforeBracket = last.replace(/[([][^()[\]]*[)\]]/g, "").trim();
    if (beforeBracket !== last && isUnit(beforeBracket)) return normaliseUnit(beforeBracket);
  }
  for (const part of text.split(/[,;–]| - /).slice(1)) if (isUnit(part.trim())) return normaliseUnit(part);
  const words = text.split(/[ _]/);
  const lastWord = (words[words.length - 1] ?? "").toLowerCase();
  if (words.length > 1 && endings.has(lastWord)) return normaliseUnit(lastWord);
  // "Beviljade timmar" counts hours; "Besök inom fyra timmar" does not.
  if (
    words.length === 2 &&
    /^(?:timmar|dagar|dygn|minuter)$/.test(lastWord) &&
    !/^(?:inom|på|\d.*)$/i.test(words[0]!)
  )
    return normaliseUnit(lastWord);
  const tail = /(?:^| )((?:kr|tkr|antal) ?(?:\/|per) ?(?:\d[\d ]*)?[a-zåäö]+)$/i.exec(text);
  if (tail?.[1]) return normaliseUnit(tail[1]);
  const inside =
    / i (procent|kronor|kr|tkr|tusental kronor|mnkr|miljoner kronor|dagar|timmar|antal)(?:[ ,]|$)/i.exec(
      text,
    );
  if (inside?.[1]) return normaliseUnit(inside[1]);
  const first = foldText(words[0] ?? "");
  if (first === "antal" || first === "antalet") return "antal";
  if ((first === "andel" || first === "andelen") && /%|procent/i.test(text)) return "%";
  return isUnit(text) && text.length > 1 ? normaliseUnit(text) : null;
}

/** "per 1 000 boendedygn" in "Fallskador per 1 000 boendedygn": what a ratio beside its parts is a rate of. */
export function rateInName(name: string): string | null {
  const text = name.replace(/[\s\u00a0\u202f]+/g, " ");
  const found = /(?:^| )(?:antal ?)?(?:\/|per )(10{3,6}|10{0,2} 000(?: 000)?) ?([a-zåäö]+)?/i.exec(text);
  if (!found?.[1]) return null;
  return ["per", found[1], found[2]].filter(Boolean).join(" ").toLowerCase();
}

/** Units that may end a title without comma or bracket. */
const endings = new Set(["%", "kr", "tkr", "mkr", "mnkr", "mdkr", "pct", "procent", "kr/inv", "kr/elev"]);

/** What a ratio is multiplied by to be in the unit: 1 000 for antal/1000 inv; null for units that are no such rate. */
export function unitMultiple(unit: string): number | null {
  const match =
    /(?:\/|per ) ?(1(?:[ \u00a0]?000){1,2}|10{3,6}|1(?:[ \u00a0]?0{3})|10[ \u00a0]?000|100[ \u00a0]?000)(?![\d])/.exec(
      unit,
    );
  return match?.[1] ? Number(match[1].replace(/[ \u00a0]/g, "")) : null;
}
