import { message } from "../../message";
import { daysFromDate } from "../../series/calendar";
import { cellName } from "../../sheet/cells/address";
import type { MadeContent, MadeSheet } from "../made/madeSheet";
import { SheetLayout } from "../made/sheetLayout";
import { nextActivity, yearActivities, type Activity } from "./activities";
import { layActivities } from "./layActivities";
import { layInfluence } from "./layInfluence";
import { layMeetings, meetingsOf } from "./layMeetings";
import { yearRing } from "./yearRing";
import {
  activityColumn,
  isoDate,
  ringColumn,
  whenColumn,
  widths,
  type YearWheelInput,
} from "./yearWheelInput";

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
  layout.figureAt(yearRing(placed, input, next), {
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
