import type { CostPlan, Quantity } from "./costPlan";

const words: readonly (readonly [RegExp, string])[] = [
  [/\belev/i, "pupil"],
  [/\bbarn\b|inskriv/i, "child"],
  [/dygn/i, "day"],
  [/timm|\btim\b/i, "hour"],
  [/plats/i, "place"],
  [/besök/i, "visit"],
];

/** Whom or what the table counts as users or volume, as a key of the texts: pupils, children, days; null for users in general. */
export function whomOf({ table }: CostPlan, quantity: Quantity): string | null {
  const of =
    quantity === "perUser" || quantity === "users"
      ? "users"
      : quantity === "perVolume" || quantity === "volume"
        ? "volume"
        : null;
  if (of === null) return null;
  const column = table.columns.find(
    ({ measure }) =>
      (measure.kind === "count" && measure.of === of) ||
      ((measure.kind === "cost" || measure.kind === "expected") && measure.per === of),
  );
  if (column === undefined) return null;
  const text = column.measure.kind === "count" ? column.name : (column.unit ?? column.name);
  return words.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
