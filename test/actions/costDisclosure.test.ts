import { saveSmallLimit } from "../../src/actions/settings/disclosureSettings";
import { freezeSheet } from "../../src/actions/frozen/freezeSheet";
import { makeCostSheet, type CostSheetKind } from "../../src/actions/costs/makeCostSheet";
import { makeReview } from "../../src/actions/documents/makeReview";
import { makeTargetTable } from "../../src/actions/documents/makeTargetTable";
import type { Workbook } from "../../src/host";
import { attachCalculation } from "../../src/host/calc/attachCalculation";
import type { Sheet } from "../../src/host/model/sheet";
import type { RunningExcel } from "../../src/host/startEmbeddedExcel";
import { sheetOf, type Typed } from "../support/sheetOf";
import { workbookOf } from "./support/costWorkbook";
import { running } from "./support/workbooks";

let excel: RunningExcel | null = null;
afterEach(async () => {
  await excel?.stop();
  excel = null;
});

/** Primes, so that no other two numbers give the small one by chance. The limit is 50, the small number 37 users. */
const small = 37;
const limit = 50;
const users: Readonly<Record<string, readonly number[]>> = {
  Norr: [211, small],
  Söder: [523, 541],
  Väster: [877, 907],
};
const units = Object.keys(users);
const targets: Readonly<Record<string, number>> = { Norr: 3001, Söder: 4003, Väster: 5003 };
const costs: Readonly<Record<string, readonly number[]>> = {
  Norr: [41_017, 10_007],
  Söder: [90_011, 93_001],
  Väster: [150_001, 156_011],
};
const sum = (of: (unit: string) => number): number => units.reduce((all, unit) => all + of(unit), 0);
const line = (unit: string, year: number, cost: number, target: number, count: number): Typed[] => [
  unit,
  2023 + year,
  cost,
  target * 5,
  target,
  count,
];

const table = sheetOf(
  [
    ["Enhet", "År", "Nettokostnad hemtjänst, tkr", "Invånare 31/12", "Invånare 65+", "Brukare 1/10"],
    ...units.flatMap((unit) =>
      [0, 1].map((y) => line(unit, y, costs[unit]![y]!, targets[unit]!, users[unit]![y]!)),
    ),
    ...[0, 1].map((y) =>
      line(
        "Kommunen totalt",
        y,
        sum((unit) => costs[unit]![y]!),
        sum((unit) => targets[unit]!),
        sum((unit) => users[unit]![y]!),
      ),
    ),
  ],
  "Hemtjänst",
);

function start(...more: ReturnType<typeof sheetOf>[]): Workbook {
  const workbook = workbookOf([table, ...more]);
  attachCalculation(workbook);
  excel = running(workbook);
  return workbook;
}

const cellsOf = (sheet: Sheet): readonly unknown[] => sheet.values(sheet.usedArea(true)!).flat();
const numbersOf = (sheets: readonly Sheet[]): number[] =>
  sheets.flatMap((sheet) => cellsOf(sheet).filter((value): value is number => typeof value === "number"));

/** Everything that two printed numbers give when one is taken from or divided by the other, in kr, tkr and per cent. */
function worksOut(numbers: readonly number[], wanted: number): string | null {
  const different = [...new Set(numbers)].filter((n) => n !== 0);
  const same = (value: number): boolean => Math.abs(value - wanted) <= 1e-7 * wanted;
  for (const a of different) {
    if (same(a)) return `${a}`;
    for (const b of different)
      for (const scale of [1, 100, 1000, 0.01, 0.001, 1e6, 1e-6])
        if (same((a / b) * scale) || same(a - b) || same(a * b * scale)) return `${a} and ${b} (${scale})`;
  }
  return null;
}

async function frozenOf(workbook: Workbook, name: string): Promise<Sheet> {
  const result = await freezeSheet(name);
  if (!result.ok) throw new Error(JSON.stringify(result));
  expect(result.problems.map(({ code }) => code)).not.toContain("frozenUnchecked");
  return workbook.sheet(result.value.item?.sheet ?? "")!;
}

