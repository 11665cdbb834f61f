import { readRegister } from "../../../src/core/register/readRegister";
import type { RegisterRow, RegisterTable } from "../../../src/core/register/register";
import { registerColumns } from "../../../src/core/register/registerColumns";
import { periodKey } from "../../../src/core/series/periodKey";
import { problemSeverity } from "../../../src/i18n/problemSeverity";
import { sheetOf, type Typed } from "../../support/sheetOf";

const headings = registerColumns.map(([, heading]) => heading);

function tableOf(...rows: readonly Partial<Record<string, Typed>>[]): RegisterTable {
  const table = readRegister(
    sheetOf([headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? null))], "Register"),
  );
  if (table === null) throw new Error("no register");
  return table;
}

function rowOf(row: Partial<Record<string, Typed>>): RegisterRow {
  const found = tableOf({ Indikator: "Väntetid", ...row }).rows[0];
  if (found === undefined) throw new Error("no row");
  return found;
}

const codes = ({ problems }: RegisterTable): string[] => problems.map(({ code, cell }) => `${code} ${cell}`);
const keys = (list: RegisterRow["phases"]): (string | null)[][] =>
  list.map(({ period, cause }) => [periodKey(period), cause]);

describe("reading the register", () => {
  it("reads every column into its type", () => {
    const row = rowOf({
      Kod: "N15026",
      Delverksamhet: "Individ- och familjeomsorg",
      "KF-mål": "Trygg uppväxt",
      Nämndmål: "Snabb hjälp",
      Mål: "Kortare väntan",
      Måttyp: "Resultat",
      Enhet: "dagar",
      Riktning: "Lägre bättre",
      Diagramtyp: "Enskilda värden (I)",
      "Kortsiktigt mål": 20,
      "Måldatum kort": [46022, "yyyy-mm-dd"],
      "Långsiktigt mål": "högst 14 dagar",
      "Måldatum lång": "2028",
      Ansvarig: "Eva Ek",
      Mätansvarig: "Bo Alm",
      Källa: "Procapita",
      Frekvens: "månad",
      "Basperiod t.o.m.": "2024-12",
      Faser: "2025-04: nytt arbetssätt; 2025-09: ny chef",
      Undanta: "2024-07: semester",
      Avstämd: [46022, "yyyy-mm-dd"],
      Kommentar: "Räknas från ansökan.",
    });
    expect(row).toMatchObject({
      row: 1,
      name: "Väntetid",
      code: "N15026",
      serviceArea: "Individ- och familjeomsorg",
      councilGoal: "Trygg uppväxt",
      committeeGoal: "Snabb hjälp",
      goal: "Kortare väntan",
      measureType: "outcome",
      unit: "dagar",
      direction: "lowerBetter",
      chartType: "I",
      shortTarget: { value: 20, percent: false },
      longTarget: { value: 14, percent: false },
      owner: "Eva Ek",
      measuringOwner: "Bo Alm",
      source: "Procapita",
      frequency: "månad",
      comment: "Räknas från ansökan.",
      level: "management",
    });
    expect(periodKey(row.shortTargetDate!)).toBe("2025-12-31".slice(0, 7));
    expect(periodKey(row.longTargetDate!)).toBe("2028");
    expect(periodKey(row.baselineTo!)).toBe("2024-12");
    expect(keys(row.phases)).toEqual([
      ["2025-04", "nytt arbetssätt"],
      ["2025-09", "ny chef"],
    ]);
    expect(keys(row.excluded)).toEqual([["2024-07", "semester"]]);
  });

  it.each([
    ["Andelar (P)", "P"],
    ["P'", "PP"],
    ["xmr", "I"],
    ["Tidslinjediagram", "run"],
    ["u’", "UP"],
  ])("reads the chart %s", (text, type) => {
    expect(rowOf({ Diagramtyp: text }).chartType).toBe(type);
  });

  it.each([
    ["minst 90 %", 90, true],
    ["27,5", 27.5, false],
    [[0.9, "0.0%"], 90, true],
    [[12.3, '0.0" %"'], 12.3, true],
    ["1 200 kr", 1200, false],
    ["−3", -3, false],
  ] as const)("reads the target %s", (cell, value, percent) => {
    const target = rowOf({ "Kortsiktigt mål": cell as Typed }).shortTarget;
    expect(target?.value).toBeCloseTo(value, 10);
    expect(target?.percent).toBe(percent);
  });

  it("reads several periods with one cause, spans, and causes without a colon", () => {
    expect(keys(rowOf({ Undanta: "2024-06 – 2024-08: semester; 2024-12" }).excluded)).toEqual([
      ["2024-06", "semester"],
      ["2024-07", "semester"],
      ["2024-08", "semester"],
      ["2024-12", null],
    ]);
    expect(keys(rowOf({ Faser: "april 2025 nytt arbetssätt" }).phases)).toEqual([
      ["2025-04", "nytt arbetssätt"],
    ]);
    expect(keys(rowOf({ Faser: [45748, "yyyy-mm"] }).phases)).toEqual([["2025-04", null]]);
  });

  it("tells what cannot be read, with its cell, and goes on", () => {
    const table = tableOf({
      Indikator: "Väntetid",
      Måttyp: "Blandat",
      Riktning: "bra",
      Diagramtyp: "Paj",
      "Kortsiktigt mål": "bättre",
      "Måldatum kort": "snart",
      Faser: "nytt arbetssätt",
      Undanta: "i somras",
    });
    expect(codes(table)).toEqual([
      "badMeasureType G2",
      "badDirection I2",
      "badChartType J2",
      "targetNotNumber K2",
      "badRegisterDate L2",
      "badPhase T2",
      "badExclusion U2",
    ]);
    expect(table.rows[0]).toMatchObject({ direction: null, shortTarget: null, phases: [] });
  });

  it("takes a number in Indikator as text and an error cell as empty", () => {
    const table = tableOf({ Indikator: 7, Ansvarig: "#N/A" });
    expect(table.rows[0]).toMatchObject({ name: "7", owner: null });
  });

  it("keeps goals that stand alone, and passes over empty rows", () => {
    const table = tableOf({}, { Mål: "Fler i arbete" }, { Kod: "N1" });
    expect(table.rows.map(({ name }) => name)).toEqual(["N1"]);
    expect(table.goalsAlone).toEqual([{ row: 2, goal: "Fler i arbete" }]);
  });

  it("finds its columns wherever they stand and however they are written", () => {
    const table = readRegister(
      sheetOf([
        ["RIKTNING", "Måtttyp", "nyckeltal", "Eget"],
        ["högre", "process", "Andel", "x"],
      ]),
    );
    expect(table?.rows[0]).toMatchObject({
      name: "Andel",
      direction: "higherBetter",
      measureType: "process",
    });
    expect(readRegister(sheetOf([["År", "Värde"]]))).toBeNull();
  });

  it("gives its problems the severity that the texts have", () => {
    const table = tableOf({ Indikator: "A", Riktning: "bra", Faser: "x" });
    for (const { code, severity } of table.problems)
      expect(problemSeverity[code as keyof typeof problemSeverity]).toBe(severity);
  });
});
