import * as fc from "fast-check";
import { Workbook } from "../../../src/host";
import type { Combination } from "../../support/knownToReader";

/** Numbers of persons by unit, sex and month, where the unit "Kommunen" is the sum of the others. */
export interface PersonTable {
  readonly units: readonly string[];
  readonly months: number;
  /** By cell: "Norr K 3". */
  readonly truth: ReadonlyMap<string, number>;
  /** Cells of which the source has kept the number secret. */
  readonly secret: ReadonlySet<string>;
}

export const sexes = ["T", "K", "M"] as const;
const sexNames = { T: "Totalt", K: "Kvinnor", M: "Män" } as const;
export const whole = "Kommunen";
export const cellOf = (unit: string, sex: string, month: number): string => `${unit} ${sex} ${month}`;

/**
 * The small numbers are below a million and the others far above, so that hardly any two different things in a workbook
 * have the same number by chance; the limit is set to a million.
 */
export const smallLimit = 1_000_000;

export function personTables(): fc.Arbitrary<PersonTable> {
  return fc
    .record({
      parts: fc.integer({ min: 2, max: 3 }),
      months: fc.integer({ min: 13, max: 16 }),
      seed: fc.integer(),
      small: fc.array(fc.nat({ max: 9999 }), { maxLength: 3 }),
      secret: fc.array(fc.nat({ max: 9999 }), { minLength: 1, maxLength: 3 }),
      withWhole: fc.boolean(),
      withTotal: fc.boolean(),
    })
    .map(({ parts, months, seed, small, secret, withWhole, withTotal }) => {
      const random = randomFrom(seed);
      const names = ["Norr", "Söder", "Väster"].slice(0, parts);
      const base = names.flatMap((unit) =>
        Array.from({ length: months }, (_, m) => [cellOf(unit, "K", m), cellOf(unit, "M", m)]).flat(),
      );
      const few = new Set(small.map((i) => base[i % base.length]!));
      const truth = new Map<string, number>();
      for (const cell of base)
        truth.set(cell, Math.floor(few.has(cell) ? 1e5 + 8e5 * random() : 1e8 + 8e8 * random()));
      const sum = (cells: readonly string[]): number =>
        cells.reduce((all, cell) => all + truth.get(cell)!, 0);
      for (let m = 0; m < months; m++) {
        for (const sex of ["K", "M"] as const)
          truth.set(cellOf(whole, sex, m), sum(names.map((unit) => cellOf(unit, sex, m))));
        for (const unit of [...names, whole])
          truth.set(cellOf(unit, "T", m), sum([cellOf(unit, "K", m), cellOf(unit, "M", m)]));
      }
      const units = withWhole ? [...names, whole] : names;
      const shown = [...truth.keys()].filter((cell) => {
        const [unit = "", sex = ""] = cell.split(" ");
        return units.includes(unit) && (withTotal || sex !== "T");
      });
      return {
        units,
        months,
        truth: new Map(shown.map((cell) => [cell, truth.get(cell)!])),
        secret: new Set(secret.map((i) => shown[i % shown.length]!)),
      };
    });
}

/** mulberry32 */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t ^= t + Math.imul(t ^ (t >>> 7), 61 | t);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const dataSheet = "Placeringar";

/** The table as a controller has it: a row for each unit and sex, months across, "x" where the source is silent. */
export function personWorkbook(table: PersonTable): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.insertSheet(dataSheet);
  ["Indikator", "Enhet", "Organisation", "Kön"].forEach((heading, c) => sheet.setConstant(0, c, heading));
  for (let m = 0; m < table.months; m++)
    sheet.setConstant(0, 4 + m, `${2024 + Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, "0")}`);
  let row = 1;
  for (const unit of table.units)
    for (const sex of sexes) {
      if (!table.truth.has(cellOf(unit, sex, 0))) continue;
      ["Placerade barn", "antal", unit, sexNames[sex]].forEach((text, c) => sheet.setConstant(row, c, text));
      for (let m = 0; m < table.months; m++) {
        const cell = cellOf(unit, sex, m);
        sheet.setConstant(row, 4 + m, table.secret.has(cell) ? "x" : table.truth.get(cell)!);
      }
      row++;
    }
  return workbook;
}

/** What a reader knows without being told a number: women and men are the total, and the units the whole. */
export function knownByItself({ units, months, truth }: PersonTable): Combination[] {
  const found: Combination[] = [];
  const parts = units.filter((unit) => unit !== whole);
  for (let m = 0; m < months; m++) {
    for (const unit of units)
      found.push(
        new Map([
          [cellOf(unit, "T", m), 1],
          [cellOf(unit, "K", m), -1],
          [cellOf(unit, "M", m), -1],
        ]),
      );
    for (const sex of sexes)
      found.push(
        new Map([[cellOf(whole, sex, m), 1], ...parts.map((unit) => [cellOf(unit, sex, m), -1] as const)]),
      );
  }
  return found.filter((one) => [...one.keys()].every((cell) => truth.has(cell)));
}

