import { readCommandLine } from "../../src/cli/commandLine";

describe("the command line", () => {
  it("reads a report with several sheets", () => {
    expect(
      readCommandLine(["in.xlsx", "--out", "ut.xlsx", "--sheet", "Ekonomi", "Personal", "--charts", "20"]),
    ).toEqual({
      kind: "report",
      input: "in.xlsx",
      output: "ut.xlsx",
      sheets: ["Ekonomi", "Personal"],
      charts: 20,
    });
  });

  it("takes --sheet once per name too", () => {
    expect(readCommandLine(["in.xlsx", "--inspect", "--sheet", "A", "--sheet", "B"])).toEqual({
      kind: "inspect",
      input: "in.xlsx",
      sheets: ["A", "B"],
    });
  });

  it.each([
    [[]],
    [["in.xlsx"]],
    [["in.xlsx", "--out"]],
    [["in.xlsx", "--out", "a.xlsx", "--chart", "3"]],
    [["in.xlsx", "--out", "a.xlsx", "--charts", "många"]],
    [["in.xlsx", "annan.xlsx", "--out", "a.xlsx"]],
  ])("does not guess at %j", (words) => {
    expect(readCommandLine(words).kind).toBe("usage");
  });
});
