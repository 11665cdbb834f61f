import { column, failure, rows, values } from "./callFunction";

describe("STYRTAL.KOSTNADSSKILLNAD", () => {
  const a = [30_000_000, 200, 1000];
  const b = [28_800_000, 160, 1000];

  test("midpoint is the default: two parts without rest", () => {
    expect(rows("COSTSPLIT", ...a, ...b)).toEqual([
      ["Skillnad, kr per målgruppsperson", 1200],
      ["Därav täckningsgrad", expect.closeTo(6600, 6)],
      ["Därav kostnad per brukare", expect.closeTo(-5400, 6)],
    ]);
    expect(values("COSTSPLIT", ...a, ...b, "Mittpunkt")).toEqual(values("COSTSPLIT", ...a, ...b, null));
  });

  test("three factors show the interaction", () => {
    const result = rows("COSTSPLIT", ...a, ...b, " trefaktor ");
    expect(result[3]?.[0]).toBe("Därav samspel");
    expect(result.map((row) => row[1])).toEqual([
      1200,
      expect.closeTo(7200, 6),
      expect.closeTo(-4800, 6),
      expect.closeTo(-1200, 6),
    ]);
  });

  test("cells as ranges of one cell, and what is wrong", () => {
    const asCells = [...a, ...b].map((value) => [[value]]);
    expect(values("COSTSPLIT", ...asCells)[0]).toBeCloseTo(1200, 6);
    expect(failure("COSTSPLIT", ...a, 1, 0, 1000)).toBe("#DIV/0!");
    expect(failure("COSTSPLIT", ...a, null, 160, 1000)).toMatch("#N/A");
    expect(failure("COSTSPLIT", ...a, "x", 160, 1000)).toMatch("#VALUE!");
    expect(failure("COSTSPLIT", ...a, -1, -160, 1000)).toBe("#NUM!");
    expect(failure("COSTSPLIT", ...a, ...b, "lmdi")).toBe(
      "#VALUE!: Metoden ”lmdi” finns inte. Välj mittpunkt eller trefaktor.",
    );
    expect(failure("COSTSPLIT", column(1, 2), 200, 1000, ...b)).toMatch("#VALUE!");
  });
});

describe("STYRTAL.STANDARDKOSTNAD.AVVIKELSE", () => {
  test("Kungsbacka 2024: -3,785.77 kr, -3.0424 % and -43.695 mnkr", () => {
    expect(rows("STANDARDCOST", column(120649.454167), column(124435.22775), column(11542))).toEqual([
      [expect.closeTo(-3785.77, 2), expect.closeTo(-3.0424, 4), expect.closeTo(-43.695, 3)],
    ]);
  });

  test("without inhabitants the third column is empty", () => {
    expect(rows("STANDARDCOST", column(103, 97), column(100, 100))).toEqual([
      [3, 3, ""],
      [-3, -3, ""],
    ]);
    expect(rows("STANDARDCOST", column(103, 97), column(100, 100), column(1_000_000, null))).toEqual([
      [3, 3, 3],
      [-3, -3, ""],
    ]);
  });

  test("standard cost 0 makes only the percentage impossible; text and blanks stay in their row", () => {
    expect(
      rows(
        "STANDARDCOST",
        column(5, "x", null, null, 5),
        column(0, 1, 1, null, 1),
        column(1000, 1, 1, null, "n"),
      ),
    ).toEqual([
      [5, "#DIV/0!", 0.005],
      ["#VALUE!", "#VALUE!", "#VALUE!"],
      ["#N/A", "#N/A", "#N/A"],
      ["", "", ""],
      [4, 400, "#VALUE!"],
    ]);
  });

  test("a row of years gives three rows; blocks and different lengths are refused", () => {
    expect(rows("STANDARDCOST", [[101, 102]], [[100, 100]])).toEqual([
      [1, 2],
      [1, 2],
      ["", ""],
    ]);
    expect(
      failure(
        "STANDARDCOST",
        [
          [1, 2],
          [3, 4],
        ],
        column(1, 2),
      ),
    ).toMatch("Välj en kolumn eller en rad");
    expect(failure("STANDARDCOST", column(1, 2, 3), column(1, 2))).toMatch("lika stora");
  });
});

describe("STYRTAL.FASTA.PRISER", () => {
  test("Kungsbacka's 2015 in the prices of 2023 (SCB's consumer price index)", () => {
    expect(rows("DEFLATE", [[90511.291058]], [[313.35]], [[403.7]])).toEqual([
      [expect.closeTo(116608.93, 2)],
    ]);
  });
});

describe("STYRTAL.PRIS.VOLYM", () => {
  test("830,000 = 500,000 volume + 330,000 price", () => {
    expect(rows("PRICEVOLUME", 1100, 5300, 1000, 5000)).toEqual([
      ["Avvikelse", 830_000],
      ["Därav volym", 500_000],
      ["Därav pris", 330_000],
    ]);
    expect(failure("PRICEVOLUME", 1100, null, 1000, 5000)).toMatch("#N/A");
    expect(failure("PRICEVOLUME", 1100, "dyrt", 1000, 5000)).toBe(
      "#VALUE!: pris1 är text: ”dyrt”. Ange ett tal.",
    );
  });
});

