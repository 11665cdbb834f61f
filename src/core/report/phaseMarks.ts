import type { Assessment } from "../indicator/assessment";
import { startingIn } from "../indicator/seriesPeriods";
import { message, type Message } from "../message";
import { periodKey } from "../series/periodKey";
import type { SeriesDescription } from "./chartDescription";

/**
 * Cause and date where a new phase begins. The cause is cut to `longest` characters (0: the date
 * alone, on small charts); the whole of it stands in the notes.
 */
export function phaseMarks(
  { settings, series, chart }: Assessment,
  first: number,
  longest: number,
  render: (message: Message) => string,
): NonNullable<SeriesDescription["marks"]> {
  return chart.phases.slice(1).flatMap(({ from }) => {
    const point = series.points[from];
    if (point === undefined || from < first) return [];
    const cause =
      settings.phases.find(
        (phase) => startingIn(phase.from, series.frequency).ordinal === point.period.ordinal,
      )?.cause ?? null;
    const period = periodKey(point.period);
    const text =
      cause === null || longest === 0
        ? period
        : render(message("chart.mark.phase", { cause: shortened(cause, longest), period }));
    return [{ point: from - first, text }];
  });
}

function shortened(cause: string, longest: number): string {
  return cause.length <= longest ? cause : `${cause.slice(0, longest - 1).trimEnd()}…`;
}
