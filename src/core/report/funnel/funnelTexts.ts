import type { Message } from "../../message";

/** The words of a funnel sheet. */
export type FunnelWord =
  | "unit"
  | "numerator"
  | "denominator"
  | "value"
  | "lower95"
  | "upper95"
  | "lower998"
  | "upper998"
  | "outside"
  | "above"
  | "below"
  | "mark"
  | "observed"
  | "error"
  | "z"
  | "trimmed"
  | "weight"
  | "units"
  | "all"
  | "theta"
  | "low"
  | "high"
  | "phi"
  | "tau2"
  | "widen"
  | "widen.help"
  | "yes"
  | "no"
  | "points"
  | "centre"
  | "how"
  | "curves"
  | "read";

export interface FunnelTexts {
  readonly render: (message: Message) => string;
  readonly t: (key: `funnel.${FunnelWord}`) => string;
}
