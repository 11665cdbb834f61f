import { message, type Message, type Param } from "../message";
import type { KeptContent } from "../report/made/keptContent";

/** What is asked before costs are compared: whether they are booked alike. Source: Socialstyrelsen 2009, figure 4. */
export const bookingChecks = ["concept", "overhead", "premises", "bought", "oneOff"] as const;

/** The table of the sheet Orsaker till en skillnad that holds the answers. */
export const bookingTable = "booking";

/**
 * What the five answers say, as a note under a comparison: alike, or what is not booked alike or not known; and while
 * they are not all answered that nobody has checked. `kept` is what stands on the sheet with the questions.
 */
export function bookingNote(kept: KeptContent | undefined, say: (message: Message) => string): Message {
  const heading = say(message("cost.booking.answer"));
  const answers = bookingChecks.map((check) => ({
    check,
    answer: kept?.cell(bookingTable, check, heading)?.value ?? null,
  }));
  if (answers.some(({ answer }) => answer === null || answer === ""))
    return message("cost.booking.note.unchecked");
  const yes = say(message("cost.booking.answer.yes"));
  const unlike = answers.filter(({ answer }) => answer !== yes);
  if (unlike.length === 0) return message("cost.booking.alike");
  return message("cost.booking.note.differs", {
    list: {
      kind: "list",
      items: unlike.map(({ check }): Param => ({ kind: "word", key: `cost.booking.short.${check}` })),
    },
  });
}