async function made(kind: CostSheetKind): Promise<string> {
  const result = await makeCostSheet({ kind });
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value.item?.sheet ?? "";
}

const textsOf = (sheet: Sheet): string =>
  cellsOf(sheet)
    .filter((value) => typeof value === "string")
    .join("\n");

describe("a small number of users", () => {
  it("cannot be worked out from frozen data, cost sheets, target table and review laid side by side", async () => {
    const months = Array.from({ length: 12 }, (_, i): Typed[] => [
      `2024-${`${i + 1}`.padStart(2, "0")}`,
      5 + i / 7,
    ]);
    const workbook = start(sheetOf([["Månad", "Sjukfrånvaro, %"], ...months], "Personal"));
    await saveSmallLimit(limit);
    const frozen: Sheet[] = [await frozenOf(workbook, "Hemtjänst")];
    for (const kind of ["costs", "split"] as const) {
      const live = await made(kind);
      if (kind === "costs") expect(worksOut(numbersOf([workbook.sheet(live)!]), small)).not.toBeNull();
      frozen.push(await frozenOf(workbook, live));
    }
    const review = await makeReview(
      {
        kind: "review",
        period: { frequency: "tertial", ordinal: 3 * 2024 + 2 },
        organisation: "Norr",
        reader: "committee",
      },
      { today: { year: 2025, month: 2, day: 1 } },
    );
    if (!review.ok) throw new Error(JSON.stringify(review));
    frozen.push(workbook.sheet(review.value.item?.sheet ?? "")!);
    const targetTable = await makeTargetTable({ variant: "budget" });
    if (!targetTable.ok) throw new Error(JSON.stringify(targetTable));
    frozen.push(workbook.sheet(targetTable.value.item?.sheet ?? "")!);
    expect(worksOut(numbersOf(frozen), small)).toBeNull();
    expect(frozen.map(textsOf).join("\n")).not.toMatch(/(?<![\d,.])37(?![\d,.])/);
    // What does not tell it is still there.
    expect(numbersOf(frozen.slice(0, 1))).toEqual(expect.arrayContaining([10_007, 211, 3001]));
    expect(numbersOf(frozen.slice(1, 2)).length).toBeGreaterThan(40);
  });

  it("is not the total less the others: one more unit is hidden, or the total", async () => {
    const workbook = start();
    await saveSmallLimit(limit);
    const frozen = await frozenOf(workbook, "Hemtjänst");
    const shown = [2, 4, 6, 8].map((row) => frozen.value(row, 5));
    expect(shown.filter((value) => typeof value !== "number")).toHaveLength(2);
    expect(shown[0]).toBe("sekretess");
    expect([1, 3, 5, 7].map((row) => frozen.value(row, 5))).toEqual([211, 523, 877, 211 + 523 + 877]);
  });

  it("is not told by what the user has calculated beside it", async () => {
    const workbook = start();
    await saveSmallLimit(limit);
    const sheet = workbook.sheet("Hemtjänst")!;
    sheet.setInput(11, 1, "=F3*2");
    sheet.setInput(12, 1, "=B12+1");
    sheet.setInput(13, 1, "=C3/F3");
    sheet.setInput(14, 1, "=C2+C3");
    const frozen = await frozenOf(workbook, "Hemtjänst");
    expect([11, 12, 13].map((row) => frozen.value(row, 1))).toEqual(["sekretess", "sekretess", "sekretess"]);
    expect(frozen.value(14, 1)).toBe(41_017 + 10_007);
  });

  it("is hidden in a frozen resource matrix, with the cost per person", async () => {
    const workbook = start();
    const live = workbook.sheet(await made("matrix"))!;
    const rowOf = (sheet: Sheet, text: string): number =>
      sheet.values(sheet.usedArea(true)!).findIndex((one) => one[0] === text);
    const size = rowOf(live, "Antal personer");
    live.setConstant(size, 1, 4);
    live.setConstant(size, 2, 60);
    const kr = live.values(live.usedArea(true)!).findIndex((one, r) => r > size && one[0] === "hemtjänst");
    const first = kr > 0 ? kr : size + 3;
    live.setConstant(first, 1, 1009);
    live.setConstant(first, 2, 7001);
    const frozen = await frozenOf(workbook, live.name);
    const numbers = numbersOf([frozen]);
    expect(numbersOf([live])).toEqual(expect.arrayContaining([4, 1009 / 4, 7001 / 60]));
    expect(numbers).not.toContain(4);
    expect(numbers).not.toContain(1009 / 4);
    expect(numbers).toEqual(expect.arrayContaining([1009, 7001, 60, 7001 / 60]));
  });
});

