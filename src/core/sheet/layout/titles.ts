import { isRemark } from "./blockWords";
import { type Grid, Kind } from "../cells/grid";
import { headingWord } from "./headingWords";
import { titleCue } from "./labelCues";
import type { Mapping, SexTitle, TitleCell } from "./mapping";
import { sexWord } from "./sexWords";
import type { Area } from "../cells/address";

/** What stands above a table. */
export interface Above {
  readonly title: TitleCell | null;
  readonly common: Mapping["common"];
  /** All texts, for finding a year. */
  readonly texts: readonly string[];
}

/** How far up a title may stand. */
const reach = 12;

/**
 * Reads the rows above a table, up to the table above it: the title is the row that names a measure, else the
 * topmost. Source rows and dates are no titles; "Enhet: dagar" gives the unit and "Kommun: Alingsås" the
 * organisation. `grid` is the sheet as it lies.
 */
export function readAbove(grid: Grid, area: Area, headerTop: number): Above {
  const titles: TitleCell[] = [];
  const texts: string[] = [];
  const common: { unit?: string; organisation?: string; code?: string; sex?: SexTitle } = {};
  const top = headerTop - grid.cells.firstRow;
  const left = area.left - grid.cells.firstColumn;
  const right = area.right - grid.cells.firstColumn;
  for (let row = top - 1; row >= Math.max(0, top - reach); row--) {
    const found = textsOf(grid, row, left, right);
    if (found === null) break;
    texts.push(...found.map(({ text }) => text));
    const [first, second] = found;
    if (!first) continue;
    const pair = pairOf(first.text, second?.text);
    if (pair) {
      if (pair.word === "unit" || pair.word === "enhet") common.unit ??= pair.value;
      else if (pair.word === "organisation") common.organisation ??= pair.value;
      else if (pair.word === "code") common.code ??= pair.value;
      else if (pair.word === "name") titles.unshift({ ...first, text: pair.value });
      continue;
    }
    if (isRemark(first.text) || found.length > 2) continue;
    const sex = sexWord(first.text);
    if (sex === "women" || sex === "men") {
      common.sex ??= { sex, label: first.text };
      continue;
    }
    titles.unshift(first);
  }
  const title = titles.find(({ text }) => titleCue(text) > 0) ?? titles[0] ?? null;
  return { title, common, texts };
}

/** Texts of a row between two columns; null for a row of numbers, which belongs to a table above. */
function textsOf(grid: Grid, row: number, left: number, right: number): TitleCell[] | null {
  const found: TitleCell[] = [];
  let numbers = 0;
  const own = left > 1 && ownText(grid, row, left, right);
  for (let column = 0; column <= right; column++) {
    const kind = grid.kind(row, column);
    if (kind === Kind.blank) continue;
    if (kind === Kind.text || kind === Kind.label) {
      // What stands first in the row is for the whole sheet, unless this table has a text of its own.
      if (column < left && (column > 0 || own)) continue;
      const { row: r, column: c } = grid.address(row, column);
      found.push({ text: grid.clean(row, column), row: r, column: c });
    } else if (kind === Kind.number || kind === Kind.numberText) numbers++;
  }
  return numbers > 1 || (numbers === 1 && found.length > 0) ? null : found;
}

function ownText(grid: Grid, row: number, left: number, right: number): boolean {
  for (let column = left; column <= right; column++) if (grid.kind(row, column) === Kind.text) return true;
  return false;
}

function pairOf(first: string, second: string | undefined): { word: string; value: string } | null {
  const colon = /^([^:]{2,30}):\s*(.*)$/.exec(first);
  const word = headingWord(colon?.[1] ?? first);
  const value = colon ? colon[2] || second : second;
  return word !== null && word !== "ignore" && word !== "period" && value ? { word, value } : null;
}

/** The first year that the texts name, such as "Uppföljning 2024"; null without or when they name several. */
export function yearIn(texts: readonly string[]): number | null {
  const years = new Set(texts.flatMap((text) => text.match(/\b(?:19|20)\d\d\b/g) ?? []).map(Number));
  return years.size === 1 ? [...years][0]! : null;
}
