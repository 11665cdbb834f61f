import { message, type Message } from "../../message";
import { dateFromDays, daysFromDate, type CalendarDate } from "../../series/calendar";
import { swedishHolidays } from "../../series/swedishHolidays";
import { cellName } from "../../sheet/address";
import { ownSheet, type Figure } from "../made/figure";
import type { KeptContent } from "../made/keptContent";
import type { PlacedTable, RowSpec } from "../made/layTable";
import type { MadeContent, MadeSheet } from "../made/madeSheet";
import { SheetLayout } from "../made/sheetLayout";
import { palette } from "../palette";
import {
  meetingDay,
  monthOf,
  nextActivity,
  yearActivities,
  type Activity,
  type Meetings,
} from "./activities";

export interface YearWheelInput {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly today: CalendarDate;
  /** Names of the indicators that are followed up, by how often: those that fall due at each occasion. */
  readonly indicators: {
    readonly monthly: readonly string[];
    readonly tertial: readonly string[];
    readonly yearly: readonly string[];
  };
  readonly organisation: string | null;
  readonly kept: KeptContent;
  readonly render: (message: Message) => string;
}

export const meetingsTable = "meetings";
export const activitiesTable = "activities";

/** Points: 480 in all, upright A4. */
const widths = [57, 87, 126, 66, 48, 57, 39] as const;
const dateFormat = "yyyy\\-mm\\-dd";
/** Columns under the ring: it hides the equal parts that it is made of. */
const ringColumn = 3;
const whenColumn = 0;
const activityColumn = 1;
const meetingColumn = 1;

/**
 * The year wheel (sources map, row 23; texts h4): the committee's meetings, which the user writes; the year's
 * activities, whose dates follow the meetings by formula until the user writes another; when each can influence what;
 * and a ring of the months with the next activity marked.
 */
export function layYearWheel(input: YearWheelInput): MadeSheet {
  const { render, year, kept } = input;
  const meetings = meetingsOf(kept, year, render);
  const activities = yearActivities(year, meetings);
  const title = render(message("yearWheel.title", { year: yearText(year) }));
  const layout = new SheetLayout({
    id: input.id,
    name: input.name,
    columnWidths: widths,
    orientation: "portrait",
    kept,
    title,
    organisation: input.organisation ?? "",
    source: "",
    leftoversHeading: render(message("document.leftovers")),
  });
  layout.title(title);
  // Where the activities stand is known only when the meetings above them have been laid out: twelve rows each time.
  const next = nextActivity(activities, input.today);
  const sentenceRow = layout.nextRow;
  const firstActivity = sentenceRow + rowsBeforeActivities;
  layout.sentence(nextSentence(firstActivity, firstActivity + activities.length - 1, next, input));
  layout.note(render(message("yearWheel.help")));
  layout.space(1, 6);
  const placed = layMeetings(layout, activities, input);
  layout.figureOver(ring(placed, input, next), {
    row: placed.headingRow,
    column: ringColumn,
    columns: widths.length - ringColumn,
    height: 210,
  });
  layout.space(1, 9);
  layActivities(layout, activities, placed, input);
  layInfluence(layout, activities, input);
  return layout.build();
}

/** Rows from the sentence to the first activity: note, space, heading and months, end of table, space, heading. */
const rowsBeforeActivities = 1 + 1 + 1 + 1 + 12 + 1 + 1 + 1;

const yearText = (year: number) =>
  ({ kind: "period", period: { frequency: "year", ordinal: year } }) as const;

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

