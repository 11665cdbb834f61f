import type { Assessment } from "../../indicator/assessment";
import { startingIn } from "../../indicator/periods/seriesPeriods";
import { message, type Message } from "../../message";
import { periodKey } from "../../series/periodKey";
import { testPoints } from "./testPoints";

/** A bar down from near the top of a chart, with a text above it. */
export interface ChartMark {
  /** Index of the point in the series. */
  readonly point: number;
  readonly text: string;
}

type Render = (message: Message) => string;

/**
 * What is marked on the time axis of a chart: where a new phase begins (cause and date), and where a test of
 * PGSA-journal begins and ends. Causes and names are cut; a small chart has the date of a phase alone. The whole of it
 * stands in the notes. One mark a point, in time order.
 */
export function chartMarks(
  assessment: Assessment,
  size: "large" | "small",
  render: Render,
): readonly ChartMark[] {
  const texts = new Map<number, string[]>();
  for (const { point, text } of [
    ...phaseMarks(assessment, size === "small" ? 0 : longestText, render),
    ...testMarks(assessment, size === "small" ? longestSmall : longestText, render),
  ]) {
    const there = texts.get(point) ?? [];
    if (!there.includes(text)) texts.set(point, [...there, text]);
  }
  return [...texts].sort(([a], [b]) => a - b).map(([point, parts]) => ({ point, text: parts.join("; ") }));
}

function phaseMarks({ settings, series, chart }: Assessment, longest: number, render: Render): ChartMark[] {
  return chart.phases.slice(1).flatMap(({ from }) => {
    const point = series.points[from];
    if (point === undefined) return [];
    const cause =
      settings.phases.find(
        (phase) => startingIn(phase.from, series.frequency).ordinal === point.period.ordinal,
      )?.cause ?? null;
    const period = periodKey(point.period);
    const text =
      cause === null || longest === 0
        ? period
        : render(message("chart.mark.phase", { cause: shortened(cause, longest), period }));
    return [{ point: from, text }];
  });
}

function testMarks(assessment: Assessment, longest: number, render: Render): ChartMark[] {
  return testPoints(assessment).map(({ point, edge, title }) => {
    const key = edge === "start" ? "chart.mark.testStart" : "chart.mark.testEnd";
    return { point, text: render(message(key, { title: shortened(title, longest) })) };
  });
}

function shortened(cause: string, longest: number): string {
  return cause.length <= longest ? cause : `${cause.slice(0, longest - 1).trimEnd()}…`;
}

/** Characters of a cause or the name of a test on a large chart (ux-flows 7.1), and of a name on a small one. */
const longestText = 20;
const longestSmall = 10;

/** In points: the plot of a chart, and a character of its labels. */
const widths = { large: { plot: 560, character: 4.6 }, small: { plot: 181, character: 4.1 } } as const;
const rungs = 4;

/**
 * How far below the others a mark hangs, by its point: 0 for the highest. Labels that would run into each other stand
 * on different rungs. A series has one block for its large and small charts, so it suits both.
 */
export function markRungs(assessment: Assessment, render: Render): ReadonlyMap<number, number> {
  const { length } = assessment.series.points;
  const large = labelWidths(chartMarks(assessment, "large", render), "large", length);
  const small = labelWidths(chartMarks(assessment, "small", render), "small", length);
  const filledTo = Array.from({ length: rungs }, () => -Infinity);
  return new Map(
    [...large].map(([point, width]) => {
      const half = Math.max(width, small.get(point) ?? 0) / 2;
      const free = filledTo.findIndex((end) => end < point - half);
      const rung = free >= 0 ? free : filledTo.indexOf(Math.min(...filledTo));
      filledTo[rung] = point + half;
      return [point, rung];
    }),
  );
}

/** How many periods wide each label is. */
function labelWidths(
  marks: readonly ChartMark[],
  size: "large" | "small",
  pointCount: number,
): ReadonlyMap<number, number> {
  const { plot, character } = widths[size];
  const step = plot / Math.max(1, pointCount);
  return new Map(marks.map(({ point, text }) => [point, (text.length * character) / step]));
}
