export interface FormatFacts {
  /** The cell shows its value times 100 with a per cent sign. */
  readonly percent: boolean;
  /** The cell shows a number of days as hours, minutes or seconds. */
  readonly duration: boolean;
  /** Decimals shown; null for General and text, which show what is there. */
  readonly decimals: number | null;
}

const cache = new Map<string, FormatFacts>();

/** What an invariant number format says about the numbers under it ("0.0%", "#,##0", "General"). */
export function formatFacts(format: string): FormatFacts {
  const known = cache.get(format);
  if (known) return known;
  const quoted = (format.split(";")[0] ?? "").replace(/"[^"]*"|\\.|_.|\*./g, "");
  const positive = quoted.replace(/\[[^\]]*\]/g, "");
  const general = !/[0#?]/.test(positive);
  const facts = {
    percent: positive.includes("%"),
    duration: isDuration(quoted),
    decimals: general ? null : (/\.([0#?]+)/.exec(positive)?.[1]?.length ?? 0),
  };
  if (cache.size < 1000) cache.set(format, facts);
  return facts;
}

/** [h]:mm, h:mm:ss, [mm]:ss: hours, minutes or seconds and no date. */
function isDuration(format: string): boolean {
  const plain = format.toLowerCase();
  if (/\[(?:h+|m+|s+)\]/.test(plain)) return true;
  const bare = plain.replace(/\[[^\]]*\]/g, "");
  return /h{1,2}:?m{2}|m{1,2}:?s{2}/.test(bare) && !/[yå]|d/.test(bare);
}
