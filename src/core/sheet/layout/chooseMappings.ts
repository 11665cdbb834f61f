import type { Area } from "../cells/address";
import type { Mapping } from "./mapping";

/** The best mappings whose values do not overlap, in the order in which they lie in the sheet. */
export function chooseMappings(proposals: readonly Mapping[]): Mapping[] {
  const chosen: Mapping[] = [];
  for (const mapping of proposals)
    if (!chosen.some((other) => overlap(valueArea(other), valueArea(mapping)))) chosen.push(mapping);
  return chosen.sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
}

/** The area of the values alone. */
export function valueArea({ periods, records, values }: Mapping): Area {
  return periods === "across"
    ? { top: values.from, bottom: values.to, left: records.from, right: records.to }
    : { top: records.from, bottom: records.to, left: values.from, right: values.to };
}

export function overlap(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
