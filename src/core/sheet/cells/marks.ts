import type { Status } from "../../series/series";

/** Whose meaning the marks . .. - x have. The same mark means different things (domain/kolada.md section 6). */
export const markSources = ["Kolada", "SCB", "Skolverket", "Socialstyrelsen"] as const;

export type MarkSource = (typeof markSources)[number];

export interface Mark {
  readonly status: Exclude<Status, "approximate">;
  /** 0 where the source means "nothing" (SCB's -); else null. */
  readonly value: 0 | null;
  /** The mark in one spelling, for telling about it. */
  readonly mark: string;
  /** True when another source would read it otherwise. */
  readonly ambiguous: boolean;
}

type Meaning = "missing" | "suppressed" | "notApplicable" | "zero";

const meanings: Record<string, Record<MarkSource, Meaning>> = {
  "..": { Kolada: "suppressed", SCB: "missing", Skolverket: "suppressed", Socialstyrelsen: "suppressed" },
  ".": {
    Kolada: "notApplicable",
    SCB: "notApplicable",
    Skolverket: "missing",
    Socialstyrelsen: "notApplicable",
  },
  "-": { Kolada: "missing", SCB: "zero", Skolverket: "missing", Socialstyrelsen: "missing" },
  x: { Kolada: "suppressed", SCB: "suppressed", Skolverket: "suppressed", Socialstyrelsen: "suppressed" },
};

const words: Record<string, Meaning> = {
  "e.u.": "missing",
  "e.u": "missing",
  "uppgift saknas": "missing",
  "uppg. saknas": "missing",
  "ingen uppgift": "missing",
  "ej rapporterat": "missing",
  "ej redovisat": "missing",
  "ej klart": "missing",
  saknas: "missing",
  "ej mätt": "missing",
  "ej svar": "missing",
  bortfall: "missing",
  "n/a": "missing",
  null: "missing",
  nan: "missing",
  missing: "missing",
  sekretess: "suppressed",
  "för få": "suppressed",
  "för få svar": "suppressed",
  dolt: "suppressed",
  "ej tillämplig": "notApplicable",
  "ej tillämpligt": "notApplicable",
  "ej aktuell": "notApplicable",
  "ej aktuellt": "notApplicable",
  "e.t.": "notApplicable",
};

/** Reads a cell that holds a mark instead of a number; null for any other text. "<5" hides a small number. */
export function readMark(text: string, source: MarkSource): Mark | null {
  if (text.length > 24) return null;
  const plain = text
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .replace(/[\u2212\u2010-\u2015]/g, "-")
    .replace(/^(?:…|\.\.\.)$/, "..")
    .trim();
  const bySource = Object.hasOwn(meanings, plain) ? meanings[plain] : undefined;
  if (bySource) {
    const meaning = bySource[source];
    return toMark(meaning, plain, plain === "-" || plain === ".");
  }
  const word = Object.hasOwn(words, plain) ? words[plain] : undefined;
  if (word) return toMark(word, text.trim(), false);
  if (/^(?:[<>≤≥] ?\d{1,3}(?: ?%)?|(?:färre|mindre) än \d{1,2}|under \d{1,2})$/.test(plain))
    return toMark("suppressed", text.trim(), false);
  return null;
}

function toMark(meaning: Meaning, mark: string, ambiguous: boolean): Mark {
  return meaning === "zero"
    ? { status: "value", value: 0, mark, ambiguous }
    : { status: meaning, value: null, mark, ambiguous };
}
