import type { Assessment } from "../../indicator/assessment";
import { periodOf } from "../../series/periodDates";

/** A day of a test on the time axis of a series. */
export interface TestPoint {
  /** Index of the point whose period holds the day. */
  readonly point: number;
  readonly edge: "start" | "end";
  readonly title: string;
}

/** First and last days of the tests, in time order. Days before the first period or after the last have no point. */
export function testPoints({ settings, series }: Assessment): readonly TestPoint[] {
  const tests = settings.tests ?? [];
  if (tests.length === 0) return [];
  const indexes = new Map(series.points.map(({ period }, index) => [period.ordinal, index]));
  const found = tests.flatMap(({ title, start, end }): TestPoint[] =>
    (
      [
        ["start", start],
        ["end", end],
      ] as const
    ).flatMap(([edge, day]) => {
      const point = day === null ? undefined : indexes.get(periodOf(day, series.frequency).ordinal);
      return point === undefined ? [] : [{ point, edge, title }];
    }),
  );
  return found.sort((a, b) => a.point - b.point);
}
