import { CellError } from "../../../src/host/model/cellValue";
import { runningExcel } from "./running";

const running = runningExcel();

/** What an engine sees of `TEST.DUBBLA(args)` called from C3. */
const ask = (name: string, ...args: Parameters<typeof running.host.callFunction>[1]) =>
  running.workbook.functionSource!.result(name, args, "Blad1!C3");

beforeEach(() => {
  const cells = { name: "x", dimensionality: "matrix", type: "any" };
  running.host.registerFunctions(
    {
      functions: [
        { id: "DOUBLE", name: "DUBBLA", parameters: [cells, { name: "y", optional: true }] },
        { id: "WHERE", name: "VAR", parameters: [], options: { requiresAddress: true } },
      ],
    },
    "TEST",
  );
});

describe("custom functions in the middle of a calculation", () => {
  test("are awaited first and known afterwards, and called once per set of arguments", async () => {
    const body = jest.fn((x: number[][]) => x.map((row) => row.map((value) => value * 2)));
    running.office.CustomFunctions.associate("DOUBLE", body);
    const arrived = jest.fn();
    const end = running.workbook.functionSource!.subscribe(arrived);
    expect([ask("TEST.DUBBLA", [[1], [2]]), ask("test.dubbla", [[1], [2]]), ask("TEST.DUBBLA", 3)]).toEqual([
      null,
      null,
      null,
    ]);
    await running.host.idle();
    expect(ask("TEST.DUBBLA", [[1], [2]])).toEqual({ kind: "values", values: [[2], [4]] });
    expect(ask("TEST.DUBBLA", 3)).toEqual({ kind: "values", values: [[6]] });
    expect([body.mock.calls.length, arrived.mock.calls.length]).toEqual([2, 1]);
    end();
  });

  test("tell blank, omitted, text and error apart", async () => {
    running.office.CustomFunctions.associate(
      "DOUBLE",
      (x: unknown[][], y: unknown) => `${typeof x[0]![0]} ${String(y)}`,
    );
    const all = () => [
      ask("TEST.DUBBLA", "#N/A"),
      ask("TEST.DUBBLA", CellError.of("#N/A")),
      ask("TEST.DUBBLA", "1"),
      ask("TEST.DUBBLA", 1),
      ask("TEST.DUBBLA", 1, undefined),
      ask("TEST.DUBBLA", 1, "x"),
    ];
    all();
    await running.host.idle();
    const shown = all().map((result) =>
      result?.kind === "values" ? result.values[0]![0] : result?.error.code,
    );
    expect(shown).toEqual(["string null", "#N/A", "string null", "number null", "number null", "number x"]);
  });

  test("know their names, and the calling cell where they ask for it", async () => {
    running.office.CustomFunctions.associate(
      "WHERE",
      (invocation: { address: string }) => invocation.address,
    );
    const source = running.workbook.functionSource!;
    expect([source.has("Test.Dubbla"), source.has("TEST.ANNAN"), source.has("SUM")]).toEqual([
      true,
      false,
      false,
    ]);
    source.result("TEST.VAR", [], "Blad1!A1");
    source.result("TEST.VAR", [], "Blad1!A2");
    await running.host.idle();
    expect(source.result("TEST.VAR", [], "Blad1!A2")).toEqual({ kind: "values", values: [["Blad1!A2"]] });
  });

  test("are computed in rounds until no cell waits", async () => {
    running.office.CustomFunctions.associate("DOUBLE", (x: number[][]) => x[0]![0]! * 2);
    // An engine reduced to one formula: DUBBLA(DUBBLA(DUBBLA(1))).
    let cell: unknown = "#BUSY!";
    const evaluate = () => {
      let value: unknown = 1;
      for (let depth = 0; depth < 3; depth++) {
        const result = ask("TEST.DUBBLA", value as number);
        if (result?.kind !== "values") return;
        value = result.values[0]![0];
      }
      cell = value;
    };
    running.workbook.calculator = { refresh: evaluate, refreshAll: evaluate, offered: () => undefined };
    await running.host.calculated();
    expect(cell).toBe(8);
  });

  test("are taken away when the add-in is disconnected", async () => {
    running.host.close();
    expect(running.workbook.functionSource).toBeNull();
  });
});
