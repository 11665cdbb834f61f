import { periodKey } from "../../../src/core/series/periodKey";
import type { Typed } from "../../support/sheetOf";
import { lines, read, told } from "./support/read";

describe("lengths of time", () => {
  test("numbers shown as hours and minutes are hours, and minutes where none is an hour long", () => {
    const reading = read([
      ["Månad", "Väntetid (h:mm)", "Svarstid"],
      ["2024-01", [1.5 / 24, "[h]:mm"], [10 / 1440, "h:mm:ss"]],
      ["2024-02", [26.25 / 24, "[h]:mm"], [12.5 / 1440, "h:mm:ss"]],
    ]);
    expect(lines(reading)).toEqual([
      "Väntetid (h:mm) [timmar] /: 2024-01=1.5 2024-02=26.25",
      "Svarstid [minuter] /: 2024-01=10 2024-02=12.5",
    ]);
  });

  test("text is hours and minutes, or minutes and seconds where the heading says minutes", () => {
    const reading = read([
      ["Månad", "Handläggningstid", "Samtalstid, minuter"],
      ["2024-01", "1:30", "3:45"],
      ["2024-02", "12:45", "4:00"],
      ["2024-03", "1:05:30", "0:05:00"],
    ]);
    expect(lines(reading)).toEqual([
      "Handläggningstid [timmar] /: 2024-01=1.5 2024-02=12.75 2024-03=1.09166666666667",
      "Samtalstid, minuter [minuter] /: 2024-01=3.75 2024-02=4 2024-03=5",
    ]);
  });

  test("no minute or second above 59, and no date, becomes one", () => {
    const reading = read([
      ["Månad", "Tid till beslut, timmar"],
      ["2024-01", "1:75"],
      ["2024-02", 2],
    ]);
    expect(lines(reading)).toEqual(["Tid till beslut, timmar [timmar] /: 2024-01=missing 2024-02=2"]);
    expect(told(reading)).toContain("textAmongNumbers B2");
  });
});

test("brackets are minus, as ledgers write it", () => {
  const reading = read([
    ["Resultat, tkr", "2022", "2023", "2024"],
    ["Hemtjänst", "(1 234)", "(12,5) tkr", 300],
  ]);
  expect(lines(reading)).toEqual(["Resultat, tkr [tkr] Hemtjänst/: 2022=-1234 2023=-12.5 2024=300"]);
});

describe("year and number", () => {
  const down = (labels: readonly string[], heading = "Period") =>
    lines(read([[heading, "Antal ärenden"], ...labels.map((label, i) => [label, i + 1])]))[0];
  const years = (upTo: number, mark = ":") =>
    [2023, 2024].flatMap((year) => Array.from({ length: upTo }, (_, i) => `${year}${mark}${i + 1}`));

  test.each([
    [years(12), "2023-01=1 2023-02=2", "2024-12=24"],
    [years(4), "2023-Q1=1 2023-Q2=2", "2024-Q4=8"],
    [years(3), "2023-T1=1 2023-T2=2", "2024-T3=6"],
    [years(2), "2023-H1=1 2023-H2=2", "2024-H2=4"],
    [years(4, "-"), "2023-Q1=1 2023-Q2=2", "2024-Q4=8"],
  ])("the highest number says what is counted: %s", (labels, first, last) => {
    expect(down(labels)).toContain(first);
    expect(down(labels)).toMatch(new RegExp(`${last}$`));
  });

  test("the heading says it where the numbers do not reach it", () => {
    expect(down(["2024:1", "2024:2", "2024:3"], "Kvartal")).toContain("2024-Q1=1 2024-Q2=2 2024-Q3=3");
  });

  test("without colon they are months when they only begin a year", () => {
    expect(down(["2024-1", "2024-2", "2024-3"])).toContain("2024-01=1 2024-02=2 2024-03=3");
  });
});

describe("preliminary values", () => {
  test("a column of remarks says it, for its own rows only", () => {
    const reading = read([
      ["Kommun", "År", "Andel nöjda (%)", "Anmärkning"],
      ["Lund", 2023, 51, ""],
      ["Lund", 2024, 52, "Prel."],
      ["Höör", 2023, 41, ""],
      ["Höör", 2024, 42, "Preliminärt värde"],
    ]);
    expect(told(reading).filter((one) => one.startsWith("preliminaryValue"))).toEqual([
      "preliminaryValue C3",
      "preliminaryValue C5",
    ]);
  });

  test("the cell above a year says it", () => {
    const reading = read([
      ["Nettokostnad, kr/inv", "", "", "Prel."],
      ["Kommun", "2022", "2023", "2024"],
      ["Lund", 1, 2, 3],
      ["Höör", 4, 5, 6],
    ]);
    expect(told(reading).filter((one) => one.startsWith("preliminaryValue"))).toEqual([
      "preliminaryValue D3",
      "preliminaryValue D4",
    ]);
  });
});

