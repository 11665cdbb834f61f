import { koladaAddresses, typedCodes } from "../../../src/core/kolada/addresses";
import { koladaSheet } from "../../../src/core/kolada/dataSheet";
import { parseAnswer } from "../../../src/core/kolada/parseAnswer";
import { lines, read, told } from "../sheet/support/read";

const row = (code: string, municipality: string, period: number, values: object[]) => ({
  ["kpi"]: code,
  municipality,
  period,
  values,
});
const total = (value: number | null, status = "") => ({
  gender: "T",
  count: 1,
  status,
  value,
  isdeleted: false,
});

/** The shape of api.kolada.se/v3, with invented values. */
const page = (values: object[], next: string | null = null, previous: string | null = null) => ({
  values,
  count: values.length,
  next_url: next,
  previous_url: previous,
});
const v3 = page([
  row("N20900", "0180", 2022, [total(10.5)]),
  row("N20900", "0180", 2023, [total(null, "Missing")]),
  row("N20900", "1280", 2022, [total(null, "Private")]),
  row("N20900", "1280", 2023, [
    { ...total(99), isdeleted: true },
    { ...total(0), gender: "K" },
  ]),
]);

describe("answers from Kolada", () => {
  it("missing is never zero, a real zero stays, what is deleted is gone", () => {
    const { values } = parseAnswer([JSON.stringify(v3)])!;
    expect(values.map(({ place, year, sex, value, status }) => [place, year, sex, value, status])).toEqual([
      ["0180", 2022, "total", 10.5, "value"],
      ["0180", 2023, "total", null, "missing"],
      ["1280", 2022, "total", null, "suppressed"],
      ["1280", 2023, "women", 0, "value"],
    ]);
  });

  it("of version 2, of units, and as rows without an inner list", () => {
    const v2 = {
      count: 1,
      values: [row("N15418", "V15E1440", 2013, [{ gender: "M", status: "", value: 1 }])],
    };
    const unit = { values: [{ ["kpi"]: "N1", ou: "V15E1", period: "2014", values: [total(2)] }] };
    const flat = [
      {
        ["kpi"]: "N00945",
        municipality_id: "0180",
        municipality: "Stockholm",
        year: 2000,
        gender: "T",
        value: 3,
      },
    ];
    const answer = parseAnswer([v2, unit, flat].map((one) => JSON.stringify(one)))!;
    expect(answer.values.map(({ value }) => value)).toEqual([1, 2, 3]);
    expect(answer.places.get("0180")).toBe("Stockholm");
  });

  it("several pasted below each other, with lists of names among them", () => {
    const names = page([{ id: "N20900", title: "Nöjda brukare, andel (%)", is_divided_by_gender: true }]);
    const places = page([{ id: "0180", title: "Stockholm", type: "K" }]);
    const answer = parseAnswer([
      `${JSON.stringify(v3, null, 1)}\n\n${JSON.stringify(names)}, ${JSON.stringify(places)}`,
    ])!;
    expect([answer.values.length, answer.indicators.size, answer.places.size]).toEqual([4, 1, 1]);
  });

  it("names the pages that are missing until they are there", () => {
    const at = (n: number) => `https://api.kolada.se/v3/data/kpi/N20900/year/2022?page=${n}&per_page=1`;
    const pages = [
      page([row("N20900", "0180", 2022, [total(1)])], at(2)),
      page([row("N20900", "1280", 2022, [total(2)])], at(3), at(1)),
      page([row("N20900", "1480", 2022, [total(3)])], null, at(2)),
    ].map((one) => JSON.stringify(one));
    const missing = (...given: number[]) => parseAnswer(given.map((i) => pages[i - 1]!))?.missingPages;
    expect(missing(1)).toEqual([2]);
    expect(missing(1, 2)).toEqual([3]);
    expect(missing(3)).toEqual([1, 2]);
    expect(missing(1, 3)).toEqual([2]);
    expect(missing(3, 1, 2)).toEqual([]);
  });

  it.each(["", "hej", "{", '{"values":[', '{"a":1}', "[1,2]", '{"values":[{"x":1}]}', "[]", '"text"'])(
    "%p is none",
    (text) => expect(parseAnswer([text])).toBeNull(),
  );
});

