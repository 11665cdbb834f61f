import { spawnSync } from "node:child_process";
import path from "node:path";

/**
 * `npm run bench`: runs every part in a process of its own and prints all figures as one JSON object on the last line.
 * A part that fails, or a figure that nobody gave, is said on stderr and makes the exit code 1: no figure is invented.
 */
const parts = ["spc", "requests", "report", "reading", "sizes", "growth"];

/** The figures that others rely on; the parts may give more. */
const promised = [
  "spc1000x120Ms",
  "spc100000Ms",
  "sumFloorMs",
  "reportSeconds",
  "reportPeakMb",
  "requests1",
  "requests20",
  "requests200",
  "functionsGzipKb",
  "paneGzipKb",
];

/** What each figure is to stay below (DESIGN section 5): said beside the figure, and never a reason to fail. */
const bars: Readonly<Record<string, number>> = {
  spc1000x120Ms: 10,
  spc100000Ms: 10,
  reportSeconds: 10,
  reportPeakMb: 500,
  requests1: 4,
  requests20: 4,
  requests200: 4,
  blockKb200: 2000,
  functionsGzipKb: 20,
  paneGzipKb: 160,
};

/** What is measured beside a figure as the least that could be: an empty loop, the same file only read. */
const floors: Readonly<Record<string, string>> = {
  spc1000x120Ms: "sumFloorMs",
  spc100000Ms: "sumFloor100000Ms",
  reportSeconds: "inspectSeconds",
  reportPeakMb: "inspectPeakMb",
};

const faults: string[] = [];
const figures: Record<string, unknown> = {};
for (const part of parts) {
  const started = performance.now();
  const given = run(part);
  if (given !== null) Object.assign(figures, given);
  console.log(`${part}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
for (const name of promised) {
  if (typeof figures[name] !== "number") faults.push(`${name} was not measured.`);
}
for (const [name, bar] of Object.entries(bars)) {
  const value = figures[name];
  if (typeof value !== "number") continue;
  const floor = floors[name];
  const least = floor === undefined ? "" : `, floor ${String(figures[floor])} (${floor})`;
  console.log(`${name}: ${value} of at most ${bar}${least}${value > bar ? " ABOVE THE BAR" : ""}`);
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
console.log(JSON.stringify(figures));

/** The last line of a part's output as an object; null, with the fault noted, when the part did not give one. */
function run(part: string): Record<string, unknown> | null {
  const tsx = path.resolve("node_modules/tsx/dist/cli.mjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, path.join(__dirname, `${part}.ts`)], {
    encoding: "utf8",
    maxBuffer: 64e6,
  });
  const lines = stdout.trimEnd().split("\n");
  const last = lines.pop() ?? "";
  for (const line of lines) console.log(line);
  try {
    if (status !== 0) throw new Error(`exit code ${status}`);
    return JSON.parse(last) as Record<string, unknown>;
  } catch (error) {
    faults.push(`${part}: ${String(error)}\n${stderr}${last}`);
    return null;
  }
}