describe("where names stand", () => {
  test("names merged over two columns leave a blank column before the unit", () => {
    const reading = read([
      ["Uppföljning 2024"],
      ["Indikator", "", "Enhet", "jan-24", "feb-24", "", "mar-24"],
      ["Placerade barn", "", "antal", 12, 13, "", 14],
      ["Väntetid", "", "dagar", 5, 6, "", 7],
    ]);
    expect(lines(reading)).toEqual([
      "Placerade barn [antal] /: 2024-01=12 2024-02=13 2024-03=14",
      "Väntetid [dagar] /: 2024-01=5 2024-02=6 2024-03=7",
    ]);
  });

  test("tables beside each other have each their own title", () => {
    const reading = read([
      ["Sjukfrånvaro, %", "", "", "", "Personalomsättning, %"],
      ["Enhet", "2023", "2024", "", "Enhet", "2023", "2024"],
      ["Norr", 5.1, 5.2, "", "Norr", 10, 11],
      ["Söder", 6.1, 6.2, "", "Söder", 12, 13],
    ]);
    expect(lines(reading)).toEqual([
      "Sjukfrånvaro, % [%] Norr/: 2023=5.1 2024=5.2",
      "Sjukfrånvaro, % [%] Söder/: 2023=6.1 2024=6.2",
      "Personalomsättning, % [%] Norr/: 2023=10 2024=11",
      "Personalomsättning, % [%] Söder/: 2023=12 2024=13",
    ]);
  });

  test("titles that are sexes or units belong to the rows of their table", () => {
    const table = (title: string, first: number) => [
      [title],
      ["Indikator", "2023", "2024"],
      ["Behöriga, andel (%)", first, first + 1],
      ["Meritvärde", 200 + first, 201 + first],
      [],
    ];
    expect(lines(read([...table("Flickor", 80), ...table("Pojkar", 70)]))).toEqual([
      "Behöriga, andel (%) [%] /women: 2023=80 2024=81",
      "Behöriga, andel (%) [%] /men: 2023=70 2024=71",
      "Meritvärde [] /women: 2023=280 2024=281",
      "Meritvärde [] /men: 2023=270 2024=271",
    ]);
    expect(lines(read([...table("Norrskolan", 80), ...table("Söderskolan", 70)]))[0]).toBe(
      "Behöriga, andel (%) [%] Norrskolan/: 2023=80 2024=81",
    );
  });

  test("a footnote between rows is no name of those below", () => {
    const reading = read([
      ["Nettokostnad per invånare, kr¹"],
      ["Kommun", "2023", "2024"],
      ["Alingsås", "10 123", "10 456*"],
      ["1) exkl. moms"],
      ["Lerum", "9 876", "10 001"],
    ]);
    expect(lines(reading)).toEqual([
      "Nettokostnad per invånare, kr¹ [kr] Alingsås/: 2023=10123 2024=10456",
      "Nettokostnad per invånare, kr¹ [kr] Lerum/: 2023=9876 2024=10001",
    ]);
  });

  test("numerator and denominator can stand last in a heading", () => {
    const reading = read([
      ["Månad", "Fallskador (täljare)", "Boendedygn (nämnare)", "Omprövade, täljare", "Beslut, nämnare"],
      ["2024-01", 2, 100, 30, 40],
      ["2024-02", 3, 100, 10, 40],
    ]);
    expect(lines(reading)).toEqual([
      "Fallskador [%] /: 2024-01=2 2024-02=3",
      "Omprövade [%] /: 2024-01=75 2024-02=25",
    ]);
  });

  test("varav kvinnor, varav män below a name are its women and men", () => {
    const reading = read([
      ["Indikator", "2023", "2024"],
      ["Placerade, antal", 12, 13],
      ["  varav kvinnor", 5, 6],
      ["  varav män", 7, 7],
    ]);
    expect(lines(reading)).toEqual([
      "Placerade, antal [antal] /: 2023=12 2024=13",
      "Placerade, antal [antal] /women: 2023=5 2024=6",
      "Placerade, antal [antal] /men: 2023=7 2024=7",
    ]);
  });
});

