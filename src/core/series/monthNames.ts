/**
 * Month names as people write them: Swedish and English, in full and abbreviated (ICU's Swedish short forms are
 * "jan. feb. mars apr. maj juni juli aug. sep. okt. nov. dec."). The last word that fits decides the month.
 */
const names: readonly (readonly string[])[] = [
  ["januari", "january", "jan"],
  ["februari", "february", "febr", "feb"],
  ["mars", "march", "mar"],
  ["april", "apr"],
  ["maj", "may"],
  ["juni", "june", "jun"],
  ["juli", "july", "jul"],
  ["augusti", "august", "aug"],
  ["september", "sept", "sep"],
  ["oktober", "october", "okt", "oct"],
  ["november", "nov"],
  ["december", "dec"],
];

const monthByName = new Map(names.flatMap((forms, index) => forms.map((form) => [form, index + 1] as const)));

/** A regular expression group of every name, longest first, for building label patterns. */
export const monthPattern = `(${[...monthByName.keys()].sort((a, b) => b.length - a.length).join("|")})`;

/** 1-12, or null for what is no month name. */
export function monthFromName(name: string): number | null {
  return monthByName.get(name.toLowerCase().replace(/\.$/, "")) ?? null;
}
