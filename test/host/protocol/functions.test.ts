import { CellError } from "../../../src/host/model/cellValue";
import type { FunctionsFile } from "../../../src/host/protocol/functionMetadata";
import { runningExcel } from "./running";

const running = runningExcel();
const matrix = { dimensionality: "matrix", type: "any" };

const file: FunctionsFile = {
  functions: [
    {
      id: "DOUBLE",
      name: "DUBBLA",
      parameters: [
        { name: "x", ...matrix },
        { name: "y", type: "any", optional: true },
      ],
    },
    { id: "FAILS", name: "FELAR", parameters: [{ name: "x", type: "any" }] },
    { id: "NUMBERS", name: "TAL", parameters: [{ name: "x", type: "number" }] },
    { id: "SEES", name: "SER", parameters: [{ name: "x", ...matrix }], allowErrorForDataTypeAny: true },
    { id: "MISSING", name: "SAKNAS", parameters: [] },
    { id: "WHERE", name: "VAR", parameters: [], options: { requiresAddress: true } },
    { id: "MANY", name: "MÅNGA", parameters: [{ name: "x", ...matrix, repeating: true }] },
  ],
};

beforeEach(() => {
  running.host.registerFunctions(file, "TEST");
  const { CustomFunctions: functions } = running.office;
  functions.associate("DOUBLE", (x: unknown[][], y: unknown) =>
    x.map((row) => row.map((v) => (v === null ? String(y) : Number(v) * 2))),
  );
  functions.associate("FAILS", (kind: string) => {
    if (kind === "plain") throw new Error("boom");
    if (kind === "ragged") return [[1], [1, 2]];
    if (kind === "nan") return Number.NaN;
    if (kind === "infinite") return Number.POSITIVE_INFINITY;
    if (kind === "nothing") return undefined;
    if (kind === "inside") return [[1, new functions.Error(functions.ErrorCode.notAvailable)]];
    if (kind === "promise")
      return Promise.reject(new functions.Error(functions.ErrorCode.invalidValue, "Senare"));
    throw new functions.Error(kind as never, "För få mätvärden");
  });
  functions.associate("NUMBERS", (x: unknown) => `${typeof x} ${String(x)}`);
  functions.associate("SEES", (x: unknown[][]) =>
    x.map((row) => row.map((v) => (v instanceof functions.Error ? "fel" : "ok"))),
  );
  functions.associate("WHERE", (invocation: { address: string }) => invocation.address);
  functions.associate("MANY", (x: unknown[][][]) => x.length);
});

const call = (name: string, ...args: Parameters<typeof running.host.callFunction>[1]) =>
  running.host.callFunction(`TEST.${name}`, args);

describe("custom functions through the runtime of office.js", () => {
  test("give values that spill, and see blanks and left-out arguments as null", async () => {
    expect(
      await call("DUBBLA", [
        [1, null],
        [3, 4],
      ]),
    ).toEqual({
      kind: "values",
      values: [
        [2, "null"],
        [6, 8],
      ],
    });
    expect(await call("DUBBLA", 5)).toEqual({ kind: "values", values: [[10]] });
  });

  test("are found by id and by name in any case; unknown is #NAME?, known but not associated #VALUE!", async () => {
    expect(await call("double", 5)).toMatchObject({ values: [[10]] });
    expect(await call("FINNSINTE")).toMatchObject({ error: CellError.of("#NAME?") });
    expect(await call("SAKNAS")).toMatchObject({ error: CellError.of("#VALUE!") });
  });

  test("fail with the code and, for #N/A and #VALUE!, the text", async () => {
    expect(await call("FELAR", "#N/A")).toEqual({
      kind: "error",
      error: CellError.of("#N/A"),
      message: "För få mätvärden",
    });
    const shown = async (kind: string) => {
      const result = await call("FELAR", kind);
      return result.kind === "error" ? [result.error.code, result.message] : result.values;
    };
    expect(await shown("#VALUE!")).toEqual(["#VALUE!", "För få mätvärden"]);
    expect(await shown("#DIV/0!")).toEqual(["#DIV/0!", null]);
    expect(await shown("#NUM!")).toEqual(["#NUM!", null]);
    expect(await shown("plain")).toEqual(["#VALUE!", null]);
    expect(await shown("promise")).toEqual(["#VALUE!", "Senare"]);
    expect(await shown("ragged")).toEqual(["#VALUE!", null]);
    expect(await shown("nan")).toEqual(["#VALUE!", null]);
    expect(await shown("infinite")).toEqual(["#NUM!", null]);
    expect(await shown("nothing")).toEqual([[0]]);
    expect(await shown("inside")).toEqual([[1, CellError.of("#N/A")]]);
  });

  test("are not called with errors unless they accept them", async () => {
    const cells = [[1, CellError.of("#DIV/0!")]];
    expect(await call("DUBBLA", cells)).toMatchObject({ error: CellError.of("#DIV/0!") });
    expect(await call("SER", cells)).toMatchObject({ values: [["ok", "fel"]] });
  });

  test("get declared numbers as numbers, and are called per cell for a range", async () => {
    expect(await call("TAL", "12")).toMatchObject({ values: [["number 12"]] });
    expect(await call("TAL", true)).toMatchObject({ values: [["number 1"]] });
    expect(await call("TAL", "tolv")).toMatchObject({ error: CellError.of("#VALUE!") });
    expect(await call("TAL", [[1], [2]])).toMatchObject({ values: [["number 1"], ["number 2"]] });
  });

  test("lack a required argument: #VALUE!", async () => {
    expect(await call("DUBBLA")).toMatchObject({ error: CellError.of("#VALUE!") });
    expect(await call("TAL", 1, 2)).toMatchObject({ error: CellError.of("#VALUE!") });
  });

  test("repeating parameters come as a list, and the address when it is asked for", async () => {
    expect(await call("MÅNGA", 1, [[2]], 3)).toMatchObject({ values: [[3]] });
    expect(await running.host.callFunction("TEST.VAR", [], "Blad1!C3")).toMatchObject({
      values: [["Blad1!C3"]],
    });
  });

  test("many calls travel together and are no requests of the add-in", async () => {
    const results = await Promise.all(Array.from({ length: 500 }, (_, index) => call("DUBBLA", index)));
    expect(results[499]).toMatchObject({ values: [[998]] });
    expect(running.host.counters.requests).toBe(0);
  });
});

describe("in desktop Excel", () => {
  const desktop = runningExcel({ blankAs: 0 });
  test("blank cells of a range are 0", async () => {
    desktop.host.registerFunctions(file, "TEST");
    desktop.office.CustomFunctions.associate("DOUBLE", (x: unknown[][]) =>
      x.map((row) => row.map((v) => `${String(v)}`)),
    );
    expect(await desktop.host.callFunction("TEST.DUBBLA", [[[1, null]]])).toMatchObject({
      values: [["1", "0"]],
    });
  });
});
