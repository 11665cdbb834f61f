import { newWorkbook } from "../../src/host/package/openWorkbook";
import { startEmbeddedExcel } from "../../src/host/startEmbeddedExcel";

/**
 * The assumptions about Excel as `npm run test:excel` tries them in Excel itself: the host holds every one, so that a line
 * that fails there is a difference between the two, and not a fault of the line.
 */
interface Result {
  readonly number: number;
  readonly says: string;
  readonly result: "holds" | "fails";
  readonly detail: string;
}
type Run = (assumptions: readonly unknown[], excel: unknown, tell: (result: Result) => void) => Promise<void>;

test("the host holds every assumption that is tried in Excel", async () => {
  const assumptions = jest.requireActual<readonly { readonly number: number }[]>(
    "../../tools/excel/assumptions",
  );
  const runAssumptions = jest.requireActual<Run>("../../tools/excel/runAssumptions");
  const excel = startEmbeddedExcel(newWorkbook("Blad1"));
  const results: Result[] = [];
  await runAssumptions(assumptions, excel.office.Excel, (result) => results.push(result));
  await excel.stop();
  expect(results.filter(({ result }) => result !== "holds")).toEqual([]);
  expect(results).toHaveLength(assumptions.length);
  expect(new Set(results.map(({ number }) => number)).size).toBe(assumptions.length);
});
