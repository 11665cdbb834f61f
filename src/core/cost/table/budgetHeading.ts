import type { CostConcept } from "./costMeasure";

/** What the numbers of one column of a budget table are. */
export interface BudgetHeading {
  readonly side: "budget" | "outcome" | "forecast";
  readonly what: "volume" | "price" | "cost";
  /** The number in the cell times this is kr; 1 for volumes. */
  readonly scale: number;
  readonly concept: CostConcept | null;
  /** The latest year that the heading names; null when none. */
  readonly year: number | null;
}

const scales: Readonly<Record<string, number>> = { kr: 1, tkr: 1e3, mnkr: 1e6, mkr: 1e6, mdkr: 1e9 };

const derived = /\b(?:avvikelse|differens|diff|skillnad|andel|forandring|kvar)|%/;
const priceWords =
  /\b(?:a ?pris|pris(?:et|er)?|styck(?:pris|kostnad)|enhetskostnad|dygns(?:pris|kostnad)|timpris)\b|\b(?:kr|tkr) ?(?:\/|per )|\bkostnad per\b/;
const volumeFirst = /\b(?:volym(?:er)?|antal)\b/;
const costWords = /kostnad|\bbelopp\b|\b(?:kr|tkr|mnkr|mkr|mdkr)\b/;
const volumeWords =
  /\b(?:(?:vard|placerings|boende)?dygn|timmar|platser|plats|arsplatser|besok|elever|barn|brukare|insatser|arenden|portioner|resor|hushall|kvm|inskrivna)\b/;

/**
 * What a column of a budget table is, from its heading with the heading above it: "Volym budget, dygn", "Utfall" over
 * "Kostnad, tkr", "Pris per dygn, budget". Null for deviations, shares and what belongs to no budget.
 */
export function readBudgetHeading(heading: string, sheetUnit: string | null): BudgetHeading | null {
  const text = fold(heading);
  const side = sideOf(text);
  if (side === null || derived.test(text)) return null;
  const what = whatOf(text);
  if (what === null) return null;
  const unit = /\b(tkr|mnkr|mkr|mdkr|kr)\b/.exec(text)?.[1] ?? (what === "cost" ? sheetUnit : null) ?? "kr";
  return {
    side,
    what,
    scale: what === "volume" ? 1 : (scales[unit] ?? 1),
    concept: /\bbrutto/.test(text) ? "gross" : /\bnetto/.test(text) ? "net" : null,
    year: Math.max(0, ...[...text.matchAll(/\b20\d\d\b/g)].map(([year]) => Number(year))) || null,
  };
}

/** True for a heading that only says which block of columns stands under it. */
export const namesBudgetSide = (heading: string): boolean => sideOf(fold(heading)) !== null;

function sideOf(text: string): BudgetHeading["side"] | null {
  const found = (
    [
      ["budget", /\b(?:budget\w*|planerad\w*|plan)\b/],
      ["outcome", /\b(?:utfall\w*|bokslut\w*)\b/],
      ["forecast", /\b(?:prognos\w*|helarsprognos)\b/],
    ] as const
  ).filter(([, words]) => words.test(text));
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}

function whatOf(text: string): BudgetHeading["what"] | null {
  if (priceWords.test(text)) return "price";
  if (volumeFirst.test(text)) return "volume";
  if (costWords.test(text)) return "cost";
  return volumeWords.test(text) ? "volume" : null;
}

const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^a-z0-9%/]+/g, " ")
    .trim();
