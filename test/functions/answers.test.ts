import { call, column, failure, rows } from "./callFunction";

describe("STYRTAL.NKI", () => {
  test("7.4, 6.9 and 6.6 are 66.3; blanks are not counted", () => {
    expect(call("SATISFACTION", column(7.4, null, 6.9, "", 6.6))).toBeCloseTo(66.3, 1);
    expect(
      call("SATISFACTION", [
        [7, 7],
        [7, 7],
      ]),
    ).toBeCloseTo(66.67, 2);
  });

  test("outside 1-10 #NUM!, nothing #N/A, text #VALUE!", () => {
    expect(failure("SATISFACTION", column(5, 11))).toBe("#NUM!");
    expect(failure("SATISFACTION", column(0))).toBe("#NUM!");
    expect(failure("SATISFACTION", column(null, ""))).toBe("#N/A: Området har inga tal.");
    expect(failure("SATISFACTION", column(5, "bra"))).toBe("#VALUE!: Värde 2 är text: ”bra”.");
  });
});

describe("STYRTAL.CHECKLISTA.RESULTAT", () => {
  test("Ja 1, Delvis 0.5, Nej 0; Ej aktuellt leaves the sum; unanswered is counted", () => {
    expect(rows("CHECKLISTRESULT", column("Ja", "delvis", " NEJ", "Ej aktuellt", null))).toEqual([
      ["Poäng", 1.5],
      ["Av", 4],
      ["Obesvarade", 1],
    ]);
  });

  test("an answer that is none of the four is named", () => {
    const expected = "#VALUE!: Svar 2 är ”kanske”. Använd Ja, Delvis, Nej eller Ej aktuellt.";
    expect(failure("CHECKLISTRESULT", column("Ja", "kanske"))).toBe(expected);
    expect(failure("CHECKLISTRESULT", column(1))).toMatch("Svar 1 är ”1”");
  });
});
