import { CellError } from "../../../src/host/model/cellValue";
import { displayText } from "../../../src/host/model/displayText";

const sv = (value: Parameters<typeof displayText>[0], format: string): string =>
  displayText(value, format, "sv-SE");

describe("what a cell shows", () => {
  it.each([
    [1234567.89, '#,##0;"−"#,##0', "1\u00a0234\u00a0568"],
    [-3.04, '+0.0;"−"0.0;0.0', "−3,0"],
    [12.34, '0.0"\u00a0%"', "12,3\u00a0%"],
    [0.123, "0.0%", "12,3%"],
    [45352, "yyyy\\-mm", "2024-03"],
    [0.1 + 0.2, "General", "0,3"],
    ["=1+1", "General", "=1+1"],
    ["text", "0.0", "text"],
  ])("shows %p with %s", (value, format, text) => expect(sv(value, format)).toBe(text));

  it("shows nothing for an empty cell, and errors by their code", () => {
    expect(sv(null, "0.0")).toBe("");
    expect(sv(CellError.of("#N/A"), "0.0")).toBe("#N/A");
  });

  it("counts dates from 1904 where the workbook does", () => {
    expect(displayText(45352 - 1462, "yyyy-mm-dd", "sv-SE", true)).toBe("2024-03-01");
  });

  it("does not fall on a format that cannot be read", () => {
    expect(sv(3.5, "[[[")).toBe("3,5");
  });
});
