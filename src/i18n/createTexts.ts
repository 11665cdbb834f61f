import type { Message, Param } from "../core/message";
import { english } from "./english";
import type { Language, Locale } from "./language";
import { decimalText, plainText, NO_BREAK } from "./numberText";
import { swedish } from "./swedish";
import { parseTemplate, type Piece } from "./template";
import type { PlaceNames } from "./templateTypes";

/** Texts of one part of the catalogue: key and template. */
export type Part = Readonly<Record<string, string>>;

type Params = Readonly<Record<string, Param>>;

/** The parameters that a text asks for; none for a text without places. */
type ParamsOf<Text extends string> = [PlaceNames<Text>] extends [never]
  ? []
  : string extends Text
    ? [params?: Params]
    : [params: { readonly [Name in PlaceNames<Text>]: Param } & Params];

export interface Texts<Catalogue> {
  readonly locale: Locale;
  /** A text by its key; the compiler asks for the parameters that stand in it. */
  readonly t: <Key extends keyof Catalogue & string>(
    key: Key,
    ...params: ParamsOf<Catalogue[Key] & string>
  ) => string;
  /** A message from core. */
  readonly render: (message: Message) => string;
  /** One parameter by itself, such as a value with its unit or the name of a period. */
  readonly show: (param: Param) => string;
  readonly has: (key: string) => key is keyof Catalogue & string;
}

type Together<Parts extends readonly Part[]> = Parts extends readonly [
  infer First extends Part,
  ...infer Rest extends readonly Part[],
]
  ? First & Together<Rest>
  : unknown;

/**
 * The texts of one language, from the parts that a page needs. Keys are never shown to a user: a missing key or
 * parameter becomes nothing, and in tests an error.
 */
export function createTexts<const Parts extends readonly Part[]>(
  locale: Locale,
  ...parts: Parts
): Texts<Together<Parts>> {
  const catalogue: Part = Object.assign({}, ...parts);
  const parsed = new Map<string, readonly Piece[]>();
  const language = locale === "sv-SE" ? swedish : english;

  const piecesOf = (key: string): readonly Piece[] => {
    let pieces = parsed.get(key);
    if (pieces === undefined) {
      if (!Object.hasOwn(catalogue, key)) report(`no text ${key}`);
      pieces = parseTemplate(catalogue[key] ?? "");
      parsed.set(key, pieces);
    }
    return pieces;
  };
  const render = ({ key, params }: Message): string => {
    const pieces = piecesOf(key);
    const text = fill("", pieces, params, scope, key);
    return pieces.length > 1 ? tidy(text) : text;
  };
  const scope: Scope = { language, render };

  return {
    locale,
    t: (key, ...params) => render({ key, params: params[0] ?? {} }),
    render,
    show: (param) => paramText(param, null, scope),
    has: (key): key is keyof Together<Parts> & string => Object.hasOwn(catalogue, key),
  };
}

interface Scope {
  readonly language: Language;
  readonly render: (message: Message) => string;
}

/** Adds the pieces to what is written so far. */
function fill(start: string, pieces: readonly Piece[], params: Params, scope: Scope, key: string): string {
  let text = start;
  for (const piece of pieces) {
    if (typeof piece === "string") {
      // A name or an inner sentence may bring its own full stop.
      text += /[.?!]$/.test(text) && piece.startsWith(".") ? piece.slice(1) : piece;
      continue;
    }
    const param = Object.hasOwn(params, piece.name) ? params[piece.name] : undefined;
    if (param === undefined) {
      report(`${key} has no ${piece.name}`);
      continue;
    }
    if ("one" in piece) {
      text = fill(text, countOf(param) === 1 ? piece.one : piece.many, params, scope, key);
      continue;
    }
    const shown = paramText(param, piece.form, scope);
    // Names and sheets keep their letters; our own words take a capital where a sentence starts.
    const starts = typeof param === "object" && (text === "" ? isSentence(pieces) : /[.?!] $/.test(text));
    text += piece.capital || starts ? capitalised(shown) : shown;
  }
  return text;
}

/** A clause or a label keeps its small letter; a text that ends a sentence begins one. */
function isSentence(pieces: readonly Piece[]): boolean {
  const last = pieces[pieces.length - 1];
  return typeof last === "string" && /[.?!]$/.test(last);
}

function paramText(param: Param, form: string | null, scope: Scope): string {
  const { language } = scope;
  if (typeof param === "string") return param;
  if (typeof param === "number") return plainText(param, language);
  switch (param.kind) {
    case "amount":
      return amountText(param, language);
    case "period":
      return language.period(param.period);
    case "span":
      return language.span(param.from, param.to);
    case "periods": {
      const definite = form === "thePeriods";
      return `${plainText(param.count, language)}${NO_BREAK}${
        param.count === 1
          ? language.periodWord(param.frequency, "one")
          : language.manyPeriods(param.frequency, definite)
      }`;
    }
    case "run": {
      const word =
        param.count === 1
          ? language.periodWord(param.frequency, "one")
          : language.manyPeriods(param.frequency, false);
      // A measurement is measured by nature.
      const measured = param.interrupted && param.frequency !== "other";
      return language.run(plainText(param.count, language), word, measured);
    }
    case "word":
      return scope.render({ key: param.key, params: {} });
    case "periodWord":
      return language.periodWord(param.frequency, param.form);
    case "message":
      return scope.render(param.message);
    case "list":
      return listText(
        param.items.map((item) => paramText(item, form, scope)),
        language.and,
      );
  }
}

function amountText(amount: Extract<Param, { kind: "amount" }>, language: Language): string {
  const { value, unit, decimals, signed = false, difference = false } = amount;
  if (!Number.isFinite(value)) {
    report("an amount is not a number");
    return "";
  }
  const number = decimalText(value, decimals, language, signed);
  if (unit === null || unit === "") return number;
  const unsigned = decimalText(Math.abs(value), decimals, language);
  if (unit !== "%") return number + NO_BREAK + language.unit(unit, unsigned);
  return signed || difference
    ? number + NO_BREAK + language.percentagePoints(unsigned)
    : number + language.beforePercent + unit;
}

/** "a, b och c" */
function listText(items: readonly string[], and: string): string {
  const last = items[items.length - 1] ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} ${and} ${last}`;
}

function countOf(param: Param): number | null {
  if (typeof param === "number") return param;
  if (typeof param === "string") return null;
  return param.kind === "periods" || param.kind === "run"
    ? param.count
    : param.kind === "amount"
      ? param.value
      : null;
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase("sv") + text.slice(1);
}

/** An empty parameter leaves no double space behind. */
function tidy(text: string): string {
  return / {2}|^ | $/.test(text) ? text.replace(/ {2,}/g, " ").replace(/^ | $/g, "") : text;
}

/** In tests a fault in a text is an error; a user sees the rest of the sentence. */
function report(fault: string): void {
  if (process.env.NODE_ENV === "test") throw new Error(`Texts: ${fault}`);
}
