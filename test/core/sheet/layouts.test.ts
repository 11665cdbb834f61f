import { lines, read } from "./support/read";

describe("A: long list", () => {
  test("one row per value, years as text", () => {
    const reading = read([
      ["Nyckeltal", "Kommun/Landsting", "År", "Visat Värde"],
      ["Nettokostnad äldreomsorg, kr/inv", "Alingsås", "2005", 9028.27],
      ["Nettokostnad äldreomsorg, kr/inv", "Alingsås", "2006", 9226.31],
      ["Nettokostnad äldreomsorg, kr/inv", "Falun", "2005", 8115.1],
      ["Andel nöjda, andel (%)", "Falun", "2006", 71],
    ]);
    expect(reading.mappings[0]?.layout).toBe("A");
    expect(lines(reading)).toEqual([
      "Nettokostnad äldreomsorg, kr/inv [kr/inv] Alingsås/: 2005=9028.27 2006=9226.31",
      "Nettokostnad äldreomsorg, kr/inv [kr/inv] Falun/: 2005=8115.1",
      "Andel nöjda, andel (%) [%] Falun/: 2006=71",
    ]);
  });

  test("with sex and unit columns", () => {
    const reading = read([
      ["Indikator", "Enhet", "Kön", "Månad", "Värde"],
      ["Väntetid", "dagar", "K", "2024-01", 31],
      ["Väntetid", "dagar", "M", "2024-01", 29],
      ["Väntetid", "dagar", "K", "2024-02", 30],
      ["Väntetid", "dagar", "M", "2024-02", 28],
    ]);
    expect(lines(reading)).toEqual([
      "Väntetid [dagar] /women: 2024-01=31 2024-02=30",
      "Väntetid [dagar] /men: 2024-01=29 2024-02=28",
    ]);
  });
});

describe("B: wide", () => {
  test("title and source rows above, organisations in rows", () => {
    const reading = read([
      ["Nettokostnad äldreomsorg, kr/inv"],
      ["Källa: Kolada"],
      [],
      ["Kommun", 2005, 2006, 2007],
      ["Alingsås", 9028, 9226, 9710],
      ["Falun", "8\u00a0115", "8\u00a0354", "8\u00a0631"],
    ]);
    expect(reading.mappings[0]?.layout).toBe("B");
    expect(lines(reading)).toEqual([
      "Nettokostnad äldreomsorg, kr/inv [kr/inv] Alingsås/: 2005=9028 2006=9226 2007=9710",
      "Nettokostnad äldreomsorg, kr/inv [kr/inv] Falun/: 2005=8115 2006=8354 2007=8631",
    ]);
    expect(reading.indicators[0]?.series.map(({ range }) => range)).toEqual(["B5:D5", "B6:D6"]);
  });

  test("indicators in rows", () => {
    const reading = read([
      ["", "jan-24", "feb-24", "mar-24"],
      ["Väntetid, dagar", 31, 29, 30],
      ["Sjukfrånvaro (%)", 5.1, 5.3, 5.2],
    ]);
    expect(lines(reading)).toEqual([
      "Väntetid, dagar [dagar] /: 2024-01=31 2024-02=29 2024-03=30",
      "Sjukfrånvaro (%) [%] /: 2024-01=5.1 2024-02=5.3 2024-03=5.2",
    ]);
  });
});

