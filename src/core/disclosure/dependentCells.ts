import type { CellAddress } from "../series/series";
import { columnNumber, type Area } from "../sheet/cells/address";

/** The formulas of a sheet, from its first used cell. Other cells hold what they hold. */
export interface SheetFormulas {
  readonly sheet: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly formulas: readonly (readonly unknown[])[];
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** A rectangle that a formula refers to, in its own sheet or in another. */
interface Reference extends Area {
  readonly sheet: string | null;
}

/** No sheet has more rows or columns. */
const mostRows = 1_048_576;
const mostColumns = 16_384;

/**
 * Cells of the user's own calculations that rest on hidden cells, directly or through other such cells: a difference to
 * the mean tells what was taken from it. `known` are cells whose numbers have been weighed already (values of series,
 * which are hidden where they tell something), and are passed over. References by name or by the columns of a table are
 * not followed but taken to reach the hidden cells, since they may.
 */
export function dependentCells(
  own: SheetFormulas,
  hidden: readonly CellAddress[],
  known: (place: Place) => boolean,
): Place[] {
  const elsewhere = hidden.filter(({ sheet }) => sheet !== own.sheet);
  const reached = new Set(
    hidden.filter(({ sheet }) => sheet === own.sheet).map(({ row, column }) => key(row, column)),
  );
  if (hidden.length === 0) return [];
  const waiting = own.formulas.flatMap((line, r) =>
    line.flatMap((cell, c) => {
      if (typeof cell !== "string" || !cell.startsWith("=")) return [];
      const place = { row: own.firstRow + r, column: own.firstColumn + c };
      if (known(place) || reached.has(key(place.row, place.column))) return [];
      return [{ place, ...referencesOf(cell) }];
    }),
  );
  const found: Place[] = [];
  let left = waiting;
  for (let before = -1; before !== left.length;) {
    before = left.length;
    const places = [...reached].map(placeOf);
    left = left.filter(({ place, references, open }) => {
      const reaches =
        open ||
        references.some((reference) =>
          reference.sheet === null || reference.sheet === own.sheet
            ? holdsAny(reference, places, reached)
            : elsewhere.some((cell) => cell.sheet === reference.sheet && holds(reference, cell)),
        );
      if (!reaches) return true;
      found.push(place);
      reached.add(key(place.row, place.column));
      return false;
    });
  }
  return found;
}

const key = (row: number, column: number): string => `${row}:${column}`;

function placeOf(name: string): Place {
  const [row, column] = name.split(":").map(Number);
  return { row: row ?? 0, column: column ?? 0 };
}

const holds = ({ top, left, bottom, right }: Reference, { row, column }: Place): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** By the cells of the reference where it has few, else by the cells that are reached. */
function holdsAny(reference: Reference, places: readonly Place[], reached: ReadonlySet<string>): boolean {
  const { top, left, bottom, right } = reference;
  if (top === bottom && left === right) return reached.has(key(top, left));
  return places.some((place) => holds(reference, place));
}

const token =
  /"(?:[^"]|"")*"|(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\d_.]*))!)?(?:\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?(?![\p{L}\d_(])|\$?([A-Z]{1,3}):\$?([A-Z]{1,3})(?![\p{L}\d_(])|\$?(\d{1,7}):\$?(\d{1,7}))|[\p{L}_\\][\p{L}\d_.]*(\()?|\[/gu;

/** `open`: it refers to something by name or by a table's column. */
function referencesOf(formula: string): { readonly references: Reference[]; readonly open: boolean } {
  const references: Reference[] = [];
  let open = false;
  for (const match of formula.matchAll(token)) {
    const [text, quoted, plain, c1, r1, c2, r2, wide1, wide2, tall1, tall2, call] = match;
    if (text.startsWith('"')) continue;
    const sheet = quoted?.replace(/''/g, "'") ?? plain ?? null;
    if (c1 !== undefined && r1 !== undefined)
      references.push(
        area(sheet, [Number(r1), Number(r2 ?? r1)], [columnNumber(c1), columnNumber(c2 ?? c1)]),
      );
    else if (wide1 !== undefined && wide2 !== undefined)
      references.push(area(sheet, [1, mostRows], [columnNumber(wide1), columnNumber(wide2)]));
    else if (tall1 !== undefined && tall2 !== undefined)
      references.push(area(sheet, [Number(tall1), Number(tall2)], [0, mostColumns - 1]));
    else if (call === undefined && !/^(?:TRUE|FALSE|SANT|FALSKT)$/i.test(text)) open = true;
  }
  return { references, open };
}

function area(
  sheet: string | null,
  rows: readonly [number, number],
  columns: readonly [number, number],
): Reference {
  return {
    sheet,
    top: Math.min(...rows) - 1,
    bottom: Math.max(...rows) - 1,
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}
