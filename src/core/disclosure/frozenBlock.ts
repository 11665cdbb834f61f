import type { Assessment } from "../indicator/assessment";
import type { CellValue } from "../report/block/block";

/** A block of calculations as Excel gave it, headings and all. */
export type BlockCells = readonly (readonly CellValue[])[];

/**
 * A frozen block of a series of which some values are hidden: what to write instead. Columns that show the series' values
 * keep those that are left; centre and limits become those of the values that are left; every other number goes, since
 * steps, sums and means tell what is hidden. Texts, periods and targets stay. Columns are known by what they hold, not by
 * their place, so that a block of any chart is treated alike.
 */
export function frozenBlock(cells: BlockCells, original: Assessment, printable: Assessment): CellValue[][] {
  const height = original.series.points.length;
  const first = firstRowOf(cells, original);
  const width = Math.max(0, ...cells.map((row) => row.length));
  const meanings = Array.from({ length: width }, (_, column) =>
    column === 0 || first === null ? null : meaningOf(cells, column, first, original, printable),
  );
  return cells.map((row, r) =>
    row.map((cell, column) => {
      if (typeof cell === "string") return withoutLevel(cell);
      if (typeof cell !== "number") return cell;
      const at = first === null ? -1 : r - first;
      if (at < 0 || at >= height) return "";
      if (column === 0) return cell;
      const meaning = meanings[column];
      return meaning == null ? "" : (meaning(at, cell) ?? "");
    }),
  );
}

/**
 * "Medel 24,0" without its number, since a mean of all values tells the hidden one. Targets are nobody's secret, and
 * other texts stay.
 */
export function withoutLevel(text: string): string {
  if (/mål/i.test(text)) return text;
  const level = /^(\p{L}[\p{L} ]*?)[ \u00a0]+[−-]?\d[\d.,\u00a0 ]*(?:[ \u00a0]?[^\d]{0,20})?$/u.exec(text);
  return level?.[1] ?? text;
}

type Meaning = (point: number, cell: number) => number | null;

function meaningOf(
  cells: BlockCells,
  column: number,
  first: number,
  original: Assessment,
  printable: Assessment,
): Meaning | null {
  const points = original.series.points;
  const numbers = points.flatMap((_, i) => {
    const cell = cells[first + i]?.[column];
    return typeof cell === "number" ? [{ i, cell }] : [];
  });
  if (numbers.length === 0) return null;
  const holds = (of: (i: number) => number | null | undefined): boolean =>
    numbers.every(({ i, cell }) => near(cell, of(i) ?? null));
  const left = printable.series.points;
  const scale = original.indicator.scale;
  const isLeft = (i: number): boolean => left[i]?.value != null || points[i]?.value == null;
  const shown: readonly ((i: number) => number | null | undefined)[] = [
    (i) => points[i]?.value,
    (i) => ((points[i]?.value ?? null) === null ? null : points[i]!.value! / scale),
    (i) => points[i]?.numerator,
    (i) => points[i]?.denominator,
  ];
  if (shown.some(holds)) return (i, cell) => (isLeft(i) ? cell : null);
  const lines = ["centre", "lower", "upper"] as const;
  for (const line of lines)
    if (holds((i) => original.chart[line][i])) return (i) => printable.chart[line][i] ?? null;
  const { shortTarget, longTarget } = original.settings;
  if (numbers.every(({ cell }) => cell === shortTarget || cell === longTarget)) return (_, cell) => cell;
  return null;
}

const near = (a: number, b: number | null): boolean =>
  b !== null && Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));

/** The row of the first point: from there on, a column shows the series' values. */
function firstRowOf(cells: BlockCells, { series }: Assessment): number | null {
  const values = series.points.map(({ value }) => value);
  const known = values.findIndex((value) => value !== null);
  if (known < 0) return null;
  for (let row = 0; row + values.length <= cells.length; row++) {
    const width = cells[row]?.length ?? 0;
    for (let column = 1; column < width; column++) {
      const fits = values.every((value, i) => {
        const cell = cells[row + i]?.[column];
        return value === null ? typeof cell !== "number" : typeof cell === "number" && near(cell, value);
      });
      if (fits) return row;
    }
  }
  return null;
}
