/**
 * The smallest unit of the calendar that an Excel number format shows; null for formats that show no date (numbers,
 * text, times). "General" is null: a serial without date format is a number.
 */
export function dateUnit(format: string): "year" | "month" | "day" | null {
  const cached = cache.get(format);
  if (cached !== undefined) return cached;
  const unit = find(format);
  if (cache.size < 1000) cache.set(format, unit);
  return unit;
}

/** True for a date format that shows the year; "d-mmm" does not. */
export function showsYear(format: string): boolean {
  return /[yåe]/.test(withoutTexts(format));
}

/** Whether a date format shows the year, and the day of the month. */
export function dateFormatShows(format: string): { readonly year: boolean; readonly day: boolean } {
  if (dateUnit(format) === null) return { year: false, day: false };
  return { year: showsYear(format), day: /(?<!d)dd?(?!d)/.test(withoutTexts(format)) };
}

function withoutTexts(format: string): string {
  return (format.split(";")[0] ?? "")
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, " ")
    .toLowerCase()
    .replace(/general|am\/pm|a\/p/g, " ");
}

const cache = new Map<string, "year" | "month" | "day" | null>();

function find(format: string): "year" | "month" | "day" | null {
  if (/^(?:general|standard|allmänt|@)$/i.test(format)) return null;
  // Hours, minutes or seconds in brackets count on past a day: a length of time, never a date.
  if (/\[(?:h+|m+|s+)\]/i.test(format)) return null;
  const bare = withoutTexts(format);
  if (/[0#?]/.test(bare) && !/[yå]{2}|d/.test(bare)) return null;
  const time = /[hs]/.test(bare);
  if (/d/.test(bare)) return "day";
  if (/m{3,}/.test(bare) || (/m/.test(bare) && !time)) return "month";
  return /[yåe]/.test(bare) ? "year" : null;
}
