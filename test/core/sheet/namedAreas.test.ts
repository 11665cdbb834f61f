import type { Area } from "../../../src/core/sheet/cells/address";
import type { Typed } from "../../support/sheetOf";
import { lines, read, told } from "./support/read";

const area = (top: number, left: number, bottom: number, right: number): Area => ({
  top,
  left,
  bottom,
  right,
});
const named = (rows: readonly (readonly Typed[])[], at: Area, name = "Uppföljning") =>
  read(rows, {}, "Data", { named: [{ name, area: at }] });

const table: readonly (readonly Typed[])[] = [
  ["Enhet", "2022", "2023", "2024"],
  ["Norr", 1.5, 2.5, 3.5],
  ["Söder", 4.5, 5.5, 6.5],
  ["Väster", 7.5, 8.5, 9.5],
];
const expected = [
  "Väntetid, dagar [dagar] Norr/: 2022=1.5 2023=2.5 2024=3.5",
  "Väntetid, dagar [dagar] Söder/: 2022=4.5 2023=5.5 2024=6.5",
  "Väntetid, dagar [dagar] Väster/: 2022=7.5 2023=8.5 2024=9.5",
];

describe("a named range", () => {
  const withNoise = [
    ["Väntetid, dagar"],
    [...table[0]!, 2019, 2018],
    [...table[1]!, 88, 77],
    [...table[2]!, 66, 55],
    [...table[3]!, 44, 33],
    ["Kontroll", 1, 2, 3],
    ["Gammal siffra", 100, 200, 300],
  ];

  test("is taken as the table; calculations below and beside it are left out, and told", () => {
    expect(lines(read(withNoise))).toEqual([]);
    expect(lines(named(withNoise, area(1, 0, 4, 3)))).toEqual(expected);
    const below = withNoise.map((row) => row.slice(0, 4));
    const without = named(below, area(1, 0, 4, 3));
    expect(lines(without)).toEqual(expected);
    expect(told(without)).toEqual(["namedArea A2"]);
    expect(without.mappings[0]?.reasons[0]).toMatchObject({
      key: "reason.named",
      params: { name: "Uppföljning", range: "A2:D5" },
    });
  });

  test("that holds the whole table is told as the reason, and nothing is a problem", () => {
    const reading = named([["Väntetid, dagar"], ...table], area(1, 0, 4, 3));
    expect(lines(reading)).toEqual(expected);
    expect(told(reading)).toEqual([]);
    expect(reading.mappings[0]?.reasons[0]?.key).toBe("reason.named");
  });

  test("settles which way a table lies, where numbers beside it look like years", () => {
    const rows = [
      ["Antal ärenden", "", "", "", "", 2015],
      ["Månad", "Norr", "Söder", "", "", 2016],
      ["2024-01", 12, 13, "", "", 2017],
      ["2024-02", 14, 15, "Obs!", 2023, 2018],
      ["2024-03", 16, 17, "ny", 2024, 2019],
    ];
    expect(lines(named(rows, area(1, 0, 4, 2)))).toEqual([
      "Antal ärenden [antal] Norr/: 2024-01=12 2024-02=14 2024-03=16",
      "Antal ärenden [antal] Söder/: 2024-01=13 2024-02=15 2024-03=17",
    ]);
  });

  test.each([
    ["a part of the periods", area(1, 0, 4, 2)],
    ["the values without headings", area(2, 1, 4, 3)],
    ["the values and periods without the units", area(1, 1, 4, 3)],
    ["a single row", area(2, 0, 2, 3)],
    ["one cell", area(0, 0, 0, 0)],
    ["cells beyond the sheet", area(50, 50, 60, 60)],
  ])("of %s changes nothing", (_, at) => {
    const rows = [["Väntetid, dagar"], ...table];
    const reading = named(rows, at);
    expect(lines(reading)).toEqual(expected);
    expect(reading.mappings[0]?.reasons[0]?.key).not.toBe("reason.named");
  });

  test("of Excel's own, what is printed, changes nothing", () => {
    const below = withNoise.map((row) => row.slice(0, 4));
    for (const name of ["Print_Area", "_xlnm.Print_Area", "_FilterDatabase"])
      expect(lines(named(below, area(1, 0, 4, 3), name))).toEqual(lines(read(below)));
  });

  test("of each of two tables gives both", () => {
    const rows = [
      ["Väntetid, dagar"],
      ...table,
      ["Kontroll", 1, 2, 3],
      ["Nöjdhet, %"],
      ["Enhet", "2022", "2023", "2024"],
      ["Norr", 81, 82, 83],
      ["Söder", 71, 72, 73],
      ["Utkast", 1, 1, 1],
    ];
    const reading = read(rows, {}, "Data", {
      named: [
        { name: "Vänta", area: area(1, 0, 4, 3) },
        { name: "Nöjda", area: area(7, 0, 9, 3) },
      ],
    });
    expect(lines(reading)).toEqual([
      ...expected,
      "Nöjdhet, % [%] Norr/: 2022=81 2023=82 2024=83",
      "Nöjdhet, % [%] Söder/: 2022=71 2023=72 2024=73",
    ]);
  });
});
