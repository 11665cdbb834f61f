import { scanNumber, separatorsOf, toNumber } from "../../../src/core/sheet/cells/numberText";
import { readMark } from "../../../src/core/sheet/cells/marks";
import { unitFromName, unitMultiple } from "../../../src/core/sheet/layout/unit";
import type { Typed } from "../../support/sheetOf";
import { lines, read, told, today } from "./support/read";
import { readSheet } from "../../../src/core/sheet/readSheet";
import { sheetOf } from "../../support/sheetOf";

function number(text: string, point: "thousands" | "decimals" = "decimals"): number | null {
  const scanned = scanNumber(text);
  return scanned && (toNumber(scanned, { point, comma: "decimals" })?.value ?? null);
}

describe("numbers written as text", () => {
  test.each([
    ["12", 12],
    ["12,3", 12.3],
    ["12.3", 12.3],
    ["1 234,5", 1234.5],
    ["1\u00a0234,5", 1234.5],
    ["1\u202f234\u202f567", 1234567],
    ["1\u2009234", 1234],
    ["1'234", 1234],
    ["−12,3", -12.3],
    ["–12,3", -12.3],
    ["- 12,3", -12.3],
    ["-12", -12],
    ["1 234-", -1234],
    ["+5", 5],
    ["12,3 %", 12.3],
    ["12,3%", 12.3],
    ["12,3 procent", 12.3],
    ["1 200 kr", 1200],
    ["1 200 tkr", 1200],
    ["3,5 mnkr", 3.5],
    ["1 200:-", 1200],
    ["45 dagar", 45],
    ["60,9*", 60.9],
    ["60,9 %*", 60.9],
    ["12,3¹", 12.3],
    ["12,3 1)", 12.3],
    ["12,3 a)", 12.3],
    ["~100", 100],
    ["ca 40", 40],
    ["c:a 40", 40],
    ["cirka 40", 40],
    ["1.234,5", 1234.5],
    ["1,234.5", 1234.5],
    ["1.234.567", 1234567],
    ["1,234,567", 1234567],
    ["0.123", 0.123],
    ["0,123", 0.123],
    [",5", 0.5],
    ["1,5E+3", 1500],
    ["0", 0],
    ["-0", 0],
    ["007", 7],
  ])("%s is %d", (text, value) => {
    expect(number(text)).toBe(value);
  });

  test.each([
    "",
    "abc",
    "12 34",
    "1.2.3",
    "12,3,4",
    "1 2345",
    "12-13",
    "2024-03",
    "-12-",
    "12 äpplen",
    "%",
    "kr",
    "1/2",
    "0x10",
    "1e999",
  ])("%s is no number", (text) => {
    expect(number(text)).toBeNull();
  });

  test("a lone point is what the column says", () => {
    expect(number("1.234", "thousands")).toBe(1234);
    expect(number("1.234", "decimals")).toBe(1.234);
    expect(separatorsOf(["1.234", "12.5"]).point).toBe("decimals");
    expect(separatorsOf(["1.234", "12,5"]).point).toBe("thousands");
    expect(separatorsOf(["1.234", "1.234.567"]).point).toBe("thousands");
    expect(separatorsOf(["1.234", "0.5"]).point).toBe("decimals");
    expect(separatorsOf(["1.234", "5.678"]).point).toBeNull();
    expect(separatorsOf(["1,234", "12,5"]).comma).toBe("decimals");
    expect(separatorsOf(["1,234", "1,234.5"]).comma).toBe("thousands");
  });
});

describe("marks", () => {
  test.each([
    ["..", "Kolada", "suppressed", null],
    [".", "Kolada", "notApplicable", null],
    ["-", "Kolada", "missing", null],
    ["–", "Kolada", "missing", null],
    ["…", "Kolada", "suppressed", null],
    ["x", "Socialstyrelsen", "suppressed", null],
    ["X", "Kolada", "suppressed", null],
    ["-", "SCB", "value", 0],
    ["..", "SCB", "missing", null],
    ["..", "Skolverket", "suppressed", null],
    [".", "Skolverket", "missing", null],
    ["e.u.", "Kolada", "missing", null],
    ["Uppgift saknas", "Kolada", "missing", null],
    ["sekretess", "Kolada", "suppressed", null],
    ["<5", "Kolada", "suppressed", null],
    ["färre än 5", "Kolada", "suppressed", null],
    ["ej tillämplig", "Kolada", "notApplicable", null],
  ] as const)("%s of %s is %s", (text, source, status, value) => {
    expect(readMark(text, source)).toMatchObject({ status, value });
  });

  test.each(["0", "nej", "12", "constructor", "x1", "--"])("%s is no mark", (text) => {
    expect(readMark(text, "Kolada")).toBeNull();
  });
});

