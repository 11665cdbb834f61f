import type { Sex } from "../../series/series";
import { foldText } from "./foldText";

const words: Record<string, Sex> = {
  totalt: "total",
  total: "total",
  tot: "total",
  bada: "total",
  "bada konen": "total",
  "kvinnor och man": "total",
  "man och kvinnor": "total",
  "flickor och pojkar": "total",
  "pojkar och flickor": "total",
  samtliga: "total",
  alla: "total",
  both: "total",
  "both sexes": "total",
  kvinnor: "women",
  kvinna: "women",
  kv: "women",
  kvinnliga: "women",
  flickor: "women",
  flicka: "women",
  flick: "women",
  women: "women",
  woman: "women",
  female: "women",
  females: "women",
  girls: "women",
  man: "men",
  mn: "men",
  manliga: "men",
  pojkar: "men",
  pojke: "men",
  men: "men",
  male: "men",
  males: "men",
  boys: "men",
};

/** Letters are sexes only together: T/K/M, T/F/M, F/P, T/F/P. */
const letters: readonly Record<string, Sex>[] = [
  { t: "total", k: "women", m: "men" },
  { t: "total", f: "women", m: "men" },
  { t: "total", f: "women", p: "men" },
  { tot: "total", kv: "women", m: "men" },
];

/** The sex that one word names by itself; null for letters and other text. */
export function sexWord(text: string): Sex | null {
  const folded = foldText(text).replace(/^(?:varav|darav|dar av) /, "");
  return Object.hasOwn(words, folded) ? (words[folded] ?? null) : null;
}

/**
 * How the labels of one heading line name sexes. `heading` is true when the heading says Kön. Labels that name no sex
 * are absent from the result; null when the labels are not about sex at all (women or men must be among them).
 */
export function sexesOf(labels: Iterable<string>, heading = false): ReadonlyMap<string, Sex> | null {
  const all = [...new Set(labels)];
  const found = new Map<string, Sex>();
  for (const label of all) {
    const sex = sexWord(label);
    if (sex) found.set(label, sex);
  }
  const folded = all.map(foldText);
  if (heading && all.length > found.size) {
    // Under "Kön" words and letters may stand together: each label must be one of them.
    const set = letters.find((known) =>
      all.every((label, i) => found.has(label) || Object.hasOwn(known, folded[i]!)),
    );
    if (set) all.forEach((label, i) => found.set(label, found.get(label) ?? set[folded[i]!]!));
  }
  for (const set of letters) {
    const known = folded.filter((label) => Object.hasOwn(set, label));
    const both = known.some((label) => set[label] === "women") && known.some((label) => set[label] === "men");
    if (known.length === all.length && (both || heading) && known.length > found.size) {
      all.forEach((label, i) => found.set(label, set[folded[i]!]!));
    }
  }
  const sexes = new Set(found.values());
  return sexes.has("women") || sexes.has("men") || (heading && found.size > 0) ? found : null;
}
