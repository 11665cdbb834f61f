import { rmSync } from "node:fs";
import { runCommand } from "../../src/cli/runCommand";
import type { Inspection } from "../../src/core/sheet/inspect";
import { convertExports, exportsMissing, originalExports, valuesOf } from "./support/originalExports";

jest.setTimeout(600_000);

/** Each value of each export is read once, under its own name, municipality and year. */
if (originalExports.length === 0) test.skip(exportsMissing, () => undefined);
else
  test(`--inspect of ${originalExports.join(", ")}`, async () => {
    const { folder, files } = convertExports();
    try {
      for (const { name, workbook, truth } of files) {
        const out: string[] = [];
        const error: string[] = [];
        const code = await runCommand([workbook, "--inspect"], {
          out: (line) => out.push(line),
          error: (line) => error.push(line),
        });
        expect({ name, code, error }).toEqual({ name, code: 0, error: [] });
        const { indicators } = JSON.parse(out[0]!) as Inspection;
        expect(truth.length).toBeGreaterThan(200);
        expect(valuesOf(indicators).sort()).toEqual([...truth].sort());
        const series = new Set(truth.map((line) => line.split("|").slice(0, 2).join("|")));
        expect(indicators.flatMap((indicator) => indicator.series)).toHaveLength(series.size);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
