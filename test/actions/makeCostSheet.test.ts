import { saveCostChoices } from "../../src/actions/costs/costChoices";
import {
  makeCostSheet,
  type CostSheetKind,
  type CostSheetRequest,
} from "../../src/actions/costs/makeCostSheet";
import { readCosts } from "../../src/actions/costs/readCosts";
import { updateAll } from "../../src/actions/made/updateAll";
import { attachCalculation } from "../../src/host/calc/attachCalculation";
import { checkPackage } from "../../src/host/check/checkPackage";
import type { Sheet } from "../../src/host/model/sheet";
import { saveWorkbook } from "../../src/host/package/workbook/saveWorkbook";
import type { RunningExcel } from "../../src/host/startEmbeddedExcel";
import { swedishTexts } from "../../src/i18n/swedishTexts";
import { sheetOf, type Typed } from "../support/sheetOf";
import { workbookOf } from "./support/costWorkbook";
import { snapshot } from "./support/snapshot";
import { running } from "./support/workbooks";

const units = ["Ale", "Bor", "Cil", "Dal", "Eda"];
const costs = sheetOf(
  [
    [
      "Kommun",
      "År",
      "Nettokostnad äldreomsorg, tkr",
      "Standardkostnad äldreomsorg, tkr",
      "Invånare 31/12",
      "Invånare 65+",
      "Brukare 1/10",
    ],
    ...units.flatMap((unit, i) =>
      [2022, 2023].map((year, y): Typed[] => [
        unit,
        year,
        200_000 + 10_000 * i + 5000 * y,
        198_000 + 11_000 * i + 4000 * y,
        30_000 + 1000 * i,
        6000 + 100 * i,
        900 + 20 * i,
      ]),
    ),
  ],
  "Ekonomi",
);
const results = sheetOf(
  [
    ["Kommun", "År", "Nöjda brukare, %"],
    ...units.map((unit, i): Typed[] => [unit, 2023, 80 + 3 * ((i * 2) % 5)]),
  ],
  "Resultat",
);
const budget = sheetOf(
  [
    ["Verksamhet", "Dygn budget", "Kostnad budget, tkr", "Dygn utfall", "Kostnad utfall, tkr"],
    ["Institutionsvård", 1000, 5000, 1100, 5830],
    ["Familjehem", 9000, 8100, 8700, 8265],
  ],
  "Placeringar",
);

let excel: RunningExcel;
const start = (...sheets: Parameters<typeof workbookOf>[0][number][]): void => {
  const workbook = workbookOf(sheets);
  attachCalculation(workbook);
  excel = running(workbook);
};
beforeEach(() => start(costs, results, budget));
afterEach(() => excel.stop());

const kinds: readonly CostSheetKind[] = [
  ...(["costs", "standard", "split", "result", "priceVolume", "matrix"] as const),
  ...(["investment", "behaviour", "saving", "zeroBase", "causes"] as const),
];
const workbook = () => excel.host.workbook;
const names = (): string[] => workbook().sheets.map(({ name }) => name);

async function make(request: CostSheetRequest): Promise<Sheet> {
  const before = new Set(names());
  const result = await makeCostSheet(request);
  if (!result.ok) throw new Error(swedishTexts.render(result.problem.message));
  return (
    workbook().sheets.find(({ name }) => !before.has(name)) ?? workbook().sheet(result.value.item!.sheet)!
  );
}

function rowOf(sheet: Sheet, label: string): number {
  for (let row = 0; row < 200; row++) if (sheet.value(row, 0) === label) return row;
  throw new Error(`no row ${label}`);
}

/** What a cell shows, formulas computed. */
const shown = (sheet: Sheet, row: number, column: number): Promise<unknown> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet.name).getRangeByIndexes(row, column, 1, 1);
    range.load({ values: true });
    await context.sync();
    return range.values[0]?.[0];
  });

