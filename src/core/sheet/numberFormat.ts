export interface FormatFacts {
  /** The cell shows its value times 100 with a per cent sign. */
  readonly percent: boolean;
  /** Decimals shown; null for General and text, which show what is there. */
  readonly decimals: number | null;
}

const cache = new Map<string, FormatFacts>();

/** What an invariant number format says about the numbers under it ("0.0%", "#,##0", "General"). */
export function formatFacts(format: string): FormatFacts {
  const known = cache.get(format);
  if (known) return known;
  const positive = (format.split(";")[0] ?? "").replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "");
  const general = !/[0#?]/.test(positive);
  const facts = {
    percent: positive.includes("%"),
    decimals: general ? null : (/\.([0#?]+)/.exec(positive)?.[1]?.length ?? 0),
  };
  if (cache.size < 1000) cache.set(format, facts);
  return facts;
}
