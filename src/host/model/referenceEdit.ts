import { type Area, maximumColumns, maximumRows } from "./area";
import { Formula, placeOf } from "./formula";
import {
  type Coordinate,
  type FormulaToken,
  type PrefixToken,
  type ReferenceToken,
  tokenizeFormula,
} from "./formulaTokens";
import type { Sheet } from "./sheet";

/** Rows or columns inserted (count > 0) or deleted (count < 0) at a place, between two columns or rows. */
export interface ShiftEdit {
  readonly kind: "shift";
  readonly sheet: Sheet;
  readonly sheetName: string;
  readonly axis: "rows" | "columns";
  readonly at: number;
  readonly count: number;
  /** The columns (or rows) across that move; the whole sheet for whole rows and columns. */
  readonly bandFirst: number;
  readonly bandLast: number;
}

export interface RenameEdit {
  readonly kind: "rename";
  readonly sheet: Sheet;
  readonly sheetName: string;
  readonly newName: string;
}

export interface DeleteSheetEdit {
  readonly kind: "deleteSheet";
  readonly sheet: Sheet;
  readonly sheetName: string;
}

/** Something done to the workbook after which references elsewhere must be written differently. */
export type ReferenceEdit = ShiftEdit | RenameEdit | DeleteSheetEdit;

/** Where a formula stands before and after the edit. */
export interface FormulaPlace {
  readonly onEditedSheet: boolean;
  readonly row: number;
  readonly column: number;
  readonly newRow: number;
  readonly newColumn: number;
}

/** A place on the axis after the edit: null when it was deleted. */
export function shiftPlace(edit: ShiftEdit, place: number): number | null {
  if (place < edit.at) return place;
  if (edit.count > 0) return place + edit.count;
  return place < edit.at - edit.count ? null : place + edit.count;
}

/** A rectangle after the edit; null when all of it was deleted. One that the band only partly covers stays. */
export function shiftArea(edit: ShiftEdit, area: Area): Area | null {
  const rows = edit.axis === "rows";
  const across = rows ? [area.firstColumn, area.lastColumn] : [area.firstRow, area.lastRow];
  if ((across[0] as number) < edit.bandFirst || (across[1] as number) > edit.bandLast) return area;
  const first = rows ? area.firstRow : area.firstColumn;
  const last = rows ? area.lastRow : area.lastColumn;
  const limit = rows ? maximumRows - 1 : maximumColumns - 1;
  const moved = shiftSpan(edit, first, last, limit);
  if (moved === null) return null;
  return rows
    ? { ...area, firstRow: moved[0], lastRow: moved[1] }
    : { ...area, firstColumn: moved[0], lastColumn: moved[1] };
}

function shiftSpan(edit: ShiftEdit, first: number, last: number, limit: number): [number, number] | null {
  if (first === 0 && last === limit) return [first, last];
  if (edit.count > 0) {
    const from = first >= edit.at ? first + edit.count : first;
    const to = last >= edit.at ? last + edit.count : last;
    return from > limit ? null : [from, Math.min(to, limit)];
  }
  const deletedLast = edit.at - edit.count - 1;
  if (first >= edit.at && last <= deletedLast) return null;
  const from = first < edit.at ? first : first <= deletedLast ? edit.at : first + edit.count;
  const to = last < edit.at ? last : last <= deletedLast ? edit.at - 1 : last + edit.count;
  return [from, to];
}

/** The formula after the edit; the same object when nothing in it changes. */
export function editFormula(formula: Formula, edit: ReferenceEdit, place: FormulaPlace): Formula {
  const tokens = formula.tokens;
  const result: FormulaToken[] = [];
  let changed = false;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as FormulaToken;
    const previous = index > 0 ? (tokens[index - 1] as FormulaToken) : null;
    const prefix = previous?.kind === "prefix" ? previous : null;
    const edited = editToken(token, prefix, edit, place);
    if (edited === token) {
      result.push(token);
      continue;
    }
    changed = true;
    if (edited.kind === "text" && prefix !== null) result.pop();
    result.push(edited);
  }
  return changed ? new Formula(result) : formula;
}

const referenceError: FormulaToken = { kind: "text", text: "#REF!", call: false };