/** What can be asked of the numbers that are printed: is this one of them? `told` is the number to look for. */
export interface Question {
  readonly told: number;
  readonly combination: Combination;
  /** A ratio is only recognised at full precision: in words too many numbers are like it. */
  readonly inWords: boolean;
}

/** Values, differences, means, limits, medians, gaps and ratios, as sheets and charts of ours could show them. */
export function questions({ units, months, truth }: PersonTable): Question[] {
  const found: Question[] = [];
  const ask = (combination: Combination): void => {
    let told = 0;
    for (const [cell, coefficient] of combination) told += coefficient * truth.get(cell)!;
    found.push({ told, combination, inWords: true });
  };
  const ratio = (above: string, below: string): void => {
    const told = truth.get(above)! / truth.get(below)!;
    for (const shown of [told, 100 * told, 100 * (told - 1)])
      found.push({
        told: shown,
        combination: new Map([
          [above, 1],
          [below, -told],
        ]),
        inWords: false,
      });
  };
  for (const unit of units) {
    for (const sex of sexes) {
      if (!truth.has(cellOf(unit, sex, 0))) continue;
      const cells = Array.from({ length: months }, (_, m) => cellOf(unit, sex, m));
      cells.forEach((cell, m) => {
        ask(new Map([[cell, 1]]));
        for (const back of [1, 2, 12]) {
          if (m < back) continue;
          const sign = truth.get(cell)! >= truth.get(cells[m - back]!)! ? 1 : -1;
          ask(
            new Map([
              [cell, sign],
              [cells[m - back]!, -sign],
            ]),
          );
          ratio(cell, cells[m - back]!);
        }
      });
      for (let to = 3; to <= months; to++)
        for (const length of [3, 12, to]) if (to >= length) levels(cells.slice(to - length, to)).forEach(ask);
    }
    if (!truth.has(cellOf(unit, "K", 0))) continue;
    const gaps = Array.from({ length: months }, (_, m): Combination => {
      const [k, man] = [cellOf(unit, "K", m), cellOf(unit, "M", m)];
      ratio(k, man);
      if (truth.has(cellOf(unit, "T", m))) for (const one of [k, man]) ratio(one, cellOf(unit, "T", m));
      return new Map([
        [k, 1],
        [man, -1],
      ]);
    });
    gaps.forEach((gap) => {
      ask(gap);
      ask(times(gap, -1));
    });
    ask(
      times(
        gaps.reduce((all, gap) => plus(all, gap)),
        1 / months,
      ),
    );
  }
  for (let m = 0; m < months; m++)
    for (const sex of sexes) {
      const cells = units.filter((unit) => unit !== whole).map((unit) => cellOf(unit, sex, m));
      if (!truth.has(cells[0]!)) continue;
      ask(new Map(cells.map((cell) => [cell, 1])));
      ask(new Map(cells.map((cell) => [cell, 1 / cells.length])));
    }
  return found;

  /** Sum, mean, mean step and limits around the mean, and median, of some values in a row. */
  function levels(cells: readonly string[]): Combination[] {
    const sum = new Map(cells.map((cell) => [cell, 1]));
    const mean = times(sum, 1 / cells.length);
    const steps = cells.slice(1).map((cell, i): Combination => {
      const sign = truth.get(cell)! >= truth.get(cells[i]!)! ? 1 : -1;
      return new Map([
        [cell, sign],
        [cells[i]!, -sign],
      ]);
    });
    const step = times(
      steps.reduce((all, one) => plus(all, one)),
      1 / steps.length,
    );
    const limits = [1, -1].flatMap((sign) =>
      [2.66, 3 / 1.128, 3 / 1.1283791670955126].map((factor) => plus(mean, times(step, sign * factor))),
    );
    const sorted = [...cells].sort((a, b) => truth.get(a)! - truth.get(b)!);
    const middle = [sorted[Math.ceil(cells.length / 2) - 1]!, sorted[Math.floor(cells.length / 2)]!];
    const median = times(plus(new Map([[middle[0]!, 1]]), new Map([[middle[1]!, 1]])), 0.5);
    return [sum, mean, step, ...limits, median];
  }
}

function plus(a: Combination, b: Combination): Combination {
  const sum = new Map(a);
  for (const [cell, coefficient] of b) sum.set(cell, (sum.get(cell) ?? 0) + coefficient);
  return sum;
}

const times = (a: Combination, factor: number): Combination =>
  new Map([...a].map(([cell, coefficient]) => [cell, coefficient * factor]));