describe("a sheet of data from Kolada", () => {
  const answer = parseAnswer([
    JSON.stringify(v3),
    JSON.stringify(page([{ id: "N20900", title: "Nöjda brukare, andel (%)", is_divided_by_gender: true }])),
    JSON.stringify(page([{ id: "0180", title: "Stockholm", type: "K" }])),
  ])!;
  const made = koladaSheet(answer);
  const typed = [
    [made.title],
    [],
    made.headings,
    ...made.rows,
    [],
    ["Källa: Kolada (N20900), hämtad 2026-09-20."],
  ];

  it("is read back to the same values, with its source", () => {
    const reading = read(typed.map((cells) => [...cells]));
    expect(lines(reading)).toEqual(
      [
        "Nöjda brukare, andel (%) [%] Stockholm/total: 2022=10.5",
        "Nöjda brukare, andel (%) [%] 1280/total: 2022=suppressed 2023=missing",
        "Nöjda brukare, andel (%) [%] 1280/women: 2022=missing 2023=0",
      ].map((line, i) => (i === 0 ? `${line} 2023=missing` : line)),
    );
    expect(reading.indicators[0]).toMatchObject({
      code: "N20900",
      source: "Kolada (N20900), hämtad 2026-09-20",
    });
  });
});

describe("JSON in cells (layout G)", () => {
  const asCells = (text: string) => text.split("\n").map((line) => [line]);

  it("is read whether it stands in one cell or line by line", () => {
    for (const rows of [[[JSON.stringify(v3)]], asCells(JSON.stringify(v3, null, 2))]) {
      const reading = read(rows);
      expect(reading.indicators[0]?.name).toBe("N20900");
      expect(lines(reading)[0]).toBe("N20900 [] 0180/total: 2022=10.5 2023=missing");
      const points = reading.indicators.flatMap(({ series }) => series.flatMap((one) => one.points));
      expect(points.every(({ live, cell }) => !live && cell === null)).toBe(true);
    }
  });

  it("that is cut off is told, not half read", () => {
    const reading = read([[JSON.stringify(v3).slice(0, 200)]]);
    expect(reading.indicators).toEqual([]);
    expect(told(reading)).toEqual(["jsonUnreadable A1"]);
  });

  it("with a page missing is read, and told", () => {
    const next = "https://api.kolada.se/v3/data/kpi/N20900/year/2022?page=2";
    const reading = read([[JSON.stringify({ ...v3, next_url: next })]]);
    expect(reading.indicators).toHaveLength(1);
    expect(told(reading)).toContain("pageMissing A1");
  });
});

describe("addresses to copy", () => {
  it("take 25 ids between two slashes", () => {
    const indicators = Array.from({ length: 26 }, (_, i) => `N${10000 + i}`);
    const { values, names } = koladaAddresses({ indicators, places: ["0180", "1280"], years: [2022, 2023] });
    expect(values).toHaveLength(2);
    expect(values[1]).toBe("https://api.kolada.se/v3/data/kpi/N10025/municipality/0180,1280/year/2022,2023");
    expect(names).toEqual([
      expect.stringMatching(/\/kpi\/N10000,.*N10024$/),
      "https://api.kolada.se/v3/kpi/N10025",
      "https://api.kolada.se/v3/municipality/0180,1280",
    ]);
  });

  it("need an indicator and a place or a year", () => {
    expect(koladaAddresses({ indicators: ["N10000"], places: [], years: [] }).values).toEqual([]);
    expect(koladaAddresses({ indicators: [], places: ["0180"], years: [] })).toEqual({
      values: [],
      names: [],
    });
    expect(koladaAddresses({ indicators: ["N10000"], places: [], years: [2023] }).values).toEqual([
      "https://api.kolada.se/v3/data/kpi/N10000/year/2023",
    ]);
  });

  it("are made of codes as people write them", () => {
    expect(typedCodes("N20900, n15418;\nU00408 och 12", "indicators")).toEqual([
      "N20900",
      "N15418",
      "U00408",
    ]);
    expect(typedCodes("0180 1280\tG35795", "places")).toEqual(["0180", "1280", "G35795"]);
    expect(typedCodes("2018–2020, 2023", "years")).toEqual(["2018", "2019", "2020", "2023"]);
  });
});