test("a mean below the years of a matrix is no year, and takes nothing from them", () => {
  const reading = read([
    ["Antal anmälningar per månad"],
    ["År", "Januari", "Februari", "Mars", "Summa"],
    [2022, 1, 2, 3, 6],
    [2023, 4, 5, 6, 15],
    ["Medel", 2.5, 3.5, 4.5, 10.5],
  ]);
  expect(lines(reading)).toEqual([
    "Antal anmälningar per månad [antal] /: 2022-01=1 2022-02=2 2022-03=3 2022-04=missing 2022-05=missing " +
      "2022-06=missing 2022-07=missing 2022-08=missing 2022-09=missing 2022-10=missing 2022-11=missing " +
      "2022-12=missing 2023-01=4 2023-02=5 2023-03=6",
  ]);
  expect(told(reading)).toContain("sumRow A5");
});

describe("years in the names of rows below months without year", () => {
  test("are years of one series, actuals apart from budget", () => {
    const reading = read([
      ["Försörjningsstöd, tkr", "Januari", "Februari", "Mars"],
      ["Utfall 2023", 1, 2, 3],
      ["Utfall 2024", 4, 5, 6],
      ["Budget 2024", 7, 7, 7],
    ]);
    const values = reading.indicators[0]?.series[0]?.points.flatMap(({ value }) => value ?? []);
    expect(values).toEqual([1, 2, 3, 4, 5, 6]);
    expect(reading.indicators).toHaveLength(1);
    expect(told(reading)).toContain("yearBlocks B4");
  });

  test("divide each name's rows between them", () => {
    const reading = read([
      ["Sjukfrånvaro, %"],
      ["", "November", "December"],
      ["Vård 2023", 5, 5.1],
      ["Vård 2024", 6, 6.1],
      ["Skola 2023", 3, 3.1],
      ["Skola 2024", 4, 4.1],
    ]);
    expect(reading.indicators[0]?.series.map(({ organisation }) => organisation)).toEqual(["Vård", "Skola"]);
    expect(reading.indicators[0]?.series[0]?.points.flatMap(({ value }) => value ?? [])).toEqual([
      5, 5.1, 6, 6.1,
    ]);
  });
});

