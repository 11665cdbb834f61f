import { Workbook } from "../../../src/host/model/workbook";
import { startEmbeddedExcel, type RunningExcel } from "../../../src/host/startEmbeddedExcel";

type Options = Parameters<typeof startEmbeddedExcel>[1];

/** What a test works with: a workbook with one empty sheet, Blad1, behind the real office.js. */
export interface Running extends RunningExcel {
  readonly workbook: Workbook;
}

/** Starts before each test of the describe block and stops after it. Read the properties inside tests only. */
export function runningExcel(options: Options = {}): Running {
  let running: Running | null = null;
  beforeEach(() => {
    const workbook = new Workbook();
    workbook.addSheet("Blad1");
    running = { ...startEmbeddedExcel(workbook, options), workbook };
  });
  afterEach(async () => running?.stop());
  const current = (): Running => {
    if (!running) throw new Error("Only inside a test.");
    return running;
  };
  return {
    get host() {
      return current().host;
    },
    get office() {
      return current().office;
    },
    get workbook() {
      return current().workbook;
    },
    stop: () => current().stop(),
  };
}

/** The sheet Blad1 of a context. */
export const blad1 = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem("Blad1");

/** Writes cells and reads back a property of the range. */
export async function written<K extends keyof Excel.Interfaces.RangeData>(
  address: string,
  values: unknown[][],
  property: K,
): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = blad1(context).getRange(address);
    range.values = values;
    range.load(property);
    await context.sync();
    return (range as unknown as Record<string, unknown>)[property];
  });
}

/** The error that a batch ends with; fails the test when it does not. */
export async function failureOf(
  batch: (context: Excel.RequestContext) => Promise<unknown>,
): Promise<OfficeExtension.Error> {
  try {
    await Excel.run(batch);
  } catch (error) {
    return error as OfficeExtension.Error;
  }
  throw new Error("The batch did not fail.");
}

/** Lets events travel and handlers run. */
export async function settled(running: Running): Promise<void> {
  await running.host.idle();
}
