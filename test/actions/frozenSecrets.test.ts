import { insertCharts } from "../../src/actions/charts/insertCharts";
import { insertOverview } from "../../src/actions/charts/insertOverview";
import { insertSelection } from "../../src/actions/charts/insertSelection";
import { makeReview } from "../../src/actions/documents/makeReview";
import { freezeSheet } from "../../src/actions/frozen/freezeSheet";
import { readWorkbook } from "../../src/actions/reading/readWorkbook";
import { lastYearId } from "../../src/core/indicator/periods/lastYear";
import type { Workbook } from "../../src/host";
import { attachCalculation } from "../../src/host/calc/attachCalculation";
import type { Sheet } from "../../src/host/model/sheet";
import type { RunningExcel } from "../../src/host/startEmbeddedExcel";
import { monthlyWorkbook, running } from "./support/workbooks";

let excel: RunningExcel | null = null;
afterEach(async () => {
  await excel?.stop();
  excel = null;
});

const women = Array.from({ length: 24 }, (_, i) => 2001 + 7 * ((i * 37) % 101));
const men = Array.from({ length: 24 }, (_, i) => 30000 + 7 * ((i * 53) % 97));
const total = women.map((value, i) => value + men[i]!);
const secretMonth = 9;

/** Persons by sex: the number of men of a month that the source keeps secret, or three women in that month. */
function start(kind: "secret" | "small"): Workbook {
  const few = women.map((value, i) => (kind === "small" && i === secretMonth ? 3 : value));
  const workbook = monthlyWorkbook([
    {
      indicator: "Placerade barn",
      unit: "antal",
      sex: "Totalt",
      values: few.map((value, i) => value + men[i]!),
    },
    { indicator: "Placerade barn", unit: "antal", sex: "Flickor", values: few },
    { indicator: "Placerade barn", unit: "antal", sex: "Pojkar", values: men },
  ]);
  if (kind === "secret") workbook.sheet("Månadsdata")!.setConstant(5, 3 + secretMonth, "x");
  attachCalculation(workbook);
  excel = running(workbook);
  return workbook;
}

