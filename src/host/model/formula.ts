import { columnLetters } from "./address";
import { maximumColumns, maximumRows } from "./area";
import {
  type Coordinate,
  type FormulaToken,
  type Notation,
  type PrefixToken,
  type ReferenceToken,
  tokenizeFormula,
} from "./formulaTokens";

/**
 * A formula apart from the cell it stands in: relative references are kept as distances, so one Formula serves every
 * cell of a filled range. Texts have no leading "=" and use the names that a person sees (no "_xlfn.").
 */
export class Formula {
  /** R1C1 text, the same for every cell of a filled range: the key under which formulas are shared. */
  readonly r1c1: string;

  constructor(readonly tokens: readonly FormulaToken[]) {
    this.r1c1 = tokens.map((token) => tokenText(token, r1c1Text)).join("");
  }

  /** A1 text as seen from a cell; a reference that falls outside the sheet becomes #REF!. */
  a1(row: number, column: number): string {
    return a1Formula(this.tokens, row, column);
  }
}

/** Tokens as A1 text, as seen from a cell. */
export function a1Formula(tokens: readonly FormulaToken[], row: number, column: number): string {
  let text = "";
  for (const token of tokens) text += tokenText(token, (reference) => a1Text(reference, row, column));
  return text;
}

/** Keeps one Formula per distinct R1C1 text. */
export class FormulaPool {
  private readonly formulas = new Map<string, Formula>();

  /** Reads a formula (without "=") written as seen from a cell. */
  parse(text: string, notation: Notation, row: number, column: number): Formula {
    if (notation === "R1C1") {
      const known = this.formulas.get(text);
      if (known !== undefined) return known;
    }
    return this.share(new Formula(tokenizeFormula(text, notation, row, column)));
  }

  share(formula: Formula): Formula {
    const known = this.formulas.get(formula.r1c1);
    if (known !== undefined) return known;
    this.formulas.set(formula.r1c1, formula);
    return formula;
  }
}

/** Converts a formula text without "=" between notations, as seen from a cell. */
export function convertFormula(
  text: string,
  from: Notation,
  to: Notation,
  row: number,
  column: number,
): string {
  const formula = new Formula(tokenizeFormula(text, from, row, column));
  return to === "R1C1" ? formula.r1c1 : formula.a1(row, column);
}

function tokenText(token: FormulaToken, referenceText: (reference: ReferenceToken) => string): string {
  if (token.kind === "reference") return referenceText(token);
  return token.kind === "prefix" ? prefixText(token) : token.text;
}

/** A prefix as Excel writes it: quoted as a whole when any part needs it. */
export function prefixText(prefix: PrefixToken): string {
  const names = prefix.lastSheet === null ? prefix.sheet : `${prefix.sheet}:${prefix.lastSheet}`;
  const parts = prefix.lastSheet === null ? [prefix.sheet] : [prefix.sheet, prefix.lastSheet];
  const plainBook = /^(\[\d+\])?$/.test(prefix.book);
  // 'A:B'!C5 would be read as columns without quotes.
  const likeColumns = prefix.lastSheet !== null && parts.some((part) => /^[A-Za-z]{1,3}$/.test(part));
  if (plainBook && !likeColumns && (names === "" || parts.every(needsNoQuotes)))
    return `${prefix.book}${names}!`;
  return `'${`${prefix.book}${names}`.replace(/'/g, "''")}'!`;
}

function needsNoQuotes(name: string): boolean {
  if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name)) return false;
  return !/^([A-Za-z]{1,3}\d+|R|C|RC|R\d*C\d*|R\d+|C\d+|TRUE|FALSE)$/i.test(name);
}

function r1c1Text(token: ReferenceToken): string {
  const first = r1c1Corner(token.firstRow, token.firstColumn);
  if (token.single) return first;
  const last = r1c1Corner(token.lastRow, token.lastColumn);
  const whole = token.firstRow === null || token.firstColumn === null;
  return whole && first === last ? first : `${first}:${last}`;
}

const r1c1Corner = (row: Coordinate | null, column: Coordinate | null): string =>
  (row === null ? "" : `R${r1c1Place(row)}`) + (column === null ? "" : `C${r1c1Place(column)}`);

function r1c1Place(coordinate: Coordinate): string {
  if (coordinate.absolute) return String(coordinate.at + 1);
  return coordinate.at === 0 ? "" : `[${coordinate.at}]`;
}

function a1Text(token: ReferenceToken, row: number, column: number): string {
  const first = a1Corner(token.firstRow, token.firstColumn, row, column);
  if (first === null) return "#REF!";
  if (token.single) return first;
  const last = a1Corner(token.lastRow, token.lastColumn, row, column);
  return last === null ? "#REF!" : `${first}:${last}`;
}

function a1Corner(
  rowPart: Coordinate | null,
  columnPart: Coordinate | null,
  row: number,
  column: number,
): string | null {
  let text = "";
  if (columnPart !== null) {
    const place = placeOf(columnPart, column);
    if (place < 0 || place >= maximumColumns) return null;
    text += (columnPart.absolute ? "$" : "") + columnLetters(place);
  }
  if (rowPart !== null) {
    const place = placeOf(rowPart, row);
    if (place < 0 || place >= maximumRows) return null;
    text += (rowPart.absolute ? "$" : "") + String(place + 1);
  }
  return text;
}

/** Where a coordinate points, seen from a cell. */
export const placeOf = (coordinate: Coordinate, from: number): number =>
  coordinate.absolute ? coordinate.at : coordinate.at + from;
