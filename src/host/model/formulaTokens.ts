import { columnNumber } from "./address";
import { maximumRows } from "./area";

/** One coordinate of a reference: a place on the sheet, or a distance from the cell that holds the formula. */
export interface Coordinate {
  readonly absolute: boolean;
  readonly at: number;
}

/** A reference to cells; without columns it is whole rows, without rows whole columns. */
export interface ReferenceToken {
  readonly kind: "reference";
  readonly firstRow: Coordinate | null;
  readonly firstColumn: Coordinate | null;
  readonly lastRow: Coordinate | null;
  readonly lastColumn: Coordinate | null;
  /** "A1" rather than "A1:A1". */
  readonly single: boolean;
}

/** The sheet in front of a reference or a name: Data! 'Data 2'! 'A:B'! [1]Data! */
export interface PrefixToken {
  readonly kind: "prefix";
  /** "[1]" or "[Book.xlsx]"; references to other workbooks never shift. */
  readonly book: string;
  readonly sheet: string;
  /** The last sheet of a three-dimensional reference. */
  readonly lastSheet: string | null;
}

/** Everything else: "word" is a name or a function (then `call`), "string" a quoted text, "text" operators and such. */
export interface TextToken {
  readonly kind: "text" | "word" | "string";
  readonly text: string;
  readonly call: boolean;
}

export type FormulaToken = ReferenceToken | PrefixToken | TextToken;
export type Notation = "A1" | "R1C1";

const wordPattern = /[\p{L}\p{N}_.$\\?]+/uy;
const errorPattern =
  /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!|BUSY!|EXTERNAL!)/iy;
