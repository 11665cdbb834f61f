import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { createContext, runInContext } from "node:vm";
import { NEWER_EXCEL } from "../../src/host";
import { attachCalculation } from "../../src/host/calc/attachCalculation";
import { newWorkbook } from "../../src/host/package/workbook/openWorkbook";
import { startEmbeddedExcel } from "../../src/host/startEmbeddedExcel";

/**
 * The assumptions about Excel as `npm run test:excel` tries them in Excel itself: the host holds every one, so that a line
 * that fails there is a difference between the two, and not a fault of the line.
 */
interface Result {
  readonly number: number;
  readonly says: string;
  readonly result: "holds" | "fails" | "not tried";
  readonly detail: string;
}
interface Numbered {
  readonly number: number;
}
type Run = (
  assumptions: readonly unknown[],
  office: unknown,
  tell: (result: Result) => void,
) => Promise<void>;

const { assumptions, scripts } = jest.requireActual<{
  readonly assumptions: readonly Numbered[];
  readonly scripts: readonly string[];
}>("../../tools/excel/assumptions");
const notTried = jest.requireActual<readonly (Numbered & { readonly why: string })[]>(
  "../../tools/excel/assumptions/notTried",
);

async function results(requirementSets = NEWER_EXCEL): Promise<Result[]> {
  const runAssumptions = jest.requireActual<Run>("../../tools/excel/runAssumptions");
  const workbook = newWorkbook("Blad1");
  attachCalculation(workbook);
  const excel = startEmbeddedExcel(workbook, { requirementSets });
  const told: Result[] = [];
  await runAssumptions(assumptions, globalThis, (result) => told.push(result));
  const sheets = excel.host.workbook.sheets.map(({ name }) => name);
  expect(sheets).toEqual(["Blad1"]);
  expect(excel.host.workbook.names.all()).toEqual([]);
  await excel.stop();
  return told;
}

test("the host holds every assumption that is tried in Excel", async () => {
  const told = await results();
  expect(told.filter(({ result }) => result !== "holds")).toEqual([]);
  expect(told).toHaveLength(assumptions.length);
});

test("every line of the list is tried, or is listed with why it cannot be", () => {
  const list = readFileSync(resolve(__dirname, "README.md"), "utf8");
  const lines = [...list.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
  const covered = [...assumptions, ...notTried].map(({ number }) => number);
  expect(covered.sort((a, b) => a - b)).toEqual(lines.sort((a, b) => a - b));
});

test("the page in Excel loads them as plain scripts", () => {
  const page: { self?: unknown; assumptions?: readonly Numbered[]; runAssumptions?: unknown } = {};
  page.self = page;
  createContext(page);
  const folder = resolve(__dirname, "../../tools/excel");
  for (const script of [...scripts.map((name) => `assumptions/${name}`), "runAssumptions.js"])
    runInContext(readFileSync(resolve(folder, script), "utf8"), page);
  expect(page.assumptions).toHaveLength(assumptions.length);
  expect(typeof page.runAssumptions).toBe("function");
});
