import { message, type Message } from "../../message";
import { messageParam } from "../chart/amounts";
import { latestPhase, type JudgedSeries } from "../chart/judgedSeries";

/**
 * How many points preliminary limits rest on; null when the limits are full, or when there are none to be preliminary
 * (run charts).
 */
export function preliminaryCount(judged: Pick<JudgedSeries, "chart" | "maturity">): number | null {
  if (judged.maturity !== "preliminary" || judged.chart.type === "run") return null;
  return latestPhase(judged)?.counted ?? null;
}

export function preliminaryNote(judged: JudgedSeries): Message[] {
  const n = preliminaryCount(judged);
  return n === null ? [] : [message("finding.preliminary", { n })];
}

/** A signal against preliminary limits, with the advice to read it with care. */
export function carefully(judged: JudgedSeries, sentence: Message): Message {
  const n = preliminaryCount(judged);
  return n === null
    ? sentence
    : message("finding.preliminary.signal", { finding: messageParam(sentence), n });
}
