import * as fc from "fast-check";
import {
  areaAddress,
  columnLetters,
  columnNumber,
  parseArea,
  quoteSheetName,
  splitSheetName,
} from "../../../src/host/model/address";
import { areaOf, maximumColumns, maximumRows } from "../../../src/host/model/area";
import { convertFormula, FormulaPool } from "../../../src/host/model/formula";

const toR1C1 = (text: string, row = 4, column = 2): string => convertFormula(text, "A1", "R1C1", row, column);
const toA1 = (text: string, row = 4, column = 2): string => convertFormula(text, "R1C1", "A1", row, column);

describe("A1 to R1C1, seen from C5", () => {
  test.each([
    ["A1", "R[-4]C[-2]"],
    ["$A$1", "R1C1"],
    ["C5", "RC"],
    ["$C5", "RC3"],
    ["C$5", "R5C"],
    ["D6:E7", "R[1]C[1]:R[2]C[2]"],
    ["A:A", "C[-2]"],
    ["$A:$B", "C1:C2"],
    ["C:C", "C"],
    ["1:3", "R[-4]:R[-2]"],
    ["$2:$2", "R2"],
    ["SUM(B1:B9)*2", "SUM(R[-4]C[-1]:R[4]C[-1])*2"],
    ["Data!$B5", "Data!RC2"],
    ["'Månad 2024 (Åre''s)'!$B5", "'Månad 2024 (Åre''s)'!RC2"],
    ["'A:B'!C5", "'A:B'!RC"],
    ["[1]Blad!C5", "[1]Blad!RC"],
    ['IF(C5="A1:B2","$A$1","")', 'IF(RC="A1:B2","$A$1","")'],
    ["LOG10(C5)+TAX_2024+A1B", "LOG10(RC)+TAX_2024+A1B"],
    ["Table1[Värde]+Table1[[#Totals],[A1]]", "Table1[Värde]+Table1[[#Totals],[A1]]"],
    ["1E-9*MAX(MAX(C5),-MIN(C5))", "1E-9*MAX(MAX(RC),-MIN(RC))"],
    ["C5#", "RC#"],
    ["#REF!+Data!#REF!+#N/A", "#REF!+Data!#REF!+#N/A"],
    ['STYRTAL.STYRGRÄNSER(C5:C9,"I")', 'STYRTAL.STYRGRÄNSER(RC:R[4]C,"I")'],
    ["{1,2;3,4}", "{1,2;3,4}"],
    ["XFD1048576", "R[1048571]C[16381]"],
    ["XFE1+A1048577", "XFE1+A1048577"],
  ])("%s", (a1, r1c1) => {
    expect(toR1C1(a1)).toBe(r1c1);
    expect(toA1(r1c1)).toBe(a1);
  });

  test("what falls off the sheet is #REF!", () => {
    expect(toA1("R[-5]C+RC[-3]")).toBe("#REF!+#REF!");
  });

  test("letter case and single row or column words", () => {
    expect(toA1("r[1]c1+C+R")).toBe("$A6+C:C+5:5");
    expect(toA1("COUNT(C)+ROW()+CR1+RC1C")).toBe("COUNT(C:C)+ROW()+CR1+RC1C");
  });
});

const cell = fc.record({
  row: fc.integer({ min: 0, max: maximumRows - 1 }),
  column: fc.integer({ min: 0, max: maximumColumns - 1 }),
  rowFixed: fc.boolean(),
  columnFixed: fc.boolean(),
});
type Corner = { row: number; column: number; rowFixed: boolean; columnFixed: boolean };
const cornerText = ({ row, column, rowFixed, columnFixed }: Corner): string =>
  `${columnFixed ? "$" : ""}${columnLetters(column)}${rowFixed ? "$" : ""}${row + 1}`;
const sheetName = fc
  .string({ minLength: 1, maxLength: 31, unit: fc.constantFrom(..."abcÅäö12 '()&.-_!$é中".split("")) })
  .filter((name) => !name.startsWith("'") && !name.endsWith("'"));
const reference = fc.oneof(
  cell.map(cornerText),
  fc.tuple(cell, cell).map(([a, b]) => `${cornerText(a)}:${cornerText(b)}`),
);
const qualified = fc
  .tuple(fc.option(sheetName), reference)
  .map(([name, text]) => (name === null ? text : `${quoteSheetName(name)}!${text}`));
const term: fc.Arbitrary<string> = fc.oneof(
  qualified,
  fc.constantFrom(
    "1",
    "1E-9",
    "TRUE",
    "namn",
    '"A1"',
    '"r1c1 ""x"""',
    "SUM(A1:B2)",
    "Tabell[Kol A1]",
    "#N/A",
  ),
);
const formula = fc.array(term, { minLength: 1, maxLength: 6 }).map((terms) => terms.join("+"));

test("any formula survives A1 -> R1C1 -> A1 at any place", () => {
  fc.assert(
    fc.property(formula, cell, (text, { row, column }) => {
      expect(toA1(toR1C1(text, row, column), row, column)).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test("a filled formula means for the second cell what the first one's copy means", () => {
  const pool = new FormulaPool();
  fc.assert(
    fc.property(cell, cell, fc.integer({ min: 0, max: 500 }), (target, from, down) => {
      const text = cornerText({ ...target, row: Math.min(target.row, maximumRows - 501) });
      const parsed = pool.parse(text, "A1", from.row, from.column);
      const moved = parsed.a1(from.row + down, from.column);
      const row = Math.min(target.row, maximumRows - 501) + (target.rowFixed ? 0 : down);
      expect(moved).toBe(cornerText({ ...target, row }));
    }),
  );
});

describe("addresses", () => {
  test("letters and numbers of all columns", () => {
    const wrong = Array.from({ length: maximumColumns }, (_, column) => column).filter(
      (column) => columnNumber(columnLetters(column)) !== column,
    );
    expect(wrong).toEqual([]);
    expect(columnNumber("XFE")).toBe(-1);
  });

  test("areas there and back", () => {
    const area = fc
      .tuple(cell, cell)
      .map(([a, b]) =>
        areaOf(
          Math.min(a.row, b.row),
          Math.min(a.column, b.column),
          Math.max(a.row, b.row),
          Math.max(a.column, b.column),
        ),
      );
    fc.assert(fc.property(area, (each) => expect(parseArea(areaAddress(each))).toEqual(each)));
    expect(parseArea("B2:A1")).toEqual(areaOf(0, 0, 1, 1));
    for (const text of ["", "A", "1", "A0", "A1:B", "A1:B2:C3", "A1048577", "XFE1", "A1 ", "Å1"])
      expect(parseArea(text)).toBeNull();
  });

  test("sheet names are quoted where they must be, and come back", () => {
    fc.assert(
      fc.property(sheetName, (name) =>
        expect(splitSheetName(`${quoteSheetName(name)}!A1`)).toEqual({ sheet: name, rest: "A1" }),
      ),
    );
    const quoted = ["Data", "Blad1", "A1", "RC", "Ett blad", "2024", "O'Hara"].map(quoteSheetName);
    expect(quoted).toEqual(["Data", "Blad1", "'A1'", "'RC'", "'Ett blad'", "'2024'", "'O''Hara'"]);
  });
});
