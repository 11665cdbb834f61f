import type { Area } from "./cells/address";
import { type Grid, isNumberKind, Kind } from "./cells/grid";

/** What a sheet without series holds. */
export interface SheetContent {
  /** From the first filled cell to the last; null for an empty sheet. */
  readonly filled: Area | null;
  readonly numbers: number;
  /** Words of the cells that hold a sentence, or the better part of one. */
  readonly words: number;
}

/** As many words as no name of an indicator or a unit needs. */
const wordsOfSentence = 6;

export function contentOf(grid: Grid): SheetContent {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  let numbers = 0;
  let words = 0;
  for (let row = 0; row < grid.rows; row++)
    for (let column = 0; column < grid.columns; column++) {
      const kind = grid.kind(row, column);
      if (kind === Kind.blank) continue;
      if (isNumberKind(kind)) numbers++;
      if (kind === Kind.text) words += wordsOf(grid.clean(row, column));
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
  if (bottom < 0) return { filled: null, numbers, words };
  const a = grid.address(top, left);
  const b = grid.address(bottom, right);
  return { filled: { top: a.row, left: a.column, bottom: b.row, right: b.column }, numbers, words };
}

function wordsOf(text: string): number {
  const words = text.split(" ").length;
  return words >= wordsOfSentence ? words : 0;
}

/**
 * Whether a sheet holds notes: no numbers to speak of, or five words of running text for each of them (a guide with
 * numbered steps, a log of versions). Where other sheets hold series, nothing needs to be told of it.
 */
export function isNotes({ filled, numbers, words }: SheetContent): boolean {
  return filled !== null && (numbers <= 1 || words >= numbers * 5);
}