describe("units in names", () => {
  test.each([
    ["Nettokostnad äldreomsorg, kr/inv", "kr/inv"],
    ["Väntetid, dagar", "dagar"],
    ["Väntetid (dagar)", "dagar"],
    ["Elever som är behöriga, andel (%)", "%"],
    ["Nettokostnadsavvikelse grundskola F-9, (%)", "%"],
    ["Sjukfrånvaro %", "%"],
    ["Antal hushåll", "antal"],
    ["Avlidna i lungsjukdom, antal", "antal"],
    ["Utbetalt ekonomiskt bistånd tkr", "tkr"],
    ["Kostnad, miljoner kronor", "mnkr"],
    ["Brukare, antal/1000 inv", "antal/1000 inv"],
    ["within4h_pct", "%"],
    ["Nettokostnad per invånare, kr", "kr"],
    ["Väntetid", null],
    ["attendances", null],
    ["Andel nöjda", null],
  ])("%s: %s", (name, unit) => {
    expect(unitFromName(name)).toBe(unit);
  });

  test("rates say what their ratio is multiplied by", () => {
    expect(unitMultiple("antal/1000 inv")).toBe(1000);
    expect(unitMultiple("antal per 10 000 invånare")).toBe(10000);
    expect(unitMultiple("kr/inv")).toBeNull();
  });
});

/** The values of the only series, in a table with periods down. */
function column(values: readonly Typed[], name = "Väntetid, dagar") {
  const reading = read([
    ["Månad", name],
    ...values.map((value, i) => [`2024-${String(i + 1).padStart(2, "0")}`, value]),
  ]);
  const indicator = reading.indicators[0];
  const points = indicator?.series[0]?.points ?? [];
  return {
    reading,
    indicator,
    points,
    values: points.map(({ value, status }) => value ?? status),
    told: told(reading),
  };
}

