import type { PeriodWordKind } from "../core/message";
import type { Language } from "./language";
import { NO_BREAK } from "./numberText";
import { calendarTexts } from "./periodText";

interface PeriodWords {
  readonly one: string;
  readonly many: string;
  readonly definite: string;
  readonly manyDefinite: string;
  readonly lastYear: string;
}

/** Texts 0.2, with the definite plural that "de senaste" takes. */
const words: Readonly<Record<PeriodWordKind, PeriodWords>> = {
  year: forms("år", "år", "året", "åren", "året före"),
  half: forms("halvår", "halvår", "halvåret", "halvåren", "samma halvår förra året"),
  tertial: forms("tertial", "tertial", "tertialet", "tertialen", "samma tertial förra året"),
  quarter: forms("kvartal", "kvartal", "kvartalet", "kvartalen", "samma kvartal förra året"),
  month: forms("månad", "månader", "månaden", "månaderna", "samma månad förra året"),
  week: forms("vecka", "veckor", "veckan", "veckorna", "samma vecka förra året"),
  day: forms("dag", "dagar", "dagen", "dagarna", "samma veckodag förra veckan"),
  schoolYear: forms("läsår", "läsår", "läsåret", "läsåren", "läsåret före"),
  other: forms("mätning", "mätningar", "mätningen", "mätningarna", "motsvarande mätning förra året"),
};

/** Units that are words in the plural: "1 dag", "2 dagar". */
const singular: Readonly<Record<string, string>> = {
  dagar: "dag",
  timmar: "timme",
  minuter: "minut",
  veckor: "vecka",
  månader: "månad",
  personer: "person",
  kronor: "krona",
  ärenden: "ärende",
  platser: "plats",
};

const period = calendarTexts({
  months: [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
  ],
  half: "halvår",
  tertial: "tertial",
  quarter: "kvartal",
  week: "vecka",
  schoolYear: "läsåret",
  schoolYears: "läsåren",
});

export const swedish: Language = {
  locale: "sv-SE",
  decimalSign: ",",
  thousandsSign: NO_BREAK,
  beforePercent: NO_BREAK,
  unit: (unit, shown) => (shown === "1" ? (singular[unit] ?? unit) : unit),
  percentagePoints: (shown) => (shown === "1" ? "procentenhet" : "procentenheter"),
  ...period,
  periodWord: (frequency, form) => words[frequency][form],
  manyPeriods: (frequency, definite) => words[frequency][definite ? "manyDefinite" : "many"],
  run: (count, word, measured) => `${count}${NO_BREAK}${measured ? "mätta " : ""}${word} i rad`,
  and: "och",
};

function forms(
  one: string,
  many: string,
  definite: string,
  manyDefinite: string,
  lastYear: string,
): PeriodWords {
  return { one, many, definite, manyDefinite, lastYear };
}
