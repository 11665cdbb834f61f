import { columnSlot, type KeptContent } from "../report/made/keptContent";
import type { CalendarDate } from "../series/calendar";
import { daySerial } from "./actionPlan";

export const journalDocument = "pgsa";

/** First column of what the user writes on a card; the label stands to the left. */
export const cardLabelColumns = 2;

export const testDecisions = ["Inför", "Testa större", "Släpp"] as const;
export type TestDecision = (typeof testDecisions)[number];

/** One tested change. Dates are Excel's day numbers. */
export interface JournalTest {
  readonly number: number;
  readonly title: string | null;
  readonly indicator: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly decision: TestDecision | null;
  readonly learned: string | null;
  readonly state: "planned" | "ongoing" | "done" | "empty";
}

/** Key of a field of a card: "t3/title", "t3/6". */
export const fieldKey = (test: number, field: string): string => `t${test}/${field}`;

/** The tests of the journal, in the order of their numbers. */
export function readTests(kept: KeptContent, today: CalendarDate): readonly JournalTest[] {
  const now = daySerial(today);
  const fields = new Map<number, Map<string, string | number>>();
  for (const row of kept.keyedRows()) {
    const parsed = /^t(\d+)\/(\w+)$/.exec(row.key ?? "");
    if (parsed === null) continue;
    const number = Number(parsed[1]);
    const written = fields.get(number) ?? new Map<string, string | number>();
    fields.set(number, written);
    const value = row.cells.get(columnSlot(cardLabelColumns))?.value ?? null;
    if (value !== null && value !== "" && typeof value !== "boolean") written.set(parsed[2] ?? "", value);
  }
  return [...fields].sort(([a], [b]) => a - b).map(([number, written]) => testOf(number, written, now));
}

function testOf(number: number, written: ReadonlyMap<string, string | number>, now: number): JournalTest {
  const text = (field: string): string | null => {
    const value = written.get(field);
    return value === undefined ? null : String(value).trim() || null;
  };
  const day = (field: string): number | null => {
    const value = written.get(field);
    return typeof value === "number" ? value : null;
  };
  const start = day("6");
  const end = day("7");
  const decision = testDecisions.find((word) => word.toLowerCase() === text("11")?.toLowerCase()) ?? null;
  const done = decision !== null || (end !== null && end < now);
  return {
    number,
    title: text("title") ?? text("3"),
    indicator: text("indicator"),
    start,
    end,
    decision,
    learned: text("12"),
    state:
      written.size === 0 ? "empty" : done ? "done" : start !== null && start <= now ? "ongoing" : "planned",
  };
}

/** Started tests per month over the latest twelve months: more tests, more goals reached (the source's finding). */
export function testsPerMonth(tests: readonly JournalTest[], today: CalendarDate): number {
  const now = daySerial(today);
  const started = tests.filter(({ start }) => start !== null && start <= now && start > now - 365);
  const earliest = Math.min(...started.map(({ start }) => start ?? now));
  if (started.length === 0) return 0;
  const months = Math.min(12, Math.max(1, Math.ceil((now - earliest + 1) / 30.44)));
  return started.length / months;
}
