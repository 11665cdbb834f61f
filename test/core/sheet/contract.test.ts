import { inspectJson } from "../../../src/core/sheet/inspect";
import { swedishTexts } from "../../../src/i18n/swedishTexts";
import type { Typed } from "../../support/sheetOf";
import { read } from "./support/read";

/** What DESIGN section 4 says under "Reading", sentence by sentence, through the JSON that --inspect prints. */
function inspect(rows: readonly (readonly Typed[])[]) {
  return inspectJson([read(rows)], swedishTexts.render);
}
const series = (rows: readonly (readonly Typed[])[], i = 0, j = 0) => inspect(rows).indicators[i]?.series[j];
const values = (rows: readonly (readonly Typed[])[]) =>
  series(rows)?.points.map(({ period, value, status }) => [period, value, status]);
const codes = (rows: readonly (readonly Typed[])[]) => inspect(rows).problems.map(({ code }) => code);

const year = ["Indikator", "2021", "2022", "2023"];

describe("what --inspect means", () => {
  it("shares are told in per cent, whether the cell is formatted or text", () => {
    for (const cell of [[0.123, "0.0%"] as const, "12,3 %"]) {
      const [indicator] = inspect([year, ["Nöjda", cell, cell, cell]]).indicators;
      expect(indicator?.unit).toBe("%");
      expect(indicator?.series[0]?.points[0]?.value).toBe(12.3);
    }
  });

  it("~100 is 100 and approximate; error cells and e.u. are missing", () => {
    const rows = [year, ["Nöjda, %", "~100", "#N/A", "e.u."]];
    expect(values(rows)).toEqual([
      ["2021", 100, "approximate"],
      ["2022", null, "missing"],
      ["2023", null, "missing"],
    ]);
    expect(codes(rows)).toContain("errorCell");
  });

  it("the same period twice: the first is kept", () => {
    const rows = (second: number): Typed[][] => [
      ["Månad", "Ärenden, antal"],
      ["2024-01", 5],
      ["2024-01", second],
      ["2024-02", 6],
    ];
    expect(values(rows(5))?.[0]).toEqual(["2024-01", 5, "value"]);
    expect(codes(rows(5))).toContain("duplicatePeriod");
    expect(values(rows(7))?.[0]).toEqual(["2024-01", 5, "value"]);
    expect(codes(rows(7))).toContain("conflictingPeriod");
  });

  it("an absent period is a missing point; points stand in order of period", () => {
    const rows: Typed[][] = [
      ["Månad", "Ärenden, antal"],
      ["2024-04", 4],
      ["2024-01", 1],
      ["2024-02", 2],
    ];
    expect(values(rows)).toEqual([
      ["2024-01", 1, "value"],
      ["2024-02", 2, "value"],
      ["2024-03", null, "missing"],
      ["2024-04", 4, "value"],
    ]);
    expect(codes(rows)).toContain("missingPeriod");
  });

  it("sex is null where the sheet has none, and total only where it says so", () => {
    expect(series([year, ["Nöjda, %", 1, 2, 3]])?.sex).toBeNull();
    const rows: Typed[][] = [
      ["Indikator", "Kön", "2021", "2022"],
      ["Nöjda, %", "Totalt", 1, 2],
      ["Nöjda, %", "Kvinnor", 1, 2],
    ];
    expect(inspect(rows).indicators[0]?.series.map(({ sex }) => sex)).toEqual(["total", "women"]);
  });

  it("the name is the title as written, and with only a title row that row", () => {
    const rows: Typed[][] = [["Väntetid till beslut, dagar"], ["Enhet", "2021", "2022"], ["Norra", 1, 2]];
    expect(inspect(rows).indicators[0]).toMatchObject({ name: "Väntetid till beslut, dagar", unit: "dagar" });
  });

  it("a ratio has its parts, and the value in the unit of the indicator", () => {
    const rows: Typed[][] = [
      ["Andel i tid"],
      ["Månad", "Täljare", "Nämnare"],
      ["2024-01", 3, 4],
      ["2024-02", 1, 4],
    ];
    expect(series(rows)?.points[0]).toEqual({
      period: "2024-01",
      value: 75,
      status: "value",
      numerator: 3,
      denominator: 4,
    });
  });

  it("VT is the first half of the calendar year, HT the second", () => {
    const rows: Typed[][] = [
      ["Termin", "Behöriga, %"],
      ["VT 2024", 1],
      ["HT 2024", 2],
      ["VT 2025", 3],
    ];
    expect(values(rows)?.map(([period]) => period)).toEqual(["2024-H1", "2024-H2", "2025-H1"]);
  });

  it("the first or the last day of each month is the month", () => {
    for (const serials of [
      [45292, 45323, 45352],
      [45322, 45351, 45382],
    ]) {
      const rows: Typed[][] = [
        ["Datum", "Ärenden, antal"],
        ...serials.map((serial, i): Typed[] => [[serial, "yyyy-mm-dd"], i]),
      ];
      expect(values(rows)?.map(([period]) => period)).toEqual(["2024-01", "2024-02", "2024-03"]);
    }
  });

  it("sums are no organisation, and blocks of budgets no series", () => {
    const sums: Typed[][] = [
      ["Ärenden, antal"],
      ["Enhet", "2021", "2022"],
      ["A", 1, 2],
      ["B", 3, 4],
      ["Summa", 4, 6],
    ];
    expect(inspect(sums).indicators[0]?.series.map(({ organisation }) => organisation)).toEqual([
      "A",
      "B",
      null,
    ]);
    expect(codes(sums)).toContain("sumRow");
    const budget: Typed[][] = [
      ["tkr", "Utfall 2023", "Budget 2024", "Prognos 2024"],
      ["Skola", 1, 2, 3],
    ];
    expect(inspect(budget).indicators).toEqual([]);
    expect(codes(budget)).toContain("yearBlocks");
  });

  it("messages are the first sentence in Swedish, with sheet and cell", () => {
    const { problems } = inspect([year, ["Nöjda, %", 1, "fel", 3]]);
    expect(problems).toContainEqual({
      severity: "warning",
      code: "textAmongNumbers",
      sheet: "Data",
      cell: "C2",
      message: "Cell C2 på ”Data” är text: ”fel”. Värdet räknas som saknat.",
    });
  });
});

