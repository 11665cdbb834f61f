import type { Series } from "../../series/series";
import { areaName } from "../../sheet/cells/address";
import type { SheetCells } from "../../sheet/cells/sheetCells";

export type Colour = "red" | "yellow" | "green";

/** The colour of each series by its id, and where the colours stand. */
export interface TrafficMarks {
  readonly colours: ReadonlyMap<string, Colour>;
  /** "H4:H15" with its sheet, for the note. */
  readonly places: readonly string[];
}

const words: readonly (readonly [RegExp, Colour])[] = [
  [/^(r|röd|rött|röda|red|🔴)$/i, "red"],
  [/^(y|gul|gult|gula|yellow|amber|orange|🟡|🟠)$/i, "yellow"],
  [/^(g|grön|grönt|gröna|green|🟢)$/i, "green"],
];

/** What a cell says as a colour; null for everything else. "g" is green: a sheet that writes letters writes R, Y, G. */
export function colourIn(value: string | number | boolean): Colour | null {
  if (typeof value !== "string") return null;
  const text = value.trim().replace(/[.!]$/, "");
  return words.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** At least so many of the series that the line meets must have a colour, or it is no column of colours. */
const MOST = 0.5;

interface Placed {
  readonly id: string;
  readonly line: number;
}

/**
 * The colours that a sheet's own author has set: a column (for series in rows) or a row (for series in columns) of words
 * or letters, beside the series. Where there are several such lines the one nearest after the values is taken.
 */
export function trafficMarks(sheets: readonly SheetCells[], series: readonly Series[]): TrafficMarks {
  const colours = new Map<string, Colour>();
  const places: string[] = [];
  for (const sheet of sheets) {
    for (const across of [true, false]) {
      const lines = series.flatMap((one) => lineOf(one, sheet.sheet, across));
      const column = colourLine(sheet, lines, across);
      if (column === null) continue;
      for (const { id, line } of lines) {
        const colour = colourAt(sheet, line, column, across);
        if (colour !== null && !colours.has(id)) colours.set(id, colour);
      }
      const [first, last] = [Math.min(...lines.map((l) => l.line)), Math.max(...lines.map((l) => l.line))];
      const range = across
        ? areaName({ top: first, left: column, bottom: last, right: column })
        : areaName({ top: column, left: first, bottom: column, right: last });
      places.push(`${sheet.sheet}!${range}`);
    }
  }
  return { colours, places };
}

/** The row of a series that stands in one row, or its column; none for others and for other sheets. */
function lineOf({ id, points }: Series, sheet: string, across: boolean): Placed[] {
  const cells = points.flatMap(({ cell }) => (cell === null || cell.sheet !== sheet ? [] : [cell]));
  if (cells.length < 2) return [];
  const lines = new Set(cells.map(({ row, column }) => (across ? row : column)));
  const others = new Set(cells.map(({ row, column }) => (across ? column : row)));
  const line = [...lines][0];
  return lines.size === 1 && others.size > 1 && line !== undefined ? [{ id, line }] : [];
}

/** The column (or row) in which most of the series have a colour; the last of them, which is nearest to now. */
function colourLine(sheet: SheetCells, lines: readonly Placed[], across: boolean): number | null {
  if (lines.length === 0) return null;
  const first = across ? sheet.firstColumn : sheet.firstRow;
  const count = across ? (sheet.values[0]?.length ?? 0) : sheet.values.length;
  for (let at = first + count - 1; at >= first; at--) {
    const marked = lines.filter(({ line }) => colourAt(sheet, line, at, across) !== null).length;
    if (marked > 0 && marked >= MOST * lines.length) return at;
  }
  return null;
}

function colourAt(sheet: SheetCells, line: number, at: number, across: boolean): Colour | null {
  const row = (across ? line : at) - sheet.firstRow;
  const column = (across ? at : line) - sheet.firstColumn;
  const value = sheet.values[row]?.[column];
  return value === undefined ? null : colourIn(value);
}
