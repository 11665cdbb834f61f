import type { Sex } from "../../series/series";
import { isGenericValueName } from "./headingWords";
import type { RawSeries } from "../series/readTable";
import { sexWord } from "./sexWords";

const words = "kvinnor|män|flickor|pojkar|totalt|total|samtliga|women|men|girls|boys|female|male";

/** The sex last in the name, or last before a unit: "Väntetid, kvinnor", "Väntetid män (dagar)". */
const lastWord = new RegExp(
  `^(.+?)(?:\\s*[,–-]\\s*|\\s+)\\(?(${words})\\)?((?:\\s*,\\s*[^,]{1,25}|\\s*\\([^()]{1,25}\\))?)$`,
  "i",
);

/**
 * Names that end in a sex are one indicator divided by sex when both women and men are there: "Väntetid kvinnor, dagar"
 * and "Väntetid män, dagar" are the women and men of "Väntetid, dagar". "Antal kvinnor" and "Antal män" are not, since
 * nothing is left that says what is counted.
 */
export function sexesInNames(series: readonly RawSeries[]): readonly RawSeries[] {
  const found = new Map<RawSeries, { base: string; sex: Sex; label: string }>();
  const sexes = new Map<string, Set<Sex>>();
  for (const one of series) {
    const split = one.sex === null && one.name !== null ? splitName(one.name) : null;
    if (!split) continue;
    found.set(one, split);
    sexes.set(split.base, (sexes.get(split.base) ?? new Set()).add(split.sex));
  }
  if (found.size === 0) return series;
  return series.map((one) => {
    const split = found.get(one);
    const all = split && sexes.get(split.base);
    if (!split || !all?.has("women") || !all.has("men")) return one;
    return { ...one, name: split.base, sex: split.sex, sexLabel: split.label };
  });
}

function splitName(name: string): { base: string; sex: Sex; label: string } | null {
  const match = lastWord.exec(name);
  const [, before = "", label = "", unit = ""] = match ?? [];
  const sex = match ? sexWord(label) : null;
  if (sex === null || isGenericValueName(before)) return null;
  return { base: before + unit, sex, label };
}