describe("changed definitions", () => {
  it("are told from a note with a period, and from a remark beside the values", () => {
    const note: Typed[][] = [year, ["Nöjda, %", 1, 2, 3], ["Seriebrott 2022: ny enkät"]];
    const beside: Typed[][] = [
      ["Månad", "Nöjda, %", "Kommentar"],
      ["2024-01", 1, ""],
      ["2024-02", 2, "Nytt mätsätt"],
      ["2024-03", 3, ""],
    ];
    for (const [rows, period] of [
      [note, "2022"],
      [beside, "februari 2024"],
    ] as const) {
      const found = inspect(rows).problems.find(({ code }) => code === "definitionBreak");
      expect(found?.message.replace(/\u00a0/g, " ")).toMatch(`”Nöjda, %” har nytt mätsätt från ${period}.`);
    }
  });

  it.each([
    // Kolada's own descriptions.
    ["Från och med 2022 beräknas avvikelsen på ett nytt sätt på grund av ny kostnadsutjämning.", "2022"],
    ["Avser kommunens egen regi. Observera att modellen har uppdaterats from 2022. Källa: SCB.", "2022"],
    ["Från och med 2022 års undersökning ingår ensamkommande.", "2022"],
    ["Metoden är ny, vilket påverkar jämförbarheten mellan 2021 och 2022.", "2022"],
    ["Svaren 2022 är inte jämförbara med tidigare års resultat.", "2022"],
  ])("%s", (remark, period) => {
    const rows = [year, ["Nöjda, %", 1, 2, 3], [remark], [remark]];
    const found = inspect(rows).problems.filter(({ code }) => code === "definitionBreak");
    expect(found.map(({ cell, message }) => [cell, message.includes(`nytt mätsätt från ${period}`)])).toEqual(
      [["A3", true]],
    );
  });

  it("are told from the heading of the period, which is read all the same", () => {
    const rows = [
      ["Indikator", "2021", "2022 (ny mätmetod)", "2023"],
      ["Nöjda, %", 1, 2, 3],
    ];
    expect(values(rows)).toEqual([
      ["2021", 1, "value"],
      ["2022", 2, "value"],
      ["2023", 3, "value"],
    ]);
    expect(codes(rows)).toContain("definitionBreak");
  });

  it("are not told from what says nothing of the kind", () => {
    for (const remark of [
      "Data fr.o.m. 2022",
      "Ny verksamhet 2022",
      "Nytt mål från 2022",
      "Uppdaterad 2022-03-01",
    ])
      expect(codes([year, ["Nöjda, %", 1, 2, 3], [remark]])).not.toContain("definitionBreak");
  });
});
