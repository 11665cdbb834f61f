/**
 * Which cost it is. gross: all costs, internal ones too. cost: gross less internal revenue and sales to other
 * municipalities and regions (Kolada's plain "Kostnad"). net: gross less all revenue. None may be set against another.
 */
export type CostConcept = "gross" | "cost" | "net";

/** Who or what a cost is divided by. */
export type Denominator = "inhabitants" | "targetGroup" | "users" | "volume";

/** Standard cost (cost equalisation, structure two years old) or reference cost (same year's structure). */
export type ReferenceKind = "standard" | "reference";

/** What the numbers of one column are. Amounts are in kr after `scale`; shares 0-1 after `scale`. */
export type CostMeasure =
  | {
      readonly kind: "cost";
      /** null when the heading does not say. */
      readonly concept: CostConcept | null;
      readonly per: Denominator | "total";
    }
  | {
      readonly kind: "expected";
      readonly reference: ReferenceKind | null;
      readonly per: Denominator | "total";
    }
  /** A deviation that the source has published itself. */
  | { readonly kind: "deviation"; readonly in: "percent" | "perPerson" | "millions" }
  | { readonly kind: "count"; readonly of: Denominator }
  | { readonly kind: "coverage" }
  /** The target group's share of all inhabitants. */
  | { readonly kind: "targetShare" }
  /** A part of the cost by kind of cost: staff, premises, administration. */
  | { readonly kind: "part"; readonly per: Denominator | "total" };

export interface ReadMeasure {
  readonly measure: CostMeasure;
  /** The number in the column's unit times this is kr, persons or a share. */
  readonly scale: number;
  /** What the heading says about who is counted and when: "65+", "31/12", "elev"; null when nothing. */
  readonly detail: string | null;
}

const ages = /\d+ ?\+|\d+ ?(?:-|till) ?\d+|\d+ (?:ar )?och aldre|\bover \d+|\d+ ar\b|\d+-/;
const persons = /\binvanare\b|\binv\b|\bbefolkning|\bfolkmangd|\bpopulation\b|\binvanarantal/;
const usersWords =
  /\bbrukare|\belev(?:er|)\b|\belevantal|\binskrivn|\bmottagare\b|\bklienter|\bdeltagare\b|\bplacerade\b|\bhushall med\b|\bpersoner med (?:insats|hemtjanst|beslut)|\bpatienter\b|\bvardtagare|\bstudiedeltagare|\bantal med insats/;
const targetWords = /\bmalgrupp|\bkan fa insatsen\b|\bbarn i aldern\b|\bungdomar\b|\baldre\b.*\bantal\b/;
const volumeWords =
  /\bplatser\b|\bplats\b|\b(?:vard|placerings|boende)?dygn\b|\btimmar\b|\btimme\b|\bbesok\b|\binsatser\b|\barenden\b|\bvolym\b|\bportioner\b|\bresor\b|\bkvm\b|\barsplatser\b|\bvardtillfallen\b/;

const moneyScale: Readonly<Record<string, number>> = { kr: 1, tkr: 1e3, mnkr: 1e6, mdkr: 1e9 };

/** Kinds of cost that a service's cost is divided into, as the municipal accounts name them. */
const partWords =
  /^(?:(?:varav|darav) )?(?:kostnad(?:er)?(?: for)? )?(personal(?:kostnad(?:er)?)?|loner|undervisning|lokal(?:er|kostnad(?:er)?)(?: och inventarier)?|inventarier|hyra|hyror|administration|overhead|oh|gemensamma kostnader|material(?: och tjanster)?|laverktyg|larverktyg(?: och skolbibliotek)?|skolbibliotek|maltider|mat|elevhalsa|skolskjuts|kapitalkostnad(?:er)?|avskrivningar|kopt verksamhet|kop av verksamhet|ovrigt|ovriga kostnader|entreprenad)\b/;

/**
 * What a column is, from its heading and unit: "Nettokostnad äldreomsorg, tkr" is a net cost in all, "Kostnad
 * hemtjänst, kr/inv 80+" a cost per target-group person, "Brukare 1/10" a number of users. Null for what belongs to no
 * cost table. Definitions: Kolada (RKA), as condensed in the domain notes on cost concepts.
 */
