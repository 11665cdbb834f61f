import { lines, read, told } from "./support/read";

describe("D: two header rows", () => {
  test("the year repeated above each month", () => {
    const reading = read([
      ["Statistikdatabas för ekonomiskt bistånd, månad"],
      [],
      ["", "", 2014, 2014, 2015],
      ["Region", "Mått", "November", "December", "Januari"],
      ["Stockholms län", "Antal hushåll", 19503, 19556, 19688],
      ["Stockholms län", "Utbetalt ekonomiskt bistånd tkr", 151665, 153465, ""],
    ]);
    expect(reading.mappings[0]?.layout).toBe("D");
    expect(lines(reading)).toEqual([
      "Antal hushåll [antal] Stockholms län/: 2014-11=19503 2014-12=19556 2015-01=19688",
      "Utbetalt ekonomiskt bistånd tkr [tkr] Stockholms län/: 2014-11=151665 2014-12=153465 2015-01=missing",
    ]);
  });

  test("the year only over the first of its merged months", () => {
    const reading = read([
      ["", 2023, "", "", 2024, ""],
      ["", "okt", "nov", "dec", "jan", "feb"],
      ["Väntetid, dagar", 1, 2, 3, 4, 5],
    ]);
    expect(lines(reading)).toEqual([
      "Väntetid, dagar [dagar] /: 2023-10=1 2023-11=2 2023-12=3 2024-01=4 2024-02=5",
    ]);
  });

  test("the year once and the months starting over", () => {
    const reading = read([
      ["", 2023],
      ["", "nov", "dec", "jan", "feb"],
      ["Väntetid, dagar", 1, 2, 3, 4],
    ]);
    expect(lines(reading)).toEqual(["Väntetid, dagar [dagar] /: 2023-11=1 2023-12=2 2024-01=3 2024-02=4"]);
  });

  test("periods down with a year column", () => {
    const reading = read([
      ["År", "Månad", "Väntetid, dagar", "Ansökningar, antal"],
      [2023, "november", 1, 10],
      ["", "december", 2, 20],
      [2024, "januari", 3, 30],
      ["", "februari", 4, 40],
    ]);
    expect(lines(reading)).toEqual([
      "Väntetid, dagar [dagar] /: 2023-11=1 2023-12=2 2024-01=3 2024-02=4",
      "Ansökningar, antal [antal] /: 2023-11=10 2023-12=20 2024-01=30 2024-02=40",
    ]);
  });

  test("year and month as numbers in columns of a long list", () => {
    const reading = read([
      ["Indikator", "År", "Månad", "Värde"],
      ["Väntetid, dagar", 2023, 11, 1],
      ["Väntetid, dagar", 2023, 12, 2],
      ["Väntetid, dagar", 2024, 1, 3],
      ["Sjukfrånvaro, %", 2023, 12, 5.5],
    ]);
    expect(lines(reading)).toEqual([
      "Väntetid, dagar [dagar] /: 2023-11=1 2023-12=2 2024-01=3",
      "Sjukfrånvaro, % [%] /: 2023-12=5.5",
    ]);
  });
});

describe("month x year matrices", () => {
  const months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

  test("months in rows, years in columns", () => {
    const reading = read([
      ["Väntetid till beslut, dagar"],
      ["Månad", 2023, 2024],
      ...months.map((month, i) => [month, 30 + i, i < 2 ? 50 + i : ""]),
    ]);
    expect(lines(reading)).toEqual([
      "Väntetid till beslut, dagar [dagar] /: " +
        [
          ...months.map((_, i) => `2023-${String(i + 1).padStart(2, "0")}=${30 + i}`),
          "2024-01=50",
          "2024-02=51",
          ...months.slice(2).map((_, i) => `2024-${String(i + 3).padStart(2, "0")}=missing`),
        ].join(" "),
    ]);
  });

  test("years in rows, months in columns", () => {
    const reading = read([
      ["Väntetid till beslut, dagar"],
      ["År", "Jan", "Feb", "Mar"],
      [2023, 1, 2, 3],
      [2024, 4, 5, 6],
    ]);
    expect(lines(reading)).toEqual([
      "Väntetid till beslut, dagar [dagar] /: 2023-01=1 2023-02=2 2023-03=3 " +
        Array.from({ length: 9 }, (_, i) => `2023-${String(i + 4).padStart(2, "0")}=missing`).join(" ") +
        " 2024-01=4 2024-02=5 2024-03=6",
    ]);
  });

  test("with units in rows and the year beside", () => {
    const reading = read([
      ["Sjukfrånvaro, %"],
      ["Enhet", "År", "Kv 1", "Kv 2", "Kv 3", "Kv 4"],
      ["Norra", 2023, 1, 2, 3, 4],
      ["", 2024, 5, 6, 7, 8],
      ["Södra", 2023, 11, 12, 13, 14],
      ["", 2024, 15, 16, 17, 18],
    ]);
    expect(lines(reading)).toEqual([
      "Sjukfrånvaro, % [%] Norra/: 2023-Q1=1 2023-Q2=2 2023-Q3=3 2023-Q4=4 2024-Q1=5 2024-Q2=6 2024-Q3=7 2024-Q4=8",
      "Sjukfrånvaro, % [%] Södra/: 2023-Q1=11 2023-Q2=12 2023-Q3=13 2023-Q4=14 2024-Q1=15 2024-Q2=16 2024-Q3=17 2024-Q4=18",
    ]);
  });
});

