import { wholeSheet } from "../../src/host/model/area";
import type { Workbook } from "../../src/host";
import { checkPackage } from "../../src/host/check/checkPackage";
import { openOk, partsOf, sameBytes, sampleBytes, sampleNames, samplesMissing } from "../host/support/files";
import { fileAfterOurWork, guestSheet } from "./support/guestWorkbook";
import { MatrixHost } from "./support/matrixHost";

/**
 * Workbooks of other people, of many kinds (../shared/data/xlsx; skipped without it): Styrtal puts overview, blocks and
 * charts into each, and what it has not touched is the same to the byte.
 */
const excel = new MatrixHost();
let intact = 0;
let parts = 0;
afterAll(async () => {
  await excel.stop();
  if (sampleNames.length > 0) {
    console.log(
      `Other people's workbooks: ${intact} of ${sampleNames.length} intact, ${parts} parts compared.`,
    );
  }
});

/** Parts that list all sheets, all styles or all strings: they grow, and hold what they held (see the values below). */
const grows = new Set([
  "[Content_Types].xml",
  "xl/workbook.xml",
  "xl/_rels/workbook.xml.rels",
  "xl/sharedStrings.xml",
  "xl/styles.xml",
  "xl/calcChain.xml",
  "docProps/app.xml",
]);

/** The same to the byte; in a sheet save that it is no longer the one that is shown first, since ours is. */
function isSame(part: string, before: Uint8Array | undefined, after: Uint8Array | undefined): boolean {
  if (sameBytes(before, after)) return true;
  if (!part.startsWith("xl/worksheets/") && !part.startsWith("xl/chartsheets/")) return false;
  const text = (bytes: Uint8Array | undefined): string =>
    new TextDecoder().decode(bytes).replace(' tabSelected="1"', "").trimEnd();
  return text(before) === text(after);
}

const each = sampleNames.length > 0 ? test.each([...sampleNames]) : test.skip.each([samplesMissing]);

each("%s keeps everything that is not ours", async (name) => {
  const before = sampleBytes(name);
  const after = await fileAfterOurWork(excel, before);
  expect(checkPackage(after)).toEqual([]);
  const [old, now] = [partsOf(before), partsOf(after)];
  const touched = [...old.keys()].filter(
    (part) => !grows.has(part) && !isSame(part, old.get(part), now.get(part)),
  );
  expect(touched).toEqual([]);
  const again = openOk(after);
  expect(userContents(again)).toEqual(userContents(openOk(before)));
  expect(again.sheet("Diagram")?.charts.length ?? again.sheet("Diagram (2)")?.charts.length).toBe(2);
  intact += 1;
  parts += [...old.keys()].filter((part) => !grows.has(part)).length;
});

/** Contents and looks of the cells on the sheets that were there before, with the names and their scopes. */
function userContents(workbook: Workbook): unknown {
  const ours = new Set([guestSheet, ...ourSheets(workbook)]);
  return {
    sheets: workbook.sheets
      .filter((sheet) => !ours.has(sheet.name))
      .map((sheet) => {
        const cells: string[] = [];
        sheet.cells.forEach(wholeSheet, (cell, row) => {
          const content = cell.formula === null ? cell.value : `=${cell.formula.a1(row, cell.column)}`;
          const style = JSON.stringify(sheet.style(row, cell.column));
          cells.push(`${row},${cell.column}: ${JSON.stringify(content)} ${style}`);
        });
        return { name: sheet.name, visibility: sheet.visibility, kind: sheet.kind, cells };
      }),
    names: workbook.names
      .all()
      .filter((name) => !name.name.startsWith("_styrtal_") && !ours.has(name.scope?.name ?? ""))
      .map((name) => [name.name, name.scope?.name, name.formula.a1(0, 0)]),
  };
}

function ourSheets(workbook: Workbook): string[] {
  return workbook.names
    .all()
    .filter(({ name }) => name.startsWith("_styrtal_"))
    .map(({ formula }) => /^'?(.*?)'?!/.exec(formula.a1(0, 0))?.[1] ?? "");
}