function editToken(
  token: FormulaToken,
  prefix: PrefixToken | null,
  edit: ReferenceEdit,
  place: FormulaPlace,
): FormulaToken {
  if (token.kind === "prefix") return edit.kind === "rename" ? renamePrefix(token, edit) : token;
  const concerned = prefix === null ? place.onEditedSheet : concerns(prefix, edit.sheetName);
  if (edit.kind === "deleteSheet") {
    return prefix !== null && concerned && (token.kind === "reference" || token.kind === "word")
      ? referenceError
      : token;
  }
  if (token.kind !== "reference") return token;
  if (edit.kind === "rename") return token;
  return moveReference(token, concerned ? edit : null, place) ?? referenceError;
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const concerns = (prefix: PrefixToken, sheetName: string): boolean =>
  prefix.book === "" && prefix.lastSheet === null && sameName(prefix.sheet, sheetName);

function renamePrefix(prefix: PrefixToken, edit: RenameEdit): PrefixToken {
  if (prefix.book !== "") return prefix;
  const sheet = sameName(prefix.sheet, edit.sheetName) ? edit.newName : prefix.sheet;
  const last = prefix.lastSheet;
  const lastSheet = last !== null && sameName(last, edit.sheetName) ? edit.newName : last;
  return sheet === prefix.sheet && lastSheet === last ? prefix : { ...prefix, sheet, lastSheet };
}

/** The reference as the moved cell must write it; null when its cells are gone. */
function moveReference(
  token: ReferenceToken,
  edit: ShiftEdit | null,
  place: FormulaPlace,
): ReferenceToken | null {
  const before = absoluteArea(token, place.row, place.column);
  const after = edit === null ? before : shiftArea(edit, before);
  if (after === null) return null;
  const unmoved = place.row === place.newRow && place.column === place.newColumn;
  if (after === before && unmoved) return token;
  const moved: ReferenceToken = {
    kind: "reference",
    single: token.single,
    firstRow: cornerCoordinate(
      token.firstRow,
      token.lastRow,
      after.firstRow,
      after.lastRow,
      place.row,
      place.newRow,
      true,
    ),
    lastRow: cornerCoordinate(
      token.firstRow,
      token.lastRow,
      after.firstRow,
      after.lastRow,
      place.row,
      place.newRow,
      false,
    ),
    firstColumn: cornerCoordinate(
      token.firstColumn,
      token.lastColumn,
      after.firstColumn,
      after.lastColumn,
      place.column,
      place.newColumn,
      true,
    ),
    lastColumn: cornerCoordinate(
      token.firstColumn,
      token.lastColumn,
      after.firstColumn,
      after.lastColumn,
      place.column,
      place.newColumn,
      false,
    ),
  };
  return sameReference(token, moved) ? token : moved;
}

/** One corner's coordinate at its new place; corners may stand in reverse order (B9:A1), and stay so. */
function cornerCoordinate(
  first: Coordinate | null,
  last: Coordinate | null,
  low: number,
  high: number,
  from: number,
  newFrom: number,
  wantFirst: boolean,
): Coordinate | null {
  if (first === null || last === null) return null;
  const reversed = placeOf(first, from) > placeOf(last, from);
  const coordinate = wantFirst ? first : last;
  const target = wantFirst === reversed ? high : low;
  return { absolute: coordinate.absolute, at: coordinate.absolute ? target : target - newFrom };
}

function sameReference(a: ReferenceToken, b: ReferenceToken): boolean {
  return (["firstRow", "firstColumn", "lastRow", "lastColumn"] as const).every(
    (key) => a[key]?.at === b[key]?.at,
  );
}

/** The cells a reference points at, seen from a cell, with ordered edges. */
export function absoluteArea(token: ReferenceToken, row: number, column: number): Area {
  const firstRow = token.firstRow === null ? 0 : placeOf(token.firstRow, row);
  const lastRow = token.lastRow === null ? maximumRows - 1 : placeOf(token.lastRow, row);
  const firstColumn = token.firstColumn === null ? 0 : placeOf(token.firstColumn, column);
  const lastColumn = token.lastColumn === null ? maximumColumns - 1 : placeOf(token.lastColumn, column);
  return {
    firstRow: Math.min(firstRow, lastRow),
    firstColumn: Math.min(firstColumn, lastColumn),
    lastRow: Math.max(firstRow, lastRow),
    lastColumn: Math.max(firstColumn, lastColumn),
  };
}

/** Edits a formula text (no "=") that stands outside cells: chart references, rules, names. */
export function editFormulaText(text: string, edit: ReferenceEdit, onEditedSheet: boolean): string {
  const formula = new Formula(tokenizeFormula(text, "A1", 0, 0));
  const edited = editFormula(formula, edit, { onEditedSheet, row: 0, column: 0, newRow: 0, newColumn: 0 });
  return edited === formula ? text : edited.a1(0, 0);
}
