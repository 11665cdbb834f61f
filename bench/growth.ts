import { readWorkbook } from "../src/actions/reading/readWorkbook";
import { insertOverview } from "../src/actions/charts/insertOverview";
import { saveWorkbook } from "../src/host/package/workbook/saveWorkbook";
import { startEmbeddedExcel } from "../src/host/startEmbeddedExcel";
import { computeChart } from "../src/core/spc/computeChart";
import { defaultRules } from "../src/core/spc/rules/ruleProfiles";
import { manyIndicators } from "./support/manyIndicators";

/**
 * How work grows: 10, 100, 1,000 and 10,000 series of 36 months through reading and judging, the overview and the file,
 * with the memory that is held afterwards. `growthExponent` is the slope of time over size on logarithmic axes between
 * the two largest: 1 is a straight line. The floor beside it is writing the same cells to a file alone.
 */
const sizes = [10, 100, 1000, 10_000];
const months = 36;

interface Point {
  readonly series: number;
  readonly readMs: number;
  readonly overviewMs: number;
  readonly saveMs: number;
  readonly limitsMs: number;
  readonly heldMb: number;
}

async function measure(series: number, variant: number): Promise<Point> {
  const workbook = manyIndicators(series, months, variant);
  const excel = startEmbeddedExcel(workbook, { payloadLimit: null });
  try {
    const before = process.memoryUsage().heapUsed;
    const started = performance.now();
    const reading = await readWorkbook({ all: true });
    const readMs = performance.now() - started;
    if (!reading.ok || reading.value.assessments.length !== series)
      throw new Error(`reading ${series} failed`);
    const overviewStarted = performance.now();
    const overview = await insertOverview({ sheets: reading.value.read });
    const overviewMs = performance.now() - overviewStarted;
    if (!overview.ok) throw new Error(`overview of ${series} failed: ${overview.problem.code}`);
    const heldMb = (process.memoryUsage().heapUsed - before) / 1e6;
    const limitsStarted = performance.now();
    for (const { chart } of reading.value.assessments) {
      computeChart({ values: chart.values }, { type: "I", method: "mean", rules: defaultRules });
    }
    const limitsMs = performance.now() - limitsStarted;
    const saveStarted = performance.now();
    saveWorkbook(workbook);
    const saveMs = performance.now() - saveStarted;
    return { series, readMs, overviewMs, saveMs, limitsMs, heldMb };
  } finally {
    await excel.stop();
  }
}

async function main(): Promise<void> {
  await measure(100, 9); // Warm: what the first run compiles is no part of growth.
  const points: Point[] = [];
  for (const size of sizes) {
    const repeated: Point[] = [];
    for (let repetition = 0; repetition < (size >= 10_000 ? 1 : 3); repetition++)
      repeated.push(await measure(size, repetition));
    const median = (of: (point: Point) => number): number =>
      Math.round(
        ([...repeated].map(of).sort((a, b) => a - b)[Math.floor((repeated.length - 1) / 2)] ?? 0) * 10,
      ) / 10;
    points.push({
      series: size,
      readMs: median((point) => point.readMs),
      overviewMs: median((point) => point.overviewMs),
      saveMs: median((point) => point.saveMs),
      limitsMs: median((point) => point.limitsMs),
      heldMb: median((point) => point.heldMb),
    });
  }
  const [smaller, larger] = points.slice(-2);
  const slope = (of: (point: Point) => number): number =>
    smaller === undefined || larger === undefined
      ? 0
      : Math.round((Math.log(of(larger) / of(smaller)) / Math.log(larger.series / smaller.series)) * 100) /
        100;
  for (const point of points) console.log(JSON.stringify(point));
  console.log(
    JSON.stringify({
      growth: points,
      growthExponent: slope(({ readMs, overviewMs }) => readMs + overviewMs),
      growthMemoryExponent: slope(({ heldMb }) => heldMb),
    }),
  );
}

void main();