describe("C: sex in rows", () => {
  test("under Kön, words for some and letters for others", () => {
    const reading = read([
      ["Nöjda brukare, andel (%)"],
      ["Kommun", "Kön", "2023", "2024"],
      ["Åre", "Totalt", 1, 2],
      ["", "Kvinnor", 3, 4],
      ["", "Män", 5, 6],
      ["Ale", "T", 7, 8],
      ["", "K", 9, 10],
      ["", "M", 11, 12],
    ]);
    expect(lines(reading).map((line) => line.replace(/:.*/, ""))).toEqual(
      ["Åre", "Ale"].flatMap((place) =>
        ["total", "women", "men"].map((sex) => `Nöjda brukare, andel (%) [%] ${place}/${sex}`),
      ),
    );
  });

  test("names only on the first row of each", () => {
    const reading = read([
      ["Indikator", "Kön", "jan-24", "feb-24"],
      ["Väntetid, dagar", "Totalt", 30, 31],
      ["", "Kvinnor", 31, 32],
      ["", "Män", 29, 30],
      ["Ansökningar, antal", "Totalt", 100, 110],
      ["", "Kvinnor", 60, 61],
      ["", "Män", 40, 49],
    ]);
    expect(reading.mappings[0]?.layout).toBe("C");
    expect(lines(reading)).toEqual([
      "Väntetid, dagar [dagar] /total: 2024-01=30 2024-02=31",
      "Väntetid, dagar [dagar] /women: 2024-01=31 2024-02=32",
      "Väntetid, dagar [dagar] /men: 2024-01=29 2024-02=30",
      "Ansökningar, antal [antal] /total: 2024-01=100 2024-02=110",
      "Ansökningar, antal [antal] /women: 2024-01=60 2024-02=61",
      "Ansökningar, antal [antal] /men: 2024-01=40 2024-02=49",
    ]);
  });

  test("names and sexes in one column", () => {
    const reading = read([
      ["", "jan-24", "feb-24"],
      ["Väntetid, dagar"],
      ["Flickor", 31, 32],
      ["Pojkar", 29, 30],
    ]);
    expect(lines(reading)).toEqual([
      "Väntetid, dagar [dagar] /women: 2024-01=31 2024-02=32",
      "Väntetid, dagar [dagar] /men: 2024-01=29 2024-02=30",
    ]);
  });
});

describe("E: periods in rows", () => {
  test("indicators in columns, real dates", () => {
    const reading = read([
      ["Månad", "Väntetid, dagar", "Antal ansökningar"],
      [[45292, "yyyy-mm-dd"], 31, 100],
      [[45323, "yyyy-mm-dd"], 29, 110],
      [[45352, "yyyy-mm-dd"], 30, ""],
    ]);
    expect(reading.mappings[0]?.layout).toBe("E");
    expect(lines(reading)).toEqual([
      "Väntetid, dagar [dagar] /: 2024-01=31 2024-02=29 2024-03=30",
      "Antal ansökningar [antal] /: 2024-01=100 2024-02=110 2024-03=missing",
    ]);
  });

  test("sexes in columns, the name in the title", () => {
    const reading = read([
      ["Väntetid till beslut, dagar"],
      ["Månad", "Totalt", "Kvinnor", "Män"],
      ["2024-01", 30, 31, 29],
      ["2024-02", 31, 32, 30],
    ]);
    expect(lines(reading)).toEqual([
      "Väntetid till beslut, dagar [dagar] /total: 2024-01=30 2024-02=31",
      "Väntetid till beslut, dagar [dagar] /women: 2024-01=31 2024-02=32",
      "Väntetid till beslut, dagar [dagar] /men: 2024-01=29 2024-02=30",
    ]);
  });

  test("name over the sexes in a merged heading", () => {
    const reading = read([
      ["", "Väntetid, dagar", "", "Ansökningar, antal", ""],
      ["Månad", "Kvinnor", "Män", "Kvinnor", "Män"],
      ["2024-01", 31, 29, 60, 40],
      ["2024-02", 32, 30, 61, 49],
    ]);
    expect(lines(reading)).toEqual([
      "Väntetid, dagar [dagar] /women: 2024-01=31 2024-02=32",
      "Väntetid, dagar [dagar] /men: 2024-01=29 2024-02=30",
      "Ansökningar, antal [antal] /women: 2024-01=60 2024-02=61",
      "Ansökningar, antal [antal] /men: 2024-01=40 2024-02=49",
    ]);
  });
});
