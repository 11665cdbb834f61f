import { writeFileSync } from "node:fs";
import { makeDocument, type DocumentRequest } from "../src/actions/makeDocument";
import { offerTo } from "../src/cli/offerTo";
import { saveWorkbook } from "../src/host/package/saveWorkbook";
import { startEmbeddedExcel } from "../src/host/startEmbeddedExcel";
import { swedishTexts } from "../src/i18n/swedishTexts";
import { addRegister, yearCase } from "../test/actions/support/yearCase";

/**
 * A whole year's documents in one workbook, to be looked at: `npx tsx tools/yearCase.ts OUT.xlsx`. Prints what each
 * command did and how many requests to Excel it took.
 */
async function writeYear(file: string): Promise<void> {
  const workbook = yearCase();
  const excel = startEmbeddedExcel(workbook, { payloadLimit: null });
  const offerValues = offerTo(workbook);
  const tertial = (ordinal: number) => ({ frequency: "tertial", ordinal }) as const;
  const documents: DocumentRequest[] = [
    { kind: "yearWheel", year: 2026 },
    ...[0, 1, 2].map((n) => ({ kind: "review", period: tertial(3 * 2025 + n) }) as const),
    { kind: "review", period: tertial(3 * 2026 + 1), reader: "committee" },
    { kind: "review", period: tertial(3 * 2026 + 1), reader: "citizens" },
    { kind: "monthly", period: { frequency: "month", ordinal: 12 * 2026 + 7 } },
    { kind: "targets", variant: "budget" },
    { kind: "targets", variant: "interim" },
    { kind: "targets", variant: "annual" },
  ];
  try {
    await addRegister();
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

writeYear(process.argv[2] ?? "year.xlsx").catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
