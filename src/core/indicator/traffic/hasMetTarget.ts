import type { Assessment } from "../assessment";

/**
 * Whether the latest value is at the target or on its better side, as a sheet with lights has it. The short-term target
 * when there is one, else the long-term. Null without target, value or direction.
 */
export function hasMetTarget({ latest, settings }: Pick<Assessment, "latest" | "settings">): boolean | null {
  const target = settings.shortTarget ?? settings.longTarget;
  const value = latest?.value ?? null;
  const { direction } = settings;
  if (target === null || value === null || direction === null || direction === "none") return null;
  const rounding = 1e-9 * Math.max(Math.abs(value), Math.abs(target));
  return direction === "higherBetter" ? value >= target - rounding : value <= target + rounding;
}
