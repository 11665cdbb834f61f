import { readSheetAgain } from "../../src/actions/reading/recentReadings";
import type { SheetCells } from "../../src/core/sheet/cells/sheetCells";
import { sheetOf } from "../support/sheetOf";

const today = { year: 2026, month: 6, day: 1 };
const months = Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, "0")}`);
const sheet = (last: number): SheetCells =>
  sheetOf([
    ["Månad", "Väntetid (dagar)"],
    ...months.map((month, i) => [month, i === 11 ? last : 10 + (i % 3)]),
  ]);

const latestValue = (cells: SheetCells): number | null | undefined =>
  readSheetAgain(cells, { today }).indicators[0]?.series[0]?.points.at(-1)?.value;

describe("reading a sheet again", () => {
  it("gives the same reading, not a new one, while the cells are the same", () => {
    expect(readSheetAgain(sheet(12), { today })).toBe(readSheetAgain(sheet(12), { today }));
  });

  it("reads anew when one value is another", () => {
    expect([latestValue(sheet(12)), latestValue(sheet(13)), latestValue(sheet(12))]).toEqual([12, 13, 12]);
  });

  it("reads anew when a number format is another", () => {
    const plain = sheet(12);
    const before = readSheetAgain(plain, { today });
    const formats = plain.formats.map((row) => row.map((format, column) => (column === 1 ? "0.0%" : format)));
    expect(readSheetAgain({ ...plain, formats }, { today }).indicators[0]?.unit).not.toBe(
      before.indicators[0]?.unit,
    );
  });

  it("reads anew when rows have been hidden", () => {
    const hidden = readSheetAgain({ ...sheet(12), hiddenRows: [3] }, { today });
    expect(hidden.problems.map(({ code }) => code)).toContain("hiddenRows");
    expect(readSheetAgain(sheet(12), { today }).problems.map(({ code }) => code)).not.toContain("hiddenRows");
  });

  it("reads anew the day after, when a period may have begun", () => {
    const next = { ...today, day: 2 };
    expect(readSheetAgain(sheet(12), { today: next })).not.toBe(readSheetAgain(sheet(12), { today }));
  });
});
