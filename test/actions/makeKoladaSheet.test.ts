import { insertOverview } from "../../src/actions/charts/insertOverview";
import { makeKoladaSheet } from "../../src/actions/kolada/makeKoladaSheet";
import { readWorkbook } from "../../src/actions/reading/readWorkbook";
import type { ActionResult } from "../../src/actions/types";
import { Workbook } from "../../src/host";
import type { RunningExcel } from "../../src/host/startEmbeddedExcel";
import { running } from "./support/workbooks";

let excel: RunningExcel;
beforeEach(() => {
  const workbook = new Workbook();
  workbook.insertSheet("Blad1");
  excel = running(workbook);
});
afterEach(() => excel.stop());

function valueOf<T>(result: ActionResult<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

const years = [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023];

/** An invented answer in the shape of Kolada's API: one value for each year. */
const answer = (code: string, place: string, from: number, next: string | null = null): string =>
  JSON.stringify({
    values: years.map((period, i) => ({
      ["kpi"]: code,
      municipality: place,
      period,
      values: [{ gender: "T", count: 1, status: "", value: from + ((i * 7) % 5), isdeleted: false }],
    })),
    count: years.length,
    next_url: next,
    previous_url: null,
  });
const names = JSON.stringify({
  values: [
    { id: "N20900", title: "Nöjda brukare, andel (%)", is_divided_by_gender: true },
    { id: "0180", title: "Stockholm", type: "K" },
    { id: "1280", title: "Malmö", type: "K" },
  ],
});
const fetchedAt = new Date(2026, 8, 20);
const textsOf = (sheet: string): string[] => {
  const found = excel.host.workbook.sheet(sheet);
  const area = { firstRow: 0, firstColumn: 0, lastRow: 40, lastColumn: 20 };
  return (found?.formulas(area) ?? [])
    .flat()
    .filter((cell): cell is string => typeof cell === "string" && cell !== "");
};

describe("a sheet of data from Kolada", () => {
  it("is written with its source, belongs to the user, and is read", async () => {
    const made = valueOf(await makeKoladaSheet({ texts: [answer("N20900", "0180", 50), names], fetchedAt }));
    expect(made).toEqual({ sheet: "Kolada", values: 8, indicators: 1 });
    expect(textsOf("Kolada")).toContain("Källa: Kolada (N20900), hämtad 2026-09-20.");
    const reading = valueOf(await readWorkbook({ all: true }));
    expect(reading.sheets.find(({ name }) => name === "Kolada")?.ours).toBe(false);
    expect(reading.assessments.map(({ indicator, series }) => [indicator.name, series.organisation])).toEqual(
      [["Nöjda brukare, andel (%)", "Stockholm"]],
    );
  });

  it("takes more values into the same sheet, and those that come anew instead of the old", async () => {
    valueOf(await makeKoladaSheet({ texts: [answer("N20900", "0180", 50), names], fetchedAt }));
    const more = [answer("N20900", "1280", 60), answer("N20900", "0180", 55), names];
    expect(valueOf(await makeKoladaSheet({ texts: more, fetchedAt }))).toMatchObject({
      sheet: "Kolada",
      values: 16,
    });
    const { assessments } = valueOf(await readWorkbook({ all: true }));
    expect(assessments.map(({ series }) => [series.organisation, series.points[0]?.value])).toEqual([
      ["Stockholm", 55],
      ["Malmö", 60],
    ]);
    expect(excel.host.workbook.sheets.map(({ name }) => name)).toEqual(["Blad1", "Kolada"]);
  });

  it("leaves a sheet that somebody has rearranged alone and makes another", async () => {
    valueOf(await makeKoladaSheet({ texts: [answer("N20900", "0180", 50)], fetchedAt }));
    excel.host.workbook.sheet("Kolada")?.setConstant(2, 1, "Min kod");
    const before = textsOf("Kolada");
    const made = valueOf(await makeKoladaSheet({ texts: [answer("N20900", "1280", 50)], fetchedAt }));
    expect(made.sheet).toBe("Kolada (2)");
    expect(textsOf("Kolada")).toEqual(before);
  });

  it("what Styrtal makes of it says so, and does not say that it is Kolada's", async () => {
    valueOf(await makeKoladaSheet({ texts: [answer("N20900", "0180", 50), names], fetchedAt }));
    valueOf(await insertOverview({ sheets: ["Kolada"] }));
    expect(textsOf("Översikt").join(" ")).toContain("Egen bearbetning av data från Kolada (N20900).");
    expect(textsOf("Översikt").join(" ")).not.toContain("Källa: Kolada");
  });

  it("tells that a page is missing", async () => {
    const next = "https://api.kolada.se/v3/data/kpi/N20900/year/2022?page=2&per_page=8";
    const result = await makeKoladaSheet({ texts: [answer("N20900", "0180", 50, next)], fetchedAt });
    expect(result.ok && result.problems.map(({ code }) => code)).toEqual(["pageMissing"]);
  });

  it("is made of a CSV too", async () => {
    const csv =
      "Nyckeltal;Kommun;År;Värde\r\nNöjda brukare (%);Åre;2022;50,5\r\nNöjda brukare (%);Åre;2023;51,5\r\n";
    expect(valueOf(await makeKoladaSheet({ texts: [csv], fetchedAt }))).toMatchObject({ sheet: "Kolada" });
    const { assessments } = valueOf(await readWorkbook({ all: true }));
    expect(assessments[0]?.series.points.map(({ value }) => value)).toEqual([50.5, 51.5]);
    expect(assessments[0]?.indicator.source).toBe("Kolada");
  });

  it("is refused when the text is nothing, and nothing is written", async () => {
    const result = await makeKoladaSheet({ texts: ["hej"], fetchedAt });
    expect(result).toMatchObject({ ok: false, nothingChanged: true, problem: { code: "jsonUnreadable" } });
    expect(excel.host.workbook.sheets).toHaveLength(1);
  });

  it("a fault while it is written leaves the workbook as it was", async () => {
    valueOf(await makeKoladaSheet({ texts: [answer("N20900", "0180", 50)], fetchedAt }));
    const before = textsOf("Kolada");
    excel.host.failRequest(2, { code: "GeneralException", afterActions: 6 });
    const result = await makeKoladaSheet({ texts: [answer("N20900", "1280", 60)], fetchedAt });
    expect(result).toMatchObject({ ok: false, nothingChanged: true });
    expect(textsOf("Kolada")).toEqual(before);
  });
});
