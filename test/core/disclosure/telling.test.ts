import { dependentCells } from "../../../src/core/disclosure/dependentCells";
import { sumsBeside } from "../../../src/core/disclosure/sumsBeside";

const none = () => false;
const names = (places: readonly { row: number; column: number }[]) =>
  places.map(({ row, column }) => `${"ABCDEFGH"[column]}${row + 1}`);

describe("what the user has calculated from a hidden cell", () => {
  const own = (formulas: readonly (readonly unknown[])[]) => ({
    sheet: "Data",
    firstRow: 0,
    firstColumn: 0,
    formulas,
  });
  const b2 = { sheet: "Data", row: 1, column: 1 };

  it("is found through ranges, other calculations, whole columns and names", () => {
    const found = dependentCells(
      own([
        ["=B2", "=$B$1", "=SUM(A2:C3)", '="B2"'],
        ["=A1+1", 3, "=Data!B2", "=Annat!B2"],
        ["=SUM(B:B)", "=SUM(2:2)", "=Limit*2", "=SUM(Tabell1[Antal])"],
        ["=LOG10(C9)", "=B20", "=TRUE", "=SUM(A4:C9)"],
      ]),
      [b2],
      none,
    );
    expect(names(found).sort()).toEqual(["A1", "A2", "A3", "B3", "C1", "C2", "C3", "D3"].sort());
  });

  it("leaves what has been weighed already, and follows other sheets", () => {
    const cells = own([["=B2"], ["='Min data'!C3"]]);
    expect(dependentCells(cells, [b2], () => true)).toEqual([]);
    expect(names(dependentCells(cells, [{ sheet: "Min data", row: 2, column: 2 }], none))).toEqual(["A2"]);
    expect(dependentCells(cells, [], none)).toEqual([]);
  });
});

describe("constants that somebody has added up", () => {
  const sheet = (values: readonly (readonly (string | number)[])[]) => ({
    firstRow: 0,
    firstColumn: 0,
    values,
  });

  it("are sums and means of the numbers next to them, in rows and columns", () => {
    const found = sumsBeside(
      sheet([
        ["jan", "feb", "mar", "Summa", "Medel"],
        [4, 20, 30, 54, "18"],
        [11, 21, 31, 63, 21],
        [15, 41, 61, 117, ""],
        [7.5, 20.5, 30.5, 58.5, ""],
      ]),
      [{ row: 1, column: 0 }],
      none,
    );
    expect(names(found)).toEqual(["A4", "D2"]);
    expect(names(sumsBeside(sheet([[18, 4, 20, 30]]), [{ row: 0, column: 1 }], none))).toEqual(["A1"]);
  });

  it("are not numbers that only happen to stand there", () => {
    expect(sumsBeside(sheet([[4, 20, 30, 55]]), [{ row: 0, column: 0 }], none)).toEqual([]);
  });
});