const quotedPrefixPattern = /'((?:[^']|'')*)'!/y;
const plainPrefixPattern = /(\[[^\][]*\])?([\p{L}\p{N}_.\\?]+)(?::([\p{L}\p{N}_.\\?]+))?!/uy;
const bookNamePattern = /(\[[^\][]*\])!/y;
const r1c1CellPattern = /R(\[-?\d+\]|\d*)C(\[-?\d+\]|\d*)(?![\p{L}\p{N}_.\\?([])/iuy;
const r1c1RowPattern = /R(\[-?\d+\]|\d*)(?![\p{L}\p{N}_.\\?([])/iuy;
const r1c1ColumnPattern = /C(\[-?\d+\]|\d*)(?![\p{L}\p{N}_.\\?([])/iuy;
const a1CellPattern = /(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.\\?([])/uy;
const a1ColumnsPattern = /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.$\\?([!])/uy;
const a1RowsPattern = /(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.$\\?([!])/uy;

/** Runs a sticky pattern at a place. */
function at(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place;
  return pattern.exec(text);
}

interface Found {
  readonly tokens: readonly FormulaToken[];
  readonly end: number;
}

interface Corner {
  readonly row: Coordinate;
  readonly column: Coordinate;
  readonly end: number;
}

/** Coordinates are few and formulas many: each distance or place exists once. */
const distances = new Map<number, Coordinate>();
const places = new Map<number, Coordinate>();

function coordinate(absolute: boolean, at: number): Coordinate {
  const known = absolute ? places : distances;
  let found = known.get(at);
  if (found === undefined) {
    found = { absolute, at };
    // Enough for any block; a workbook of scattered references must not be remembered for ever.
    if (known.size < 100_000) known.set(at, found);
  }
  return found;
}

/** Function names, operators and such are the same words over and over. */
const sharedTokens = new Map<string, TextToken>();

function textToken(kind: TextToken["kind"], text: string, call: boolean): TextToken {
  if (text.length > 24) return { kind, text, call };
  const key = `${kind}${call ? "(" : " "}${text}`;
  let found = sharedTokens.get(key);
  if (found === undefined) {
    found = { kind, text, call };
    if (sharedTokens.size < 10_000) sharedTokens.set(key, found);
  }
  return found;
}

const reference = (
  firstRow: Coordinate | null,
  firstColumn: Coordinate | null,
  lastRow: Coordinate | null,
  lastColumn: Coordinate | null,
  single: boolean,
): ReferenceToken => ({ kind: "reference", firstRow, firstColumn, lastRow, lastColumn, single });

/** Reads references of one notation at a place in a formula. `row` and `column` are the cell that holds it. */
class ReferenceReader {
  constructor(
    private readonly text: string,
    private readonly notation: Notation,
    private readonly row: number,
    private readonly column: number,
  ) {}

  read(place: number): { token: ReferenceToken; end: number } | null {
    const first = this.corner(place);
    if (first !== null) {
      const last = this.text[first.end] === ":" ? this.corner(first.end + 1) : null;
      if (last !== null) {
        return { token: reference(first.row, first.column, last.row, last.column, false), end: last.end };
      }
      return { token: reference(first.row, first.column, first.row, first.column, true), end: first.end };
    }
    return this.notation === "A1" ? this.wholeA1(place) : this.wholeR1C1(place);
  }

  private corner(place: number): Corner | null {
    if (this.notation === "A1") {
      const match = at(a1CellPattern, this.text, place);
      if (match === null) return null;
      const column = columnNumber(match[2] ?? "");
      const row = Number(match[4]) - 1;
      if (column < 0 || row >= maximumRows) return null;
      const end = a1CellPattern.lastIndex;
      return { row: this.rowAt(row, match[3] === "$"), column: this.columnAt(column, match[1] === "$"), end };
    }
    const match = at(r1c1CellPattern, this.text, place);
    if (match === null) return null;
    return {
      row: r1c1Coordinate(match[1] ?? ""),
      column: r1c1Coordinate(match[2] ?? ""),
      end: r1c1CellPattern.lastIndex,
    };
  }

  private wholeA1(place: number): { token: ReferenceToken; end: number } | null {
    const columns = at(a1ColumnsPattern, this.text, place);
    if (columns !== null) {
      const first = columnNumber(columns[2] ?? "");
      const last = columnNumber(columns[4] ?? "");
      if (first < 0 || last < 0) return null;
      const from = this.columnAt(first, columns[1] === "$");
      const to = this.columnAt(last, columns[3] === "$");
      return { token: reference(null, from, null, to, false), end: a1ColumnsPattern.lastIndex };
    }
    const rows = at(a1RowsPattern, this.text, place);
    if (rows === null || Number(rows[2]) > maximumRows || Number(rows[4]) > maximumRows) return null;
    const from = this.rowAt(Number(rows[2]) - 1, rows[1] === "$");
    const to = this.rowAt(Number(rows[4]) - 1, rows[3] === "$");
    return { token: reference(from, null, to, null, false), end: a1RowsPattern.lastIndex };
  }

  private wholeR1C1(place: number): { token: ReferenceToken; end: number } | null {
    for (const [pattern, rows] of [
      [r1c1RowPattern, true],
      [r1c1ColumnPattern, false],
    ] as const) {
      const match = at(pattern, this.text, place);
      if (match === null) continue;
      const first = r1c1Coordinate(match[1] ?? "");
      let last = first;
      let end = pattern.lastIndex;
      const second = this.text[end] === ":" ? at(pattern, this.text, end + 1) : null;
      if (second !== null) {
        last = r1c1Coordinate(second[1] ?? "");
        end = pattern.lastIndex;
      }
      const token = rows
        ? reference(first, null, last, null, false)
        : reference(null, first, null, last, false);
      return { token, end };
    }
    return null;
  }

  private rowAt(row: number, absolute: boolean): Coordinate {
    return coordinate(absolute, absolute ? row : row - this.row);
  }

  private columnAt(column: number, absolute: boolean): Coordinate {
    return coordinate(absolute, absolute ? column : column - this.column);
  }
}

/** "" and "[n]" are distances, "n" a place counted from 1. */
function r1c1Coordinate(text: string): Coordinate {
  if (text === "") return coordinate(false, 0);
  if (text.startsWith("[")) return coordinate(false, Number(text.slice(1, -1)));
  return coordinate(true, Number(text) - 1);
}

/**
 * Splits a formula (without the leading "=") into tokens. References keep distances where they are relative, so that
 * the same tokens serve a whole filled column.
 */
export function tokenizeFormula(
  text: string,
  notation: Notation,
  row: number,
  column: number,
): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  const references = new ReferenceReader(text, notation, row, column);
  let plainFrom = 0;
  let place = 0;
  const flush = (): void => {
    if (place > plainFrom) tokens.push(textToken("text", text.slice(plainFrom, place), false));
  };
  while (place < text.length) {
    const found = readToken(text, place, references);
    if (found === null) {
      place++;
      continue;
    }
    flush();
    tokens.push(...found.tokens);
    place = found.end;
    plainFrom = place;
  }
  flush();
  return tokens;
}

/** Characters that begin no token: most of a formula that is no name or reference. */
const beginsNothing = new Set(" \t\r\n()+-*/,;=<>&^%!:{}@|~");

function readToken(text: string, place: number, references: ReferenceReader): Found | null {
  const character = text[place] as string;
  if (beginsNothing.has(character)) return null;
  if (character === '"') return readString(text, place);
  if (character === "#") {
    const match = at(errorPattern, text, place);
    if (match === null) return null;
    return { tokens: [textToken("text", match[0], false)], end: place + match[0].length };
  }
  const prefix = readPrefix(text, place);
  if (prefix !== null) return prefix;
  if (character === "[")
    return { tokens: [plain(text, place, closingBracket(text, place))], end: closingBracket(text, place) };
  const found = references.read(place);
  if (found !== null) return { tokens: [found.token], end: found.end };
  return readWord(text, place);
}

const plain = (text: string, from: number, to: number): TextToken =>
  textToken("text", text.slice(from, to), false);

function readString(text: string, place: number): Found {
  let end = place + 1;
  while (end < text.length) {
    if (text[end] !== '"') end++;
    else if (text[end + 1] === '"') end += 2;
    else break;
  }
  end = Math.min(end + 1, text.length);
  return { tokens: [textToken("string", text.slice(place, end), false)], end };
}

function readPrefix(text: string, place: number): Found | null {
  const quoted = text[place] === "'" ? at(quotedPrefixPattern, text, place) : null;
  if (quoted !== null) {
    const inner = (quoted[1] ?? "").replace(/''/g, "'");
    const close = inner.lastIndexOf("]");
    const sheets = inner.slice(close + 1);
    const colon = sheets.indexOf(":");
    const token: PrefixToken = {
      kind: "prefix",
      book: inner.slice(0, close + 1),
      sheet: colon < 0 ? sheets : sheets.slice(0, colon),
      lastSheet: colon < 0 ? null : sheets.slice(colon + 1),
    };
    return { tokens: [token], end: quotedPrefixPattern.lastIndex };
  }
  const unquoted = at(plainPrefixPattern, text, place);
  if (unquoted !== null) {
    const token: PrefixToken = {
      kind: "prefix",
      book: unquoted[1] ?? "",
      sheet: unquoted[2] ?? "",
      lastSheet: unquoted[3] ?? null,
    };
    return { tokens: [token], end: plainPrefixPattern.lastIndex };
  }
  const book = at(bookNamePattern, text, place);
  if (book === null) return null;
  const token: PrefixToken = { kind: "prefix", book: book[1] ?? "", sheet: "", lastSheet: null };
  return { tokens: [token], end: bookNamePattern.lastIndex };
}

function readWord(text: string, place: number): Found | null {
  const word = at(wordPattern, text, place);
  if (word === null) return null;
  const end = place + word[0].length;
  if (text[end] === "[") {
    const close = closingBracket(text, end);
    return { tokens: [textToken("word", text.slice(place, close), false)], end: close };
  }
  return { tokens: [textToken("word", word[0], text[end] === "(")], end };
}

/** End of a bracketed part of a table reference; an apostrophe escapes the character after it. */
function closingBracket(text: string, open: number): number {
  let depth = 0;
  for (let place = open; place < text.length; place++) {
    const character = text[place];
    if (character === "'") place++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return place + 1;
  }
  return text.length;
}
