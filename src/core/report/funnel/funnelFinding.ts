import { message, type Message } from "../../message";
import type { FunnelResult } from "../../spc/funnel/funnelLimits";
import type { FunnelData } from "./funnelData";

/** More names than this are summed up in the sentence; the table has them all. */
const NAMED = 8;

/** Indexes of the units outside the 99.8 per cent limits. */
export function unitsOutside({ values, lower998, upper998 }: FunnelResult): number[] {
  return values.flatMap((value, i) => {
    const lower = lower998[i];
    const upper = upper998[i];
    if (value === null || typeof lower !== "number" || typeof upper !== "number") return [];
    const rounding = 1e-9 * Math.max(Math.abs(value), 1e-12);
    return value > upper + rounding || value < lower - rounding ? [i] : [];
  });
}

/** What the funnel says: which units are outside, whether the limits have been widened, and why not when they could not. */
export function funnelFinding({ units }: FunnelData, result: FunnelResult): readonly Message[] {
  const outside = unitsOutside(result);
  const names = outside.slice(0, NAMED).map((i) => units[i]?.name ?? "");
  const more = outside.length - names.length;
  const list =
    more > 0 ? [...names, { kind: "message" as const, message: message("list.more", { n: more }) }] : names;
  return [
    outside.length === 0
      ? message("finding.funnel.inside")
      : message("finding.funnel.outside", {
          n: units.length,
          k: outside.length,
          units: { kind: "list", items: list },
        }),
    ...((result.overdispersion?.tau2 ?? 0) > 0 ? [message("finding.funnel.overdispersed")] : []),
    ...(result.tooFewUnits ? [message("finding.funnel.tooFewUnits", { n: units.length })] : []),
  ];
}
