import { noDecisions, type SeriesDecisions } from "../../core/indicator/phases/decisions";
import type { Period } from "../../core/series/period";
import { parsePeriodKey, periodKey } from "../../core/series/periodKey";
import { chartTypes } from "../../core/spc/types";

/** Decisions as the workbook's setting keeps them: periods are written as text ("2025-04"). */
export interface StoredDecisions {
  readonly chart?: string;
  readonly baselineTo?: string;
  readonly phases?: readonly { readonly from: string; readonly cause: string }[];
  readonly excluded?: readonly { readonly period: string; readonly cause: string }[];
  readonly complete?: string;
}

export function storedDecisions(decisions: SeriesDecisions): StoredDecisions {
  const { chartType, baselineTo, phases, excluded, complete } = decisions;
  return {
    ...(chartType === null ? {} : { chart: chartType }),
    ...(baselineTo === null ? {} : { baselineTo: periodKey(baselineTo) }),
    ...(phases.length === 0
      ? {}
      : { phases: phases.map(({ from, cause }) => ({ from: periodKey(from), cause: cause ?? "" })) }),
    ...(excluded.length === 0
      ? {}
      : {
          excluded: excluded.map(({ period, cause }) => ({ period: periodKey(period), cause: cause ?? "" })),
        }),
    ...(complete === null ? {} : { complete: periodKey(complete) }),
  };
}

/** What was kept, read with care: anything that is not ours or is damaged counts as not decided. */
export function readDecisions(value: unknown): SeriesDecisions {
  if (typeof value !== "object" || value === null) return noDecisions;
  const stored = value as Record<string, unknown>;
  return {
    chartType: chartTypes.find((type) => type === stored.chart) ?? null,
    baselineTo: periodIn(stored.baselineTo),
    phases: entriesIn(stored.phases).flatMap(({ from, cause }) =>
      withPeriod(from, (period) => ({ from: period, cause: textIn(cause) })),
    ),
    excluded: entriesIn(stored.excluded).flatMap(({ period, cause }) =>
      withPeriod(period, (found) => ({ period: found, cause: textIn(cause) })),
    ),
    complete: periodIn(stored.complete),
  };
}

function entriesIn(value: unknown): Record<string, unknown>[] {
  if (!Array.isArray(value)) return [];
  return value.filter(
    (entry): entry is Record<string, unknown> => typeof entry === "object" && entry !== null,
  );
}

function withPeriod<T>(value: unknown, make: (period: Period) => T): T[] {
  const period = periodIn(value);
  return period === null ? [] : [make(period)];
}

const periodIn = (value: unknown): Period | null =>
  typeof value === "string" ? parsePeriodKey(value) : null;
const textIn = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);
