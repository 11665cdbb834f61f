import { foldText } from "../sheet/layout/foldText";
import type { TestMark } from "../indicator/assessment";
import { dateFromDays, type CalendarDate } from "../series/calendar";
import type { JournalTest } from "./testJournal";

/** Excel's number of 1 January 1970, and of the last day that it knows. */
const epoch = 25_569;
const lastSerial = 2_958_465;

/**
 * The tests of PGSA-journal that are meant to improve an indicator, for the marks on its charts. Names are compared
 * without regard to case and spaces; a test without name or without any date has nothing to show.
 */
export function testMarksOf(tests: readonly JournalTest[], indicator: string): readonly TestMark[] {
  const name = foldText(indicator);
  return tests.flatMap((test): TestMark[] => {
    if (test.indicator === null || foldText(test.indicator) !== name) return [];
    const [start, end] = [dayOf(test.start), dayOf(test.end)];
    if (test.title === null || (start === null && end === null)) return [];
    return [{ title: test.title, start, end }];
  });
}

function dayOf(serial: number | null): CalendarDate | null {
  return serial === null || serial < 61 || serial > lastSerial
    ? null
    : dateFromDays(Math.floor(serial) - epoch);
}
