import { call, column, failure, rows } from "./callFunction";

const stable = column(...Array.from({ length: 24 }, (_, index) => [11, 13, 13, 11][index % 4]));

/** Every #N/A and #VALUE! says what is wrong and where: with the parameter's name, as Excel shows it. */
describe("what a function says when it cannot answer", () => {
  test.each([
    ["CONTROLLIMITS", [stable, "I", null, null, "åtta"], "#VALUE!: basperiod är text: ”åtta”. Ange ett tal."],
    ["CONTROLLIMITS", [column(1, 2), "P", column(5, "x")], "#VALUE!: nämnare är text: ”x”. Ange ett tal."],
    ["RUNTEST", [stable, "x"], "#VALUE!: centrum är text: ”x”. Ange ett tal."],
    ["ASSURANCE", [stable, "", "Högre"], "#N/A: målnivå saknas."],
    ["PRICEVOLUME", [1, 2, null, 4], "#N/A: volym0 saknas."],
    ["COSTSPLIT", [1, 2, 3, 1, "y", 3], "#VALUE!: brukareB är text: ”y”. Ange ett tal."],
    ["COSTSPLIT", [null, 2, 3, 1, 2, 3], "#N/A: Ett värde saknas."],
    ["COMPOUNDSAVING", [100, "0,5 %", 3], "#VALUE!: andel är text: ”0,5 %”. Ange ett tal."],
    ["COSTPERTARGET", [[[100]], [[null]]], "#N/A: Ett värde saknas."],
  ])("%s %j", (id, args, sentence) => {
    expect(failure(id, ...args)).toBe(sentence);
  });

  test("two values with a gap between them are not too few: they have no neighbour", () => {
    expect(failure("ASSURANCE", column(5, null, 6), 1, "Högre")).toBe(
      "#N/A: Inga två värden står intill varandra: utan steg mellan grannvärden finns inga styrgränser.",
    );
  });
});

test.each(["Högre bättre", "Lägre bättre"])("%s is the same word when macOS writes it decomposed", (word) => {
  expect(word.normalize("NFD")).not.toBe(word);
  expect(call("VARIATION", stable, word.normalize("NFD"))).toBe(call("VARIATION", stable, word));
  expect(call("ASSURANCE", stable, 12, word.normalize("NFD"))).toBe(call("ASSURANCE", stable, 12, word));
});

test("anhöj may be written without its dots, as on a foreign keyboard", () => {
  const shifted = column(...Array.from({ length: 12 }, () => 11), ...Array.from({ length: 12 }, () => 13));
  const withDots = rows("SIGNALS", shifted, "run", null, null, null, null, "anhöj");
  expect(withDots.at(-1)).toEqual(["anhöj-serie; anhöj-korsningar"]);
  for (const word of ["anhoj", "ANHOEJ", "anhøj", "anhöj".normalize("NFD")]) {
    expect(rows("SIGNALS", shifted, "run", null, null, null, null, word)).toEqual(withDots);
  }
});

test("MÅLSÄKERHET: regler has no effect, whatever it says", () => {
  const plain = call("ASSURANCE", stable, 12, "Högre");
  for (const rules of ["mdc", "nelson", "finns inte", 7]) {
    expect(call("ASSURANCE", stable, 12, "Högre", "I", null, null, null, null, rules)).toBe(plain);
  }
});
