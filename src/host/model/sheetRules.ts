import type { Area } from "./area";
import type { Colour } from "./style";

/** Rules that the file holds are kept as written; those added here are given as data. */
export type ConditionalRule =
  /** `container` holds further attributes of the element around it. */
  | { readonly kind: "raw"; readonly xml: string; readonly container: string }
  | {
      readonly kind: "expression";
      /** Without "=", as seen from the first cell of the first area. */
      formula: string;
      fontColour: Colour;
      fillColour: Colour;
      bold: boolean | null;
      stopIfTrue: boolean;
    };

export interface ConditionalFormat {
  readonly id: string;
  areas: Area[];
  rule: ConditionalRule;
  /** 1 is applied first. */
  priority: number;
}

export type ValidationRule =
  | { readonly kind: "raw"; readonly xml: string }
  | {
      readonly kind: "own";
      /** What may be typed; "any" only shows a prompt. */
      readonly type: "list" | "decimal" | "date" | "any";
      readonly operator: ValidationOperator | null;
      /** A quoted list ("\"Ja,Nej\"") or a reference, without "="; else the first bound. */
      source: string;
      /** The second bound of "between". */
      readonly secondBound: string | null;
      allowBlank: boolean;
      promptTitle: string;
      prompt: string;
      errorTitle: string;
      error: string;
      errorStyle: "Stop" | "Warning" | "Information";
      showDropDown: boolean;
    };

export type ValidationOperator =
  | "Between"
  | "NotBetween"
  | "EqualTo"
  | "NotEqualTo"
  | "GreaterThan"
  | "LessThan"
  | "GreaterThanOrEqualTo"
  | "LessThanOrEqualTo";

export interface DataValidation {
  areas: Area[];
  rule: ValidationRule;
}

/** Sheet protection. `attributes` holds the hash of a password as written: it can be kept, not made. */
export interface SheetProtection {
  /** Options of the file format by name ("formatCells": true means it is allowed). */
  allowed: Record<string, boolean>;
  attributes: string;
  hasPassword: boolean;
}
