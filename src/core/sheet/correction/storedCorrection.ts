import type { SheetCorrection, TableCorrection, TableKey } from "./correction";
import type { Role } from "../layout/mapping";
import { markSources } from "../cells/marks";

const roles: readonly Role[] = [
  ...([
    "name",
    "code",
    "unit",
    "organisation",
    "sex",
    "year",
    "amountKind",
    "ratioPart",
    "measurement",
  ] as const),
  ...(["status", "deleted", "ignore"] as const),
];

/**
 * Reads what a workbook keeps about a corrected sheet. Workbooks are edited by others and by older and newer versions:
 * what is not understood is left out, and nothing in it is trusted.
 */
export function storedCorrection(value: unknown): SheetCorrection | null {
  if (!isRecord(value) || !Array.isArray(value["tables"])) return null;
  const tables = value["tables"].flatMap((table) => storedTable(table) ?? []);
  return {
    marks: oneOf(value["marks"], markSources),
    accumulation: oneOf(value["accumulation"], ["perPeriod", "accumulated"] as const),
    point: oneOf(value["point"], ["thousands", "decimals"] as const),
    readActuals: typeof value["readActuals"] === "boolean" ? value["readActuals"] : undefined,
    sums: oneOf(value["sums"], ["total", "unit"] as const),
    tables,
  };
}

function storedTable(value: unknown): TableCorrection | null {
  if (!isRecord(value)) return null;
  const table = storedKey(value["table"]);
  if (table === null) return null;
  return {
    table,
    skip: value["skip"] === true ? true : undefined,
    pointedOut: value["pointedOut"] === true ? true : undefined,
    roles: isRecord(value["roles"]) ? storedRoles(value["roles"]) : undefined,
    from: text(value["from"]),
    to: text(value["to"]),
    accumulation: oneOf(value["accumulation"], ["perPeriod", "accumulated"] as const),
  };
}

function storedKey(value: unknown): TableKey | null {
  if (!isRecord(value) || !Array.isArray(value["headings"])) return null;
  const periods = oneOf(value["periods"], ["across", "down"] as const);
  const { headings, nth } = value;
  if (periods === undefined || !headings.every((heading) => typeof heading === "string")) return null;
  const which = typeof nth === "number" && nth >= 0 ? Math.floor(nth) : 0;
  return { periods, headings, nth: which, title: text(value["title"]) };
}

function storedRoles(value: Record<string, unknown>): Record<string, Role> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, role]) => {
      const known = oneOf(role, roles);
      return known === undefined ? [] : [[key, known] as const];
    }),
  );
}

function oneOf<T extends string>(value: unknown, known: readonly T[]): T | undefined {
  return known.find((one) => one === value);
}

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

function isRecord(value: unknown): value is Record<string, unknown> & { readonly headings?: unknown } {
  return typeof value === "object" && value !== null;
}
