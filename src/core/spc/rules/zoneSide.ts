import type { Zones } from "./ruleView";

/** 1 or -1 when the point is strictly beyond k of its own sigmas, else 0. With sigma 0 there are no zones. */
export function beyond(zones: Zones, index: number, sigmas: number): -1 | 0 | 1 {
  const sigma = zones.sigma[index]!;
  if (!(sigma > 0)) return 0;
  const distance = zones.values[index]! - zones.location[index]!;
  if (distance > sigmas * sigma + zones.tolerance) return 1;
  return distance < -sigmas * sigma - zones.tolerance ? -1 : 0;
}
