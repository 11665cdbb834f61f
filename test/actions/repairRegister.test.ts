import { insertProcess } from "../../src/actions/register/insertProcess";
import { readWorkbook } from "../../src/actions/reading/readWorkbook";
import { repairRegister } from "../../src/actions/register/repairRegister";
import { processes, rowsOfProcess } from "../../src/core/register/processTemplate";
import { registerColumns } from "../../src/core/register/registerColumns";
import type { Workbook } from "../../src/host";
import { addTable } from "../../src/host/model/addTable";
import type { RunningExcel } from "../../src/host/startEmbeddedExcel";
import { snapshot } from "./support/snapshot";
import { monthlyWorkbook, running } from "./support/workbooks";

let excel: RunningExcel;
afterEach(() => excel.stop());

/** A register of the user's own with three columns, which knows its indicator by code alone. */
function withRegister(): Workbook {
  const workbook = monthlyWorkbook([
    { indicator: "Väntetid till beslut", unit: "dagar", sex: "", values: [30, 31, 32, 33, 34, 35] },
  ]);
  const data = workbook.sheet("Månadsdata")!;
  data.setConstant(2, 2, "Kod");
  data.setConstant(3, 2, "N12345");
  const sheet = workbook.insertSheet("Styrning");
  const cells = [
    ["Eget", "Kod", "Riktning"],
    ["x", "N12345", "Lägre bättre"],
    ["y", "N99999", ""],
  ];
  cells.forEach((row, r) => row.forEach((text, c) => text !== "" && sheet.setConstant(2 + r, 1 + c, text)));
  addTable(sheet, { firstRow: 2, firstColumn: 1, lastRow: 4, lastColumn: 3 }, true, "Indikatorer");
  return workbook;
}

const table = (workbook: Workbook) => {
  const { sheet, table: found } = workbook.table("Indikatorer")!;
  return sheet.values(found.area);
};

describe("Laga registret", () => {
  it("adds the columns that are missing, with lists, and names what is known by code", async () => {
    const workbook = withRegister();
    excel = running(workbook);
    const before = await readWorkbook({ all: true });
    expect(before.ok && before.value.problems.some(({ code }) => code === "registerColumnMissing")).toBe(
      true,
    );
    const result = await repairRegister();
    expect(result.ok && result.value.summary).toMatchObject({
      key: "done.registerRepaired",
      params: { n: registerColumns.length - 2, sheet: "Styrning" },
    });
    const [headings, first, second] = table(workbook);
    expect(headings?.slice(0, 4)).toEqual(["Eget", "Kod", "Riktning", "Indikator"]);
    expect([...headings!].sort()).toEqual(["Eget", ...registerColumns.map(([, heading]) => heading)].sort());
    expect(first?.slice(0, 4)).toEqual(["x", "N12345", "Lägre bättre", "Väntetid till beslut"]);
    expect(second?.slice(0, 4)).toEqual(["y", "N99999", null, null]);
    expect(JSON.stringify(workbook.sheet("Styrning")?.validations)).toContain("Struktur,Process,Resultat");
    const after = await readWorkbook({ all: true });
    if (!after.ok) throw new Error("not read");
    expect(after.value.problems.map(({ code }) => code)).not.toContain("registerColumnMissing");
    expect(after.value.assessments[0]?.settings.direction).toBe("lowerBetter");
  });

  it("changes nothing when it is run again", async () => {
    const workbook = withRegister();
    excel = running(workbook);
    await repairRegister();
    const before = snapshot(workbook);
    const again = await repairRegister();
    expect(again.ok && again.value.summary.key).toBe("done.registerWhole");
    expect(snapshot(workbook)).toEqual(before);
  });

  it("moves nothing of the user's that stands beside the table", async () => {
    const workbook = withRegister();
    workbook.sheet("Styrning")!.setConstant(3, 7, "Min anteckning");
    excel = running(workbook);
    const before = snapshot(workbook);
    const result = await repairRegister();
    expect(result.ok ? null : result.problem.code).toBe("destinationNotEmpty");
    expect(snapshot(workbook)).toEqual(before);
  });

  it("leaves the register as it was when Excel refuses, before or half-way through the writing", async () => {
    excel = running(withRegister());
    await repairRegister();
    // The last request takes away the copy that stood by.
    const requests = excel.host.counters.requests - 1;
    for (let request = 1; request <= requests; request++) {
      await excel.stop();
      const workbook = withRegister();
      excel = running(workbook);
      const before = snapshot(workbook);
      excel.host.failRequest(request, {
        code: "GeneralException",
        afterActions: request === requests ? 40 : 0,
      });
      const result = await repairRegister();
      expect(result.ok).toBe(false);
      expect(snapshot(workbook)).toEqual(before);
      expect(table(workbook)[0]).toEqual(["Eget", "Kod", "Riktning"]);
    }
  });
});

describe("a data sheet for one process", () => {
  it.each(processes)("%s: empty, ready to be filled in and read", async (process) => {
    const workbook = monthlyWorkbook();
    excel = running(workbook);
    const result = await insertProcess(process);
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    const name = String(result.value.summary.params["sheet"]);
    const sheet = workbook.sheet(name)!;
    const rows = rowsOfProcess(process);
    expect(rows.length).toBeGreaterThan(0);
    rows.forEach((_, i) => {
      for (let month = 0; month < 6; month++) sheet.setConstant(4 + i, 3 + month, 10 + i + month);
    });
    const reading = await readWorkbook({ sheets: [name] });
    if (!reading.ok) throw new Error("not read");
    expect(reading.value.assessments.map(({ indicator }) => indicator.name)).toEqual(
      rows.map(({ indicator }) => indicator),
    );
    expect(reading.value.inserted).toEqual([]);
  });

  it("gets a name of its own the second time", async () => {
    excel = running(monthlyWorkbook());
    const names = [await insertProcess("homeCare"), await insertProcess("homeCare")].map((result) =>
      result.ok ? result.value.summary.params["sheet"] : null,
    );
    expect(names).toEqual(["Hemtjänst", "Hemtjänst (2)"]);
  });
});
