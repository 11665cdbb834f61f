import { formatFacts } from "./numberFormat";

/** How a cell tells a length of time: a number of days shown as hours and minutes, or text. */
export interface Duration {
  /** Days for a number, hours for text with hours first. */
  readonly number: number;
  /** "clock": two parts only ("1:30"), which are minutes and seconds where the indicator counts minutes. */
  readonly from: "format" | "text" | "clock";
}

/** "1:30", "26:05:10" and "−0:45" as hours; null for other text. Minutes and seconds are below 60. */
export function scanDuration(text: string): Duration | null {
  if (text.length > 12) return null;
  const match = /^([-+\u2212\u2013])? ?(\d{1,4})[:](\d\d)(?::(\d\d))?$/.exec(text.trim());
  if (!match) return null;
  const [, sign, hours = "", minutes = "", seconds] = match;
  if (Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null;
  const whole = Number(hours) + Number(minutes) / 60 + Number(seconds ?? 0) / 3600;
  // Fifteen digits are what Excel itself keeps.
  const number = Number(whole.toPrecision(15));
  const negative = sign !== undefined && sign !== "+" && number !== 0;
  return { number: negative ? -number : number, from: seconds === undefined ? "clock" : "text" };
}

/** The number of a cell that shows hours, minutes or seconds ([h]:mm, h:mm:ss, [mm]:ss), which is days; else null. */
export function durationNumber(value: number, format: string): Duration | null {
  return formatFacts(format).duration ? { number: value, from: "format" } : null;
}

const perHour: Readonly<Record<string, number>> = {
  sekunder: 3600,
  minuter: 60,
  timmar: 1,
  dygn: 1 / 24,
  dagar: 1 / 24,
  veckor: 1 / 168,
};

/** The unit that lengths of time are told in: the indicator's own, else hours, or minutes when none is an hour long. */
export function durationUnit(own: string | null, longestHours: number): string {
  if (own !== null && Object.hasOwn(perHour, own)) return own;
  return longestHours >= 1 ? "timmar" : "minuter";
}

/** What a cell's number is multiplied by to be in the unit. */
export function durationScale(from: Duration["from"], unit: string | null): number {
  const factor = perHour[unit ?? ""] ?? 1;
  if (from === "format") return 24 * factor;
  // "3:45" where minutes are counted is three minutes and 45 seconds.
  return from === "clock" && factor > 1 ? factor / 60 : factor;
}
