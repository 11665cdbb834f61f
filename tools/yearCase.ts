import { writeFileSync } from "node:fs";
import { makeDocument, type DocumentRequest } from "../src/actions/documents/makeDocument";
import { offerTo } from "../src/cli/offerTo";
import { saveWorkbook } from "../src/host/package/workbook/saveWorkbook";
import { startEmbeddedExcel } from "../src/host/startEmbeddedExcel";
import { swedishTexts } from "../src/i18n/swedishTexts";
import { realRegister, realYear } from "../test/actions/support/realYear";
import { addRegister, yearCase } from "../test/actions/support/yearCase";

/**
 * A whole year's documents in one workbook, to be looked at: `npx tsx tools/yearCase.ts OUT.xlsx [--real]`. Prints what
 * each command did and how many requests to Excel it took. With --real every figure is a published one (see realYear).
 */
async function writeYear(file: string, real: boolean): Promise<void> {
  const workbook = real ? realYear() : yearCase();
  const year = real ? 2016 : 2025;
  const excel = startEmbeddedExcel(workbook, { payloadLimit: null });
  const offerValues = offerTo(workbook);
  const tertial = (ordinal: number) => ({ frequency: "tertial", ordinal }) as const;
  const documents: DocumentRequest[] = [
    { kind: "yearWheel", year: year + 1 },
    ...[0, 1, 2].map((n) => ({ kind: "review", period: tertial(3 * year + n) }) as const),
    { kind: "review", period: tertial(3 * (year + 1) + 1), reader: "committee" },
    { kind: "review", period: tertial(3 * (year + 1) + 1), reader: "citizens" },
    { kind: "monthly", period: { frequency: "month", ordinal: 12 * (year + 1) + 7 } },
    { kind: "targets", variant: "budget", year: year + 2 },
    { kind: "targets", variant: "interim", year: year + 1 },
    { kind: "targets", variant: "annual", year },
  ];
  try {
    await addRegister(real ? realRegister : undefined);
    for (const document of documents) {
      excel.host.resetCounters();
      const result = await makeDocument(document, { offerValues });
      const { requests, cleanupRequests } = excel.host.counters;
      const said = swedishTexts.render(result.ok ? result.value.summary : result.problem.message);
      console.log(`${said} (${requests + cleanupRequests} requests)`);
    }
    writeFileSync(file, saveWorkbook(workbook));
  } finally {
    await excel.stop();
  }
}

const [file = "year.xlsx"] = process.argv.slice(2).filter((word) => !word.startsWith("--"));
writeYear(file, process.argv.includes("--real")).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