async function done<T>(work: Promise<{ ok: true; value: T } | { ok: false }>): Promise<T> {
  const result = await work;
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

async function ids(): Promise<string[]> {
  const { assessments } = await done(readWorkbook({ sheets: ["Månadsdata"] }));
  return assessments.map(({ series }) => series.id);
}

const cellsOf = (sheet: Sheet): unknown[] => sheet.values(sheet.usedArea(true)!).flat();
const wordsOf = (sheet: Sheet): string =>
  cellsOf(sheet)
    .filter((cell) => typeof cell === "string")
    .join("\n")
    .replace(/\u00a0/g, " ");
const has = (sheet: Sheet, wanted: unknown): boolean => cellsOf(sheet).includes(wanted);

describe("charts of live cells", () => {
  it("leave out what would tell the secret men, and say so under the chart and over the block", async () => {
    const workbook = start("secret");
    const { item } = await done(insertCharts({ sheets: ["Månadsdata"], seriesIds: await ids() }));
    const blocks = workbook.sheet("Underlag")!;
    const shown = [women, total].filter((values) => has(blocks, values[secretMonth]!));
    expect(shown).toHaveLength(1);
    expect([women[8], total[8], men[8]].every((value) => has(blocks, value))).toBe(true);
    for (const sheet of [blocks, workbook.sheet(item?.sheet ?? "")!]) {
      expect(wordsOf(sheet)).toContain("Sekretess: 1 värde visas inte.");
      expect(wordsOf(sheet)).toContain("Dit räknas värden som avslöjar hemliga.");
    }
    expect(workbook.sheet("Månadsdata")!.value(4, 3 + secretMonth)).toBe(women[secretMonth]);
  });

  it("tell the user which values they leave out, with the cell", async () => {
    start("secret");
    const result = await insertCharts({ sheets: ["Månadsdata"], seriesIds: await ids() });
    const told = result.ok ? result.problems.filter(({ code }) => code === "wouldReveal") : [];
    expect(told.map(({ sheet, cell }) => [sheet, cell])).toEqual([["Månadsdata", "M5"]]);
  });

  it("leave it out where the secret row is not among the selected ones", async () => {
    const workbook = start("secret");
    const sheet = workbook.sheet("Månadsdata")!;
    workbook.select(sheet, { firstRow: 2, firstColumn: 0, lastRow: 4, lastColumn: 3 + 23 });
    await done(insertSelection());
    const blocks = workbook.sheet("Underlag")!;
    expect([women, total].filter((values) => has(blocks, values[secretMonth]!))).toHaveLength(1);
  });

  it("are left as they are where nothing is secret", async () => {
    const workbook = start("small");
    await done(insertCharts({ sheets: ["Månadsdata"], seriesIds: await ids() }));
    expect([3, 3 + men[secretMonth]!].every((value) => has(workbook.sheet("Underlag")!, value))).toBe(true);
    expect(wordsOf(workbook.sheet("Underlag")!)).not.toContain("Sekretess");
  });
});

describe("frozen copies", () => {
  it("have no difference to last year that tells the small number", async () => {
    const workbook = start("small");
    const all = await ids();
    await done(insertCharts({ sheets: ["Månadsdata"], seriesIds: [...all, ...all.map(lastYearId)] }));
    const told = women[secretMonth + 12]! - 3;
    expect(has(workbook.sheet("Underlag")!, told)).toBe(true);
    await done(freezeSheet("Diagram"));
    const frozen = workbook.sheet("Underlag fryst")!;
    expect(has(frozen, told)).toBe(false);
    expect(has(frozen, women[13]! - women[1]!)).toBe(true);
    // Nor do the words: how many values the limits rest on is said of those that are left, and of both sexes alike.
    for (const sheet of [frozen, workbook.sheet("Diagram fryst")!]) {
      expect(wordsOf(sheet)).toContain("Sekretess: 1 värde visas inte.");
      expect(wordsOf(sheet)).not.toContain("färre än 5 personer");
    }
  });

  it("hold only the blocks of their own charts", async () => {
    const workbook = start("small");
    const [first = ""] = await ids();
    await done(insertCharts({ sheets: ["Månadsdata"], seriesIds: [first] }));
    const period = { frequency: "month", ordinal: 12 * 2024 + 6 } as const;
    await done(
      makeReview(
        { kind: "monthly", period, organisation: null },
        { today: { year: 2025, month: 9, day: 1 } },
      ),
    );
    const numbers = (sheet: Sheet): number =>
      cellsOf(sheet).filter((cell) => typeof cell === "number").length;
    await done(freezeSheet("Diagram"));
    expect(numbers(workbook.sheet("Underlag fryst")!)).toBeLessThan(
      numbers(workbook.sheet("Underlag")!) * 0.7,
    );
    expect(numbers(workbook.sheet("Underlag fryst")!)).toBeGreaterThan(24);
  });

  it("are not made of a document, or of charts, whose figures are gone, while something must not be shown", async () => {
    const workbook = start("small");
    await done(insertCharts({ sheets: ["Månadsdata"], seriesIds: await ids() }));
    const period = { frequency: "month", ordinal: 12 * 2024 + 6 } as const;
    const { item } = await done(
      makeReview(
        { kind: "monthly", period, organisation: null },
        { today: { year: 2025, month: 9, day: 1 } },
      ),
    );
    const data = workbook.sheet("Månadsdata")!;
    [3, 4, 5].forEach((row) => data.setConstant(row, 0, "Placerade barn och unga"));
    for (let month = 10; month < 24; month++)
      [3, 4, 5].forEach((row) => data.setConstant(row, 3 + month, ""));
    const names = workbook.sheets.map(({ name }) => name);
    // The document of a period without figures, and charts of an indicator that has another name.
    for (const name of [item?.sheet ?? "", "Diagram"]) {
      const result = await freezeSheet(name);
      expect(result.ok ? null : [result.reason, result.problem.code, result.nothingChanged]).toEqual([
        "refused",
        "frozenUnchecked",
        true,
      ]);
    }
    expect(workbook.sheets.map(({ name }) => name)).toEqual(names);
  });

  it("of the overview say nothing of which number is small, and mark no number that is not", async () => {
    const few = women.map((value, i) => (i === 23 ? 4 : value));
    const workbook = monthlyWorkbook([
      { indicator: "Placerade barn", unit: "antal", sex: "Flickor", values: few },
      { indicator: "Placerade barn", unit: "antal", sex: "Pojkar", values: men },
    ]);
    attachCalculation(workbook);
    excel = running(workbook);
    await done(insertOverview({ sheets: ["Månadsdata"] }));
    expect(wordsOf(workbook.sheet("Översikt")!)).toContain("bygger på färre än 5 personer");
    await done(freezeSheet("Översikt"));
    const frozen = workbook.sheet("Översikt fryst")!;
    expect(wordsOf(frozen)).not.toContain("bygger på färre än 5 personer");
    expect(wordsOf(frozen)).not.toContain("* Bygger på");
    expect(wordsOf(frozen)).toContain("Sekretess: 1 värde visas inte.");
    const rows = frozen.values(frozen.usedArea(true)!);
    const row = rows.findIndex((cells) => cells[1] === women[22]);
    expect(row).toBeGreaterThan(0);
    expect(frozen.style(row, 1).numberFormat).not.toContain("*");
  });
});
