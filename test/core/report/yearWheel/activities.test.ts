import {
  addWorkdays,
  easterSunday,
  isWorkday,
  swedishHolidays,
} from "../../../../src/core/series/swedishHolidays";
import { dateFromDays, daysFromDate, type CalendarDate } from "../../../../src/core/series/calendar";
import { nextActivity, yearActivities } from "../../../../src/core/report/yearWheel/activities";

const iso = (day: number): string => {
  const { year, month, day: date } = dateFromDays(day);
  return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
};
const date = (text: string): CalendarDate => {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return { year, month, day };
};

describe("Swedish holidays", () => {
  /** Easter days as printed in almanacs. */
  it.each([["2024-03-31"], ["2025-04-20"], ["2026-04-05"], ["2027-03-28"], ["2038-04-25"]])(
    "Easter is on %s",
    (text) => {
      expect(easterSunday(Number(text.slice(0, 4)))).toEqual(date(text));
    },
  );

  it("has midsummer, Ascension and the fixed days of 2026", () => {
    expect(swedishHolidays(2026).map(iso)).toEqual([
      "2026-01-01",
      "2026-01-06",
      "2026-04-03",
      "2026-04-06",
      "2026-05-01",
      "2026-05-14",
      "2026-06-06",
      "2026-06-19",
      "2026-12-24",
      "2026-12-25",
      "2026-12-26",
      "2026-12-31",
    ]);
  });

  it("are passed over when working days are counted", () => {
    // Back from Tuesday 7 April 2026 over Easter Monday, the weekend and Good Friday.
    expect(iso(addWorkdays(daysFromDate(date("2026-04-07")), -1))).toBe("2026-04-02");
    expect(iso(addWorkdays(daysFromDate(date("2026-04-02")), 1))).toBe("2026-04-07");
  });
});

describe("the year's activities", () => {
  const meetings = new Map([
    [5, date("2026-05-20")],
    [10, date("2026-10-21")],
  ]);
  const activities = yearActivities(2026, meetings);
  const of = (key: string) => activities.find((one) => one.key === key)!;

  it("follow up every month but July, deeper after April and August, before the committee meets", () => {
    const followed = activities.filter(({ kind }) => /monthly|tertial/.test(kind)).map(({ key }) => key);
    expect(followed).toEqual([
      "monthly/1",
      "monthly/2",
      "monthly/3",
      "monthly/4",
      "tertial1",
      "monthly/6",
      "monthly/8",
      "tertial2",
      "monthly/10",
      "monthly/11",
      "monthly/12",
    ]);
    expect(iso(of("tertial1").day)).toBe("2026-05-05");
    expect(of("tertial1").period).toEqual({ frequency: "tertial", ordinal: 3 * 2026 });
    expect(iso(of("monthly/10").day)).toBe("2026-10-14");
    expect(of("monthly/1").period).toEqual({ frequency: "month", ordinal: 12 * 2025 + 11 });
  });

  it("give input to the budget in May and the plan in October, at the committee's own meetings", () => {
    expect(iso(of("budgetInput").day)).toBe("2026-05-20");
    expect(iso(of("budget").day)).toBe("2026-10-21");
    expect(of("tertial1").day).toBeLessThan(of("budgetInput").day);
  });

  it("lie on working days, in order, with the material before", () => {
    for (const { day, materialDay } of activities) {
      expect(isWorkday(day)).toBe(true);
      expect(isWorkday(materialDay)).toBe(true);
      expect(materialDay).toBeLessThan(day);
    }
    expect([...activities].sort((a, b) => a.day - b.day)).toEqual(activities);
  });

  it("have a next one until the year is over", () => {
    expect(nextActivity(activities, date("2026-05-06"))?.key).toBe("budgetInput");
    expect(nextActivity(activities, date("2026-12-31"))).toBeNull();
  });
});
