import type { Area } from "../model/area";
import type { Formula } from "../model/formula";
import type { FormulaToken, ReferenceToken } from "../model/formulaTokens";
import { absoluteArea } from "../model/referenceEdit";
import type { Sheet } from "../model/sheet";
import { tableBody } from "../model/table";
import type { Workbook } from "../model/workbook";

/** Cells that a formula reads: as a token (they move with the formula's cell) or as an area that is the same for all. */
export type Precedent =
  | { readonly sheet: Sheet; readonly token: ReferenceToken; readonly area: null }
  | { readonly sheet: Sheet; readonly token: null; readonly area: Area };

export interface FormulaReading {
  readonly precedents: readonly Precedent[];
  /** Reads cells that its text does not name, or the clock: calculated after every change. */
  readonly volatile: boolean;
  /** Uses names or table columns, whose meaning may change. */
  readonly named: boolean;
  /** Names a sheet that is not there. */
  readonly unresolved: boolean;
}

const volatileFunctions = /^(NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|OFFSET|INDIRECT|CELL|INFO)$/i;

/** What a formula on a sheet reads. */
export function readingOf(formula: Formula, sheet: Sheet): FormulaReading {
  const workbook = sheet.workbook;
  const precedents: Precedent[] = [];
  let [volatile, named, unresolved] = [false, false, false];
  formula.tokens.forEach((token, index) => {
    const before = formula.tokens[index - 1];
    const prefix = before?.kind === "prefix" ? before : null;
    if (token.kind === "prefix" && (token.book !== "" || token.lastSheet !== null))
      volatile = volatile || token.lastSheet !== null;
    if (token.kind !== "reference" && token.kind !== "word") return;
    const target = prefix === null ? sheet : prefix.book === "" ? workbook.sheet(prefix.sheet) : null;
    if (target === null) {
      unresolved = true;
      return;
    }
    if (token.kind === "reference") {
      precedents.push(
        spillReading(formula.tokens[index + 1], token, target) ?? { sheet: target, token, area: null },
      );
      return;
    }
    if (token.call) {
      volatile = volatile || volatileFunctions.test(token.text);
      return;
    }
    if (/^([\d.]|TRUE$|FALSE$)/i.test(token.text)) return;
    named = true;
    precedents.push(...namedCells(token.text, target, workbook, 0));
  });
  return { precedents, volatile, named, unresolved };
}

/** E27# reads the whole array that E27 spills. */
function spillReading(
  next: FormulaToken | undefined,
  token: ReferenceToken,
  target: Sheet,
): Precedent | null {
  if (next?.kind !== "text" || !next.text.startsWith("#") || !token.single) return null;
  if (token.firstRow?.absolute !== true || token.firstColumn?.absolute !== true) return null;
  const area = target.cell(token.firstRow.at, token.firstColumn.at)?.array?.area;
  return area === undefined ? null : { sheet: target, token: null, area };
}

/** The cells behind a name or a table reference ("Table1[Värde]"); names may stand for further names. */
function namedCells(text: string, sheet: Sheet, workbook: Workbook, depth: number): Precedent[] {
  const bracket = text.indexOf("[");
  const word = bracket < 0 ? text : text.slice(0, bracket);
  const table = word === "" ? null : workbook.table(word);
  if (table !== null) return [{ sheet: table.sheet, token: null, area: table.table.area }];
  if (word === "") {
    return sheet.tables.map((own): Precedent => ({ sheet, token: null, area: tableBody(own) }));
  }
  const name = workbook.names.resolve(word, sheet);
  if (name === null || depth > 8) return [];
  const found: Precedent[] = [];
  name.formula.tokens.forEach((token, index) => {
    const before = name.formula.tokens[index - 1];
    const target =
      before?.kind === "prefix" ? (before.book === "" ? workbook.sheet(before.sheet) : null) : sheet;
    if (target === null) return;
    if (token.kind === "reference")
      found.push({ sheet: target, token: null, area: absoluteArea(token, 0, 0) });
    else if (token.kind === "word" && !token.call)
      found.push(...namedCells(token.text, target, workbook, depth + 1));
  });
  return found;
}

/** The cells that a precedent means for a formula at a place. */
export const precedentArea = (precedent: Precedent, row: number, column: number): Area =>
  precedent.area ?? absoluteArea(precedent.token, row, column);
