import type { Frequency, Period } from "./series/period";

/**
 * A sentence before it has a language. Core says what is the case; the texts and their grammar live in the catalogue
 * (src/i18n), which renders a message in Swedish or English.
 */
export interface Message {
  /** A key of the catalogue, such as "finding.longRun.latest". */
  readonly key: string;
  readonly params: Readonly<Record<string, Param>>;
}

export type Param =
  /** Text as it is (an indicator's name, a sheet, a cell). */
  | string
  /** A whole number, shown with digits; also decides {n?one;many}. */
  | number
  /**
   * A number with unit and decimals. signed gives + or a real minus; a signed amount or a difference in per cent is in
   * percentage points.
   */
  | {
      readonly kind: "amount";
      readonly value: number;
      readonly unit: string | null;
      readonly decimals: number;
      readonly signed?: boolean;
      /** A difference without sign ("0,5 procentenheter"), where words say which way. */
      readonly difference?: boolean;
    }
  | { readonly kind: "period"; readonly period: Period }
  | { readonly kind: "span"; readonly from: Period; readonly to: Period }
  /** "7 månader" */
  | { readonly kind: "periods"; readonly count: number; readonly frequency: PeriodWordKind }
  /** "7 månader i rad"; interrupted: values are missing or on the centre line inside the run, "7 mätta månader i rad". */
  | {
      readonly kind: "run";
      readonly count: number;
      readonly frequency: PeriodWordKind;
      readonly interrupted: boolean;
    }
  /** A word of the catalogue, such as "side.above" or "centre.median". */
  | { readonly kind: "word"; readonly key: string }
  | {
      readonly kind: "periodWord";
      readonly frequency: PeriodWordKind;
      readonly form: "one" | "many" | "definite" | "lastYear";
    }
  /** A message inside a message, as a clause. */
  | { readonly kind: "message"; readonly message: Message }
  | { readonly kind: "list"; readonly items: readonly Param[] };

/** "other" where no period is known, as in a cell function: "7 mätningar i rad". */
export type PeriodWordKind = Frequency | "other";

export function message(key: string, params: Message["params"] = {}): Message {
  return { key, params };
}