function layMeetings(
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

function layActivities(
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

/** "Nästa: Tertialuppföljning 2, 2026-09-04, om 8 dagar." by formula, so that it is true on the day it is read. */
function nextSentence(
  firstRow: number,
  lastRow: number,
  next: Activity | null,
  { render, today }: YearWheelInput,
): MadeContent {
  const column = (index: number): string =>
    `$${cellName(firstRow, index).replace(/(\d)/, "$$$1")}:$${cellName(lastRow, index).replace(/(\d)/, "$$$1")}`;
  const dates = column(whenColumn);
  const first = `MINIFS(${dates},${dates},">="&TODAY())`;
  const iso = (cell: string): string =>
    `YEAR(${cell})&"-"&TEXT(MONTH(${cell}),"00")&"-"&TEXT(DAY(${cell}),"00")`;
  const over = render(message("yearWheel.over"));
  const name = `INDEX(${column(activityColumn)},MATCH(${first},${dates},0))`;
  const parts = {
    lead: render(message("yearWheel.next.lead")),
    inDays: render(message("yearWheel.next.in")),
    days: render(message("yearWheel.next.days")),
  };
  return {
    formula: `=IF(COUNTIF(${dates},">="&TODAY())=0,"${over}","${parts.lead} "&${name}&", "&${iso(first)}&" (${parts.inDays} "&(${first}-TODAY())&" ${parts.days}).")`,
    expected:
      next === null
        ? over
        : `${parts.lead} ${render(message(`yearWheel.activity.${next.kind}`))}, ${isoDate(next.day)} (${parts.inDays} ${next.day - daysFromDate(today)} ${parts.days}).`,
  };
}

/** "2026-05-05" */
export function isoDate(day: number): string {
  const { year, month, day: date } = dateFromDays(day);
  return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

function ring(placed: PlacedTable, { render }: YearWheelInput, next: Activity | null): Figure {
  const cells = (column: number) => ({
    sheet: ownSheet,
    firstRow: placed.firstRow,
    lastRow: placed.firstRow + 11,
    firstColumn: column,
    lastColumn: column,
  });
  const nextMonth = next === null ? -1 : monthOf(next.day) - 1;
  const title =
    next === null
      ? render(message("yearWheel.over"))
      : render(
          message("yearWheel.centre", {
            activity: render(message(`yearWheel.activity.${next.kind}`)),
            date: { kind: "period", period: { frequency: "day", ordinal: next.day } },
          }),
        );
  return {
    key: "ring",
    kind: "doughnut",
    title,
    alternativeText: title,
    series: [
      {
        name: title,
        values: cells(ringColumn),
        categories: cells(0),
        fill: null,
        line: { colour: palette.paper, weight: 1.5, dash: "solid" },
        marker: null,
        labels: { at: "all", show: "category" },
        points: Array.from({ length: 12 }, (_, i) => ({
          index: i,
          fill: i === nextMonth ? palette.others : i % 2 === 0 ? palette.grid : palette.zone,
        })),
      },
    ],
    categoryTitle: null,
    valueTitle: null,
    numberFormat: "0",
    minimum: null,
    maximum: null,
  };
}

/** Who can influence what, and when: the wheel is for every employee (SKL 2014, chapter 3). */
function layInfluence(
  layout: SheetLayout,
  activities: readonly Activity[],
  { render }: YearWheelInput,
): void {
  const date = (kind: Activity["kind"]): string =>
    isoDate(activities.find((one) => one.kind === kind)?.day ?? 0);
  const when: Readonly<Record<string, readonly Activity["kind"][]>> = {
    employee: ["tertial1", "appraisals"],
    manager: ["tertial1", "tertial2"],
    group: ["tertial1", "tertial2", "selfCheck"],
    committee: ["budgetInput", "budget", "annualReport"],
  };
  layout.together(() => {
    layout.subsection(render(message("yearWheel.influence")));
    layout.table({
      key: "influence",
      native: null,
      columns: [
        { heading: render(message("yearWheel.influence.who")), span: 2, input: true },
        { heading: render(message("yearWheel.influence.what")), span: 3, input: true },
        { heading: render(message("yearWheel.influence.when")), span: 2, input: true },
      ],
      rows: Object.entries(when).map(([who, kinds]): RowSpec => ({
        key: who,
        cells: [
          render(message(`yearWheel.influence.${who}`)),
          render(message(`yearWheel.influence.${who}.what`)),
          kinds.map(date).sort().join(", "),
        ],
      })),
    });
  });
}
