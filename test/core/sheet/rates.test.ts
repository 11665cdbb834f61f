import { lines, read } from "./support/read";

const months = ["2025-01", "2025-02", "2025-03", "2025-04", "2025-05", "2025-06"];
const parts = months.map((month, i) => ({ month, x: 4 + i, n: 1900 + 37 * i }));

/** The value as a municipality publishes it: per 1 000, one decimal. */
const perThousand = (x: number, n: number): number => Math.round((10_000 * x) / n) / 10;

/** The unit of the only indicator, and its first value in full precision. */
function read1(rows: Parameters<typeof read>[0]): [string | null, number] {
  const [indicator] = read(rows).indicators;
  return [indicator!.unit, indicator!.series[0]!.points[0]!.value!];
}

describe("numerator and denominator of a rate", () => {
  test("a long list with a value per 1 000 beside them: the value is per 1 000, not per cent", () => {
    const rows = [
      ["Månad", "Enhet", "Indikator", "Täljare", "Nämnare", "Värde"],
      ...parts.map(({ month, x, n }) => [month, "Norra", "Fallskador", x, n, perThousand(x, n)]),
    ];
    const [unit, value] = read1(rows);
    expect(unit).toBe("per 1 000");
    expect(value).toBeCloseTo(4000 / 1900, 12);
  });

  test.each([
    ["Fallskador per 1 000 boendedygn", "per 1 000 boendedygn", 4000 / 1900],
    ["Antal anmälningar per 10 000 invånare", "per 10 000 invånare", 40_000 / 1900],
    ["Brott per 100000 invånare", "per 100000 invånare", 400_000 / 1900],
    ["Fall, antal/1000 inv", "antal/1000 inv", 4000 / 1900],
    ["Fallskador", "%", 400 / 1900],
    ["Andel fallskador, ‰", "‰", 4000 / 1900],
  ])("without a value the name says what they are: %s", (name, unit, value) => {
    const rows = [
      [name],
      [],
      ["Månad", "Täljare", "Nämnare"],
      ...parts.map(({ month, x, n }) => [month, x, n]),
    ];
    const [foundUnit, foundValue] = read1(rows);
    expect(foundUnit).toBe(unit);
    expect(foundValue).toBeCloseTo(value, 10);
  });

  test("thousands of kronor beside kronor per inhabitant give kronor per inhabitant", () => {
    const costs = months.map((month, i) => ({ month, tkr: 45_200 + 310 * i, inhabitants: 9100 + i }));
    const rows = [
      ["Månad", "Indikator", "Täljare", "Nämnare", "Värde"],
      ...costs.map(({ month, tkr, inhabitants }) => [
        month,
        "Nettokostnad, kr/inv",
        tkr,
        inhabitants,
        Math.round((1000 * tkr) / inhabitants),
      ]),
    ];
    expect(read1(rows)).toEqual(["kr/inv", expect.closeTo(45_200_000 / 9100, 6)]);
  });

  test("a value that is the share itself stays per cent", () => {
    const rows = [
      ["Månad", "Täljare", "Nämnare", "Värde"],
      ...parts.map(({ month, x, n }) => [month, x, n, x / n]),
    ];
    expect(read1(rows)).toEqual(["%", expect.closeTo(400 / 1900, 10)]);
    expect(lines(read(rows))).toHaveLength(1);
  });
});
