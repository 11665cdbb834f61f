import { lines, read, told } from "./support/read";

const months = ["2025-01", "2025-02", "2025-03", "2025-04", "2025-05", "2025-06"];

describe("several readings of the same period", () => {
  test("numbered columns are one series, whose value is the mean of the readings", () => {
    const reading = read([
      ["Svarstid i växeln, minuter"],
      [],
      ["Månad", "Mätning 1", "Mätning 2", "Mätning 3"],
      ...months.map((month, i) => [month, 10 + i, 20 + i, i === 2 ? null : 30 + i]),
    ]);
    expect(lines(reading)).toEqual([
      "Svarstid i växeln, minuter [minuter] /: " +
        "2025-01=20 2025-02=21 2025-03=17 2025-04=23 2025-05=24 2025-06=25",
    ]);
    const [series] = reading.indicators[0]!.series;
    expect(series!.repeated).toBe(true);
    expect(series!.points[2]!.measurements).toEqual([
      { value: 12, cell: { sheet: "Data", row: 5, column: 1 } },
      { value: 22, cell: { sheet: "Data", row: 5, column: 2 } },
    ]);
    expect(told(reading)).toEqual([]);
  });

  test("numbered columns under each unit are one series for each unit", () => {
    const reading = read([
      ["Svarstid i växeln, minuter"],
      [],
      ["", "Norra", "", "Södra", ""],
      ["Månad", "Prov 1", "Prov 2", "Prov 1", "Prov 2"],
      ...months.map((month, i) => [month, 10 + i, 20 + i, 30 + i, 40 + i]),
    ]);
    expect(lines(reading).map((line) => line.split(" 2025-02")[0])).toEqual([
      "Svarstid i växeln, minuter [minuter] Norra/: 2025-01=15",
      "Svarstid i växeln, minuter [minuter] Södra/: 2025-01=35",
    ]);
  });

  test("numbered rows below each other are one series too", () => {
    const reading = read([
      ["Svarstid i växeln, minuter"],
      [],
      ["", ...months],
      ["Mätning 1", ...months.map((_, i) => 10 + i)],
      ["Mätning 2", ...months.map((_, i) => 20 + i)],
    ]);
    expect(lines(reading)).toEqual([
      "Svarstid i växeln, minuter [minuter] /: " +
        "2025-01=15 2025-02=16 2025-03=17 2025-04=18 2025-05=19 2025-06=20",
    ]);
  });

  test("columns that are not numbered from 1 in a row are what they are called", () => {
    for (const headings of [
      ["Värde 1", "Värde 3"],
      ["Mätning 1", "Prov 2"],
      ["Fråga 1", "Fråga 2"],
    ]) {
      const reading = read([["Månad", ...headings], ...months.map((month, i) => [month, 10 + i, 20 + i])]);
      expect(reading.indicators.flatMap(({ series }) => series)).toHaveLength(2);
    }
  });

  test("rows of the same period keep the first value, are told, and all readings are remembered", () => {
    const reading = read([
      ["Månad", "Enhet", "Svarstid, minuter"],
      ...months.flatMap((month, i) => [
        [month, "Norra", 10 + i],
        [month, "Norra", 20 + i],
        [month, "Norra", 30 + i],
      ]),
    ]);
    expect(lines(reading)[0]).toContain("2025-01=10 2025-02=11");
    expect(new Set(reading.problems.map(({ code }) => code))).toContain("conflictingPeriod");
    const { points } = reading.indicators[0]!.series[0]!;
    expect(points.map(({ measurements }) => measurements?.map(({ value }) => value))).toEqual(
      months.map((_, i) => [10 + i, 20 + i, 30 + i]),
    );
  });
});
