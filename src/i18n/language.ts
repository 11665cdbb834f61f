import type { PeriodWordKind } from "../core/message";
import type { Period } from "../core/series/period";

export type Locale = "sv-SE" | "en-US";

export type PeriodWordForm = "one" | "many" | "definite" | "lastYear";

/** What differs between languages apart from the texts: numbers, periods, lists. */
export interface Language {
  readonly locale: Locale;
  readonly decimalSign: string;
  readonly thousandsSign: string;
  /** What stands between a number and "%". */
  readonly beforePercent: string;
  /** The unit after a number; `shown` is the number as it stands, since 1 takes the singular. */
  readonly unit: (unit: string, shown: string) => string;
  readonly percentagePoints: (shown: string) => string;
  /** "mars 2026" */
  readonly period: (period: Period) => string;
  /** From and to, the year once when it is the same: "mars–september 2026". */
  readonly span: (from: Period, to: Period) => string;
  readonly periodWord: (frequency: PeriodWordKind, form: PeriodWordForm) => string;
  /** "månader", or "månaderna" after "de senaste". */
  readonly manyPeriods: (frequency: PeriodWordKind, definite: boolean) => string;
  /** `count` is the number as it stands; `measured` when values are missing or on the centre line inside the run. */
  readonly run: (count: string, word: string, measured: boolean) => string;
  readonly and: string;
}
