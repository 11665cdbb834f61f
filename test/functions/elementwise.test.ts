import { call, column, failure, rows, withSentence } from "./callFunction";

describe("functions cell by cell", () => {
  test("columns of the same length, cell by cell", () => {
    expect(rows("COSTPERTARGET", column(1000, 900), column(10, 30))).toEqual([[100], [30]]);
  });

  test("a row gives a row, a block a block of the same shape", () => {
    expect(rows("COSTPERUSER", [[10, 20]], [[1, 2]])).toEqual([[10, 10]]);
    expect(
      rows(
        "COSTPERUSER",
        [
          [10, 20],
          [30, 40],
        ],
        [
          [1, 2],
          [3, 4],
        ],
      ),
    ).toEqual([
      [10, 10],
      [10, 10],
    ]);
  });

  test("a single cell is used for every element, on either side", () => {
    expect(rows("COVERAGE", column(1, 2, 3), [[100]])).toEqual([[0.01], [0.02], [0.03]]);
    expect(rows("COSTPERINHABITANT", [[1000]], column(10, 20))).toEqual([[100], [50]]);
  });

  test("numbers given without a range", () => {
    expect(rows("COSTPERINHABITANT", 1000, 10)).toEqual([[100]]);
  });

  test("per element: zero #DIV/0!, blank #N/A, text #VALUE!, a wholly blank row nothing", () => {
    const cost = column(100, 100, 100, null, "", 100, "  ");
    const persons = column(10, 0, null, 10, "", "okänt", null);
    expect(rows("COSTPERINHABITANT", cost, persons)).toEqual([
      [10],
      ["#DIV/0!"],
      ["#N/A"],
      ["#N/A"],
      [""],
      ["#VALUE!"],
      [""],
    ]);
  });

  test("a row is blank when every range is, whatever a single cell says", () => {
    expect(rows("DEFLATE", column(100, null), column(50, null), 200)).toEqual([[400], [""]]);
    expect(rows("DEFLATE", column(100, null), column(50, 50), 200)).toEqual([[400], ["#N/A"]]);
  });

  test("the text is named by its place", () => {
    const [, second] = call("COSTPERUSER", column(1, 2), column(1, "få")) as unknown[][];
    expect(withSentence(second?.[0])).toBe("#VALUE!: Värde 2 är text: ”få”.");
  });

  test("a single error is the function's own error", () => {
    expect(failure("COSTPERINHABITANT", 100, 0)).toBe("#DIV/0!");
    expect(failure("COSTPERINHABITANT", [[100]], [[0]])).toBe("#DIV/0!");
    expect(failure("COSTPERINHABITANT", 100, null)).toBe("#N/A: Ett värde saknas.");
    expect(failure("COSTPERINHABITANT", "hundra", 5)).toBe("#VALUE!: Värde 1 är text: ”hundra”.");
    expect(failure("COSTPERINHABITANT", 100, -1)).toBe("#NUM!");
  });

  test("ranges of different size cannot be set against each other", () => {
    expect(failure("COSTPERUSER", column(1, 2, 3), column(1, 2))).toBe(
      "#VALUE!: Områdena ska vara lika stora.",
    );
    expect(failure("COSTPERUSER", column(1, 2), [[1, 2]])).toMatch("#VALUE!");
    expect(failure("COSTPERUSER", [[1, 2], [3]], [[1, 2], [3]])).toMatch("#VALUE!");
  });

  test("booleans are not numbers, and an error in a cell stays in its place", () => {
    const error = { type: "Error", basicValue: "#DIV/0!" };
    expect(rows("COSTPERUSER", column(true, error, 8), column(1, 1, 4))).toEqual([
      ["#VALUE!"],
      ["#DIV/0!"],
      [2],
    ]);
  });

  test("formatted numbers count as numbers", () => {
    expect(rows("COSTPERUSER", { type: "FormattedNumber", basicValue: 12, numberFormat: "0 kr" }, 4)).toEqual(
      [[3]],
    );
  });

  test("5,000 rows", () => {
    const many = Array.from({ length: 5000 }, (_, index) => [index + 1]);
    const result = rows("COSTPERUSER", many, many);
    expect(result).toHaveLength(5000);
    expect(new Set(result.flat())).toEqual(new Set([1]));
  });
});
