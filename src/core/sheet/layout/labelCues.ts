import { foldText } from "./foldText";
import { unitFromName } from "./unit";

/**
 * Whether labels name indicators or organisations, for tables whose heading does not say. Positive means indicators,
 * negative organisations, 0 undecided.
 */
export function indicatorCue(labels: readonly string[]): number {
  let score = 0;
  for (const label of labels) score += cueOf(label);
  return labels.length === 0 ? 0 : score / labels.length;
}

const indicatorWords =
  /(?:^|[^a-z])(?:antal|andel|kostnad|kostnader|tid|index|nojdhet|frånvaro|franvaro|arenden|personer|brukare|elever|bistand|dygn|timmar|besok|resultat|betyg|volym|intakter|nki|hmi|nmi|kvot|per|kr|tkr|mnkr|andra|anmalningar|ansokningar|beslut|placeringar|avvikelser|klagomal|attendances|breaches|admissions|rate|cost)(?:[^a-z]|$)|(?:tid|frånvaro|franvaro|kostnad|kostnader|grad|nojdhet|placeringar|utredningar|anmalningar|omsattning|index|olyckor|skador|handelser|behorighet)(?:[^a-z]|$)/;

const organisationWords =
  /^(?:enhet|region|avdelning|omrade|distrikt|team|grupp|boende|skola|forskola|kommun|stadsdel|forvaltning|namnd|vardcentral|riket|sverige|lan|aldreboende|hemtjanst) ?[a-z0-9aao]*$|(?:kommun|kommuner|lan|skolan|skola|forskola|forskolan|boende|boendet|enheten|enhet|gard|garden|hemmet|forvaltningen|namnden|kontoret|distrikt|vardcentral|sjukhus|omradet|centrum|avdelningen|teamet|gruppen)$|^(?:norra|sodra|ostra|vastra|centrala|norr|soder|oster|vaster|centrum)$|^(?:riket|sverige|hela riket)$|^[a-z]$|^[a-z0-9]{2,3}$/;

function cueOf(label: string): number {
  const folded = foldText(label);
  if (
    /^\d{1,3}(?: ?[-–] ?\d{1,3}| ?\+)?(?: ?(?:år|years))(?: (?:och|eller) (?:äldre|över|yngre))?$/i.test(
      label,
    )
  )
    return -1;
  if (unitFromName(label)) return 1.5;
  if (indicatorWords.test(folded)) return 1;
  if (organisationWords.test(folded)) return -1.5;
  return 0;
}

/**
 * Whether a title names what is measured (1), where or what report it is (-1), or neither (0). A title that is a
 * measure makes the rows below it organisations; a report's title leaves them indicators.
 */
export function titleCue(title: string): number {
  const folded = foldText(title);
  if (unitFromName(title) || indicatorWords.test(folded)) return 1;
  return /uppfoljning|rapport|statistik|oversikt|sammanstallning|indikatorer|nyckeltal|matningar|namnd|forvaltning|kommunen|kommun\b|\b20\d\d$/.test(
    folded,
  )
    ? -1
    : 0;
}
