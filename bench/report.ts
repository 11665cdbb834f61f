import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { saveWorkbook } from "../src/host/package/workbook/saveWorkbook";
import { manyIndicators } from "./support/manyIndicators";

/**
 * `npm run report`, as a person gives it, on 1,000 indicators of 120 months: overview of all and 200 charts, from the start of the process to
 * its end, with its largest memory. Beside it, interleaved, `--inspect` on the same file: what reading alone costs.
 */
const REPETITIONS = 3;
const folder = mkdtempSync(path.join(tmpdir(), "styrtal-bench-"));
const input = path.join(folder, "in.xlsx");
const output = path.join(folder, "out.xlsx");
const peakFile = path.join(folder, "peak.txt");

interface Run {
  readonly seconds: number;
  readonly peakMb: number;
}

function run(args: readonly string[]): Run {
  writeFileSync(peakFile, "");
  const started = performance.now();
  const { status, stderr } = spawnSync("npm", ["run", "--silent", "report", "--", ...args], {
    encoding: "utf8",
    maxBuffer: 256e6,
    shell: process.platform === "win32",
    env: {
      ...process.env,
      NODE_OPTIONS: `--require ${path.join(__dirname, "support/peakMemory.cjs")}`,
      STYRTAL_PEAK_FILE: peakFile,
    },
  });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`report ${args.join(" ")} ended with ${status}:\n${stderr}`);
  const peaks = readFileSync(peakFile, "utf8").trim().split("\n").map(Number);
  return { seconds, peakMb: Math.max(...peaks) / 1000 };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;
const round = (value: number): number => Math.round(value * 100) / 100;

try {
  writeFileSync(input, saveWorkbook(manyIndicators(1000, 120)));
  const reports: Run[] = [];
  const readings: Run[] = [];
  for (let repetition = 0; repetition < REPETITIONS; repetition++) {
    readings.push(run([input, "--inspect"]));
    reports.push(run([input, "--out", output]));
  }
  console.log(
    JSON.stringify({
      reportSeconds: round(median(reports.map(({ seconds }) => seconds))),
      reportPeakMb: round(median(reports.map(({ peakMb }) => peakMb))),
      inspectSeconds: round(median(readings.map(({ seconds }) => seconds))),
      inspectPeakMb: round(median(readings.map(({ peakMb }) => peakMb))),
      reportInputMb: round(statSync(input).size / 1e6),
      reportOutputMb: round(statSync(output).size / 1e6),
    }),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
