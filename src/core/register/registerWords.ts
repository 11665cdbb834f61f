import type { Direction } from "../series/series";
import { foldText } from "../sheet/layout/foldText";
import { chartTypes, type ChartType } from "../spc/types";
import type { MeasureType, RegisterLevel } from "./register";

/** "Högre bättre", "lägre", "Ingen": any case, also the first word alone. Null for anything else. */
export function readDirection(text: string): Direction | null {
  const first = foldText(text).split(" ")[0] ?? "";
  if (/^(?:hogre|hog|hogt|oka|okar|upp|higher)$/.test(first)) return "higherBetter";
  if (/^(?:lagre|lag|lagt|minska|minskar|ned|ner|lower)$/.test(first)) return "lowerBetter";
  return /^(?:ingen|neutral|none)$/.test(first) ? "none" : null;
}

/**
 * Struktur, Process or Resultat, and the words of the other classification: resurser, aktiviteter or prestationer,
 * effekter (sources map row 1).
 */
export function readMeasureType(text: string): MeasureType | null {
  const word = foldText(text);
  if (/^(?:struktur|resurs|structure)/.test(word)) return "structure";
  if (/^(?:process|aktivitet|prestation)/.test(word)) return "process";
  return /^(?:resultat|effekt|utfall|outcome)/.test(word) ? "outcome" : null;
}

/** Names of charts without their code, folded. */
const byName: Readonly<Record<string, ChartType>> = {
  tidslinjediagram: "run",
  tidslinje: "run",
  serie: "run",
  linje: "run",
  "enskilda varden": "I",
  individer: "I",
  andelar: "P",
  andel: "P",
  kvoter: "U",
  kvot: "U",
  antal: "C",
};

const byCode = new Map<string, ChartType>([
  ...chartTypes.map((type) => [type.toLowerCase(), type] as const),
  ["p'", "PP"],
  ["u'", "UP"],
  ["i'", "IP"],
  ["xmr", "I"],
  ["serie", "run"],
  ["tidslinje", "run"],
]);

/** "Andelar (P)", "P", "p'" or the name alone; null for a chart that is not known. */
export function readChartType(text: string): ChartType | null {
  const bracket = /\(([^()]+)\)\s*$/.exec(text)?.[1];
  const code = (bracket ?? text).trim().toLowerCase().replace(/[’′]/g, "'");
  return byCode.get(code) ?? byName[foldText(text.replace(/\([^()]*\)\s*$/, ""))] ?? null;
}

/** "Verksamhet", "förvaltning" or "enhet" is the service's own level; anything else is the management team's. */
export function readLevel(text: string): RegisterLevel {
  return /^(?:verksamhet|forvaltning|enhet|avdelning)/.test(foldText(text)) ? "service" : "management";
}
