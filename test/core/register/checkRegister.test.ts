import { checkRegister } from "../../../src/core/register/checkRegister";
import { joinRegister } from "../../../src/core/register/joinRegister";
import { readRegister } from "../../../src/core/register/readRegister";
import { problemSeverity } from "../../../src/i18n/problemSeverity";
import { swedishTexts } from "../../../src/i18n/swedishTexts";
import { sheetOf, type Typed } from "../../support/sheetOf";

const today = { year: 2026, month: 9, day: 1 };

type Row = Readonly<Record<string, Typed>>;
/** A row that nothing is to be said about. */
const whole: Row = {
  Indikator: "A",
  Delverksamhet: "Hemtjänst",
  Mål: "Trygga äldre",
  Måttyp: "Resultat",
  Ansvarig: "Eva",
  Mätansvarig: "Bo",
  Avstämd: "2026-03",
};

function check(...rows: readonly Row[]) {
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = sheetOf([headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? null))]);
  const register = joinRegister(readRegister(cells)!, [], true);
  return checkRegister(register, [], today);
}

const codes = (...rows: readonly Row[]): string[] =>
  check(...rows).map(({ code, cell }) => `${code} ${cell}`);
const named = (name: string, more: Row = {}): Row => ({ ...whole, Indikator: name, ...more });

describe("checks of the register", () => {
  it("says nothing about two or three outcome measures of an area that are filled in", () => {
    expect(codes(named("A"), named("B"))).toEqual([]);
    expect(codes(named("A"), named("B"), named("C"))).toEqual([]);
  });

  it("counts indicators per area at the level of the management only", () => {
    expect(codes(named("A"))).toEqual(["tooFewIndicators B2"]);
    const four = ["A", "B", "C", "D"].map((name) => named(name));
    expect(codes(...four)).toEqual(["tooManyIndicators B2"]);
    expect(codes(...four.slice(0, 3), named("D", { Nivå: "Verksamhet" }))).toEqual([]);
    const twoSexes = [named("A, kvinnor", { Kod: "N1" }), named("A, män", { Kod: "N1" }), named("B")];
    expect(codes(...twoSexes)).toEqual([]);
  });

  it("asks for outcome measures, and for more of them than of process", () => {
    const process = { Måttyp: "Process" };
    expect(codes(named("A", process), named("B", process))).toEqual(["noOutcome D2"]);
    expect(codes(named("A"), named("B", process), named("C", process))).toEqual(["moreProcess D2"]);
    expect(codes(named("A", { Måttyp: null }), named("B", { Måttyp: null }))).toEqual([]);
  });

  it("asks for goals of indicators and indicators of goals", () => {
    expect(codes(named("A"), named("B", { Mål: null }))).toEqual(["indicatorWithoutGoal C3"]);
    expect(codes(named("A"), named("B"), { Mål: "Fler i arbete" })).toEqual(["goalWithoutIndicator C4"]);
    expect(codes(named("A"), named("B"), { Mål: "trygga äldre" })).toEqual([]);
  });

  it("asks for dates of targets, and for a short target that is a step on the way", () => {
    const target = (more: Row) => codes(named("A", more), named("B"));
    expect(target({ "Kortsiktigt mål": 5 })).toEqual(["targetDateMissing A2"]);
    const both = { "Måldatum kort": "2027", "Måldatum lång": "2030", Riktning: "Högre bättre" };
    expect(target({ ...both, "Kortsiktigt mål": 84, "Långsiktigt mål": 100 })).toEqual([]);
    expect(target({ ...both, "Kortsiktigt mål": 100, "Långsiktigt mål": 84 })[0]).toMatch("shortBeyondLong");
    expect(
      target({ ...both, "Måldatum kort": "2031", "Kortsiktigt mål": 84, "Långsiktigt mål": 100 })[0],
    ).toMatch("shortAfterLong");
  });

  it("asks for owners and for a check against reality within twelve months", () => {
    expect(codes(named("A", { Ansvarig: null }), named("B"))).toEqual(["ownerMissing E2"]);
    expect(codes(named("A", { Mätansvarig: null }), named("B"))).toEqual(["measuringOwnerMissing F2"]);
    expect(codes(named("A", { Avstämd: "2025-09" }), named("B"))).toEqual([]);
    expect(codes(named("A", { Avstämd: "2025-08" }), named("B"))).toEqual(["notReconciled G2"]);
    expect(codes(named("A", { Avstämd: null }), named("B"))).toEqual(["neverReconciled G2"]);
  });

  it("tells sources that have closed, and what to use", () => {
    const [problem] = check(named("A", { Källa: "Äldreguiden 2013" }), named("B", { Källa: "Kolada" }));
    expect(swedishTexts.render(problem!.message)).toBe(
      "Källan för ”A” är ”Äldreguiden”, som inte längre finns i den formen.",
    );
  });

  it("has a sentence, an advice and the severity of the texts for all that it tells", () => {
    const problems = check(
      { Indikator: "A", Delverksamhet: "X", Måttyp: "Process", "Kortsiktigt mål": 1, Källa: "WebOr" },
      { Mål: "Ensamt" },
    );
    expect(problems.length).toBeGreaterThan(6);
    for (const { code, severity, message } of problems) {
      expect(problemSeverity[code as keyof typeof problemSeverity]).toBe(severity);
      expect(swedishTexts.render(message)).not.toMatch(/\{|undefined/);
      expect(swedishTexts.has(`${message.key}.advice`)).toBe(true);
    }
  });
});