describe("F: year blocks", () => {
  test("are recognised and not read as periods", () => {
    const reading = read([
      ["Verksamhet, tkr", "Utfall 2022", "Utfall 2023", "Budget 2024", "Prognos 2024", "Avvikelse"],
      ["Förskola", 100, 110, 120, 118, 2],
      ["Grundskola", 200, 210, 220, 225, -5],
    ]);
    expect(reading.indicators).toEqual([]);
    expect(told(reading)).toContain("yearBlocks B1");
    expect(reading.problems.find(({ code }) => code === "yearBlocks")?.message.params["range"]).toBe("B1:F3");
  });

  test("kinds below the years", () => {
    const reading = read([
      ["", 2023, "", "", 2024, "", ""],
      ["tkr", "Utfall", "Budget", "Avvikelse", "Utfall", "Budget", "Avvikelse"],
      ["Förskola", 100, 110, -10, 120, 118, 2],
      ["Grundskola", 200, 210, -10, 220, 225, -5],
    ]);
    expect(reading.indicators).toEqual([]);
    expect(told(reading)).toContain("yearBlocks B2");
  });

  test("only budget and forecast of one year", () => {
    const reading = read([
      ["Verksamhet", "Budget 2024", "Utfall 2024", "Prognos 2024"],
      ["Förskola", 100, 110, 120],
    ]);
    expect(reading.indicators).toEqual([]);
    expect(told(reading)).toContain("yearBlocks B1");
  });

  test("actuals are read when the user says so", () => {
    const rows = [
      ["Verksamhet, tkr", "Utfall 2022", "Utfall 2023", "Budget 2024", "Prognos 2024"],
      ["Förskola", 100, 110, 120, 118],
      ["Grundskola", 200, 210, 220, 225],
    ];
    const mappings = read(rows).mappings.map((mapping) => ({ ...mapping, readActuals: true }));
    expect(lines(read(rows, { mappings })).map((line) => line.replace(/^.*\/: /, ""))).toEqual([
      "2022=100 2023=110",
      "2022=200 2023=210",
    ]);
  });

  test("months with actuals and budget beside: the actuals are read", () => {
    const reading = read([
      ["Kostnad ekonomiskt bistånd, tkr"],
      ["Månad", "Utfall", "Budget", "Avvikelse"],
      ["2024-01", 100, 110, -10],
      ["2024-02", 120, 110, 10],
    ]);
    expect(lines(reading)).toEqual(["Kostnad ekonomiskt bistånd, tkr [tkr] /: 2024-01=100 2024-02=120"]);
    expect(told(reading)).toEqual(["yearBlocks C3"]);
  });

  test("a series of actuals alone is a series", () => {
    const reading = read([
      ["Kostnad, tkr", "Utfall 2021", "Utfall 2022", "Utfall 2023"],
      ["Förskola", 100, 110, 120],
      ["Grundskola", 200, 210, 220],
    ]);
    expect(lines(reading).map((line) => line.replace(/^.*\/: /, ""))).toEqual([
      "2021=100 2022=110 2023=120",
      "2021=200 2022=210 2023=220",
    ]);
  });
});

