import type { MadeSheet } from "../report/made/madeSheet";
import { columnSlot } from "../report/made/keptContent";
import { improvementLayout, type ImprovementInput } from "./improvementSheet";

export const presentDocument = "present";
/** Key of the room for the chart that shows the problem. */
export const presentSlot = "present";
export const indicatorKey = "indicator";

/** Letters that fit on a line of the form, and lines on one page when the chart has its place. */
const perLine = 92;
const linesOnPage = 22;

export interface PresentInput extends ImprovementInput {
  readonly indicators: readonly string[];
  /** The finding of the chosen indicator; null without one. */
  readonly finding: string | null;
}

/** Headings in the order of the form, with the lines that each has from the beginning. */
const parts = [
  { key: "today", heading: "present.heading.today", help: "present.help.perspective", lines: 7 },
  { key: "wanted", heading: "present.heading.wanted", help: "present.help.noSolutions", lines: 5 },
  { key: "arrived", heading: "present.heading.arrived", help: "present.help.arrived", lines: 4 },
] as const;

/**
 * Nulägesbeskrivning och önskat läge: at most one A4, from the user's point of view, with a chart that shows that the
 * problem is a problem. The line at the top tells how many lines are left, or that the text has become too long.
 */
export function presentSheet(input: PresentInput): MadeSheet {
  const { kept, say, indicators, finding } = input;
  const layout = improvementLayout(input, {
    id: presentDocument,
    title: say("present.title"),
    name: say("sheet.present"),
    columnWidths: [60, 60, 60, 60, 60, 60, 60, 60],
    orientation: "portrait",
  });
  const textOf = (key: string): string => {
    const value = kept.cell(null, key, columnSlot(0))?.value ?? null;
    return value === null ? "" : String(value);
  };
  const used = parts.reduce((sum, { key, lines }) => sum + Math.max(lines, linesOf(textOf(key))), 0);
  layout.sentence(
    used > linesOnPage
      ? say("present.tooLong", { n: Math.ceil(used / linesOnPage) })
      : say("present.help.onePage", { n: linesOnPage - used }),
  );
  layout.input({ key: "area", label: say("present.area"), labelSpan: 2 });
  layout.input({
    key: indicatorKey,
    label: say("pgsa.indicator"),
    labelSpan: 2,
    prompt: say("present.indicator.help"),
    ...(indicators.length > 0 &&
    indicators.join(",").length < 250 &&
    !indicators.some((name) => name.includes(","))
      ? { choices: { kind: "list" as const, values: indicators } }
      : {}),
  });
  layout.space(1, 6);
  parts.forEach(({ key, heading, help, lines }, i) => {
    layout.section(say(heading));
    layout.note(say(help));
    layout.text({ key, lines: Math.max(lines, linesOf(textOf(key))) });
    if (i !== 0) return;
    layout.section(say("present.heading.figures"));
    layout.note(finding ?? say("present.help.chart"));
    layout.slot(presentSlot, { height: 190 });
  });
  layout.note(say("note.made"));
  return layout.build();
}

const linesOf = (text: string): number =>
  text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
