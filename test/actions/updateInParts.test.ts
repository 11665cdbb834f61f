import { insertCharts } from "../../src/actions/charts/insertCharts";
import { insertOverview } from "../../src/actions/charts/insertOverview";
import { readWorkbook } from "../../src/actions/reading/readWorkbook";
import { updateAll } from "../../src/actions/made/updateAll";
import type { RunningExcel } from "../../src/host/startEmbeddedExcel";
import type { Sheet } from "../../src/host/model/sheet";
import { swedishTexts } from "../../src/i18n/swedishTexts";
import { cellsOf } from "../trust/support/workbookState";
import { monthlyWorkbook, running } from "./support/workbooks";

/** What can be brought up to date is; what cannot stays as it was, and the sentence says which and why. */
let excel: RunningExcel;
beforeEach(async () => {
  excel = running(monthlyWorkbook());
  const reading = await readWorkbook();
  if (!reading.ok) throw new Error(JSON.stringify(reading));
  const [first, second] = reading.value.assessments.map(({ series }) => series.id);
  await insertCharts({ seriesIds: [first!], sheets: ["Månadsdata"] });
  await insertCharts({ seriesIds: [second!], sheets: ["Månadsdata"], sheet: "Fler" });
  await insertOverview({ sheets: ["Månadsdata"] });
  sheetNamed("Månadsdata").setConstant(3, 38, 99_999);
  sheetNamed("Månadsdata").setConstant(4, 38, 99_999);
});
afterEach(() => excel.stop());

function sheetNamed(name: string): Sheet {
  const sheet = excel.host.workbook.sheet(name);
  if (sheet === null) throw new Error(`no sheet ${name}`);
  return sheet;
}

const protect = (name: string): void => {
  sheetNamed(name).protection = { allowed: {}, attributes: "", hasPassword: false };
};

test.each(["Diagram", "Fler", "Översikt"])(
  "a protected ”%s” is left, and told; the rest is updated",
  async (name) => {
    protect(name);
    const before = cellsOf(sheetNamed(name));
    const result = await updateAll();
    expect(result).toMatchObject({ ok: true, value: { left: 1 } });
    if (!result.ok) return;
    expect(result.problems[0]).toMatchObject({ code: "sheetProtected", sheet: name });
    expect(swedishTexts.render(result.problems[0]!.message)).toContain(`”${name}”`);
    expect(swedishTexts.render(result.value.summary)).toMatch(/Inte uppdaterade: 1\sblad\.$/);
    expect(cellsOf(sheetNamed(name))).toBe(before);
    const others = ["Diagram", "Fler", "Översikt"].filter((other) => other !== name);
    for (const other of others) expect(cellsOf(sheetNamed(other))).toMatch(/99[\s\u00a0]?999/);
  },
);

test("when nothing can be updated nothing is changed, and one sentence says where", async () => {
  for (const name of ["Diagram", "Fler", "Översikt"]) protect(name);
  const result = await updateAll();
  expect(result).toMatchObject({
    ok: false,
    reason: "refused",
    nothingChanged: true,
    problem: { code: "sheetProtected" },
  });
});

test("what was read from a sheet that is gone is left as it was", async () => {
  const own = excel.host.workbook.insertSheet("Egna data");
  ["Indikator", "Enhet"].forEach((heading, column) => own.setConstant(0, column, heading));
  own.setConstant(1, 0, "Egen väntetid");
  own.setConstant(1, 1, "dagar");
  for (let month = 0; month < 14; month++) {
    own.setConstant(
      0,
      2 + month,
      `${2025 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`,
    );
    own.setConstant(1, 2 + month, 20 + ((month * 7) % 5));
  }
  const reading = await readWorkbook({ sheets: ["Egna data"] });
  if (!reading.ok) throw new Error(JSON.stringify(reading));
  const seriesIds = reading.value.assessments.map(({ series }) => series.id);
  await insertCharts({ seriesIds, sheets: ["Egna data"], sheet: "Egna diagram" });
  excel.host.workbook.deleteSheet(own);
  const before = cellsOf(sheetNamed("Egna diagram"));
  const result = await updateAll();
  expect(result).toMatchObject({ ok: true });
  if (!result.ok) return;
  expect(result.value.left).toBeGreaterThan(0);
  expect(cellsOf(sheetNamed("Egna diagram"))).toBe(before);
  expect(cellsOf(sheetNamed("Diagram"))).toMatch(/99[\s\u00a0]?999/);
});

test.each(["Uppföljning", "Siffror 2026, alla", "Karin's"])(
  "a sheet of figures that is now called ”%s” is found again, and nothing is doubled",
  async (name) => {
    excel.host.workbook.renameSheet(sheetNamed("Månadsdata"), name);
    const result = await updateAll();
    expect(result).toMatchObject({ ok: true, value: { summary: { key: "done.updated" } } });
    for (const sheet of ["Diagram", "Fler"]) {
      expect(sheetNamed(sheet).charts).toHaveLength(1);
      expect(cellsOf(sheetNamed(sheet))).toMatch(/99[\s\u00a0]?999/);
      expect(cellsOf(sheetNamed(sheet))).toContain(name);
    }
    expect(await updateAll()).toMatchObject({ ok: true, value: { summary: { params: { n: 0 } } } });
  },
);
