import { periodKey } from "../../../src/core/series/periodKey";
import type { Point } from "../../../src/core/series/series";
import { readSheet, type SheetReading } from "../../../src/core/sheet/readSheet";
import type { SheetCells } from "../../../src/core/sheet/cells/sheetCells";
import { marks, randomSheet, type TrueSeries } from "./support/randomSheet";
import { today } from "./support/read";

/** STYRTAL_FUZZ=10000 npx jest fuzz: as many sheets as one wants; the suite takes those that fit in some seconds. */
const sheets = Number(process.env["STYRTAL_FUZZ"] ?? 600);
const seed = Number(process.env["STYRTAL_FUZZ_SEED"] ?? 1);

jest.setTimeout(60_000 + sheets * 60);

/** Numbers that a cell can be said to hold, read by other means than the reader's: every way to take its separators. */
function numbersIn(value: string | number | boolean): number[] {
  if (typeof value === "number") return [value];
  if (typeof value === "boolean" || !/\d/.test(value)) return [];
  const plain = value.replace(/[\s\u00a0\u202f']/g, "").replace(/[−–—]/g, "-");
  const body = /[-+]?[\d.,]+-?/.exec(plain)?.[0] ?? "";
  // "(12)" is minus twelve, as ledgers write it.
  const sign = body.includes("-") || /^\(\d/.test(plain) ? -1 : 1;
  const digits = body.replace(/[-+]/g, "");
  const forms = [
    digits.replace(/[.,]/g, ""),
    digits.replace(/\./g, "").replace(",", "."),
    digits.replace(/,/g, ""),
  ];
  return forms.map((form) => sign * Number(form)).filter(Number.isFinite);
}

const near = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

const cellAt = ({ values }: SheetCells, { row, column }: { row: number; column: number }) =>
  values[row]?.[column] ?? "";

/** What must hold for every point, whatever the sheet: its value stands in its cell, and nothing else becomes one. */
function faultOf(point: Point, cells: SheetCells): string | null {
  const { value, status, cell, numeratorCell, denominatorCell } = point;
  const holds = status === "value" || status === "approximate";
  if (holds !== (value !== null)) return `${status} with ${value}`;
  if (value === null) return null;
  if (!Number.isFinite(value)) return `not finite: ${value}`;
  if (numeratorCell && denominatorCell) {
    const parts = [numeratorCell, denominatorCell].map((at) => numbersIn(cellAt(cells, at)));
    const fits = parts[0]!.some((a) => parts[1]!.some((b) => [1, 100].some((k) => near((a * k) / b, value))));
    return fits ? null : `${value} is no ratio of its cells`;
  }
  if (!cell) return `${value} has no cell`;
  const written = cellAt(cells, cell);
  if (typeof written === "string" && marks.includes(written)) return `${written} became ${value}`;
  const fits = numbersIn(written).some((n) => near(n, value) || near(n * 100, value));
  return fits ? null : `${String(written)} became ${value}`;
}

function faultsOf(reading: SheetReading, cells: SheetCells): string[] {
  return reading.indicators.flatMap(({ name, series }) =>
    series.flatMap(({ points }) =>
      points.flatMap((point, i) => {
        const before = points[i - 1];
        const step = before ? point.period.ordinal - before.period.ordinal : 1;
        const fault =
          step < 1 || (before && before.period.frequency !== point.period.frequency)
            ? "periods out of order"
            : faultOf(point, cells);
        return fault === null ? [] : [`${name}: ${fault} at ${periodKey(point.period)}`];
      }),
    ),
  );
}

/** Series that a whole sheet holds and that were not read as they are. */
function lostSeries(truth: readonly TrueSeries[], { indicators }: SheetReading): string[] {
  const found = new Map(
    indicators.flatMap(({ name, series }) =>
      series.map(({ organisation, sex, points }) => [
        [name, organisation, sex].join("|"),
        new Map(points.map(({ period, value }) => [periodKey(period), value])),
      ]),
    ),
  );
  return truth.flatMap(({ name, organisation, sex, values }) => {
    const id = [name, organisation, sex].join("|");
    const own = found.get(id);
    if (!own) return [`${id} is missing`];
    return [...values].flatMap(([key, value]) => {
      const read = own.get(key) ?? null;
      const same = value === null || read === null ? read === value : near(value, read);
      return same ? [] : [`${id} ${key}: ${value} was read as ${read}`];
    });
  });
}

test(`${sheets} sheets of random layouts, marks, merged labels and noise`, () => {
  const faults: string[] = [];
  let read = 0;
  for (let i = 0; i < sheets; i++) {
    const { layout, cells, truth } = randomSheet(seed * 1_000_003 + i);
    const reading = readSheet(cells, { today });
    const found = [...faultsOf(reading, cells), ...(truth === null ? [] : lostSeries(truth, reading))];
    if (reading.indicators.length > 0) read++;
    if (found.length > 0) faults.push(`${seed * 1_000_003 + i} (${layout}): ${found.slice(0, 3).join("; ")}`);
  }
  expect(faults).toEqual([]);
  expect(read).toBeGreaterThan(sheets * 0.7);
});