export function readMeasure(name: string, unit: string | null): ReadMeasure | null {
  const text = fold(name);
  const unitText = fold(unit ?? "");
  const money = moneyOf(unitText) ?? moneyOf(text);
  const detail = detailOf(name);
  if (/\bnettokostnadsavvikelse|\bavvikelse\b.*\b(?:referens|standard)kostnad/.test(text)) {
    if (unitText === "%" || /%|procent/.test(text))
      return { measure: { kind: "deviation", in: "percent" }, scale: 1, detail };
    const millions = money !== null && money.scale >= 1e3 && money.per === "total";
    return millions
      ? { measure: { kind: "deviation", in: "millions" }, scale: money.scale / 1e6, detail }
      : { measure: { kind: "deviation", in: "perPerson" }, scale: 1, detail };
  }
  if (isShareUnit(unitText) && !/kostnad|index/.test(text)) return shareMeasure(text, unitText, detail);
  const expected = /\b(referens|standard|struktur|forvantad |vantad )\w*kostnad|strukturarsjusterad/.exec(
    text,
  );
  if (expected) {
    const word = expected[1] ?? "struktur";
    const standard = /strukturarsjusterad/.test(text) ? true : word === "standard" || word === "struktur";
    const reference: ReferenceKind | null = word === "referens" ? "reference" : standard ? "standard" : null;
    if (unitText === "%") return null;
    return {
      measure: { kind: "expected", reference, per: perOf(text, unitText, money) },
      scale: money?.scale ?? 1,
      detail,
    };
  }
  if (unitText === "%") return null;
  if (/kostnad|\bbelopp\b|\butgift/.test(text) && !/\bintakt/.test(text)) {
    const part = partWords.test(withoutConcept(text)) && !/\b(?:netto|brutto)/.test(text);
    const per = perOf(text, unitText, money);
    if (part) return { measure: { kind: "part", per }, scale: money?.scale ?? 1, detail };
    return { measure: { kind: "cost", concept: conceptOf(text), per }, scale: money?.scale ?? 1, detail };
  }
  if (money !== null) {
    const per = perOf(text, unitText, money);
    if (partWords.test(text)) return { measure: { kind: "part", per }, scale: money.scale, detail };
    if (/\b(?:netto|brutto|utfall|summa|kr per|tkr|mnkr|kr)\b/.test(text) || text === unitText)
      return { measure: { kind: "cost", concept: conceptOf(text), per }, scale: money.scale, detail };
    return null;
  }
  const counted = countOf(text, unitText);
  return counted === null ? null : { measure: { kind: "count", of: counted }, scale: 1, detail };
}

const isShareUnit = (unit: string): boolean => unit === "%" || unit === "andel";

function shareMeasure(text: string, unit: string, detail: string | null): ReadMeasure | null {
  const scale = unit === "%" ? 0.01 : 1;
  if (
    /\btackningsgrad|\bandel(?:en)? (?:som far|med)\b|\bmed (?:insats|hemtjanst|sarskilt boende|beslut)/.test(
      text,
    )
  )
    return { measure: { kind: "coverage" }, scale, detail };
  if (
    (/\binvanare\b|\bbefolkning|\bandel(?:en)? (?:av )?(?:aldre|barn|unga)/.test(text) && ages.test(text)) ||
    /\bmalgrupp\w* andel|\bandel\w* malgrupp/.test(text)
  )
    return { measure: { kind: "targetShare" }, scale, detail };
  return null;
}

