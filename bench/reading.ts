import { spawnSync } from "node:child_process";
import path from "node:path";
import { readWorkbook } from "../src/actions/reading/readWorkbook";
import { Workbook } from "../src/host";
import { startEmbeddedExcel } from "../src/host/startEmbeddedExcel";
import { manyIndicators } from "./support/manyIndicators";

/**
 * The sizes that the add-in promises to read: 1,000 indicators of 120 months and 5,000 of 12, wide and long, through
 * office.js with Excel on the web's limit of 5 MB an answer. Each in a process of its own, whose largest memory holds the
 * workbook too; the floor beside it is the same process that opens the workbook and reads nothing.
 */
const cases = [
  { series: 1000, months: 120, long: false },
  { series: 1000, months: 120, long: true },
  { series: 5000, months: 12, long: false },
  { series: 5000, months: 12, long: true },
] as const;

type Case = (typeof cases)[number];

/** One row per value, with names as long as Kolada's. */
function asLong(wide: Workbook): Workbook {
  const source = wide.sheets[0]!;
  const used = source.usedArea(true)!;
  const cells = source.values(used);
  const workbook = new Workbook();
  const sheet = workbook.insertSheet("Data");
  ["Indikator", "Enhet", "Period", "Värde"].forEach((text, column) => sheet.setConstant(0, column, text));
  let row = 0;
  for (const line of cells.slice(1))
    for (let column = 2; column < line.length; column++) {
      const value = line[column];
      if (typeof value !== "number") continue;
      row++;
      const name = `${String(line[0])} i ordinärt boende eller i särskilt boende, andel av alla 65+`;
      [name, "dagar", String(cells[0]![column]), value].forEach((one, at) => sheet.setConstant(row, at, one));
    }
  return workbook;
}

const nameOf = ({ series, months, long }: Case): string => `${series}x${months}${long ? "Long" : "Wide"}`;

async function measure(one: Case, read: boolean): Promise<void> {
  const wide = manyIndicators(one.series, one.months);
  const workbook = one.long ? asLong(wide) : wide;
  const excel = startEmbeddedExcel(workbook);
  const started = performance.now();
  const reading = read ? await readWorkbook({ all: true }) : null;
  const seconds = (performance.now() - started) / 1000;
  if (reading !== null && (!reading.ok || reading.value.assessments.length !== one.series))
    throw new Error(`reading ${nameOf(one)} failed`);
  const { requests, responseBytes } = excel.host.counters;
  const peakMb = process.resourceUsage().maxRSS / 1000;
  console.log(JSON.stringify({ seconds, requests, answersMb: responseBytes / 1e6, peakMb }));
  await excel.stop();
}

interface Measured {
  readonly seconds: number;
  readonly requests: number;
  readonly answersMb: number;
  readonly peakMb: number;
}

function inOwnProcess(at: number, read: boolean): Measured {
  const tsx = path.resolve("node_modules/tsx/dist/cli.mjs");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tsx, __filename, String(at), read ? "read" : "open"],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout.trim().split("\n").pop()!) as Measured;
}

const round = (value: number): number => Math.round(value * 100) / 100;

async function main(): Promise<void> {
  const [, , at, what] = process.argv;
  if (at !== undefined) return measure(cases[Number(at)]!, what === "read");
  const figures = Object.fromEntries(
    cases.map((one, i) => {
      const read = inOwnProcess(i, true);
      const open = inOwnProcess(i, false);
      return [
        nameOf(one),
        {
          seconds: round(read.seconds),
          requests: read.requests,
          answersMb: round(read.answersMb),
          peakMb: Math.round(read.peakMb),
          openPeakMb: Math.round(open.peakMb),
        },
      ];
    }),
  );
  for (const [name, figure] of Object.entries(figures)) console.log(name, JSON.stringify(figure));
  console.log(JSON.stringify({ reading: figures }));
}

void main();