describe("two numbers, or a number and a month, are decided by the whole line", () => {
  const months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
  const two = (n: number) => String(n).padStart(2, "0");
  const monthly = (label: (year: number, month: number) => string) =>
    [23, 24].flatMap((year) => months.map((_, i) => label(year, i + 1)));
  const ends = (labels: readonly Typed[], across: boolean) => {
    const reading = read(
      across
        ? [
            ["Indikator", ...labels],
            ["Väntetid, dagar", ...labels.map((_, i) => i + 0.5)],
          ]
        : [["Period", "Väntetid, dagar"], ...labels.map((label, i) => [label, i + 0.5])],
    );
    const points = reading.indicators[0]?.series[0]?.points ?? [];
    const keys = points.map(({ period }) => periodKey(period));
    return `${points.filter(({ value }) => value !== null).length} ${keys[0]} ${keys[keys.length - 1]}`;
  };

  test.each([
    ["24-jan", monthly((y, m) => `${y}-${months[m - 1]}`)],
    ["24 jan", monthly((y, m) => `${y} ${months[m - 1]}`)],
    ["24jan", monthly((y, m) => `${y}${months[m - 1]}`)],
    ["-24 jan", monthly((y, m) => `-${y} ${months[m - 1]}`)],
    ["jan -24", monthly((y, m) => `${months[m - 1]} -${y}`)],
    ["24-01", monthly((y, m) => `${y}-${two(m)}`)],
    ["01-24", monthly((y, m) => `${two(m)}-${y}`)],
    ["24/01", monthly((y, m) => `${y}/${two(m)}`)],
    ["1/24", monthly((y, m) => `${m}/${y}`)],
    ["01.2024", monthly((y, m) => `${two(m)}.20${y}`)],
    ["M01 2024", monthly((y, m) => `M${two(m)} 20${y}`)],
    ["P1 2024", monthly((y, m) => `P${m} 20${y}`)],
    ["2024P01", monthly((y, m) => `20${y}P${two(m)}`)],
    ["Period 1 2024", monthly((y, m) => `Period ${m} 20${y}`)],
    ["1 jan 2024", monthly((y, m) => `den 1 ${months[m - 1]} 20${y}`)],
    ["Januari (2024)", monthly((y, m) => `${months[m - 1]} (20${y})`)],
    ["24-01-01", monthly((y, m) => `${y}-${two(m)}-01`)],
    ["01.01.24", monthly((y, m) => `01.${two(m)}.${y}`)],
  ])("%s", (_, labels) => {
    expect(ends(labels, false)).toBe("24 2023-01 2024-12");
    expect(ends(labels, true)).toBe("24 2023-01 2024-12");
  });

  test("one year of them: the number is the year, unless it is the first or last of every month", () => {
    expect(
      ends(
        months.map((name) => `24-${name}`),
        true,
      ),
    ).toBe("12 2024-01 2024-12");
    expect(
      ends(
        months.map((name) => `01 ${name}`),
        true,
      ),
    ).toBe("12 2025-01 2025-12");
    const last = ["31 jan", "28 feb", "31 mar", "30 apr", "31 maj", "30 jun"];
    expect(ends(last, true)).toBe("6 2026-01 2026-06");
  });

  test("school years stay school years", () => {
    expect(ends(["21/22", "22/23", "23/24"], true)).toBe("3 2021/22 2023/24");
    expect(ends(["10/11", "11/12", "12/13"], true)).toBe("3 2010/11 2012/13");
  });

  test("days of a month in a year that nobody says are no periods, and nor are ages", () => {
    expect(ends(["03-jan", "10-jan", "17-jan", "24-jan"], false)).toMatch(/^0 /);
    expect(ends(["16-24", "25-34", "35-44", "45-54"], true)).toMatch(/^0 /);
    expect(ends(["10-12", "13-15", "16-18"], true)).toMatch(/^0 /);
    expect(ends(["1/2", "3/4"], false)).toMatch(/^0 /);
  });

  test("dates that Excel has made of jan-24 and jan-25 are months of those years, where there are several", () => {
    const typed = (day: number): Typed[] =>
      months.map((_, month) => [Math.round(Date.UTC(2026, month, day) / 86_400_000) + 25_569, "d-mmm"]);
    expect(ends([...typed(24), ...typed(25)], false)).toBe("24 2024-01 2025-12");
  });

  test("dates that show no year, the same day of every month, are told", () => {
    const typed = [0, 1, 2, 3].map((month): Typed[] => [
      [Math.round(Date.UTC(2025, month, 24) / 86_400_000) + 25_569, "d-mmm"],
      month + 0.5,
    ]);
    const reading = read([["Månad", "Väntetid, dagar"], ...typed]);
    expect(lines(reading)).toEqual([
      "Väntetid, dagar [dagar] /: 2025-01=0.5 2025-02=1.5 2025-03=2.5 2025-04=3.5",
    ]);
    expect(told(reading)).toEqual(["dayOrYear A2"]);
  });
});

describe("figures without series", () => {
  const list = [
    ["Kommun", "Vad", "Värde", "Period"],
    ["Lund", "Indikatorer, antal", 198, "2008-04"],
    ["Lund", "Kostnad, mdkr", 154, "2007"],
    ["Höör", "Ungdomar i projektet", 14, "2010"],
    ["Höör", "Kostnad per dygn, kr", 5000, "nästa år"],
  ];

  test("each with a year or month of its own are no series, and it is told", () => {
    const reading = read(list);
    expect(lines(reading)).toEqual([]);
    expect(told(reading)).toContain("singleFigures C2");
  });

  test("of many units in one year are a comparison", () => {
    const reading = read([
      ["Kommun", "År", "Värde"],
      ...["Lund", "Höör", "Eslöv"].map((one) => [one, 2024, 5]),
    ]);
    expect(lines(reading)).toHaveLength(3);
  });
});

