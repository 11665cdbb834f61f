import { message, type Param } from "../../message";
import type { CostDifference } from "../table/costDifference";
import type { SplitScope } from "./splitScope";

/** What the difference is, and what each factor does to it, in words that hold whatever the sign of the tables. */
export function splitSentence({ input, nameA, nameB }: SplitScope, difference: CostDifference): string {
  const { say } = input;
  const money = (value: number): Param => ({
    kind: "amount",
    value: Math.abs(value),
    unit: "kr",
    decimals: 0,
  });
  return say(
    message(difference.difference >= 0 ? "cost.split.finding.dearer" : "cost.split.finding.cheaper", {
      a: nameA,
      b: nameB,
      value: money(difference.difference),
      per: { kind: "word", key: `cost.per.${difference.of}` },
      list: {
        kind: "list",
        items: difference.effects.map((effect, i) => ({
          kind: "message" as const,
          message: message(effect >= 0 ? "cost.part.raises" : "cost.part.lowers", {
            value: money(effect),
            factor: { kind: "word", key: `cost.factor.${difference.factors[i] ?? "coverage"}.because` },
          }),
        })),
      },
    }),
  );
}
