import { cleanText, foldText } from "../../sheet/layout/foldText";

/**
 * The service that a heading speaks of, in its own words: "Nettokostnad äldreomsorg, kr/inv" and "Referenskostnad
 * äldreomsorg, kr/inv" are both "äldreomsorg". "" when it names none ("Nettokostnad, tkr"; "Invånare 31/12").
 */
export function serviceIn(name: string): string {
  return cleanText(name)
    .replace(/\([^)]*\)/g, " ")
    .replace(
      /,?\s*(?:i\s+)?(?:kr|tkr|mnkr|mkr|mdkr|kronor|miljon(?:er)? kronor|andel|procent|%)(?:\s*(?:\/|per)\s*.*)?\s*$/iu,
      " ",
    )
    .replace(/\bper (?:invånare|inv|brukare|elev|barn|plats|dygn|timme|person|målgruppsperson)\b.*$/iu, " ")
    .replace(
      /nettokostnadsavvikelse|avvikelse (?:från|mot) (?:referens|standard)kostnad(?:en)?|strukturårsjusterad standardkostnad|(?:netto|brutto|referens|standard|struktur)(?:drift)?s?kostnad(?:er|en|erna)?|driftskostnad(?:er|en)?|driftkostnad(?:er|en)?|kostnad(?:er|en|erna)?|belopp|utfall|summa/giu,
      " ",
    )
    .replace(/(?:^|\s)(?:för|i|av|totalt|total|mot)(?=\s|,|$)/giu, " ")
    .replace(/(?:19|20)\d\d/g, " ")
    .replace(/\s+,/g, ",")
    .replace(/\s+/g, " ")
    .replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, "")
    .trim();
}

/** Names of services as municipalities write them in a column Verksamhet; the sub-models of the cost equalisation first. */
const services =
  /^(?:forskola|forskoleverksamhet|pedagogisk omsorg|fritidshem|grundskola|forskoleklass|anpassad (?:grund|gymnasie)skola|gymnasieskola|gymnasium|gymnasi\w*|komvux|vuxenutbildning|sfi|aldreomsorg|hemtjanst|sarskilt boende|individ och familjeomsorg|ifo|lss|funktionsnedsattning|funktionshinder\w*|ekonomiskt bistand|missbruk\w*|barn och unga|barn och ungdomsvard|kultur\w*|bibliotek|raddningstjanst|gator och vagar|parker|kollektivtrafik|flyktingmottagande|totalt|hela kommunen)(?: f 9| ak \d.*| inkl.*| lss| sol.*| totalt| vuxna)?$/;

/** True for the name of a service, so that a column of such names is services and not units. */
export const isServiceName = (text: string): boolean => services.test(foldText(text));

/** Words for those a service can be given to, by the service's name: the hint that kr per inhabitant misleads. */
const ageLimited: readonly (readonly [RegExp, string])[] = [
  [/aldreomsorg|hemtjanst|sarskilt boende|aldre/, "äldre"],
  [/forskola|forskoleverksamhet|pedagogisk omsorg/, "barn 1–5 år"],
  [/fritidshem/, "barn 6–12 år"],
  [/grundskola|forskoleklass/, "barn 6–15 år"],
  [/gymnasi/, "ungdomar 16–19 år"],
  [/barn och unga|ungdomsvard/, "barn och unga"],
  [/lss|funktionsned|funktionshind/, "personer med funktionsnedsättning"],
  [/missbruk/, "vuxna med missbruk"],
];

/** Who the service is limited to, in words; null where all inhabitants can get it. */
export function limitedTo(service: string): string | null {
  const folded = foldText(service);
  return ageLimited.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}