describe("columns", () => {
  test("points mean the same in the whole column", () => {
    expect(column(["1.234", "1.300", "999,5"]).values).toEqual([1234, 1300, 999.5]);
    expect(column(["1.234", "1.3", "1.25"]).values).toEqual([1.234, 1.3, 1.25]);
  });

  test("where nothing tells, a point groups thousands, and that is told", () => {
    const read = column(["1.234", "1.300", "2.100"]);
    expect(read.values).toEqual([1234, 1300, 2100]);
    expect(read.told).toEqual(["ambiguousThousands B2", "numberAsText B2"]);
  });

  test("the user's answer goes before", () => {
    const rows = [
      ["Månad", "Väntetid, dagar"],
      ["2024-01", "1.234"],
      ["2024-02", "1.300"],
    ];
    const mappings = read(rows).mappings.map((mapping) => ({ ...mapping, point: "decimals" as const }));
    expect(lines(read(rows, { mappings }))).toEqual(["Väntetid, dagar [dagar] /: 2024-01=1.234 2024-02=1.3"]);
  });

  test("shares shown as per cent are per cent, and formulas may refer to them", () => {
    const read = column([[0.123, "0.0%"], [0.57, "0%"], ""], "Andel nöjda");
    expect(read.values).toEqual([12.3, 57, "missing"]);
    expect(read.indicator).toMatchObject({ unit: "%", scale: 100, decimals: 1 });
    expect(read.points.map(({ live }) => live)).toEqual([true, true, true]);
  });

  test("per cent in text and per cent by format are the same", () => {
    const read = column([[0.123, "0.0%"], "12,5 %", [0.13, "0.0%"]], "Andel nöjda");
    expect(read.values).toEqual([12.3, 12.5, 13]);
    expect(read.points.map(({ live }) => live)).toEqual([true, false, true]);
    expect(read.told).toEqual(["numberAsText B3"]);
  });

  test("numbers without sign beside per cent are told as mixed", () => {
    const read = column([[0.123, "0.0%"], 0.15, 13.5, [0.12, "0%"]], "Andel nöjda");
    expect(read.values).toEqual([12.3, 15, 13.5, 12]);
    expect(read.told).toContain("mixedPercent B3");
    expect(column(["12 %", 0.13, "14 %"], "Andel nöjda").values).toEqual([12, 13, 14]);
    expect(column(["12 %", 13, "14 %"], "Andel nöjda").told).toEqual(["numberAsText B2"]);
  });

  test("errors, text, booleans and dates are missing and told, never zero", () => {
    const read = column([30, "#N/A", "se bilaga", true, [45352, "yyyy-mm-dd"], "", 31]);
    expect(read.values).toEqual([30, "missing", "missing", "missing", "missing", "missing", 31]);
    expect(read.told).toEqual([
      "errorCell B3",
      "textAmongNumbers B4",
      "textAmongNumbers B5",
      "textAmongNumbers B6",
      "missingPeriod B7",
    ]);
    expect(read.points.map(({ live }) => live)).toEqual([true, false, false, false, false, true, true]);
  });

  test("a formula that gives nothing is missing, and no formula may take it for a number", () => {
    const cells = sheetOf([
      ["Månad", "Väntetid, dagar"],
      ["2024-01", 1],
      ["2024-02", ""],
      ["2024-03", 3],
    ]);
    const types = cells.types.map((row, r) =>
      row.map((type, c) => (r === 2 && c === 1 ? ("string" as const) : type)),
    );
    const points = readSheet({ ...cells, types }, { today }).indicators[0]!.series[0]!.points;
    expect(points[1]).toMatchObject({ value: null, status: "missing", live: false });
  });

  test("SCB's dash is nothing, Kolada's is missing", () => {
    const rows = [
      ["Månad", "Väntetid, dagar"],
      ["2024-01", 1],
      ["2024-02", "-"],
      ["2024-03", 3],
    ];
    expect(lines(read(rows))[0]).toContain("2024-02=missing");
    const scb = read(rows, { marks: "SCB" });
    expect(lines(scb)[0]).toContain("2024-02=0");
    expect(scb.problems.find(({ code }) => code === "ambiguousMark")?.message.params).toMatchObject({
      mark: "-",
      meaning: { kind: "word", key: "meaning.zero" },
      source: "SCB",
    });
  });

  test("units after numbers", () => {
    expect(column(["1 200 kr", "1 300 kr"], "Kostnad").indicator?.unit).toBe("kr");
    expect(column(["12 kr", "12 tkr"], "Kostnad").told).toContain("mixedUnits B2");
  });

  test("decimals follow the source", () => {
    expect(column([1, 2, 3]).indicator?.decimals).toBe(0);
    expect(column([1.5, 2]).indicator?.decimals).toBe(1);
    expect(column([1.23456, 2]).indicator?.decimals).toBe(2);
    expect(
      column([
        [1.23456, "0.0"],
        [2, "0.0"],
      ]).indicator?.decimals,
    ).toBe(1);
    expect(column(["1,25", "2,5"]).indicator?.decimals).toBe(2);
  });

  test("numerator and denominator that cannot be", () => {
    const reading = read([
      ["Andel nöjda"],
      ["Månad", "Täljare", "Nämnare"],
      ...[
        [30, 40],
        [20, 0],
        [20, ""],
        ["..", 40],
        [50, 40],
        ["", ""],
        [10, 40],
        [11, 40],
        [12, 40],
        [13, 40],
        [14, 40],
      ].map(([n, d], i): Typed[] => [`2024-${String(i + 1).padStart(2, "0")}`, n ?? "", d ?? ""]),
    ]);
    expect(reading.indicators[0]?.series[0]?.points.map(({ value, status }) => value ?? status)).toEqual([
      75,
      "missing",
      "missing",
      "suppressed",
      "missing",
      "missing",
      25,
      27.5,
      30,
      32.5,
      35,
    ]);
    expect(told(reading)).toEqual([
      "zeroDenominator C4",
      "denominatorMissing C5",
      "numeratorAboveDenominator B7",
      "missingPeriod B8",
      "suppressed B6",
    ]);
  });
});