test("a total cost that the source keeps secret is neither cost per user times users nor the whole less the others", async () => {
  const perUser = (unit: string): number => Math.round((1000 * costs[unit]![1]!) / users[unit]![1]!);
  const sheet = sheetOf(
    [
      ["Enhet", "År", "Nettokostnad hemtjänst, tkr", "Nettokostnad hemtjänst, kr/brukare", "Brukare 1/10"],
      ...units.map((unit): Typed[] => [
        unit,
        2024,
        unit === "Norr" ? "x" : costs[unit]![1]!,
        perUser(unit),
        users[unit]![1]!,
      ]),
      ["Kommunen totalt", 2024, sum((unit) => costs[unit]![1]!), 108_700, sum((unit) => users[unit]![1]!)],
    ],
    "Hemtjänst",
  );
  const workbook = workbookOf([sheet]);
  attachCalculation(workbook);
  excel = running(workbook);
  await saveSmallLimit(limit);
  const printed = [workbook.sheet(await made("costs"))!];
  expect(textsOf(printed[0]!).replace(/\u00a0/g, " ")).toMatch(/Sekretess: \d värden visas inte\./);
  printed.push(await frozenOf(workbook, printed[0]!.name), await frozenOf(workbook, "Hemtjänst"));
  // What few persons cost each is a mean of few, and is hidden wherever it is sent.
  expect(numbersOf(printed.slice(1))).not.toContain(perUser("Norr"));
  for (const one of printed) {
    const numbers = numbersOf([one]);
    const has = (value: number): boolean => numbers.some((n) => Math.abs(n - value) < 1e-6 * value);
    expect([has(perUser("Norr")), has(small)]).not.toEqual([true, true]);
    const known = (unit: string): boolean =>
      has(costs[unit]![1]!) || has(costs[unit]![1]! / 1000) || (has(perUser(unit)) && has(users[unit]![1]!));
    const whole = sum((unit) => costs[unit]![1]!);
    const wholeIsKnown = has(whole) || has(whole / 1000);
    expect(known("Söder") && known("Väster") && wholeIsKnown).toBe(false);
  }
});

test("a volume of few persons takes its line out of frozen price and volume, and out of the frozen budget", async () => {
  const budget = sheetOf(
    [
      [
        "Verksamhet",
        "Antal brukare budget",
        "Kostnad budget, tkr",
        "Antal brukare utfall",
        "Kostnad utfall, tkr",
      ],
      ["Familjehem", 101, 8111, 103, 8209],
      ["Institutionsvård", 5, 5003, 3, 3011],
    ],
    "Placeringar",
  );
  const workbook = workbookOf([budget]);
  attachCalculation(workbook);
  excel = running(workbook);
  const live = await made("priceVolume");
  expect(numbersOf([workbook.sheet(live)!])).toContain(3);
  const frozen = [await frozenOf(workbook, live), await frozenOf(workbook, "Placeringar")];
  expect(numbersOf(frozen)).not.toContain(3);
  expect(numbersOf(frozen)).not.toContain(3_011_000);
  expect(numbersOf(frozen)).toEqual(expect.arrayContaining([101, 103, 8111]));
});
