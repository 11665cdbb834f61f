import type { PeriodWordKind } from "../core/message";
import type { Language } from "./language";
import { NO_BREAK } from "./numberText";
import { calendarTexts } from "./periodText";

/** Texts 0.2 in English: one and many. */
const words: Readonly<Record<PeriodWordKind, readonly [one: string, many: string]>> = {
  year: ["year", "years"],
  half: ["half-year", "half-years"],
  tertial: ["four-month period", "four-month periods"],
  quarter: ["quarter", "quarters"],
  month: ["month", "months"],
  week: ["week", "weeks"],
  day: ["day", "days"],
  schoolYear: ["school year", "school years"],
  other: ["measurement", "measurements"],
};

/** Where "the same year last year" would be nonsense. */
const lastYear: Partial<Record<PeriodWordKind, string>> = {
  year: "the year before",
  schoolYear: "the school year before",
  day: "the same weekday last week",
};

export const english: Language = {
  locale: "en-US",
  decimalSign: ".",
  thousandsSign: ",",
  beforePercent: "",
  unit: (unit) => unit,
  percentagePoints: (shown) => (shown === "1" ? "percentage point" : "percentage points"),
  ...calendarTexts({
    months: [
      "January",
      "February",
      "March",
      "April",
      "May",
      "June",
      "July",
      "August",
      "September",
      "October",
      "November",
      "December",
    ],
    half: "half-year",
    tertial: "four-month period",
    quarter: "quarter",
    week: "week",
    schoolYear: "school year",
    schoolYears: "school years",
  }),
  periodWord: (frequency, form) => {
    const [one, many] = words[frequency];
    if (form === "many") return many;
    if (form === "lastYear") return lastYear[frequency] ?? `the same ${one} last year`;
    return form === "definite" ? `the ${one}` : one;
  },
  manyPeriods: (frequency) => words[frequency][1],
  run: (count, word, measured) => `${count}${NO_BREAK}${measured ? "measured " : ""}${word} in a row`,
  and: "and",
};
