import { chartNotes } from "../indicator/finding/chartNotes";
import type { Assessment } from "../indicator/assessment";
import { chartCaption } from "../report/chart/chartCaption";
import type { ReportOptions } from "../report/block/seriesBlock";
import { message, type Message } from "../message";

/** A text as a live sheet has it, and what stands in its place where it is sent. */
export type ChangedText = readonly [before: string, after: string];

/**
 * What is said of a series in cells: its finding, and the notes under charts and over blocks, such as how many values the
 * limits rest on. The longest come first, since one may be a part of another.
 */
export function changedTexts(
  before: Assessment,
  after: Assessment,
  options: ReportOptions,
  render: (message: Message) => string,
): ChangedText[] {
  const text = (messages: readonly Message[]): string => messages.map(render).join(" ");
  const short = (of: Assessment): string =>
    text(chartCaption(of, { ...options, size: "small", showLast: null }).note);
  const pairs: ChangedText[] = [
    [text(chartNotes(before, options)), text(chartNotes(after, options))],
    [short(before), short(after)],
    [render(before.finding.sentence), render(after.finding.sentence)],
  ];
  return pairs.filter(([was, is]) => was !== "" && was !== is).sort(([a], [b]) => b.length - a.length);
}

/** The text with what is changed in it; the mark of small numbers goes too, since it tells which of the hidden are small. */
export function textToSend(
  text: string,
  changed: readonly ChangedText[],
  { smallLimit = 0 }: ReportOptions,
  render: (message: Message) => string,
): string {
  const found = changed.find(([before]) => text.includes(before));
  const now = found === undefined ? text : text.replace(found[0], () => found[1]);
  if (smallLimit <= 0) return now;
  return now.replace(` ${render(message("note.small", { limit: smallLimit }))}`, "");
}
