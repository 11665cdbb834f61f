import * as fc from "fast-check";
import {
  dateFromDays,
  daysFromDate,
  isoWeek,
  weekFromIso,
  weeksInYear,
} from "../../../src/core/series/calendar";
import { frequencies, type Period } from "../../../src/core/series/period";
import {
  dateFromExcelSerial,
  excelSerial,
  periodEnd,
  periodOf,
  periodStart,
} from "../../../src/core/series/periodDates";
import { parsePeriodKey, periodKey } from "../../../src/core/series/periodKey";

const day = fc.integer({ min: -25000, max: 80000 });
const period = fc
  .tuple(fc.constantFrom(...frequencies), day)
  .map(([frequency, days]): Period => periodOf(dateFromDays(days), frequency));

test.each([
  "2024",
  "2024-H1",
  "2024-T1",
  "2024-Q1",
  "2024-03",
  "2024-W12",
  "2024-03-15",
  "2023/24",
  "1999/00",
])("%s is read and written back", (key) => {
  const read = parsePeriodKey(key);
  expect(read && periodKey(read)).toBe(key);
});

test.each([
  "",
  "24",
  "2024-",
  "2024-13",
  "2024-00",
  "2024-H3",
  "2024-T4",
  "2024-Q5",
  "2024-W53",
  "2024-02-30",
  "2023/25",
  "2024-3",
  "2024 ",
])("%s is no key", (key) => {
  expect(parsePeriodKey(key)).toBeNull();
});

test("every period survives its key", () => {
  fc.assert(fc.property(period, (p) => expect(parsePeriodKey(periodKey(p))).toEqual(p)));
});

test("days and dates are each other's inverse, and agree with Date in UTC", () => {
  fc.assert(
    fc.property(day, (days) => {
      const date = dateFromDays(days);
      expect(daysFromDate(date)).toBe(days);
      const js = new Date(days * 86400000);
      expect(date).toEqual({ year: js.getUTCFullYear(), month: js.getUTCMonth() + 1, day: js.getUTCDate() });
    }),
  );
});

test("a period starts and ends in itself, and the next one starts the day after", () => {
  fc.assert(
    fc.property(period, (p) => {
      expect(periodOf(periodStart(p), p.frequency)).toEqual(p);
      expect(periodOf(periodEnd(p), p.frequency)).toEqual(p);
      const next = periodStart({ ...p, ordinal: p.ordinal + 1 });
      expect(daysFromDate(next)).toBe(daysFromDate(periodEnd(p)) + 1);
    }),
  );
});

test.each([
  [2015, 53],
  [2016, 52],
  [2020, 53],
  [2024, 52],
  [2026, 53],
])("%d has %d weeks", (year, weeks) => {
  expect(weeksInYear(year)).toBe(weeks);
});

test.each([
  [{ year: 2021, month: 1, day: 3 }, 2020, 53],
  [{ year: 2021, month: 1, day: 4 }, 2021, 1],
  [{ year: 2024, month: 12, day: 30 }, 2025, 1],
  [{ year: 2016, month: 1, day: 1 }, 2015, 53],
])("%j lies in week %d-W%d", (date, year, week) => {
  expect(isoWeek(periodOf(date, "week").ordinal)).toEqual({ year, week });
});

test("a year without week 53 gives none", () => {
  expect(weekFromIso(2024, 53)).toBeNull();
});

describe("Excel serials", () => {
  test.each([
    [1, { year: 1900, month: 1, day: 1 }],
    [59, { year: 1900, month: 2, day: 28 }],
    [61, { year: 1900, month: 3, day: 1 }],
    [25569, { year: 1970, month: 1, day: 1 }],
    [45352, { year: 2024, month: 3, day: 1 }],
    [2958465, { year: 9999, month: 12, day: 31 }],
  ])("%d is %j", (serial, date) => {
    expect(dateFromExcelSerial(serial)).toEqual(date);
    expect(excelSerial(periodOf(date, "day"))).toBe(serial);
  });

  test("29 February 1900 and what lies outside Excel's days are no dates", () => {
    for (const serial of [60, 0, -1, 2958466, NaN, Infinity]) expect(dateFromExcelSerial(serial)).toBeNull();
  });

  test("1904: serial 0 is 1 January 1904", () => {
    expect(dateFromExcelSerial(0, true)).toEqual({ year: 1904, month: 1, day: 1 });
    expect(dateFromExcelSerial(43890, true)).toEqual({ year: 2024, month: 3, day: 1 });
  });
});
