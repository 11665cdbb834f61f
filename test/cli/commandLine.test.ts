import { readCommandLine } from "../../src/cli/commandLine";
import { swedishTexts } from "../../src/i18n/swedishTexts";

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

  it.each([
    [["in.xlsx", "--out", "a.xlsx", "--foo"], "Flaggan --foo finns inte."],
    [["in.xlsx", "--out", "a.xlsx", "-x"], "Flaggan -x finns inte."],
    [["in.xlsx", "--inspect=ja"], /^Flaggan --inspect används på fel sätt: .*\.$/],
    [["in.xlsx", "--out"], /^Flaggan --out används på fel sätt: .*\.$/],
    [["in.xlsx", "--out", "a.xlsx", "--charts", "-1"], /^Flaggan --charts används på fel sätt: .*\.$/],
    [["in.xlsx", "--out", "a.xlsx", "--charts", "1,5"], /ett heltal, 0 eller mer, inte ”1,5”\.$/],
    [["in.xlsx", "två.xlsx", "--out", "a.xlsx"], "Ange en arbetsbok åt gången: två.xlsx är en för mycket."],
  ])("says what was wrong with %j in one Swedish sentence", (words, sentence) => {
    const command = readCommandLine(words);
    const fault = command.kind === "usage" ? command.fault : null;
    expect(fault === null ? null : swedishTexts.render(fault)).toMatch(sentence);
  });
});
