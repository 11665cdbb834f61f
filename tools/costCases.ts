import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { saveWorkbook } from "../src/host/package/workbook/saveWorkbook";
import { consumerPrices, elderlyCare, grundskola } from "../test/core/cost/table/support";
import { workbookOf } from "../test/actions/support/costWorkbook";

/**
 * Writes two real cost tables as workbooks, for looking at the cost sheets with real figures: Kungsbacka's compulsory
 * school beside the country, and care of the elderly in municipalities of Kolada's 2013 data. Reads ../shared/data,
 * which is no part of the project: npx tsx tools/costCases.ts FOLDER
 */
const folder = process.argv[2] ?? "build/costs";
mkdirSync(folder, { recursive: true });
const years = [2005, 2006, 2007, 2008, 2009, 2010, 2011];
const cases = {
  kungsbacka: [grundskola(), consumerPrices()],
  tva: [elderlyCare(["Alingsås", "Falun"], years), consumerPrices()],
  flera: [
    elderlyCare(["Alingsås", "Falun", "Ale", "Halmstad", "Landskrona", "Lund", "Kungsbacka", "Borås"], years),
    consumerPrices(),
  ],
};
for (const [name, sheets] of Object.entries(cases))
  writeFileSync(join(folder, `${name}.xlsx`), saveWorkbook(workbookOf(sheets)));
