import { call, column, failure, rows, values } from "./callFunction";

/** 24 values with mean 12 and mean moving range about 1, no signal. */
const stable = column(...Array.from({ length: 24 }, (_, index) => [11, 13, 13, 11][index % 4]));

describe("STYRTAL.STYRGRÄNSER", () => {
  test("I chart: mean, and 3 mean moving ranges / 1.128 on both sides", () => {
    const result = rows("CONTROLLIMITS", column(10, 12, 11, 13, 12));
    const half = (3 * (2 + 1 + 2 + 1)) / 4 / 1.128;
    expect(result).toHaveLength(5);
    for (const row of result) {
      expect(row).toEqual([
        expect.closeTo(11.6, 10),
        expect.closeTo(11.6 - half, 9),
        expect.closeTo(11.6 + half, 9),
      ]);
    }
  });

  test("a row of values gives three rows", () => {
    const result = rows("CONTROLLIMITS", [[10, 12, 11, 13, 12]]);
    expect(result.map((row) => row.length)).toEqual([5, 5, 5]);
    expect(result[0]?.[4]).toBeCloseTo(11.6, 10);
  });

  test("a missing value keeps its row and is never bridged", () => {
    const whole = rows("CONTROLLIMITS", column(10, 12, null, 11, 13));
    const half = (3 * (2 + 2)) / 2 / 1.128;
    expect(whole[2]).toEqual([11.5, expect.closeTo(11.5 - half, 9), expect.closeTo(11.5 + half, 9)]);
  });

  test("an excluded value is passed over: its neighbours become adjacent", () => {
    const result = rows(
      "CONTROLLIMITS",
      column(10, 12, 99, 11, 13),
      "I",
      null,
      null,
      null,
      column("", "", "x", "", ""),
    );
    const half = (3 * (2 + 1 + 2)) / 3 / 1.128;
    expect(result[0]).toEqual([11.5, expect.closeTo(11.5 - half, 9), expect.closeTo(11.5 + half, 9)]);
  });

  test("0 and FALSE beside a value do not exclude it (some Excel versions send blank cells as 0)", () => {
    const none = rows("CONTROLLIMITS", column(10, 12, 99), "I", null, null, null, column(0, false, null));
    expect(none).toEqual(rows("CONTROLLIMITS", column(10, 12, 99)));
    expect(failure("CONTROLLIMITS", column(10, 99), "I", null, null, null, column(null, true))).toMatch(
      "#N/A",
    );
  });

  test("a new label starts a phase, blank continues, and a label that comes back starts another", () => {
    const levels = rows(
      "CONTROLLIMITS",
      column(1, 1, 5, 5, 5, 9, 9),
      "I",
      null,
      column("A", null, "B", "", null, "A", "A"),
    );
    expect(levels.map((row) => row[0])).toEqual([1, 1, 5, 5, 5, 9, 9]);
    const numbers = rows("CONTROLLIMITS", column(1, 1, 5, 5), "I", null, column(1, null, 2, null));
    expect(numbers.map((row) => row[0])).toEqual([1, 1, 5, 5]);
    const zeros = rows("CONTROLLIMITS", column(1, 1, 5, 5), "I", null, column("A", 0, "B", 0));
    expect(zeros.map((row) => row[0])).toEqual([1, 1, 5, 5]);
    const unnamed = rows("CONTROLLIMITS", column(1, 1, 5, 5), "I", null, column(null, null, "B", null));
    expect(unnamed.map((row) => row[0])).toEqual([1, 1, 5, 5]);
  });

  test("the baseline is the first points of each phase", () => {
    const result = rows(
      "CONTROLLIMITS",
      column(1, 3, 100, 5, 7, 200),
      "I",
      null,
      column("A", "", "", "B", "", ""),
      2,
    );
    expect(result.map((row) => row[0])).toEqual([2, 2, 2, 6, 6, 6]);
    expect(failure("CONTROLLIMITS", stable, "I", null, null, 0)).toBe("#NUM!");
    expect(failure("CONTROLLIMITS", stable, "I", null, null, 1.5)).toBe("#NUM!");
    expect(failure("CONTROLLIMITS", stable, "I", null, null, "tolv")).toMatch("#VALUE!");
  });

  test("P chart: limits follow the denominator, clipped at 0 and 1; a point without denominator has only the centre", () => {
    const result = rows("CONTROLLIMITS", column(1, 2, 3, null), "p", column(10, 20, 30, null));
    const sigma = (n: number) => Math.sqrt((0.1 * 0.9) / n);
    expect(result[0]).toEqual([expect.closeTo(0.1, 12), 0, expect.closeTo(0.1 + 3 * sigma(10), 12)]);
    expect(result[2]).toEqual([expect.closeTo(0.1, 12), 0, expect.closeTo(0.1 + 3 * sigma(30), 12)]);
    expect(result[3]).toEqual([expect.closeTo(0.1, 12), "#N/A", "#N/A"]);
  });

  test("run chart: the median and no limits", () => {
    expect(rows("CONTROLLIMITS", column(1, 2, 9), "RUN")).toEqual([
      [2, "#N/A", "#N/A"],
      [2, "#N/A", "#N/A"],
      [2, "#N/A", "#N/A"],
    ]);
  });

  test("denominators on I: the value is values / denominators", () => {
    const ratio = rows("CONTROLLIMITS", column(10, 24, 33), "I", column(1, 2, 3));
    expect(ratio).toEqual(rows("CONTROLLIMITS", column(10, 12, 11)));
  });

  test("subgroups: one per row", () => {
    const result = rows(
      "CONTROLLIMITS",
      [
        [1, 3],
        [2, 4],
        [3, 5],
      ],
      "XBAR",
    );
    expect(result).toHaveLength(3);
    expect(result[0]?.[0]).toBeCloseTo(3, 12);
    expect(failure("CONTROLLIMITS", column(1, 2, 3), "S")).toBe(
      "#VALUE!: Diagramtypen S behöver en grupp per rad och minst två kolumner.",
    );
  });

  test("methods of sigma", () => {
    const series = column(10, 12, 11, 40, 12, 11, 12, 11, 12, 11, 12, 11);
    const width = (method: string | null) => {
      const row = rows("CONTROLLIMITS", series, "I", null, null, null, null, method)[0] as number[];
      return (row[2] ?? 0) - (row[0] ?? 0);
    };
    expect(width("")).toBe(width("medel"));
    expect(width("rensad")).toBeLessThan(width("medel"));
    expect(width("Median")).toBeCloseTo((3 * 1) / 0.954, 2);
    expect(failure("CONTROLLIMITS", series, "I", null, null, null, null, "sigma")).toBe(
      "#VALUE!: Metoden ”sigma” finns inte. Välj medel, rensad eller median.",
    );
  });

  test("MR chart: the first value has no range, the limits are 0 and 3.267 times the mean", () => {
    const result = rows("CONTROLLIMITS", column(10, 12, 11, 13), "MR");
    expect(result[1]?.[0]).toBeCloseTo(5 / 3, 12);
    expect(result[1]?.[1]).toBe(0);
    expect(rows("CONTROLLIMITS", column(10, 12), "MR")[1]?.[0]).toBe(2);
  });

  test.each([
    ["no values", [column(null, "", null)], "#N/A: Området har inga tal."],
    ["one value", [column(null, 7)], "#N/A: För få värden: 1 finns, minst 2 behövs."],
    ["text among the values", [column(1, "okänt", 3)], "#VALUE!: Värde 2 är text: ”okänt”."],
    [
      "a block",
      [
        [
          [1, 2],
          [3, 4],
        ],
      ],
      "#VALUE!: Välj en kolumn eller en rad, inte ett block.",
    ],
    ["unknown chart", [stable, "Q"], /^#VALUE!: Diagramtypen ”Q” finns inte\. Välj run, I/],
    ["no denominators", [stable, "P"], "#VALUE!: Diagramtypen P behöver nämnare."],
    [
      "too few denominators",
      [column(1, 2, 3), "P", column(10, 10)],
      "#VALUE!: nämnare har 2 celler men värden har 3. De ska vara lika många.",
    ],
    ["too few labels", [column(1, 2, 3), "I", null, column("A", "B")], /^#VALUE!: faser har 2 celler/],
    ["more than the denominator", [column(11, 2), "P", column(10, 10)], "#NUM!"],
    ["a negative count", [column(-1, 2), "C"], "#NUM!"],
    ["no time between", [column(0, 2), "T"], "#NUM!"],
    ["a negative denominator", [column(1, 2), "U", column(-1, 2)], "#NUM!"],
  ])("%s", (_, args, expected) => {
    const shown = failure("CONTROLLIMITS", ...(args as unknown[]));
    if (typeof expected === "string") expect(shown).toBe(expected);
    else expect(shown).toMatch(expected);
  });
});

describe("STYRTAL.SIGNALER", () => {
  const shifted = column(...stable.flat(), 15, 15, 16, 15, 16, 15, 16, 15, 16);

  test("a stable series is silent, in the direction of the values", () => {
    expect(rows("SIGNALS", stable)).toEqual(stable.map(() => [""]));
    expect(rows("SIGNALS", [stable.flat()])).toEqual([stable.map(() => "")]);
  });

  test("every rule that covers a point is named at it, in the order of the profile", () => {
    const codes = rows("SIGNALS", column(...stable.flat(), 20)).map((row) => row[0]);
    expect(codes.at(-1)).toBe("3s");
    expect(codes.slice(0, -1).every((code) => code === "")).toBe(true);
    const long = rows("SIGNALS", shifted).map((row) => String(row[0]));
    expect(long.at(-1)).toMatch("anhöj-serie");
    const mdc = rows("SIGNALS", shifted, null, null, null, 24, null, "mdc").map((row) => String(row[0]));
    expect(mdc.slice(-9).every((code) => code.includes("skift"))).toBe(true);
  });

  test("an own list of rules, and an unknown one", () => {
    const rising = column(1, 2, 3, 4, 5, 6, 7);
    expect(rows("SIGNALS", rising, "I", null, null, null, null, "trend6")).toEqual(
      rising.map(() => ["trend"]),
    );
    expect(failure("SIGNALS", rising, "I", null, null, null, null, "3s;magkänsla")).toMatch(
      "#VALUE!: Regeln ”magkänsla” finns inte.",
    );
  });

  test("an excluded point gets no signal", () => {
    const cells = [...stable.flat(), 20];
    const excluded = column(...stable.map(() => ""), "x");
    expect(rows("SIGNALS", column(...cells), "I", null, null, null, excluded).at(-1)).toEqual([""]);
  });
});

describe("STYRTAL.SERIETEST", () => {
  test("six rows: counted about the median by hand", () => {
    // Median 3.5; sides - - - + + +: one crossing, longest run 3; n = 6: at most round(2.58) + 3 = 6, at least 1.
    expect(rows("RUNTEST", column(1, 2, 3, 4, 5, 6))).toEqual([
      ["Räknade värden", 6],
      ["Längsta serie", 3],
      ["Flest väntade i rad", 6],
      ["Korsningar", 1],
      ["Minst väntade korsningar", 1],
      ["Signal", false],
    ]);
  });

  test("a given centre, and a row of values", () => {
    const above = [[5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6]];
    expect(values("RUNTEST", above, 1)).toEqual([12, 12, 7, 0, 3, true]);
  });

  test("all values on the median: nothing to count and no signal", () => {
    expect(values("RUNTEST", column(5, 5, 5))).toEqual([0, 0, "#N/A", 0, "#N/A", false]);
    expect(failure("RUNTEST", column(5))).toBe("#N/A: För få värden: 1 finns, minst 2 behövs.");
    expect(failure("RUNTEST", column(5, 6), "mitten")).toMatch("#VALUE!");
  });
});

describe("STYRTAL.VARIATION", () => {
  const outside = column(...stable.flat(), 20);

  test.each([
    ["Högre bättre", "Förbättring: senaste värdet ligger över styrgränsen"],
    ["lägre", "Försämring: senaste värdet ligger över styrgränsen"],
    ["INGEN", "Förändring: senaste värdet ligger över styrgränsen"],
    [null, "Förändring: senaste värdet ligger över styrgränsen"],
  ])("riktning %s", (direction, expected) => {
    expect(call("VARIATION", outside, direction)).toBe(expected);
  });

  test("natural variation", () => {
    expect(call("VARIATION", stable, "Högre bättre")).toMatch(/^Naturlig variation: /);
  });

  test("a long run on one side, on a run chart about the median", () => {
    const low = column(5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2);
    expect(String(call("VARIATION", low, "Lägre bättre", "run")).replaceAll("\u00a0", " ")).toBe(
      "Förbättring: 10 värden i rad under medianen; linjen korsar medianen bara 1 gång, minst 6 väntas",
    );
  });

  test("too few values and an unknown direction", () => {
    expect(failure("VARIATION", column(5), "Ingen")).toMatch("#N/A: För få värden");
    expect(failure("VARIATION", stable, "uppåt")).toMatch("#VALUE!: Riktningen ”uppåt” finns inte.");
    // Two phases, the last with a single value: nothing can be said about it.
    const lone = call.bind(null, "VARIATION", column(1, 2, 3), "Ingen", "I", null, column("A", "", "B"));
    expect(lone).toThrow();
  });
});

describe("STYRTAL.MÅLSÄKERHET", () => {
  test.each([
    ["Högre bättre", 5, /^Når alltid målet/],
    ["Högre bättre", 12, /^Slumpen avgör/],
    ["Högre bättre", 30, /^Når aldrig målet/],
    ["Lägre bättre", 30, /^Når alltid målet/],
    ["Lägre bättre", 5, /^Når aldrig målet/],
  ])("%s, target %d", (direction, target, expected) => {
    expect(call("ASSURANCE", stable, target, direction)).toMatch(expected);
  });

  test("says between which values the process moves", () => {
    const text = String(call("ASSURANCE", column(10, 12, 11, 13, 12), 11, "Högre bättre"));
    expect(text).toBe("Slumpen avgör om målet nås: värdena rör sig normalt mellan 7,6 och 15,6");
  });

  test("a target equal to the limit of a constant series is always reached", () => {
    expect(call("ASSURANCE", column(100, 100, 100), 100, "Högre bättre")).toBe(
      "Når alltid målet så länge inget ändras",
    );
  });

  test("no direction gives nothing; a run chart has no limits; no target is missing", () => {
    expect(call("ASSURANCE", stable, 5, "Ingen")).toBe("");
    expect(failure("ASSURANCE", stable, 5, "Högre", "run")).toMatch(
      "#N/A: Ett tidslinjediagram har ingen styrgräns",
    );
    expect(failure("ASSURANCE", stable, null, "Högre")).toMatch("#N/A");
    expect(failure("ASSURANCE", stable, "tio", "Högre")).toMatch("#VALUE!");
  });

  test("the rules have no effect", () => {
    const args = [stable, 5, "Högre", "I", null, null, null, null];
    expect(call("ASSURANCE", ...args, "nelson")).toBe(call("ASSURANCE", ...args, null));
  });
});

describe("STYRTAL.TRATTGRÄNSER", () => {
  const numerators = column(5, 8, 12);
  const denominators = column(50, 90, 100);

  test("five columns: proportions by arcsine, wider at 99.8 % and for small units", () => {
    const result = rows("FUNNELLIMITS", numerators, denominators) as number[][];
    const centre = 25 / 240;
    const limit = (n: number, z: number) =>
      Math.sin(Math.asin(Math.sqrt(centre)) + z / (2 * Math.sqrt(n))) ** 2;
    expect(result[0]?.[0]).toBeCloseTo(centre, 12);
    expect(result[0]?.[1]).toBeCloseTo(limit(50, -1.959964), 6);
    expect(result[0]?.[2]).toBeCloseTo(limit(50, 1.959964), 6);
    expect(result[2]?.[4]).toBeCloseTo(limit(100, 3.090232), 6);
  });

  test("a missing unit keeps its row; rows give five rows; rates; TRUE as a word", () => {
    expect(rows("FUNNELLIMITS", column(5, null, 12), denominators)[1]?.slice(1)).toEqual(
      Array(4).fill("#N/A"),
    );
    expect(rows("FUNNELLIMITS", [[5, 8]], [[50, 90]])).toHaveLength(5);
    const rate = rows("FUNNELLIMITS", column(120, 80), column(100, 90), false, "kvot") as number[][];
    expect(rate[0]?.[0]).toBeCloseTo(200 / 190, 12);
    expect(rows("FUNNELLIMITS", numerators, denominators, "SANT")).toHaveLength(3);
  });

  test("what cannot be", () => {
    expect(failure("FUNNELLIMITS", column(5, 8), column(4, 90))).toBe("#NUM!");
    expect(failure("FUNNELLIMITS", column(-5, 8), column(4, 90))).toBe("#NUM!");
    expect(failure("FUNNELLIMITS", column(5, 8), column(50))).toMatch("#VALUE!: nämnare har 1 celler");
    expect(failure("FUNNELLIMITS", column(5, null), column(50, 50))).toMatch("#N/A: För få värden");
    expect(failure("FUNNELLIMITS", numerators, denominators, false, "procent")).toMatch(
      "Välj andel eller kvot",
    );
    expect(failure("FUNNELLIMITS", numerators, denominators, "kanske")).toMatch("#VALUE!");
  });
});
