import type { ChartResult } from "./types";

/** The codes of the rules that cover each point, in the order of the profile, joined by "; "; "" for none. */
export function codesPerPoint(result: Pick<ChartResult, "values" | "signals">): string[] {
  const codes: string[][] = result.values.map(() => []);
  for (const signal of result.signals) {
    for (const index of signal.covers) {
      const here = codes[index];
      if (here !== undefined && !here.includes(signal.rule.code)) here.push(signal.rule.code);
    }
  }
  return codes.map((here) => here.join("; "));
}
