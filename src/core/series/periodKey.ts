import { dateFromDays, daysFromDate, isDate, isoWeek, weekFromIso } from "./calendar";
import type { Frequency, Period } from "./period";

/**
 * The written form of a period that the contract uses and that sorts within a frequency: "2024", "2024-H1",
 * "2024-T1", "2024-Q1", "2024-03", "2024-W12", "2024-03-15", "2023/24".
 */
export function periodKey({ frequency, ordinal }: Period): string {
  switch (frequency) {
    case "year":
      return pad(ordinal, 4);
    case "half":
      return part(ordinal, 2, "H");
    case "tertial":
      return part(ordinal, 3, "T");
    case "quarter":
      return part(ordinal, 4, "Q");
    case "month":
      return `${pad(Math.floor(ordinal / 12), 4)}-${pad((((ordinal % 12) + 12) % 12) + 1, 2)}`;
    case "week": {
      const { year, week } = isoWeek(ordinal);
      return `${pad(year, 4)}-W${pad(week, 2)}`;
    }
    case "day": {
      const { year, month, day } = dateFromDays(ordinal);
      return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
    }
    case "schoolYear":
      return `${pad(ordinal, 4)}/${pad((ordinal + 1) % 100, 2)}`;
  }
}

/** Reads exactly what periodKey writes; null for everything else, an impossible date or week included. */
export function parsePeriodKey(key: string): Period | null {
  const year = Number(key.slice(0, 4));
  if (!/^\d{4}/.test(key)) return null;
  const rest = key.slice(4);
  if (rest === "") return { frequency: "year", ordinal: year };
  const match = /^-([HTQ])([1-4])$/.exec(rest);
  if (match) return parsePart(year, match[1] ?? "", Number(match[2]));
  if (/^-\d\d$/.test(rest)) {
    const month = Number(rest.slice(1));
    return month >= 1 && month <= 12 ? { frequency: "month", ordinal: 12 * year + month - 1 } : null;
  }
  if (/^-W\d\d$/.test(rest)) {
    const ordinal = weekFromIso(year, Number(rest.slice(2)));
    return ordinal === null ? null : { frequency: "week", ordinal };
  }
  if (/^-\d\d-\d\d$/.test(rest)) {
    const date = { year, month: Number(rest.slice(1, 3)), day: Number(rest.slice(4)) };
    return isDate(date) ? { frequency: "day", ordinal: daysFromDate(date) } : null;
  }
  if (/^\/\d\d$/.test(rest) && Number(rest.slice(1)) === (year + 1) % 100)
    return { frequency: "schoolYear", ordinal: year };
  return null;
}

const parts: Record<string, { frequency: Frequency; count: number }> = {
  H: { frequency: "half", count: 2 },
  T: { frequency: "tertial", count: 3 },
  Q: { frequency: "quarter", count: 4 },
};

function parsePart(year: number, letter: string, number: number): Period | null {
  const kind = parts[letter];
  if (!kind || number > kind.count) return null;
  return { frequency: kind.frequency, ordinal: kind.count * year + number - 1 };
}

function part(ordinal: number, count: number, letter: string): string {
  const index = ((ordinal % count) + count) % count;
  return `${pad(Math.floor(ordinal / count), 4)}-${letter}${index + 1}`;
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, "0");
}
