import type { SheetCorrection, TableCorrection } from "../../../src/core/sheet/correction/correction";
import { describeReading, pointOut } from "../../../src/core/sheet/correction/describeReading";
import { storedCorrection } from "../../../src/core/sheet/correction/storedCorrection";
import { sheetOf, type Typed } from "../../support/sheetOf";
import { lines, read, today, told } from "./support/read";

type Rows = readonly (readonly Typed[])[];

const wide: Rows = [
  ["Uppföljning 2024"],
  ["Område", "Vem", "2024-01", "2024-02", "2024-03"],
  ["Trygghet", "Kvinnor", 31, 29, 30],
  ["Trygghet", "Män", 28, 27, 29],
];

/** What the workbook would keep: through JSON, as the setting is. */
const kept = (correction: SheetCorrection): SheetCorrection =>
  storedCorrection(JSON.parse(JSON.stringify(correction)))!;

function correct(rows: Rows, change: Partial<TableCorrection>, sheet: Partial<SheetCorrection> = {}) {
  const { tables } = describeReading(sheetOf(rows), { tables: [] }, today);
  return kept({ ...sheet, tables: [{ table: tables[0]!.key, ...change }] });
}

describe("a corrected reading", () => {
  const named = correct(wide, { roles: { Område: "name" } });

  it("is needed here: an area is not always a place", () => {
    expect(lines(read(wide))[0]).toMatch(/^Uppföljning 2024 \[\] Trygghet\/women/);
  });

  it("follows what the user said about a column", () => {
    expect(lines(read(wide, { correction: named }))).toEqual([
      "Trygghet [] /women: 2024-01=31 2024-02=29 2024-03=30",
      "Trygghet [] /men: 2024-01=28 2024-02=27 2024-03=29",
    ]);
  });

  it("holds when rows and columns are inserted, and for new periods and rows", () => {
    const moved: Rows = [
      ["", "Uppföljning 2024"],
      [],
      ["", "Ny rad ovanför"],
      ["", "Område", "Vem", "2024-01", "2024-02", "2024-03", "2024-04"],
      ["", "Trygghet", "Kvinnor", 31, 29, 30, 33],
      ["", "Trygghet", "Män", 28, 27, 29, 30],
      ["", "Bemötande", "Män", 1, 2, 3, 4],
    ];
    const reading = read(moved, { correction: named });
    expect(lines(reading)).toEqual([
      "Trygghet [] /women: 2024-01=31 2024-02=29 2024-03=30 2024-04=33",
      "Trygghet [] /men: 2024-01=28 2024-02=27 2024-03=29 2024-04=30",
      "Bemötande [] /men: 2024-01=1 2024-02=2 2024-03=3 2024-04=4",
    ]);
    expect(told(reading)).not.toContain("mappingStale");
  });

  it("is told to be stale when a heading is renamed, and the sheet is read as proposed", () => {
    const renamed = wide.map((row) => row.map((cell) => (cell === "Vem" ? "Kön" : cell)));
    const reading = read(renamed, { correction: named });
    expect(told(reading)).toContain("mappingStale");
    expect(lines(reading)).toEqual(lines(read(renamed)));
  });

  it("finds the sheet under a new name when all headings fit, and only then", () => {
    expect(lines(read(wide, { orphans: [named] }))[0]).toMatch(/^Trygghet/);
    const other: Rows = [
      ["Enhet", "2024-01", "2024-02", "2024-03"],
      ["Norra", 1, 2, 3],
    ];
    expect(lines(read(other, { orphans: [named] }))).toEqual(lines(read(other)));
  });

  it("leaves out a table that the user does not want", () => {
    const two: Rows = [...wide, [], ["Enhet", "2024-01", "2024-02", "2024-03"], ["Norra", 1, 2, 3]];
    const { tables } = describeReading(sheetOf(two), { tables: [] }, today);
    const correction = kept({ tables: [{ table: tables[0]!.key, skip: true }] });
    const reading = read(two, { correction });
    expect(lines(reading)).toEqual([expect.stringContaining("Norra")]);
    expect(told(reading)).not.toContain("severalBlocks");
  });

  it("reads from and to the periods that are named", () => {
    const correction = correct(wide, { from: "2024-02", to: "2024-03" });
    expect(lines(read(wide, { correction }))[0]).toMatch(/: 2024-02=29 2024-03=30$/);
    const { tables } = describeReading(sheetOf(wide), correction, today);
    expect(tables[0]?.periods).toEqual(["2024-01", "2024-02", "2024-03"]);
  });

  it("takes sums for units when the user says so", () => {
    const rows: Rows = [
      ["Placeringar, antal"],
      ["Enhet", "2022", "2023", "2024"],
      ["Norra", 1, 2, 3],
      ["Totalt", 4, 6, 10],
    ];
    const reading = read(rows, { correction: { sums: "unit", tables: [] } });
    expect(lines(reading)).toEqual([
      "Placeringar, antal [antal] Norra/: 2022=1 2023=2 2024=3",
      "Placeringar, antal [antal] Totalt/: 2022=4 2023=6 2024=10",
    ]);
    expect(told(reading)).toEqual([]);
  });

  it("reads the marks as another source means them", () => {
    const rows: Rows = [
      ["Ärenden, antal", "2022", "2023", "2024"],
      ["Norra", 1, "-", 3],
    ];
    expect(lines(read(rows))[0]).toContain("2023=missing");
    expect(lines(read(rows, { correction: { marks: "SCB", tables: [] } }))[0]).toContain("2023=0");
  });

  it("follows a line of periods that the user points out, wherever it then stands", () => {
    const rows: Rows = [
      ["Mått", 2021, "text", 2022],
      ["Ärenden, antal", 5, "", 7],
    ];
    const pointed = pointOut(sheetOf(rows), { periods: "across", line: 0 }, today);
    const correction = kept({ tables: [pointed!] });
    expect(lines(read(rows, { correction }))).toEqual(["Ärenden, antal [antal] /: 2021=5 2022=7"]);
    expect(lines(read([[], [], ...rows], { correction }))).toEqual([
      "Ärenden, antal [antal] /: 2021=5 2022=7",
    ]);
  });

  it("is described with why, and with what it gives", () => {
    const [table] = describeReading(sheetOf(wide), { tables: [] }, today).tables;
    expect(table?.mapping.reasons.map(({ key }) => key)).toEqual([
      "reason.periodsAcross",
      "reason.values",
      "reason.headings",
      "reason.layout",
    ]);
    expect(table?.headings.map(({ key, role }) => [key, role])).toEqual([
      ["Område", "organisation"],
      ["Vem", "sex"],
    ]);
    expect(table?.result).toMatchObject({ indicators: 1, series: 2, periods: 3, frequency: "month" });
    expect(table?.result.example?.values).toEqual([31, 29, 30]);
  });
});

