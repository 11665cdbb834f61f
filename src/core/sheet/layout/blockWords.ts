import { readPeriodText } from "../../series/periodLabel";
import { foldText } from "./foldText";

/** Actuals, budget, forecast and the difference between them: columns of a budget table, not points of a series. */
export type AmountKind = "actual" | "budget" | "forecast" | "deviation";

const kinds: readonly (readonly [AmountKind, RegExp])[] = [
  [
    "actual",
    /^(?:ack(?:umulerat)? |periodens |arets )?(?:utfall(?:et)?|bokslut|bokfort|redovisat|actuals?|outcome)\b/,
  ],
  ["budget", /^(?:ack(?:umulerad)? |periodens |arets |hel ?ars ?)?(?:budget(?:en)?|plan|planerat|budg)\b/],
  ["forecast", /^(?:hel ?ars ?|ars ?|ny )?(?:prognos(?:en)?|forecast)\b/],
  [
    "deviation",
    /^(?:budget ?|prognos ?)?(?:avvikelse|avv|differens|diff|forandring|skillnad|deviation|variance)\b/,
  ],
];

/** "Utfall 2023", "2023 utfall", "Budget", "Helårsprognos 2024"; null for other text. `rest` is what follows the word. */
export function amountKind(text: string): { readonly kind: AmountKind; readonly rest: string } | null {
  if (text.length > 40) return null;
  const folded = foldText(text).replace(/^((?:19|20)\d\d) (.+)$/, "$2 $1");
  for (const [kind, pattern] of kinds) {
    const match = pattern.exec(folded);
    if (!match) continue;
    const rest = folded.slice(match[0].length).trim();
    if (rest === "" || isPeriodOrUnit(rest)) return { kind, rest };
  }
  return null;
}

function isPeriodOrUnit(rest: string): boolean {
  return /^(?:%|kr|tkr|mkr|mnkr|procent|jan.*|ack.*|helar.*)$/.test(rest) || readPeriodText(rest) !== null;
}

/** Labels of rows and columns that add up or average the others. */
export function sumLabel(text: string): "sum" | "mean" | null {
  const folded = foldText(text);
  if (
    /^(?:summa(?: totalt)?|total(?:t|summa)?(?: .*)?|sum|alla(?: enheter| kommuner)?|samtliga(?: enheter| kommuner)?|hela (?:kommunen|regionen|forvaltningen|verksamheten|namnden)|kommunen totalt|kommuntotal(?:t|en)?|grand total|delsumma(?: .*)?|helar|helaret)$/.test(
      folded,
    )
  )
    return "sum";
  if (/^summa .+/.test(folded)) return "sum";
  return /^(?:medel|medelvarde|snitt|genomsnitt|median|medeltal|average|mean|(?:o?vagt )medel(?:varde)?|snitt .*|genomsnitt .*|medelvarde .*)$/.test(
    folded,
  )
    ? "mean"
    : null;
}

/** Täljare and Nämnare as labels of value lines. */
export function ratioPart(text: string): "numerator" | "denominator" | null {
  const folded = foldText(text);
  if (/^(?:taljare|taljaren|numerator)\b/.test(folded)) return "numerator";
  if (/^(?:namnare|namnaren|denominator)\b/.test(folded)) return "denominator";
  const after = partLast.exec(text.trim())?.[2];
  if (after === undefined) return null;
  return /^(?:t|nu)/i.test(after) ? "numerator" : "denominator";
}

const partLast = /^(.+?)[ ,(–-]+(täljare|nämnare|numerator|denominator)n?\)?$/i;

/** "Fallskador" of "Fallskador (täljare)"; null where the word stands alone. */
export function ratioBase(text: string): string | null {
  return partLast.exec(text.trim())?.[1] ?? null;
}

/** "1) exkl. moms", "* Brott i serien", "Källa: ...": a line about the table, between or above its rows. */
export function isFootnote(text: string): boolean {
  return /^(?:[*†‡¹²³⁰⁴-⁹]|\(?\d{1,2}\) )/u.test(text) || isRemark(text);
}

/** Rows that tell about the table and are no title: source, date of retrieval, notes. */
export function isRemark(text: string): boolean {
  return /^(?:kalla|source|uppdaterad|senast uppdaterad|hamtad|hamtat|utskrift|not|noter|anm|anmarkning|fotnot|kommentar|kontakt|ansvarig|skapad|datum|rapportdatum|filter|urval)\b/.test(
    foldText(text),
  );
}

/** "Prel.", "preliminärt värde", "p": the source may change the value. */
export function saysPreliminary(text: string): boolean {
  return /^\(?(?:prel(?:\b|im)|p\)?$)/i.test(text.trim());
}
