import { invalidArgument } from "../hostError";

/** Readers of what an add-in sets or passes: the wanted type, or InvalidArgument as Excel answers. */

export function asText(value: unknown): string {
  if (typeof value === "string") return value;
  throw invalidArgument();
}

export function asNumber(value: unknown): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw invalidArgument();
}

export function asPositive(value: unknown): number {
  const number = asNumber(value);
  if (number < 0) throw invalidArgument();
  return number;
}

export function asInteger(value: unknown): number {
  const number = asNumber(value);
  if (!Number.isInteger(number)) throw invalidArgument();
  return number;
}

export function asBoolean(value: unknown): boolean {
  if (typeof value === "boolean") return value;
  throw invalidArgument();
}

/** One of the names of an Excel enumeration; other spellings of case are accepted, as Excel does. */
export function asOneOf<T extends string>(value: unknown, names: readonly T[]): T {
  const text = asText(value).toLowerCase();
  const found = names.find((name) => name.toLowerCase() === text);
  if (found === undefined) throw invalidArgument();
  return found;
}

/** A value, or `null` where "" asks for the automatic choice. */
export const orAutomatic =
  <T>(read: (value: unknown) => T) =>
  (value: unknown): T | null =>
    value === "" || value === null ? null : read(value);

const NAMED_COLOURS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  purple: "#800080",
  gray: "#808080",
  grey: "#808080",
  silver: "#C0C0C0",
  navy: "#000080",
  teal: "#008080",
  maroon: "#800000",
  olive: "#808000",
  lime: "#00FF00",
  aqua: "#00FFFF",
  fuchsia: "#FF00FF",
};

/** "#RRGGBB" (the # may be missing) or an HTML name, to "#RRGGBB" in capitals. */
export function asColour(value: unknown): string {
  const text = asText(value).trim();
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  if (hex) return `#${hex.toUpperCase()}`;
  const name = text.toLowerCase();
  const named = Object.hasOwn(NAMED_COLOURS, name) ? NAMED_COLOURS[name] : undefined;
  if (named) return named;
  throw invalidArgument();
}