describe("exports and home-made sheets", () => {
  test("the year beside its own months is their sum", () => {
    const reading = read([
      ["Indikator", "jan 2024", "feb 2024", "mar 2024", "Helår 2024"],
      ["Antal ärenden", 10, 12, 11, 33],
    ]);
    expect(lines(reading)).toEqual(["Antal ärenden [antal] /: 2024-01=10 2024-02=12 2024-03=11"]);
    expect(told(reading)).toEqual([]);
  });

  test("a row of units below the headings, with years down", () => {
    const reading = read([
      ["", "Sjukfrånvaro", "Nettokostnad"],
      ["Enhet", "%", "tkr"],
      ["2021", 6, 1000],
      ["2022", 7, 1100],
      ["2023", 6.5, 1200],
    ]);
    expect(lines(reading)).toEqual([
      "Sjukfrånvaro [%] /: 2021=6 2022=7 2023=6.5",
      "Nettokostnad [tkr] /: 2021=1000 2022=1100 2023=1200",
    ]);
  });

  test("changes between years are no budget", () => {
    const reading = read([
      ["Nyckeltal", "2023", "2024", "Förändring"],
      ["Ärenden", 10, 12, "20 %"],
      ["Beslut", 8, 9, "12 %"],
    ]);
    expect(lines(reading)).toEqual(["Ärenden [] /: 2023=10 2024=12", "Beslut [] /: 2023=8 2024=9"]);
    expect(told(reading)).toEqual([]);
  });

  test("rows of targets, means and limits are no indicators, and the corner names the periods", () => {
    const reading = read([
      ["Månad", "2024-01", "2024-02", "2024-03"],
      ["Väntetid dagar", 10, 12, 11],
      ["Mål", 10, 10, 10],
      ["Medel", 11, 11, 11],
      ["UCL", 15, 15, 15],
      ["R12", 11.5, 11.4, 11.3],
    ]);
    expect(lines(reading)).toEqual(["Väntetid dagar [dagar] /: 2024-01=10 2024-02=12 2024-03=11"]);
  });

  test("statistics from SCB: the title is the measure, ages and regions divide it", () => {
    const wide = read([
      ["Folkmängd efter region, ålder, kön och år"],
      [],
      ["", "", "", "2022", "2023"],
      ["1489 Alingsås", "0-17 år", "män", 4550, 4600],
      ["", "", "kvinnor", 4310, 4320],
      ["", "18-64 år", "män", 11100, 11200],
      ["", "", "kvinnor", 10900, 11000],
    ]);
    expect(lines(wide)[3]).toBe(
      "Folkmängd efter region, ålder, kön och år [] 1489 Alingsås, 18-64 år/women: 2022=10900 2023=11000",
    );
    const long = read([
      ["region", "ålder", "år", "Folkmängd"],
      ["1489 Alingsås", "0-17 år", "2022", 4550],
      ["1489 Alingsås", "0-17 år", "2023", 4600],
      ["1489 Alingsås", "18-64 år", "2022", 11100],
      ["1489 Alingsås", "18-64 år", "2023", 11200],
    ]);
    expect(lines(long)).toEqual([
      "Folkmängd [] 1489 Alingsås, 0-17 år/: 2022=4550 2023=4600",
      "Folkmängd [] 1489 Alingsås, 18-64 år/: 2022=11100 2023=11200",
    ]);
  });

  test("the same month once a year is a year", () => {
    const reading = read([
      ["Kommun", "dec 2021", "dec 2022", "dec 2023"],
      ["Alingsås", "25,1", "24,8", "24,2"],
      ["Lerum", "20,1", "19,8", "19,2"],
    ]);
    expect(lines(reading)[0]).toMatch(/Alingsås\/: 2021=25.1 2022=24.8 2023=24.2$/);
    expect(told(reading)).not.toContain("missingPeriod B1");
  });

  test("the lines of a pivot table belong to the line that sums them", () => {
    const rows = [
      ["Radetiketter", "2022", "2023", "Totalsumma"],
      ["Norr", 10, 12, 22],
      ["Hemtjänst", 4, 5, 9],
      ["Boende", 6, 7, 13],
      ["Söder", 5, 6, 11],
      ["Hemtjänst", 2, 3, 5],
      ["Boende", 3, 3, 6],
      ["Totalsumma", 15, 18, 33],
    ];
    const organisations = read(rows).indicators[0]?.series.map(({ organisation }) => organisation);
    expect(organisations).toEqual([
      "Norr",
      "Norr, Hemtjänst",
      "Norr, Boende",
      "Söder",
      "Söder, Hemtjänst",
      "Söder, Boende",
      null,
    ]);
    // Without the sums nobody knows whose they are.
    const others = rows.map((row) => row.map((cell) => (cell === 10 ? 99 : cell)));
    expect(told(read(others)).some((one) => one.startsWith("duplicateSeries"))).toBe(true);
  });

  test("names that come again under another heading belong to what the heading says", () => {
    const reading = read([
      ["", "2022", "2023", "2024"],
      ["HEMTJÄNST"],
      ["Antal brukare", 100, 110, 120],
      ["Antal timmar", 1000, 1100, 1200],
      [],
      ["SÄBO"],
      ["Antal brukare", 50, 55, 60],
    ]);
    expect(lines(reading)).toEqual([
      "Antal brukare [antal] HEMTJÄNST/: 2022=100 2023=110 2024=120",
      "Antal brukare [antal] SÄBO/: 2022=50 2023=55 2024=60",
      "Antal timmar [timmar] HEMTJÄNST/: 2022=1000 2023=1100 2024=1200",
    ]);
  });

  test("quarters among their months are sums, in a column and in a matrix", () => {
    const column = read([
      ["Månad", "Antal"],
      ["jan 2024", 10],
      ["feb 2024", 11],
      ["mar 2024", 12],
      ["Kv 1 2024", 33],
      ["apr 2024", 13],
      ["maj 2024", 14],
      ["Kv 2 2024", 27],
    ]);
    expect(lines(column)).toEqual([
      "Antal [antal] /: 2024-01=10 2024-02=11 2024-03=12 2024-04=13 2024-05=14",
    ]);
    expect(told(column)).toEqual(["sumRow A5", "sumRow A8"]);
    const matrix = read([
      ["Antal anmälningar"],
      ["", "2023", "2024"],
      ["Januari", 1, 2],
      ["Februari", 4, 5],
      ["Mars", 7, 8],
      ["Kvartal 1", 12, 15],
    ]);
    expect(matrix.indicators[0]?.series[0]?.points.flatMap(({ value }) => value ?? [])).toEqual([
      1, 4, 7, 2, 5, 8,
    ]);
    expect(told(matrix).filter((one) => one.startsWith("mixed"))).toEqual([]);
  });

  test("Utfall before a month without year", () => {
    const reading = read([
      ["Uppföljning 2024"],
      ["Indikator", "Utfall jan", "Utfall feb", "Utfall mar", "Mål"],
      ["Väntetid, dagar", 35, 33, 31, 30],
      ["Nöjdhet, %", 80, 82, 84, 85],
    ]);
    expect(lines(reading)[0]).toBe("Väntetid, dagar [dagar] /: 2024-01=35 2024-02=33 2024-03=31");
  });

  test("a row answered by yes and no labels nothing", () => {
    const reading = read([
      ["Indikator", "2022", "2023", "2024"],
      ["Plan finns", "Nej", "Ja", "Ja"],
      ["Antal planer", 0, 3, 5],
    ]);
    expect(lines(reading)).toEqual(["Antal planer [antal] /: 2022=0 2023=3 2024=5"]);
  });

  test("what a title says that a table is divided by is no unit", () => {
    const reading = read([
      ["Väntetider i dagar, median, per enhet och år"],
      ["Enhet", "", "2022", "2023"],
      ["Mottagning", "Barn", 10, 11],
      ["", "Vuxen", 20, 21],
      ["Öppenvård", "Barn", 5, 6],
    ]);
    expect(reading.indicators.map(({ name }) => name)).toEqual([
      "Väntetider i dagar, median, per enhet och år",
    ]);
    expect(reading.indicators[0]?.series.map(({ organisation }) => organisation)).toEqual([
      "Mottagning, Barn",
      "Mottagning, Vuxen",
      "Öppenvård, Barn",
    ]);
  });

  test("columns that are only units take their name from the title", () => {
    const reading = read([
      ["Anmälda brott"],
      ["", "2022", "", "2023", ""],
      ["Brottstyp", "Antal", "Per 100 000 inv.", "Antal", "Per 100 000 inv."],
      ["Misshandel", 80000, 780, 81000, 790],
      ["Stöld", 200000, 1950, 190000, 1850],
    ]);
    expect(lines(reading)).toEqual([
      "Anmälda brott [antal] Misshandel/: 2022=80000 2023=81000",
      "Anmälda brott [antal] Stöld/: 2022=200000 2023=190000",
      "Anmälda brott [Per 100 000 inv.] Misshandel/: 2022=780 2023=790",
      "Anmälda brott [Per 100 000 inv.] Stöld/: 2022=1950 2023=1850",
    ]);
  });
});
