import type { Message } from "../message";
import type { Problem } from "../problem";
import { periodKey } from "../series/periodKey";
import type { Indicator, Point, Sex, Status } from "../series/series";

/** What `npm run report -- IN.xlsx --inspect` prints: a contract that others build on. */
export interface Inspection {
  readonly indicators: readonly InspectedIndicator[];
  readonly problems: readonly {
    readonly severity: string;
    readonly code: string;
    readonly sheet: string | null;
    readonly cell: string | null;
    readonly message: string;
  }[];
}

export interface InspectedIndicator {
  readonly name: string;
  readonly code: string | null;
  readonly unit: string | null;
  readonly sheet: string;
  readonly series: readonly {
    readonly organisation: string | null;
    readonly sex: Sex | null;
    readonly points: readonly InspectedPoint[];
  }[];
}

export interface InspectedPoint {
  readonly period: string;
  readonly value: number | null;
  readonly status: Status;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
}

/** `render` gives a message in Swedish; it is asked only for the sentence, not for the advice. */
export function inspectJson(
  readings: readonly { readonly indicators: readonly Indicator[]; readonly problems: readonly Problem[] }[],
  render: (message: Message) => string,
): Inspection {
  return {
    indicators: readings.flatMap(({ indicators }) => indicators.map(inspected)),
    problems: readings.flatMap(({ problems }) =>
      problems.map(({ severity, code, sheet, cell, message }) => ({
        severity,
        code,
        sheet,
        cell,
        message: render(message),
      })),
    ),
  };
}

function inspected({ name, code, unit, sheet, series }: Indicator): InspectedIndicator {
  return {
    name,
    code,
    unit,
    sheet,
    series: series.map(({ organisation, sex, points }) => ({ organisation, sex, points: points.map(point) })),
  };
}

function point({ period, value, status, numerator, denominator }: Point): InspectedPoint {
  const simple = { period: periodKey(period), value, status };
  return numerator === undefined ? simple : { ...simple, numerator, denominator: denominator ?? null };
}
