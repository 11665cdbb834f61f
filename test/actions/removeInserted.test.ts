import { insertCharts } from "../../src/actions/charts/insertCharts";
import { insertOverview } from "../../src/actions/charts/insertOverview";
import { readWorkbook } from "../../src/actions/reading/readWorkbook";
import { removeInserted } from "../../src/actions/made/removeInserted";
import { exampleSeries } from "../../src/core/register/exampleFigures";
import type { RunningExcel } from "../../src/host/startEmbeddedExcel";
import { snapshot } from "./support/snapshot";
import { monthlyWorkbook, running } from "./support/workbooks";

let excel: RunningExcel;
let ids: string[];
let untouched: unknown;

beforeEach(async () => {
  excel = running(monthlyWorkbook(exampleSeries().slice(0, 2)));
  untouched = snapshot(excel.host.workbook);
  const result = await readWorkbook();
  if (!result.ok) throw new Error(JSON.stringify(result));
  ids = result.value.assessments.map(({ series }) => series.id);
});
afterEach(() => excel.stop());

async function insert(seriesIds: readonly string[], sheet?: string): Promise<string> {
  const result = await insertCharts({ seriesIds, sheets: ["Månadsdata"], sheet });
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value.item.id;
}

const sheetNames = (): string[] => excel.host.workbook.sheets.map(({ name }) => name);
const ownNames = (): string[] => excel.host.workbook.names.inScope(null).map(({ name }) => name);

describe("removing what was inserted", () => {
  it("leaves the workbook as it was before it was inserted", async () => {
    const id = await insert(ids);
    expect(sheetNames()).toEqual(["Månadsdata", "Diagram", "Underlag"]);
    const result = await removeInserted(id);
    expect(result.ok).toBe(true);
    expect(sheetNames()).toEqual(["Månadsdata"]);
    expect(ownNames()).toEqual([]);
    expect((snapshot(excel.host.workbook) as { sheets: unknown }).sheets).toEqual(
      (untouched as { sheets: unknown }).sheets,
    );
  });

  it("keeps the blocks that another sheet shows", async () => {
    const diagram = await insert(ids);
    const meeting = await insert(ids.slice(0, 1), "Möte");
    await removeInserted(diagram);
    expect(sheetNames()).toEqual(["Månadsdata", "Underlag", "Möte"]);
    expect(ownNames().filter((name) => name.includes("_block_"))).toEqual(["_styrtal_block_1"]);
    await removeInserted(meeting);
    expect(sheetNames()).toEqual(["Månadsdata"]);
  });

  it("takes the charts away although the sheet of blocks is gone already", async () => {
    const id = await insert(ids);
    const blocks = excel.host.workbook.sheet("Underlag");
    if (blocks) excel.host.workbook.deleteSheet(blocks);
    expect((await removeInserted(id)).ok).toBe(true);
    expect(sheetNames()).toEqual(["Månadsdata"]);
    expect(ownNames()).toEqual([]);
  });

  it("says that there is nothing when it has been removed already", async () => {
    const id = await insert(ids);
    await removeInserted(id);
    expect(await removeInserted(id)).toMatchObject({ ok: false, reason: "refused", nothingChanged: true });
  });
});

describe("a fault at any action of the removal", () => {
  it("leaves the workbook as it was, or removes all of it", async () => {
    const seen = { kept: 0, removed: 0 };
    for (let afterActions = 0; ; afterActions += 3) {
      const id = await insert(ids);
      await insertOverview({ sheets: ["Månadsdata"] });
      const before = snapshot(excel.host.workbook);
      // After the inventory and the look for texts of the user's.
      excel.host.failRequest(3, { code: "GeneralException", afterActions });
      const result = await removeInserted(id);
      excel.host.clearFaults();
      if (result.ok) {
        seen.removed += 1;
        expect(sheetNames().sort()).toEqual(["Månadsdata", "Översikt"]);
        expect(ownNames()).toHaveLength(1);
      } else {
        seen.kept += 1;
        expect(result.nothingChanged).toBe(true);
        expect(snapshot(excel.host.workbook)).toEqual(before);
        await removeInserted(id);
      }
      if (afterActions > 40) break;
    }
    expect(seen.kept).toBeGreaterThan(0);
    expect(seen.removed).toBeGreaterThan(2);
  });
});