describe("H: tertials", () => {
  const rows = [
    ["Placeringsdygn, antal"],
    ["", "jan–apr 2023", "jan–aug 2023", "jan–dec 2023", "jan–apr 2024", "jan–aug 2024", "jan–dec 2024"],
    ["HVB", 100, 210, 330, 90, 200, 290],
  ];

  test("accumulated labels are tertials, values as they stand", () => {
    const reading = read(rows);
    expect(reading.mappings[0]?.layout).toBe("H");
    expect(lines(reading).map((line) => line.replace(/^.*: /, ""))).toEqual([
      "2023-T1=100 2023-T2=210 2023-T3=330 2024-T1=90 2024-T2=200 2024-T3=290",
    ]);
    expect(told(reading)).toContain("maybeAccumulated B3");
  });

  test("and are turned into period values when the user says accumulated", () => {
    const mappings = read(rows).mappings.map((m) => ({ ...m, accumulation: "accumulated" as const }));
    const reading = read(rows, { mappings });
    expect(lines(reading).map((line) => line.replace(/^.*: /, ""))).toEqual([
      "2023-T1=100 2023-T2=110 2023-T3=120 2024-T1=90 2024-T2=110 2024-T3=90",
    ]);
    expect(told(reading)).toEqual([]);
    expect(reading.indicators[0]?.series[0]?.points.map(({ live }) => live)).toEqual([
      true,
      false,
      false,
      true,
      false,
      false,
    ]);
  });

  test("with marks, percentages and a sum row", () => {
    const reading = read([
      ["Enhet", "T1 2023", "T2 2023", "T3 2023", "T1 2024"],
      ["Äldreboende A", "71,4 %", "70,0 %", "72,5 %", "74,1 %"],
      ["Äldreboende B", "66,7 %", "..", "68,2 %", "-"],
      ["Äldreboende C", ".", ".", "55,6 %*", "x"],
      ["Äldreboende D", "~100", "90,0 %", "", "e.u."],
      ["Summa", "68,9 %", "69,4 %", "70,1 %", "72,2 %"],
    ]);
    expect(lines(reading)).toEqual([
      "Data [%] Äldreboende A/: 2023-T1=71.4 2023-T2=70 2023-T3=72.5 2024-T1=74.1",
      "Data [%] Äldreboende B/: 2023-T1=66.7 2023-T2=suppressed 2023-T3=68.2 2024-T1=missing",
      "Data [%] Äldreboende C/: 2023-T1=notApplicable 2023-T2=notApplicable 2023-T3=55.6 2024-T1=suppressed",
      "Data [%] Äldreboende D/: 2023-T1=100 2023-T2=90 2023-T3=missing 2024-T1=missing",
      "Data [%] /: 2023-T1=68.9 2023-T2=69.4 2023-T3=70.1 2024-T1=72.2",
    ]);
    expect(told(reading).sort()).toEqual([
      "ambiguousMark B4",
      "ambiguousMark E3",
      "approximate B5",
      "footnoteMark D4",
      "missingPeriod D5",
      "nameMissing A1",
      "numberAsText B2",
      "sumRow A6",
      "suppressed C3",
      "suppressed E4",
    ]);
  });
});

describe("several tables on one sheet", () => {
  test("below each other, with titles of their own", () => {
    const reading = read([
      ["Väntetid, dagar"],
      ["Enhet", "2024-01", "2024-02"],
      ["Norra", 1, 2],
      ["Södra", 3, 4],
      [],
      ["Sjukfrånvaro, %"],
      ["Enhet", "2024-01", "2024-02"],
      ["Norra", 5, 6],
      ["Södra", 7, 8],
      ["Källa: personalsystemet"],
    ]);
    expect(lines(reading)).toEqual([
      "Väntetid, dagar [dagar] Norra/: 2024-01=1 2024-02=2",
      "Väntetid, dagar [dagar] Södra/: 2024-01=3 2024-02=4",
      "Sjukfrånvaro, % [%] Norra/: 2024-01=5 2024-02=6",
      "Sjukfrånvaro, % [%] Södra/: 2024-01=7 2024-02=8",
    ]);
    expect(told(reading)).toEqual(["severalBlocks"]);
  });

  test("beside each other", () => {
    const reading = read([
      ["Månad", "Väntetid, dagar", "", "Månad", "Sjukfrånvaro, %"],
      ["2024-01", 1, "", "2023-01", 5],
      ["2024-02", 2, "", "2023-02", 6],
      ["2024-03", 3, "", "2023-03", 7],
    ]);
    expect(lines(reading)).toEqual([
      "Väntetid, dagar [dagar] /: 2024-01=1 2024-02=2 2024-03=3",
      "Sjukfrånvaro, % [%] /: 2023-01=5 2023-02=6 2023-03=7",
    ]);
  });

  test("one year each, of the same series, are joined", () => {
    const reading = read([
      ["", "jan 2023", "feb 2023"],
      ["Väntetid, dagar", 1, 2],
      [],
      ["", "mar 2023", "apr 2023"],
      ["Väntetid, dagar", 3, 4],
    ]);
    expect(lines(reading)).toEqual(["Väntetid, dagar [dagar] /: 2023-01=1 2023-02=2 2023-03=3 2023-04=4"]);
  });
});

