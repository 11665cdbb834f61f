import { message, type Message } from "../../message";
import { dateFromDays } from "../../series/calendar";
import { swedishHolidays } from "../../series/swedishHolidays";
import { cellName } from "../../sheet/cells/address";
import type { PlacedTable, RowSpec } from "../made/layTable";
import type { MadeContent } from "../made/madeSheet";
import type { SheetLayout } from "../made/sheetLayout";
import { meetingDay, type Activity } from "./activities";
import {
  activitiesTable,
  dateFormat,
  meetingColumn,
  whenColumn,
  type YearWheelInput,
} from "./yearWheelInput";

/** The year's activities: when, what, which indicators fall due, by whom and when the material is ready. */
export function layActivities(
  layout: SheetLayout,
  activities: readonly Activity[],
  meetings: PlacedTable,
  input: YearWheelInput,
): PlacedTable {
  const { render } = input;
  const heading = (name: string): string => render(message(`yearWheel.column.${name}`));
  const status = (name: string): string => render(message(`yearWheel.status.${name}`));
  return layout.table({
    key: activitiesTable,
    native: null,
    columns: [
      {
        heading: heading("when"),
        input: true,
        live: true,
        numberFormat: dateFormat,
        align: "left",
        prompt: render(message("yearWheel.when.prompt")),
      },
      { heading: heading("activity") },
      { heading: heading("what") },
      { heading: heading("indicators") },
      { heading: heading("owner"), input: true },
      { heading: heading("materialDue"), numberFormat: dateFormat, align: "left" },
      {
        heading: heading("status"),
        input: true,
        choices: { kind: "list", values: ["planned", "ongoing", "done", "cancelled"].map(status) },
      },
    ],
    rows: activities.map((activity): RowSpec => ({
      key: activity.key,
      cells: [
        whenContent(activity, meetings, input),
        render(message(`yearWheel.activity.${activity.kind}`)),
        render(message(`yearWheel.what.${activity.kind}`, followedParams(activity))),
        dueIndicators(activity, input),
        null,
        ({ row }) => ({
          formula: `=IF(ISNUMBER(${cellName(row, whenColumn)}),WORKDAY(${cellName(row, whenColumn)},-3),"")`,
          expected: activity.materialDay + 25_569,
        }),
        null,
      ],
    })),
    vanished: "keep",
    repeatHeading: true,
  });
}

/**
 * When: so many working days before the committee's meeting, or at it, by a formula that follows the date of the meeting
 * and keeps away from the holidays just before it. A date that the user writes instead stays.
 */
function whenContent(activity: Activity, meetings: PlacedTable, { year }: YearWheelInput): MadeContent {
  const expected = activity.day + 25_569;
  const month = activityMonth(activity);
  const row = month === null ? undefined : meetings.rowOf.get(String(month));
  if (row === undefined) return expected;
  const cell = cellName(row, meetingColumn);
  const usual = dateFromDays(meetingDay(year, month ?? 1, new Map()));
  const meeting = `IF(ISNUMBER(${cell}),${cell},DATE(${usual.year},${usual.month},${usual.day}))`;
  if (activity.before === 0) return { formula: `=${meeting}`, expected };
  const near = swedishHolidays(year)
    .filter((day) => day > activity.day - 45 && day < activity.day + 45)
    .map((day) => day + 25_569);
  const holidays = near.length === 0 ? "" : `,{${near.join(";")}}`;
  return { formula: `=WORKDAY(${meeting},-${activity.before}${holidays})`, expected };
}

/** The month of the meeting that the activity goes with; null for those with a date of their own. */
function activityMonth({ key, kind }: Activity): number | null {
  const month = /^monthly\/(\d+)$/.exec(key);
  if (month !== null) return Number(month[1]);
  return { tertial1: 5, tertial2: 9, annualReport: 2, budgetInput: 5, budget: 10 }[kind as "budget"] ?? null;
}

function followedParams({ period }: Activity): Message["params"] {
  return period === null ? {} : { period: { kind: "period", period } };
}

/** Names of those that fall due; more than four are counted. */
function dueIndicators({ kind, period }: Activity, { indicators, render }: YearWheelInput): string {
  if (period === null) return "";
  const { monthly, tertial, yearly } = indicators;
  const due =
    kind === "monthly"
      ? monthly
      : kind === "annualReport"
        ? [...monthly, ...tertial, ...yearly]
        : [...monthly, ...tertial];
  if (due.length === 0) return "";
  const more = kind === "tertial1" || kind === "tertial2" ? yearly.length : 0;
  const key = more > 0 ? "yearWheel.due.andYearly" : "yearWheel.due";
  return render(
    message(due.length <= 3 && more === 0 ? "yearWheel.due.names" : key, {
      n: due.length,
      m: more,
      names: { kind: "list", items: due },
    }),
  );
}
