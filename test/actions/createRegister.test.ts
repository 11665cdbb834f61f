import { createRegister } from "../../src/actions/register/createRegister";
import { readWorkbook } from "../../src/actions/reading/readWorkbook";
import { registerColumns } from "../../src/core/register/registerColumns";
import type { Workbook } from "../../src/host";
import { addTable } from "../../src/host/model/addTable";
import type { RunningExcel } from "../../src/host/startEmbeddedExcel";
import { monthlyWorkbook, running } from "./support/workbooks";

let excel: RunningExcel | null = null;
afterEach(async () => {
  await excel?.stop();
  excel = null;
});

const start = (workbook: Workbook): RunningExcel => (excel = running(workbook));
const months = (level: number): number[] => Array.from({ length: 24 }, (_, i) => level + ((i * 7) % 5));
const twoIndicators = (): Workbook =>
  monthlyWorkbook([
    { indicator: "Väntetid till beslut", unit: "dagar", sex: "Kvinnor", values: months(30) },
    { indicator: "Väntetid till beslut", unit: "dagar", sex: "Män", values: months(32) },
    { indicator: "Placeringsdygn", unit: "dygn", sex: "", values: months(800) },
  ]);

async function create(): Promise<string> {
  const result = await createRegister();
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value.summary.key;
}

const table = (workbook: Workbook): readonly (readonly unknown[])[] => {
  const found = workbook.table("Indikatorer");
  if (found === null) throw new Error("no table");
  return found.sheet.values(found.table.area);
};

describe("creating the register", () => {
  it("lists every indicator once, in a table with lists and help", async () => {
    const { workbook } = start(twoIndicators()).host;
    expect(await create()).toBe("done.register");
    const [headings, ...rows] = table(workbook);
    expect(headings).toEqual(registerColumns.map(([, heading]) => heading));
    expect(rows.map(([name]) => name).filter((name) => name !== null)).toEqual([
      "Väntetid till beslut",
      "Placeringsdygn",
    ]);
    const sheet = workbook.sheet("Indikatorer");
    expect(sheet?.validations).toHaveLength(registerColumns.length);
    expect(JSON.stringify(sheet?.validations)).toContain("Högre bättre,Lägre bättre,Ingen");
  });

  it("steers from then on", async () => {
    const { workbook } = start(twoIndicators()).host;
    await create();
    const sheet = workbook.sheet("Indikatorer");
    sheet?.setConstant(4, 8, "Lägre bättre");
    sheet?.setConstant(4, 10, 20);
    const reading = await readWorkbook({ all: true });
    if (!reading.ok) throw new Error("not read");
    expect(reading.value.assessments[0]?.settings).toMatchObject({
      direction: "lowerBetter",
      shortTarget: 20,
    });
    expect(reading.value.problems.filter(({ code }) => code === "registerNoData")).toEqual([]);
    expect(reading.value.inserted).toEqual([]);
  });

  it("adds new indicators when it is run again, and changes nothing that stands there", async () => {
    const { workbook } = start(twoIndicators()).host;
    await create();
    const sheet = workbook.sheet("Indikatorer")!;
    sheet.setConstant(4, 14, "Eva Ek");
    sheet.setConstant(5, 0, "Placeringsdygn ");
    const before = table(workbook).map((row) => [...row]);
    expect(await create()).toBe("done.registerAdded");
    expect(table(workbook)).toEqual(before);
    const data = workbook.sheet("Månadsdata")!;
    data.setConstant(6, 0, "Orosanmälningar");
    for (let month = 0; month < 24; month++) data.setConstant(6, 3 + month, 40 + (month % 7));
    await create();
    const after = table(workbook);
    expect(after.slice(0, 3)).toEqual(before.slice(0, 3));
    expect(after.map(([name]) => name)).toContain("Orosanmälningar");
  });

  it("adds below a table without room, in the user's own order of columns", async () => {
    const workbook = twoIndicators();
    const sheet = workbook.insertSheet("Styrning");
    const cells = [
      ["Eget", "Riktning", "Indikator", "Enhet"],
      ["x", "Lägre bättre", "Placeringsdygn", "dygn"],
    ];
    cells.forEach((row, r) => row.forEach((text, c) => sheet.setConstant(r, 1 + c, text)));
    sheet.setConstant(3, 1, "Min anteckning");
    addTable(sheet, { firstRow: 0, firstColumn: 1, lastRow: 1, lastColumn: 4 }, true, "Indikatorer");
    start(workbook);
    await create();
    expect(table(workbook)).toEqual([...cells, [null, null, "Väntetid till beslut", "dagar"]]);
    expect(sheet.value(4, 1)).toBe("Min anteckning");
  });

  it("leaves the workbook as it was when Excel refuses", async () => {
    const { host } = start(twoIndicators());
    host.failRequest(4, "GeneralException");
    const before = host.workbook.sheets.map(({ name }) => name);
    const result = await createRegister();
    expect(result.ok).toBe(false);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(before);
  });

  it("refuses a register that is no table, in a sentence", async () => {
    const workbook = twoIndicators();
    const sheet = workbook.insertSheet("Styrning");
    ["Indikator", "Riktning", "Måttyp", "Faser"].forEach((text, c) => sheet.setConstant(0, c, text));
    sheet.setConstant(1, 0, "Placeringsdygn");
    start(workbook);
    const result = await createRegister();
    expect(result.ok ? null : result.problem.code).toBe("registerNotTable");
  });
});
