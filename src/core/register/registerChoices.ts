import { frequencyWords } from "./newRegisterRows";
import { measureSources } from "./measureSources";
import type { RegisterColumn } from "./registerColumns";

/**
 * What the lists of the register offer. No commas within a choice: Excel divides a written list by them, and takes at
 * most 255 characters.
 */
export const registerChoices: Readonly<Partial<Record<RegisterColumn, readonly string[]>>> = {
  measureType: ["Struktur", "Process", "Resultat"],
  direction: ["Högre bättre", "Lägre bättre", "Ingen"],
  chartType: [
    "Tidslinje (run)",
    "Enskilda värden (I)",
    "Andelar (P)",
    "Andelar av många (PP)",
    "Antal per enhet (U)",
    "Antal per enhet av många (UP)",
    "Antal (C)",
    "Antal av fast antal (NP)",
    "Värden med nämnare (IP)",
    "Tid emellan (T)",
    "Antal emellan (G)",
    "Medel (XBAR)",
    "Spridning (S)",
    "Vidd (R)",
  ],
  frequency: Object.values(frequencyWords),
  source: measureSources
    .filter(({ now, offered }) => now === null && offered !== false)
    .map(({ name }) => name),
};

/** Columns in which something else than the list may be written. */
export const openChoices: readonly RegisterColumn[] = ["source", "frequency"];
