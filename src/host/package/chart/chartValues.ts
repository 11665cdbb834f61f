import type { Chart } from "../../model/chart";
import { flag } from "../style/readStyles";
import { attribute, childNamed, descend, textOf, type XmlElement } from "../xml/xmlTree";

/** A yes/no element: missing is no, without a value yes. */
export const isOn = (element: XmlElement | null): boolean => element !== null && flag(element, "val", true);

/** The val of an element as a number; null when it is missing or no number. */
export const numberOf = (element: XmlElement | null): number | null => {
  const value = attribute(element, "val");
  return value === null || !Number.isFinite(Number(value)) ? null : Number(value);
};

/** What a code of the file is called in the model. */
export function choice<T>(map: Readonly<Record<string, T>>, element: XmlElement | null, otherwise: T): T {
  const key = attribute(element, "val") ?? "";
  return Object.hasOwn(map, key) ? (map[key] as T) : otherwise;
}

/** The cells that a part of a series is bound to, without "="; null for literal data. */
export function referenceOf(element: XmlElement | null): string | null {
  if (element === null) return null;
  for (const kind of ["numRef", "strRef", "multiLvlStrRef"]) {
    const formula = descend(element, kind, "f");
    if (formula !== null) return textOf(formula).replace(/^=/, "");
  }
  return null;
}

/** A manual place, in shares of the chart; null when Excel chooses. */
export function readLayout(element: XmlElement | null): Chart["plotLayout"] {
  const manual = descend(element, "layout", "manualLayout");
  if (manual === null) return null;
  const share = (name: string): number => numberOf(childNamed(manual, name)) ?? 0;
  return { left: share("x"), top: share("y"), width: share("w"), height: share("h") };
}