describe("STYRTAL.VARDAGSRATIONALISERING", () => {
  test("the source's example: 12.222 Mkr, 814.8 kr, 67.73 Mkr", () => {
    expect(rows("COMPOUNDSAVING", 250e6, 0.005, 10, 15_000)).toEqual([
      ["Besparing år 10", expect.closeTo(12_222_467.4, 1)],
      ["Per invånare", expect.closeTo(814.8, 1)],
      ["Sammanlagt", expect.closeTo(67_728_990.7, 1)],
    ]);
  });

  test("0 years give 0, no inhabitants an empty cell, 0 inhabitants #DIV/0!", () => {
    expect(values("COMPOUNDSAVING", 100, 0.1, 0, 10)).toEqual([0, 0, 0]);
    expect(values("COMPOUNDSAVING", 100, 0.1, 1)).toEqual([expect.closeTo(10, 9), "", expect.closeTo(10, 9)]);
    expect(values("COMPOUNDSAVING", 100, 0.1, 1, 0)[1]).toBe("#DIV/0!");
    expect(failure("COMPOUNDSAVING", 100, 1.5, 1)).toBe("#NUM!");
    expect(failure("COMPOUNDSAVING", 100, 0.1, 1.5)).toBe("#NUM!");
  });
});

describe("STYRTAL.SOCIAL.INVESTERING", () => {
  const baseline = column(10, 10, 10, 10, 10, 10, 10, 10);
  const effort = column(11.5, 11.5, 10.4, 9.2, 8.6, 8.4, 8.4, 8.4);
  const worked = [
    ["Första året med lägre kostnad", 3],
    ["Återbetalningstid, år", expect.closeTo(4.75, 9)],
    ["Nuvärde", expect.closeTo(2.6637, 4)],
    ["Internränta", expect.closeTo(0.1751, 4)],
  ];

  test("the worked example, with 3 % when the rate is left out", () => {
    expect(rows("SOCIALINVESTMENT", baseline, effort)).toEqual(worked);
    expect(rows("SOCIALINVESTMENT", baseline, effort, 0.03)).toEqual(worked);
  });

  test("rows as well as columns, and blank years at the end", () => {
    const asRow = (cells: unknown[][]) => [[...cells.flat(), null, ""]];
    expect(rows("SOCIALINVESTMENT", asRow(baseline), asRow(effort))).toEqual(worked);
  });

  test("never cheaper, never paid back, no rate: short texts", () => {
    expect(values("SOCIALINVESTMENT", column(10, 10), column(11, 12), 0)).toEqual([
      "Inte inom 2 år",
      "Satsningen betalar sig inte inom 2 år.",
      -3,
      "Går inte att räkna ut",
    ]);
  });

  test("a missing year, text, different lengths, an impossible rate", () => {
    expect(failure("SOCIALINVESTMENT", column(10, null, 10), column(1, 1, 1))).toMatch("#N/A");
    expect(failure("SOCIALINVESTMENT", column(10, "x"), column(1, 1))).toMatch("#VALUE!: Värde 2 är text");
    expect(failure("SOCIALINVESTMENT", column(10, 10), column(1))).toMatch("#VALUE!");
    expect(failure("SOCIALINVESTMENT", column(null), column(null))).toMatch("#N/A: Området har inga tal.");
    expect(failure("SOCIALINVESTMENT", column(10, 10), column(1, 1), -1)).toBe("#NUM!");
  });
});

describe("STYRTAL.SPRIDNING", () => {
  const twelve = column(...Array.from({ length: 12 }, (_, index) => index + 1));

  test("five struck out at each end when nothing else is said", () => {
    expect(rows("SPREAD", twelve)).toEqual([
      ["Lägsta", 6],
      ["Högsta", 7],
      ["Kvot", expect.closeTo(7 / 6, 12)],
    ]);
  });

  test("a block of cells with blanks, and no trimming", () => {
    expect(
      values(
        "SPREAD",
        [
          [4, null],
          ["", 2],
        ],
        0,
      ),
    ).toEqual([2, 4, 2]);
  });

  test("too few values, a lowest of 0 or less, text", () => {
    expect(failure("SPREAD", column(1, 2, 3))).toBe("#N/A: För få värden: 3 finns, minst 12 behövs.");
    expect(values("SPREAD", column(-5, 0, 5), 0)).toEqual([
      -5,
      5,
      "Spridningen går inte att räkna ut när något värde är 0 eller negativt.",
    ]);
    expect(failure("SPREAD", column(1, "två", 3), 0)).toBe("#VALUE!: Värde 2 är text: ”två”.");
    expect(failure("SPREAD", twelve, -1)).toBe("#NUM!");
  });
});