function countOf(text: string, unit: string): Denominator | null {
  if (/\bper\b|\//.test(unit) && !/antal/.test(unit)) return null;
  if (/\bper 1 ?000\b|\/1 ?000/.test(text)) return null;
  if (persons.test(text)) return ages.test(withoutDates(text)) ? "targetGroup" : "inhabitants";
  if (targetWords.test(text)) return "targetGroup";
  if (usersWords.test(text)) return "users";
  if (volumeWords.test(text) || /^(?:dygn|timmar|platser)$/.test(unit)) return "volume";
  if (/^(?:antal )?(?:barn|personer|aldre|unga)\b/.test(text) && ages.test(withoutDates(text)))
    return "targetGroup";
  return null;
}

/** "31/12" and "1 oktober" are days of counting, not ages. */
const withoutDates = (text: string): string =>
  text.replace(
    /\b(?:19|20)\d\d-\d\d-\d\d\b|\b\d{1,2}\/\d{1,2}\b|\b\d{1,2} (?:januari|oktober|november|december)\b|\b(?:19|20)\d\d\b/g,
    " ",
  );

interface Money {
  readonly scale: number;
  readonly per: Denominator | "total";
}

/** The unit of money and what it is per: "tkr", "kr/inv 65+", "kr per elev", "miljoner kronor". */
function moneyOf(text: string): Money | null {
  const plain = text
    .replace(/miljon(?:er)? kronor|miljon(?:er)? kr|mkr|msek/g, "mnkr")
    .replace(/kronor|\bsek\b/g, "kr");
  const match =
    /(?:^|[ (])(kr|tkr|mnkr|mdkr)(?:(?: ?\/ ?| per )(.+))?$|(?:^| )(kr|tkr|mnkr|mdkr)(?: ?\/ ?| per )(\w+)/.exec(
      plain,
    );
  if (!match) {
    const word = /\b(tkr|mnkr|mdkr|kr)\b/.exec(plain)?.[1];
    return word === undefined ? null : { scale: moneyScale[word] ?? 1, per: "total" };
  }
  const scale = moneyScale[match[1] ?? match[3] ?? "kr"] ?? 1;
  const rest = match[2] ?? match[4];
  return { scale, per: rest === undefined ? "total" : denominatorOf(rest) };
}

function denominatorOf(text: string): Denominator {
  if (/\binv\b|\binvanare\b|\bbefolkning/.test(text))
    return ages.test(withoutDates(text)) ? "targetGroup" : "inhabitants";
  if (/malgrupp|\bbarn i aldern\b|\b\d+ ?(?:\+|-)/.test(text)) return "targetGroup";
  if (
    /\b(?:brukare|elev|barn|person|inskriv\w*|mottagare|klient|hushall|deltagare|patient|vardtagare|heltidsstuderande)\b/.test(
      text,
    )
  )
    return "users";
  return "volume";
}

function perOf(text: string, unit: string, money: Money | null): Denominator | "total" {
  if (money !== null && money.per !== "total") return money.per;
  const per = /\bper (\w+(?: i \w+)?)/.exec(unit.includes("per ") ? unit : text);
  if (per?.[1] !== undefined && !/^(?:ar|manad|verksamhet|kommun)$/.test(per[1]))
    return denominatorOf(per[1]);
  return "total";
}

function conceptOf(text: string): CostConcept | null {
  if (/\bbrutto/.test(text)) return "gross";
  if (/\bnetto/.test(text)) return "net";
  return /\bkostnad|\bdriftkostnad|\bdriftskostnad/.test(text) ? "cost" : null;
}

const withoutConcept = (text: string): string =>
  text
    .replace(/\bkostnad(?:er)?(?: for)?\b/g, " ")
    .replace(/ +/g, " ")
    .trim();

/** Lower case without å, ä, ö; what separates ages and units ("65+", "6-15", "kr/inv") is kept. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[–−]/g, "-")
    .replace(/[^a-z0-9%/+-]+/g, " ")
    .trim();
}

/** Ages and days in the heading as written: "65+", "31/12", "1 oktober". */
function detailOf(name: string): string | null {
  const age = /\d+\s?[-–]\s?\d+(?:\s?år)?|\d+\s?\+|\d+ år och äldre/.exec(name)?.[0];
  const day = /\b\d{1,2}\/\d{1,2}\b|\b\d{1,2} (?:januari|oktober|november|december)\b/.exec(name)?.[0];
  return [age, day].filter((part) => part !== undefined).join(", ") || null;
}
