import type { CellValue } from "../../src/core/report/block/block";
import { excelSerial, periodOf } from "../../src/core/series/periodDates";
import { blockCase, blockCells, dataSheet, deviations } from "../core/report/support/blockCase";
import { blockCaseList } from "../core/report/support/blockCaseList";
import { sampleCase, sampleCases } from "../core/report/support/sampleSheets";
import { key } from "../core/report/support/engines";
import type { TestSheet } from "../core/report/support/engines";
import { computedSheets } from "./support/convert";
import { plainWorkbook } from "./support/plainWorkbook";

/** The blocks of all cases in one workbook: case n has its data on "D n" and its block on "Bn". */
const cases = [
  ...blockCaseList.map(({ name, options }) => {
    const { block, data } = blockCase(options);
    return { name, block, data, dataSheet };
  }),
  ...sampleCases.map(([sheet, type]) => {
    const { block, data } = sampleCase(sheet, type, { shortTarget: 22 });
    return { name: `${sheet} sheet as ${type}`, block, data, dataSheet: data.name };
  }),
].map((one, index) => ({ ...one, sheet: `B${index}` }));

function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'!`;
}

function sheetsOf({ block, data, dataSheet: from, sheet }: (typeof cases)[number]): TestSheet[] {
  const own = `D ${sheet.slice(1)}`;
  const cells = new Map<string, CellValue>();
  for (const [place, content] of blockCells(block)) {
    cells.set(place, typeof content === "string" ? content.replaceAll(quoted(from), quoted(own)) : content);
  }
  return [
    { name: own, cells: data.cells },
    { name: sheet, cells },
  ];
}

/** What a cell of the export says: numbers in full precision, errors by name, dates (which it writes as such) by serial. */
function read(text: string): CellValue {
  const date = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text);
  if (date !== null)
    return excelSerial(
      periodOf({ year: Number(date[3]), month: Number(date[1]), day: Number(date[2]) }, "day"),
    );
  return text !== "" && !Number.isNaN(Number(text)) ? Number(text) : text;
}

describe("blocks computed by LibreOffice equal core", () => {
  const computed = computedSheets(plainWorkbook(cases.flatMap(sheetsOf)));

  test.each(cases.map((one) => [one.name, one] as const))("%s", (_, { block, sheet }) => {
    const values = new Map<string, CellValue>();
    const rows = computed.get(sheet) ?? [];
    rows.forEach((row, r) => row.forEach((text, c) => values.set(key(r, c), read(text))));
    expect(rows.length).toBeGreaterThan(block.firstPointRow - 1);
    expect(deviations(block, values).slice(0, 5)).toEqual([]);
  });
});