describe("accumulated values", () => {
  const months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
  const head = ["", ...["2023", "2024"].flatMap((year) => months.map((month) => `${month} ${year}`))];
  const sums = [2023, 2024].flatMap(() => months.map((_, i) => 10 * (i + 1)));
  const beds = [2023, 2024].flatMap(() => months.map((_, i) => 50 + ((i * 7) % 5)));
  const rows: Rows = [head, ["Kostnad, tkr", ...sums], ["Platser, antal", ...beds]];
  const accumulated: SheetCorrection = { accumulation: "accumulated", tables: [] };

  it("are asked about once, and turned where they can be accumulated", () => {
    expect(told(read(rows))).toEqual(["maybeAccumulated B2"]);
    const reading = read(rows, { correction: accumulated });
    expect(reading.indicators[0]?.series[0]?.points.map(({ value }) => value)).toEqual(sums.map(() => 10));
    expect(reading.indicators[1]?.series[0]?.points.map(({ value }) => value)).toEqual(beds);
    expect(told(reading)).toEqual(["keptPerPeriod B3"]);
  });

  it("are not asked about again when the user has said per period", () => {
    const reading = read(rows, { correction: { accumulation: "perPeriod", tables: [] } });
    expect(told(reading)).toEqual([]);
    expect(lines(reading)).toEqual(lines(read(rows)));
  });

  it("numerators and denominators are turned each for itself", () => {
    const ratio: Rows = [
      ["Andel i tid (%)"],
      ["Tertial", "Täljare", "Nämnare"],
      ["jan–apr 2024", 10, 20],
      ["jan–aug 2024", 30, 60],
      ["jan–dec 2024", 33, 70],
    ];
    const [indicator] = read(ratio, { correction: accumulated }).indicators;
    expect(
      indicator?.series[0]?.points.map(({ value, numerator, denominator }) => [
        value,
        numerator,
        denominator,
      ]),
    ).toEqual([
      [50, 10, 20],
      [50, 20, 40],
      [30, 3, 10],
    ]);
  });

  it("one year of tertials is enough to ask", () => {
    const tertials: Rows = [
      ["Placeringsdygn, antal", "T1 2024", "T2 2024", "T3 2024"],
      ["HVB", 100, 210, 330],
    ];
    expect(told(read(tertials))).toContain("maybeAccumulated B2");
    expect(lines(read(tertials, { correction: accumulated }))[0]).toMatch(
      /2024-T1=100 2024-T2=110 2024-T3=120$/,
    );
  });
});

describe("what the workbook keeps", () => {
  it("is not trusted", () => {
    expect(storedCorrection(null)).toBeNull();
    expect(storedCorrection({ tables: "x" })).toBeNull();
    expect(
      storedCorrection({
        marks: "NASA",
        sums: 3,
        tables: [
          null,
          { table: { periods: "up", headings: [] } },
          {
            table: { periods: "down", headings: ["År"], nth: -1 },
            roles: { A: "name", B: "boss" },
            skip: "ja",
          },
        ],
      }),
    ).toEqual({
      tables: [{ table: { periods: "down", headings: ["År"], nth: 0 }, roles: { A: "name" } }],
    });
  });
});