describe.each(kinds)("the sheet %s", (kind) => {
  it("is made, made again in place without a change, and the file is sound", async () => {
    const sheet = await make({ kind });
    const first = snapshot(workbook()) as { sheets: unknown };
    const charts = sheet.charts.length;
    const again = await make({ kind });
    expect(again.name).toBe(sheet.name);
    expect(again.charts).toHaveLength(charts);
    expect((snapshot(workbook()) as { sheets: unknown }).sheets).toEqual(first.sheets);
    expect(checkPackage(saveWorkbook(workbook()))).toEqual([]);
  });

  it("keeps a line that the user has written below it", async () => {
    const sheet = await make({ kind });
    const area = sheet.usedArea(true)!;
    sheet.setConstant(area.lastRow + 2, 0, "Gå igenom med Eva i mars");
    for (let run = 0; run < 2; run++) await make({ kind });
    const texts = Array.from({ length: 260 }, (_, row) => sheet.value(row, 0));
    expect(texts.filter((text) => text === "Gå igenom med Eva i mars")).toHaveLength(1);
  });

  it("leaves the workbook as it was when a request fails, and succeeds after", async () => {
    excel.host.resetCounters();
    await make({ kind });
    const { requests } = excel.host.counters;
    await excel.stop();
    start(costs, results, budget);
    const before = snapshot(workbook());
    excel.host.failRequest(requests, { code: "GeneralException", afterActions: 25 });
    const failed = await makeCostSheet({ kind });
    excel.host.clearFaults();
    expect(failed).toMatchObject({ ok: false, nothingChanged: true });
    expect(snapshot(workbook())).toEqual(before);
    expect(await makeCostSheet({ kind })).toMatchObject({ ok: true });
  });

  it("writes nothing when it is cancelled", async () => {
    const before = snapshot(workbook());
    const controller = new AbortController();
    const result = await makeCostSheet(
      { kind },
      { signal: controller.signal, onProgress: () => controller.abort() },
    );
    expect(result).toMatchObject({ ok: false, reason: "cancelled" });
    expect(snapshot(workbook())).toEqual(before);
  });
});

it("what the user fills in stays and is computed: sums are not counted twice however often the sheet is made", async () => {
  const sheet = await make({ kind: "zeroBase" });
  const first = rowOf(sheet, "Verksamhet eller insats") + 1;
  sheet.setConstant(rowOf(sheet, "Ram, kr"), 1, 900);
  sheet.setConstant(first, 0, "Mottagning");
  sheet.setConstant(first, 1, 500);
  sheet.setConstant(first, 2, 600);
  sheet.setConstant(first, 4, "Kortare tid till beslut");
  for (let run = 0; run < 3; run++) await make({ kind: "zeroBase" });
  expect(await shown(sheet, rowOf(sheet, "Tillsammans"), 2)).toBe(600);
  expect(await shown(sheet, rowOf(sheet, "Kvar att fördela, kr"), 2)).toBe(300);
  expect(sheet.value(rowOf(sheet, "Mottagning"), 4)).toBe("Kortare tid till beslut");
});

it("price and volume follow the user's own budget, also when it is made again after a change", async () => {
  const sheet = await make({ kind: "priceVolume" });
  expect(sheet.name).toBe("Pris och volym");
  const total = rowOf(sheet, "Tillsammans");
  expect([7, 8, 9].map((column) => sheet.formula(total, column)).every((formula) => formula !== null)).toBe(
    true,
  );
  expect(await shown(sheet, total, 7)).toBe(995);
  workbook().sheet("Placeringar")!.setConstant(2, 4, 8100);
  expect(await shown(sheet, total, 7)).toBe(830);
  await saveCostChoices({ sign: "surplus" });
  const updated = await updateAll();
  expect(updated.ok).toBe(true);
  expect(await shown(sheet, rowOf(sheet, "Tillsammans"), 7)).toBe(-830);
});

it("a difference between two years keeps its years when everything is updated", async () => {
  const sheet = await make({ kind: "split", year: 2023, otherYear: 2022 });
  const title = sheet.value(0, 0);
  expect(title).toBe("Kostnadsskillnad 2023, äldreomsorg: Ale 2023 mot Ale 2022");
  workbook().sheet("Ekonomi")!.setConstant(2, 2, 215_000);
  expect((await updateAll()).ok).toBe(true);
  expect(sheet.value(0, 0)).toBe(title);
  expect(String(sheet.value(1, 0)).replaceAll("\u00a0", " ")).toMatch(
    /^Ale 2023 är 2 500 kr dyrare än Ale 2022/,
  );
});

