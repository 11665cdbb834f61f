import { message, type Param } from "../../message";
import type { Period } from "../../series/period";

/** More spans than this are summed up: "mars 2024, maj 2024 och 12 till". */
const SHOWN = 6;

/** Periods as a list in words, neighbours joined: "mars 2024 och maj–augusti 2024". `periods` in order. */
export function periodList(periods: readonly Period[]): Param {
  const spans = joinNeighbours(periods);
  const shown = spans.length <= SHOWN ? spans : spans.slice(0, SHOWN - 1);
  const items: Param[] = shown.map(({ from, to }) => ({ kind: "span", from, to }));
  const left = spans
    .slice(shown.length)
    .reduce((sum, { from, to }) => sum + to.ordinal - from.ordinal + 1, 0);
  if (left > 0) items.push({ kind: "message", message: message("list.more", { n: left }) });
  return { kind: "list", items };
}

function joinNeighbours(periods: readonly Period[]): { from: Period; to: Period }[] {
  const spans: { from: Period; to: Period }[] = [];
  for (const period of periods) {
    const last = spans[spans.length - 1];
    if (
      last !== undefined &&
      last.to.frequency === period.frequency &&
      last.to.ordinal + 1 === period.ordinal
    )
      last.to = period;
    else spans.push({ from: period, to: period });
  }
  return spans;
}
