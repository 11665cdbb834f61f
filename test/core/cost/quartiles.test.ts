import { percentile, rankFromLowest } from "../../../src/core/cost/quartiles";
import { csvRows, hasShared } from "./table/support";

/** Reads ../shared/data, which is not part of the project. */
const real = hasShared ? test : test.skip;

real(
  "Skåne's 33 municipalities 2024 (N00097): first quartile -4.9942 as PERCENTILE.INC, not -5.0101 as EXC",
  () => {
    const values = csvRows("kolada/nettokostnadsavvikelse_N00097_40kommuner_2018_2025.csv")
      .slice(1)
      .filter(([, code = "", , year, value]) => code.startsWith("12") && year === "2024" && value !== "")
      .map((row) => Number(row[4]));
    expect(values).toHaveLength(33);
    expect(percentile(values, 0.25)).toMatchObject({ ok: true, value: expect.closeTo(-4.9942, 4) as number });
  },
);

real(
  "a yearly consumer price index is the mean of its months, rounded to two decimals (SCB 2006-2023)",
  () => {
    const months = csvRows("scb/kpi_1980_100_manad_2006_2024.csv").slice(1);
    for (const [year, mean] of csvRows("scb/kpi_1980_100_arsmedel_2006_2023.csv").slice(1)) {
      const own = months
        .filter(([month = ""]) => month.startsWith(`${year}-`))
        .map(([, value]) => Number(value));
      expect(own).toHaveLength(12);
      const sum = own.reduce((all, value) => all + value, 0);
      expect([year, Math.abs(sum / 12 - Number(mean)) <= 0.005 + 1e-9]).toEqual([year, true]);
    }
  },
);

test("places from the lowest, ties share the first place", () => {
  const values = [30, 10, 20, 20];
  expect(values.map((value) => rankFromLowest(value, values))).toEqual([4, 1, 2, 2]);
});
