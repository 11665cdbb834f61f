import { checkTrafficLights } from "../../src/actions/charts/checkTrafficLights";
import { insertCharts } from "../../src/actions/charts/insertCharts";
import { insertFunnel } from "../../src/actions/charts/insertFunnel";
import { funnelPeriods } from "../../src/core/report/funnel/funnelData";
import type { Period } from "../../src/core/series/period";
import { periodKey } from "../../src/core/series/periodKey";
import { readWorkbook } from "../../src/actions/reading/readWorkbook";
import { updateAll } from "../../src/actions/made/updateAll";
import { lastYearId } from "../../src/core/indicator/periods/lastYear";
import { Workbook } from "../../src/host";
import type { RunningExcel } from "../../src/host/startEmbeddedExcel";
import { monthlyWorkbook, running } from "./support/workbooks";

let excel: RunningExcel | null = null;
afterEach(async () => {
  await excel?.stop();
  excel = null;
});

/** Units in rows with numerator and denominator for two years. */
function unitsWorkbook(units = 12): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.insertSheet("Behörighet");
  ["Indikator", "Enhet", "År", "Täljare", "Nämnare", "Andel"].forEach((text, column) =>
    sheet.setConstant(0, column, text),
  );
  let row = 1;
  for (let unit = 0; unit < units; unit++) {
    for (const year of [2023, 2024, 2025]) {
      const pupils = 20 + unit * 17;
      const passed = Math.round(pupils * (unit === 7 ? 0.35 : 0.8) + (year % 3) - 1);
      const name = `Skola ${String.fromCharCode(65 + unit)}`;
      ["Behöriga (%)", name, year, passed, pupils, (100 * passed) / pupils].forEach((value, column) =>
        sheet.setConstant(row, column, value),
      );
      row++;
    }
  }
  return workbook;
}

async function firstId(): Promise<string> {
  const result = await readWorkbook();
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value.assessments[0]!.series.id;
}

const textsOn = (workbook: Workbook, name: string): string => {
  const sheet = workbook.sheet(name);
  const values = sheet?.values({ firstRow: 0, firstColumn: 0, lastRow: 80, lastColumn: 20 }) ?? [];
  return values
    .flat()
    .join(" ")
    .replace(/\u00a0/g, " ");
};

describe("units compared in one period", () => {
  it("compares another period when asked, and an update keeps to it", async () => {
    excel = running(unitsWorkbook());
    const seriesId = await firstId();
    const reading = await readWorkbook();
    if (!reading.ok) throw new Error("not read");
    const { indicator } = reading.value.assessments[0]!;
    const [newest, earlier] = funnelPeriods(indicator, null);
    const first = await insertFunnel({ seriesId, sheets: ["Behörighet"], period: earlier! });
    if (!first.ok) throw new Error(JSON.stringify(first));
    const { sheet } = first.value.item!;
    const year = (period: Period): string => periodKey(period);
    expect(textsOn(excel.host.workbook, sheet)).toContain(`enheterna jämförda, ${year(earlier!)}`);
    expect(await updateAll()).toMatchObject({ ok: true });
    expect(textsOn(excel.host.workbook, sheet)).toContain(`enheterna jämförda, ${year(earlier!)}`);
    expect((await insertFunnel({ seriesId, sheets: ["Behörighet"] })).ok).toBe(true);
    expect(textsOn(excel.host.workbook, sheet)).toContain(`enheterna jämförda, ${year(newest!)}`);
    expect(excel.host.workbook.sheets).toHaveLength(2);
  });

  it("makes a sheet with a scatter chart and live formulas, once", async () => {
    excel = running(unitsWorkbook());
    const seriesId = await firstId();
    const first = await insertFunnel({ seriesId, sheets: ["Behörighet"] });
    expect(first).toMatchObject({ ok: true });
    if (!first.ok) return;
    const { workbook } = excel.host;
    const { sheet } = first.value.item!;
    expect(textsOn(workbook, sheet)).toContain("utanför 99,8-procentsgränsen: Skola H.");
    expect(workbook.sheet(sheet)?.charts).toHaveLength(1);
    const formulas = workbook
      .sheet(sheet)!
      .formulas({ firstRow: 0, firstColumn: 0, lastRow: 60, lastColumn: 17 });
    expect(formulas.flat().filter((one) => String(one).startsWith("=IF(COUNT(Behörighet"))).toHaveLength(24);
    const other = seriesId.replace("skola-a", "skola-c");
    expect((await insertFunnel({ seriesId: other, sheets: ["Behörighet"] })).ok).toBe(true);
    expect(await updateAll()).toMatchObject({ ok: true });
    expect(workbook.sheets).toHaveLength(2);
    expect(workbook.sheet(sheet)?.charts).toHaveLength(1);
  });

  it("says why when there are too few units, and writes nothing", async () => {
    excel = running(unitsWorkbook(3));
    const result = await insertFunnel({ seriesId: await firstId(), sheets: ["Behörighet"] });
    expect(result).toMatchObject({ ok: false, nothingChanged: true, problem: { code: "funnelNoUnits" } });
    expect(excel.host.workbook.sheets).toHaveLength(1);
  });
});

