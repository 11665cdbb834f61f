import { message } from "../core/message";
import type { Say } from "../core/report/made/say";
import type { CalendarDate } from "../core/series/calendar";
import { swedishTexts } from "../i18n/swedishTexts";

/** Texts in the workbook are Swedish whatever language the pane has: the readers are the municipality's. */
export const say: Say = (key, params) => swedishTexts.render(message(key, params));

/** The day on the machine's own calendar. */
export function todaysDate(): CalendarDate {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
