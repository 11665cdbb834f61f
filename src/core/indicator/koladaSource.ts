import { message, type Message } from "../message";
import type { Assessment } from "./assessment";

/** Whether a source line or a source in the register names Kolada. */
const isKolada = (source: string | null | undefined): boolean => /\bkolada\b/i.test(source ?? "");

/**
 * Kolada's terms: raw values say "Källa: Kolada", and what we have computed of them must not be said to be Kolada's. Null
 * for figures from elsewhere.
 */
export function derivedNote(
  assessments: readonly Pick<Assessment, "indicator" | "settings">[],
): Message | null {
  const own = assessments.filter(
    ({ indicator, settings }) => isKolada(indicator.source) || isKolada(settings.source),
  );
  if (own.length === 0) return null;
  const codes = [...new Set(own.flatMap(({ indicator }) => indicator.code ?? []))];
  if (codes.length === 0 || codes.length > mostCodes) return message("note.source.derived.noCodes");
  return message("note.source.derived", { codes: { kind: "list", items: codes } });
}

/** More codes than this fill a page without telling anything. */
const mostCodes = 12;
