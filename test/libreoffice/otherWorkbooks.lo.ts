import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sampleBytes, sampleNames, samplesMissing } from "../host/support/files";
import { fileAfterOurWork } from "../trust/support/guestWorkbook";
import { MatrixHost } from "../trust/support/matrixHost";
import { run } from "./support/convert";

jest.setTimeout(600_000);

const maybe = sampleNames.length > 0 ? test : test.skip;

/** Other people's workbooks with Styrtal's sheets in them: LibreOffice opens every one of them, all in one run. */
maybe(
  sampleNames.length > 0 ? `LibreOffice opens all ${sampleNames.length} workbooks` : samplesMissing,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "styrtal-lo-"));
    const excel = new MatrixHost();
    try {
      for (const name of sampleNames) {
        writeFileSync(join(folder, name), await fileAfterOurWork(excel, sampleBytes(name)));
      }
      mkdirSync(join(folder, "out"));
      run(folder, ["--convert-to", "csv", "--outdir", "out", ...sampleNames]);
      const opened = new Set(readdirSync(join(folder, "out")));
      expect(sampleNames.filter((name) => !opened.has(name.replace(/\.xlsx$/, ".csv")))).toEqual([]);
    } finally {
      await excel.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