describe("turned layouts and headings", () => {
  test("areas that read as indicators are the names", () => {
    const reading = read([
      ["Uppföljning 2024"],
      ["Område", "2023", "2024"],
      ["Väntetid, dagar", 1, 2],
      ["Andel nöjda, %", 3, 4],
    ]);
    expect(reading.indicators.map(({ name }) => name)).toEqual(["Väntetid, dagar", "Andel nöjda, %"]);
  });

  test("a sum row is the total, not an organisation; a sum column is passed over", () => {
    const reading = read([
      ["Placeringar, antal"],
      ["Enhet", "2022", "2023", "Totalt"],
      ["Norra", 1, 2, 3],
      ["Södra", 3, 4, 7],
      ["Totalt", 4, 6, 10],
    ]);
    expect(lines(reading)).toEqual([
      "Placeringar, antal [antal] Norra/: 2022=1 2023=2",
      "Placeringar, antal [antal] Södra/: 2022=3 2023=4",
      "Placeringar, antal [antal] /: 2022=4 2023=6",
    ]);
    expect(told(reading)).toEqual(["sumRow A5"]);
  });

  test("a sum at the foot of a table with periods down", () => {
    const reading = read([
      ["Månad", "Placeringar, antal"],
      ["2024-01", 1],
      ["2024-02", 2],
      ["Summa", 3],
    ]);
    expect(lines(reading)).toEqual(["Placeringar, antal [antal] /: 2024-01=1 2024-02=2"]);
    expect(told(reading)).toEqual(["sumRow A4"]);
  });

  test("units called as quarters and tertials are units under their heading", () => {
    const units = (heading: string, ...names: string[]) =>
      read([
        ["Ärenden, antal"],
        [heading, "2023", "2024"],
        ...names.map((name, i) => [name, i, i + 1]),
      ]).indicators[0]?.series.map(({ organisation }) => organisation);
    expect(units("Kommun", "K1", "K2", "K3")).toEqual(["K1", "K2", "K3"]);
    expect(units("Enhet", "T1", "T2")).toEqual(["T1", "T2"]);
    expect(units("Kvartal", "K1", "K2", "K3")).toEqual([null]);
  });

  test("sum and mean at the foot of a matrix of months and years, after an empty row", () => {
    const reading = read([
      ["Placeringar, antal"],
      ["Månad", "2023", "2024"],
      ["Januari", 1, 4],
      ["Februari", 2, 5],
      ["Mars", 3, 6],
      [],
      ["Summa", 6, 15],
      ["Medel", 2, 5],
    ]);
    expect(lines(reading)[0]).toMatch("2023-01=1 2023-02=2 2023-03=3");
    expect(told(reading)).toEqual(expect.arrayContaining(["sumRow A7", "sumRow A8"]));
  });

  test("a heading that is only a unit names the series where the sheet has no name of its own", () => {
    const rows = (heading: string) => [
      ["Månad", heading],
      ["2024-01", 1],
      ["2024-02", 2],
    ];
    const named = (heading: string, sheet: string) => read(rows(heading), {}, sheet).indicators[0]?.name;
    expect(named("Andel (%)", "Blad1")).toBe("Andel (%)");
    expect(named("Antal", "Data")).toBe("Antal");
    expect(named("Antal", "Orosanmälningar")).toBe("Orosanmälningar");
    expect(named("%", "Blad1")).toBe("Blad1");
  });

  test("organisations in columns", () => {
    const reading = read([
      ["Sjukfrånvaro, %"],
      ["Månad", "Enhet A", "Enhet B", "Totalt"],
      ["2024-01", 5, 6, 5.5],
      ["2024-02", 6, 7, 6.5],
    ]);
    expect(lines(reading)).toEqual([
      "Sjukfrånvaro, % [%] Enhet A/: 2024-01=5 2024-02=6",
      "Sjukfrånvaro, % [%] Enhet B/: 2024-01=6 2024-02=7",
      "Sjukfrånvaro, % [%] /: 2024-01=5.5 2024-02=6.5",
    ]);
  });

  test("numerator and denominator in columns", () => {
    const reading = read([
      ["Andel nöjda"],
      ["Månad", "Täljare", "Nämnare"],
      ["2024-01", 30, 40],
      ["2024-02", 20, 50],
    ]);
    expect(lines(reading)).toEqual(["Andel nöjda [%] /: 2024-01=75 2024-02=40"]);
    expect(reading.indicators[0]?.series[0]?.points[0]).toMatchObject({
      numerator: 30,
      denominator: 40,
      live: true,
      numeratorCell: { row: 2, column: 1 },
      denominatorCell: { row: 2, column: 2 },
    });
  });

  test("numerator, denominator and share in a long list", () => {
    const reading = read([
      ["Indikator", "Kön", "Månad", "Täljare", "Nämnare", "Andel"],
      ["Andel nöjda (%)", "Kvinnor", "2024-01", 3, 4, 75],
      ["Andel nöjda (%)", "Män", "2024-01", 2, 4, 50],
      ["Andel nöjda (%)", "Kvinnor", "2024-02", 4, 5, 80],
      ["Andel nöjda (%)", "Män", "2024-02", 1, 4, 25],
    ]);
    expect(lines(reading)).toEqual([
      "Andel nöjda (%) [%] /women: 2024-01=75 2024-02=80",
      "Andel nöjda (%) [%] /men: 2024-01=50 2024-02=25",
    ]);
    expect(reading.indicators[0]?.series[0]?.points[0]).toMatchObject({ numerator: 3, denominator: 4 });
  });

  test("a part and its whole, only where that is clear", () => {
    const rows = (part: string, whole: string) => [
      ["Besök inom fyra timmar"],
      ["Månad", part, whole],
      ["2024-01", 90, 100],
      ["2024-02", 80, 100],
    ];
    expect(lines(read(rows("Inom 4 timmar", "Totalt")))).toEqual([
      "Besök inom fyra timmar [%] /: 2024-01=90 2024-02=80",
    ]);
    expect(lines(read(rows("Antal", "Av")))).toEqual(["Besök inom fyra timmar [%] /: 2024-01=90 2024-02=80"]);
    expect(read(rows("Ansökningar", "Beslut")).indicators).toHaveLength(2);
  });

  test("columns of a home-made run chart are no series", () => {
    const reading = read([
      ["Månad", "Väntetid, dagar", "Median", "Mål", "Kommentar"],
      ["2024-01", 30, 29, 20, ""],
      ["2024-02", 28, 29, 20, "Nytt arbetssätt"],
      ["2024-03", 29, 29, 20, ""],
    ]);
    expect(lines(reading)).toEqual(["Väntetid, dagar [dagar] /: 2024-01=30 2024-02=28 2024-03=29"]);
  });

  test("the sex as a part of the name", () => {
    const reading = read([
      ["", "2024-01", "2024-02"],
      ["Väntetid kvinnor, dagar", 31, 32],
      ["Väntetid män, dagar", 29, 30],
      ["Ansökningar - Totalt", 5, 6],
      ["Ansökningar - Kvinnor", 3, 4],
      ["Ansökningar - Män", 2, 2],
    ]);
    expect(lines(reading)).toEqual([
      "Väntetid, dagar [dagar] /women: 2024-01=31 2024-02=32",
      "Väntetid, dagar [dagar] /men: 2024-01=29 2024-02=30",
      "Ansökningar [] /total: 2024-01=5 2024-02=6",
      "Ansökningar [] /women: 2024-01=3 2024-02=4",
      "Ansökningar [] /men: 2024-01=2 2024-02=2",
    ]);
  });

  test("a section heading names what the organisations below it measure", () => {
    const reading = read([
      ["Kommun", "2022", "2023"],
      ["Nettokostnad, kr/inv"],
      ["Alingsås", 1, 2],
      ["Falun", 3, 4],
      ["Andel nöjda (%)"],
      ["Alingsås", 5, 6],
      ["Falun", 7, 8],
    ]);
    expect(lines(reading)).toEqual([
      "Nettokostnad, kr/inv [kr/inv] Alingsås/: 2022=1 2023=2",
      "Nettokostnad, kr/inv [kr/inv] Falun/: 2022=3 2023=4",
      "Andel nöjda (%) [%] Alingsås/: 2022=5 2023=6",
      "Andel nöjda (%) [%] Falun/: 2022=7 2023=8",
    ]);
  });

  test("weeks over the turn of the year, and daily dates", () => {
    expect(
      lines(
        read([
          ["Vecka", "Placeringar, antal"],
          ["v. 52 2020", 1],
          ["v. 53 2020", 2],
          ["v. 1 2021", 3],
        ]),
      ),
    ).toEqual(["Placeringar, antal [antal] /: 2020-W52=1 2020-W53=2 2021-W01=3"]);
    expect(
      lines(
        read([
          ["Datum", "Beläggning, %"],
          [[45365, "yyyy-mm-dd"], 1],
          [[45366, "yyyy-mm-dd"], 2],
          [[45367, "yyyy-mm-dd"], 3],
        ]),
      ),
    ).toEqual(["Beläggning, % [%] /: 2024-03-14=1 2024-03-15=2 2024-03-16=3"]);
  });
});
