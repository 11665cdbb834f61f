import { blad1, failureOf, runningExcel } from "./running";

const running = runningExcel();
const value = (row: number) => running.workbook.sheet("Blad1")!.value(row, 0);

/** One request that writes two cells. */
async function writeTwo(context: Excel.RequestContext, text: string): Promise<void> {
  blad1(context).getRange("A1").values = [[text]];
  blad1(context).getRange("A2").values = [[text]];
  await context.sync();
}

describe("ordered failures", () => {
  test("the n-th request fails once, and nothing of it is done", async () => {
    running.host.failRequest(2, "ActivityLimitReached");
    const error = await failureOf(async (context) => {
      await writeTwo(context, "ett");
      await writeTwo(context, "två");
    });
    expect(error.code).toBe("ActivityLimitReached");
    expect([value(0), value(1)]).toEqual(["ett", "ett"]);
    await Excel.run(async (context) => writeTwo(context, "tre"));
    expect(value(0)).toBe("tre");
  });

  test("a request can fail half done", async () => {
    await Excel.run(async (context) => writeTwo(context, "förut"));
    await running.host.idle();
    const { body } = running.host.log[0]!;
    const firstWrite = body.Actions.findIndex((action) => action.Name === "Values");
    running.host.failRequest(1, { code: "GeneralException", afterActions: firstWrite + 1 });
    await failureOf(async (context) => writeTwo(context, "sedan"));
    expect([value(0), value(1)]).toEqual(["sedan", "förut"]);
  });

  test("every k-th request can fail, until told otherwise", async () => {
    running.host.failEvery(2, "Timeout");
    const codes: string[] = [];
    for (let round = 0; round < 4; round++) {
      await Excel.run(async (context) => writeTwo(context, String(round))).then(
        () => codes.push("ok"),
        (error: OfficeExtension.Error) => codes.push(error.code),
      );
    }
    running.host.clearFaults();
    await Excel.run(async (context) => writeTwo(context, "sist"));
    expect(codes).toEqual(["ok", "Timeout", "ok", "Timeout"]);
    expect(value(0)).toBe("sist");
  });

  test("requests that only release references are not counted, unless asked for", async () => {
    running.host.failRequest(2, "AccessDenied");
    const read = () =>
      Excel.run(async (context) => {
        blad1(context).getRange("A1").load("values");
        await context.sync();
      });
    await read();
    await running.host.idle();
    await expect(read()).rejects.toMatchObject({ code: "AccessDenied" });
    await running.host.idle();
    expect(running.host.liveReferences).toBe(0);
    running.host.failRequest(2, { code: "GeneralException", includeCleanup: true });
    await read();
    await running.host.idle();
    expect(running.host.log.at(-1)!.errorCode).toBe("GeneralException");
    // office.js tries again, and then the references are released.
    while (running.host.liveReferences > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  });
});

describe("the user in a cell", () => {
  test("makes requests fail", async () => {
    running.host.cellEditing = true;
    const error = await failureOf(async (context) => writeTwo(context, "x"));
    expect(error.code).toBe("InvalidOperationInCellEditMode");
    expect(value(0)).toBeNull();
  });

  test("or wait, when they ask for that", async () => {
    running.host.cellEditing = true;
    let done = false;
    const run = Excel.run({ delayForCellEdit: true }, async (context) => writeTwo(context, "väntade")).then(
      () => {
        done = true;
      },
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([done, value(0)]).toEqual([false, null]);
    running.host.cellEditing = false;
    await run;
    expect(value(0)).toBe("väntade");
  });
});

describe("a line that is down", () => {
  test("fails with a connection error and changes nothing", async () => {
    running.host.disconnected = true;
    const error = await failureOf(async (context) => writeTwo(context, "x"));
    expect(error.code).toBe("ConnectionFailure");
    expect(value(0)).toBeNull();
    running.host.disconnected = false;
    await Excel.run(async (context) => writeTwo(context, "åter"));
    expect(value(0)).toBe("åter");
  });
});

describe("counters", () => {
  test("count requests, actions, bytes and what was read", async () => {
    await Excel.run(async (context) => {
      const range = blad1(context).getRange("A1:B2").load("values,address");
      await context.sync();
      return range.values;
    });
    await running.host.idle();
    const { counters } = running.host;
    expect([counters.requests, counters.cleanupRequests, counters.propertiesRead]).toEqual([1, 1, 2]);
    expect(counters.actions).toBeGreaterThan(4);
    expect(counters.requestBytes).toBeGreaterThan(500);
    expect(counters.responseBytes).toBeGreaterThan(100);
    expect(running.host.log.map(({ errorCode }) => errorCode)).toEqual([null, null]);
    running.host.resetCounters();
    expect(running.host.counters.requests).toBe(0);
    expect(running.host.log).toEqual([]);
  });
});
