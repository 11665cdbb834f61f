import { readFileSync } from "node:fs";
import path from "node:path";
import type { FunctionsFile } from "../../src/host";
import { CellError } from "../../src/host/model/cellValue";
import { Workbook } from "../../src/host/model/workbook";
import { startEmbeddedExcel, type RunningExcel } from "../../src/host/startEmbeddedExcel";

const sources = ["charts", "costs", "answers"].map((file) =>
  path.resolve(__dirname, `../../src/functions/${file}.ts`),
);

const { readMetadata, translate } = require("../../tools/webpack/functionsMetadataPlugin") as {
  readMetadata(files: readonly string[]): Promise<FunctionsFile>;
  translate(metadata: FunctionsFile, texts: unknown): FunctionsFile;
};

/** Functions called as Excel calls them: by the name in a cell, through the custom-functions runtime of office.js. */
describe("custom functions through the real runtime", () => {
  let excel: RunningExcel;
  let metadata: FunctionsFile;

  beforeAll(async () => {
    metadata = await readMetadata(sources);
    excel = startEmbeddedExcel(new Workbook());
    excel.host.registerFunctions(metadata, "STYRTAL");
    jest.isolateModules(() => require("../../src/functions/index"));
  });
  afterAll(() => excel.stop());

  const column = (...cells: (number | string | boolean | null)[]) => cells.map((cell) => [cell]);

  test("every function of functions.json is associated, and no other", () => {
    const ids = metadata.functions.map(({ id }) => id).sort();
    expect(Object.keys(excel.office.registrations.functions).sort()).toEqual(ids);
  });

  test("STYRGRÄNSER spills three columns", async () => {
    const result = await excel.host.callFunction("STYRTAL.STYRGRÄNSER", [column(10, 12, null, 11, 13)]);
    expect(result).toMatchObject({ kind: "values" });
    if (result.kind !== "values") return;
    expect(result.values.map((row) => row.length)).toEqual([3, 3, 3, 3, 3]);
    expect(result.values[0]?.[0]).toBe(11.5);
  });

  test("a limit that is not there is #N/A in its cell", async () => {
    const result = await excel.host.callFunction("STYRTAL.STYRGRÄNSER", [column(1, 2, 3), "run"]);
    expect(result).toMatchObject({ kind: "values" });
    if (result.kind === "values")
      expect(result.values[0]).toEqual([2, CellError.of("#N/A"), CellError.of("#N/A")]);
  });

  test("errors carry their sentence with #N/A and #VALUE!", async () => {
    const few = await excel.host.callFunction("STYRTAL.SIGNALER", [column(7)]);
    expect(few).toMatchObject({ kind: "error", error: CellError.of("#N/A") });
    expect(few.kind === "error" && few.message).toMatch(/^För få värden: 1 finns/);
    const text = await excel.host.callFunction("STYRTAL.NKI", [column(7, "bra")]);
    expect(text).toMatchObject({ kind: "error", error: CellError.of("#VALUE!") });
    expect(text.kind === "error" && text.message).toMatch("är text: ”bra”.");
    const zero = await excel.host.callFunction("STYRTAL.KOSTNAD.PER.BRUKARE", [100, 0]);
    expect(zero).toEqual({ kind: "error", error: CellError.of("#DIV/0!"), message: null });
  });

  test("errors in single cells of a column", async () => {
    const result = await excel.host.callFunction("STYRTAL.KOSTNAD.PER.MÅLGRUPP", [
      column(100, 100, 100, null, "x"),
      column(10, 0, null, null, 1),
    ]);
    const errors = ["#DIV/0!", "#N/A"].map((code) => CellError.of(code as "#N/A"));
    expect(result).toEqual({
      kind: "values",
      values: column(10, ...(errors as never[]), "", CellError.of("#VALUE!") as never),
    });
  });

  test("an error in the argument is Excel's own answer: the function is not called", async () => {
    const cells = [[CellError.of("#REF!")], [1]];
    const result = await excel.host.callFunction("STYRTAL.SPRIDNING", [cells]);
    expect(result).toMatchObject({ kind: "error", error: CellError.of("#REF!") });
  });

  test("optional arguments left out in the middle", async () => {
    const values = column(1, 2, 3, 4, 5, 6, 7);
    const args = [values, undefined, undefined, undefined, undefined, undefined, "trend6"];
    expect(await excel.host.callFunction("STYRTAL.SIGNALER", args)).toEqual({
      kind: "values",
      values: values.map(() => ["trend"]),
    });
  });

  test("text and number results, logical values in a column of results", async () => {
    const text = await excel.host.callFunction("STYRTAL.MÅLSÄKERHET", [
      column(10, 12, 11, 13),
      1,
      "Högre bättre",
    ]);
    expect(text.kind === "values" && text.values[0]?.[0]).toMatch(/^Når alltid målet/);
    const runs = await excel.host.callFunction("STYRTAL.SERIETEST", [column(1, 2, 3, 4)]);
    expect(runs.kind === "values" && runs.values.at(-1)).toEqual(["Signal", false]);
    const index = await excel.host.callFunction("STYRTAL.NKI", [column(7)]);
    expect(index.kind === "values" && index.values[0]?.[0]).toBeCloseTo(66.67, 2);
  });

  /** An argument that fits each parameter, so that every function is called for real at least once. */
  const sample: Readonly<Record<string, unknown>> = {
    värden: column(...Array.from({ length: 14 }, (_, index) => 10 + (index % 3))),
    riktning: "Högre bättre",
    målnivå: 11,
    täljare: column(5, 8, 12),
    nämnare: column(50, 90, 100),
    målgruppspersoner: column(40, 50),
    invånare: column(100, 200),
    kostnad: column(1000, 2000),
    brukare: column(10, 20),
    nettokostnad: column(100, 90),
    standardkostnad: column(99, 98),
    belopp: column(100, 110),
    index: column(100, 105),
    basindex: 105,
    nuläge: column(10, 10, 10),
    satsning: column(12, 8, 8),
    betyg: column(7, 8),
    svar: column("Ja", "Nej"),
    andel: 0.01,
    år: 5,
  };

  test("every function answers with values when given what its required parameters ask for", async () => {
    const calls = metadata.functions.map(async ({ name, parameters = [] }) => {
      const args = parameters
        .filter((parameter) => parameter.optional !== true)
        .map((parameter) => {
          const argument = sample[parameter.name] ?? 7;
          const scalar = parameter.dimensionality !== "matrix" && Array.isArray(argument);
          return scalar ? (argument as number[][])[0]?.[0] : argument;
        });
      return [name, (await excel.host.callFunction(`STYRTAL.${name}`, args as never[])).kind];
    });
    const expected = metadata.functions.map(({ name }) => [name, "values"]);
    expect(await Promise.all(calls)).toEqual(expected);
  });

  test("names, descriptions and parameters hold Excel's rules", () => {
    const cellAddress = /^[A-Z]{1,3}[0-9]+$/;
    for (const fn of metadata.functions as readonly MetadataFunction[]) {
      expect(fn.id).toMatch(/^[A-Z][A-Z0-9_.]{2,}$/);
      expect(fn.name).toMatch(/^[A-ZÅÄÖ][A-ZÅÄÖ0-9_.]{2,}$/);
      expect(fn.name).not.toMatch(cellAddress);
      for (const text of [fn, ...fn.parameters].map(({ description }) => description)) {
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(255);
      }
      expect(fn.parameters.map(({ type }) => type)).toEqual(fn.parameters.map(() => "any"));
      // Optional parameters stand last, so that new ones can be added at the end.
      const optional = fn.parameters.map((parameter) => parameter.optional === true);
      expect([...optional].sort()).toEqual(optional);
    }
  });

  test("English texts have the same functions and parameters, and unchanged names", () => {
    const file = path.resolve(__dirname, "../../src/functions/help.en-US.json");
    const english = translate(metadata, JSON.parse(readFileSync(file, "utf8"))) as {
      functions: MetadataFunction[];
    };
    expect(english.functions.map(({ id, name }) => [id, name])).toEqual(
      metadata.functions.map(({ id, name }) => [id, name]),
    );
    for (const fn of english.functions as readonly MetadataFunction[]) {
      for (const { description } of [fn, ...fn.parameters]) {
        expect(description.length).toBeGreaterThan(0);
        expect(description.length).toBeLessThanOrEqual(255);
      }
    }
    expect(() => translate(metadata, {})).toThrow("no translation of");
  });
});

interface MetadataFunction {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly type: string;
    readonly optional?: boolean;
  }[];
}
