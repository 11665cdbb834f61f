import { message, type Message } from "../../message";
import { dateFromDays, type CalendarDate } from "../../series/calendar";
import type { KeptContent } from "../made/keptContent";
import type { PlacedTable, RowSpec } from "../made/layTable";
import type { SheetLayout } from "../made/sheetLayout";
import { monthOf, type Activity, type Meetings } from "./activities";
import { dateFormat, meetingsTable, type YearWheelInput } from "./yearWheelInput";

/** The meetings that the user has written: real dates, by month. */
export function meetingsOf(kept: KeptContent, year: number, render: (message: Message) => string): Meetings {
  const heading = render(message("yearWheel.meetings.date"));
  const found = new Map<number, CalendarDate>();
  for (let month = 1; month <= 12; month++) {
    const value = kept.cell(meetingsTable, String(month), heading)?.value;
    if (typeof value !== "number") continue;
    const date = dateFromDays(Math.floor(value) - 25_569);
    if (date.year === year) found.set(month, date);
  }
  return found;
}

/** Twelve months: the committee's meeting, which the user writes, and what happens in each. */
export function layMeetings(
  layout: SheetLayout,
  activities: readonly Activity[],
  { render, year }: YearWheelInput,
): PlacedTable {
  return layout.table({
    key: meetingsTable,
    native: null,
    columns: [
      { heading: render(message("yearWheel.meetings.month")) },
      {
        heading: render(message("yearWheel.meetings.date")),
        input: true,
        numberFormat: dateFormat,
        align: "left",
        choices: { kind: "date" },
        prompt: render(message("yearWheel.meetings.prompt")),
      },
      { heading: render(message("yearWheel.meetings.activities")), wrap: false },
      { heading: render(message("yearWheel.meetings.part")), numberFormat: ";;;" },
    ],
    rows: Array.from({ length: 12 }, (_, i): RowSpec => {
      const month = i + 1;
      const inMonth = activities.filter(({ day }) => monthOf(day) === month);
      return {
        key: String(month),
        cells: [
          monthName(month, year, render),
          null,
          inMonth.map(({ kind }) => render(message(`yearWheel.short.${kind}`))).join(", "),
          1,
        ],
      };
    }),
    vanished: "drop",
  });
}

/** "maj" of "maj 2026". */
function monthName(month: number, year: number, render: YearWheelInput["render"]): string {
  const period = { kind: "period", period: { frequency: "month", ordinal: 12 * year + month - 1 } } as const;
  const text = render(message("yearWheel.month", { period }));
  return text.split(/[\s\u00a0]/)[0] ?? text;
}