describe("traffic lights", () => {
  it("reads the sheet's own colours and says which reds are only natural variation", async () => {
    const workbook = monthlyWorkbook();
    const sheet = workbook.sheet("Månadsdata")!;
    const width = 3 + 24;
    const months = sheet.values({ firstRow: 2, firstColumn: 0, lastRow: 2, lastColumn: 60 })[0]!;
    const column = Math.max(width, months.filter((value) => value !== "").length);
    sheet.setConstant(2, column, "Status");
    for (let row = 3; row < 27; row++) sheet.setConstant(row, column, ["Röd", "Gul", "Grön"][row % 3]!);
    excel = running(workbook);
    const result = await checkTrafficLights({ sheets: ["Månadsdata"] });
    expect(result).toMatchObject({ ok: true });
    const words = textsOn(excel.host.workbook, "Trafikljuskontroll");
    expect(words).toMatch(/Rött i bladet: 8 av 24\. Av de röda är \d bara naturlig variation\./);
    expect(words).toContain("Bara naturlig variation. Inget särskilt att förklara den här gången.");
  });

  it("without colours and targets there is nothing to check, and it says what to do", async () => {
    excel = running(monthlyWorkbook());
    const result = await checkTrafficLights({ sheets: ["Månadsdata"] });
    expect(result).toMatchObject({ ok: false, problem: { code: "trafficNothing" } });
    expect(excel.host.workbook.sheets).toHaveLength(1);
  });
});

describe("comparison with the same month last year", () => {
  it("is a chart of its own over live differences, and Update keeps it and how much it shows", async () => {
    excel = running(monthlyWorkbook());
    const id = await firstId();
    const result = await insertCharts({
      seriesIds: [id, lastYearId(id)],
      sheets: ["Månadsdata"],
      showLast: 12,
    });
    expect(result).toMatchObject({ ok: true, value: { inserted: 2 } });
    const { workbook } = excel.host;
    expect(textsOn(workbook, "Underlag")).toContain("skillnad mot samma månad förra året");
    const used = { firstRow: 0, firstColumn: 0, lastRow: 120, lastColumn: 20 };
    const differences = workbook
      .sheet("Underlag")!
      .formulas(used)
      .flat()
      .filter((formula) =>
        /COUNT\('?Månadsdata'?!.*\)=2,'?Månadsdata'?!.*-'?Månadsdata'?!/.test(String(formula)),
      );
    expect(differences.length).toBeGreaterThan(12);
    const again = await updateAll();
    expect(again).toMatchObject({ ok: true });
    expect(workbook.sheet("Diagram")?.charts).toHaveLength(2);
    expect(textsOn(workbook, "Diagram")).toContain("senaste 12 månaderna");
  });
});