it("whether the costs are booked alike stands under a comparison, as the user has answered", async () => {
  const noteOf = (sheet: Sheet): string[] =>
    Array.from({ length: 120 }, (_, row) => String(sheet.value(row, 0) ?? "")).filter((text) =>
      /bokför/i.test(text),
    );
  const comparison = await make({ kind: "costs" });
  expect(noteOf(comparison)).toEqual([
    "Om kostnaderna är bokförda på samma sätt är inte kontrollerat. Svara på de fem frågorna på bladet Orsaker till skillnad.",
  ]);
  const causes = await make({ kind: "causes" });
  const first = rowOf(causes, "Fråga") + 1;
  ["Ja", "Nej", "Ja", "Vet inte", "Ja"].forEach((answer, i) => causes.setConstant(first + i, 1, answer));
  await make({ kind: "costs" });
  expect(noteOf(comparison)).toEqual([
    "Inte bokfört på samma sätt, eller inte känt: gemensamma kostnader och köpt verksamhet och försäljning.",
  ]);
  [0, 1, 2, 3, 4].forEach((i) => causes.setConstant(first + i, 1, "Ja"));
  await updateAll();
  expect(noteOf(comparison)).toEqual(["Kostnaderna är bokförda på samma sätt, så vitt ni vet."]);
});

it("a net budget is not set against a gross outcome: refused with both cells", async () => {
  await excel.stop();
  start(
    sheetOf(
      [
        [
          "Verksamhet",
          "Volym budget",
          "Nettokostnad budget, tkr",
          "Volym utfall",
          "Bruttokostnad utfall, tkr",
        ],
        ["Hemtjänst", 5000, 2500, 5100, 2600],
      ],
      "Budget",
    ),
  );
  const result = await makeCostSheet({ kind: "priceVolume" });
  if (result.ok) throw new Error("it was made");
  expect(swedishTexts.render(result.problem.message)).toBe(
    "Tabellen ställer nettokostnad (C2) mot bruttokostnad (E2). De går inte att jämföra.",
  );
  expect(names()).toEqual(["Budget"]);
});

it("a matrix that does not add up to the ledger is told when it is made again", async () => {
  const sheet = await make({ kind: "matrix" });
  sheet.setConstant(rowOf(sheet, "Verksamhet") + 1, 1, 700);
  const ledger = rowOf(sheet, "Summa enligt redovisningen");
  sheet.setConstant(ledger, 1, 1000);
  const result = await updateAll();
  if (!result.ok) throw new Error("not updated");
  const told = result.problems.filter(({ code }) => code === "matrixMismatch");
  expect(told).toMatchObject([{ sheet: sheet.name, cell: `B${ledger + 1}` }]);
});

it("what was read says which table each sheet can be made of, and of what concept", async () => {
  const read = await readCosts();
  if (!read.ok) throw new Error("not read");
  const { tables, budgets, expected, results: paired, problems } = read.value;
  expect(tables).toMatchObject([
    { sheet: "Ekonomi", service: "äldreomsorg", concept: "net", comparable: true, divisible: true },
  ]);
  expect(budgets).toMatchObject([
    { sheet: "Placeringar", columns: [{ kind: "volume" }, { kind: "cost" }, {}, {}] },
  ]);
  expect(expected).not.toBeNull();
  expect(paired).toBe(true);
  expect(problems.map(({ code }) => code)).toEqual(["tooFewForTrim"]);
});

it("a workbook without costs: each sheet made of tables is refused with what is missing", async () => {
  await excel.stop();
  start(
    sheetOf(
      [
        ["Enhet", "2024-01"],
        ["Norr", 12],
      ],
      "Annat",
    ),
  );
  for (const kind of ["costs", "standard", "split", "result"] as const) {
    const result = await makeCostSheet({ kind });
    expect({ kind, ...result }).toMatchObject({ ok: false, reason: "refused", nothingChanged: true });
  }
  expect(names()).toEqual(["Annat"]);
});
