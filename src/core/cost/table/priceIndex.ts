import type { CellAddress, Indicator } from "../../series/series";
import { foldText } from "../../sheet/layout/foldText";

export interface IndexYear {
  readonly value: number;
  readonly source: CellAddress;
  readonly live: boolean;
}

/** A price index of the user's sheet, by year. */
export interface PriceIndex {
  readonly id: string;
  /** As the sheet names it, such as "PKV, oktober 2025". */
  readonly name: string;
  readonly sheet: string;
  readonly range: string;
  /** "level": index numbers. "change": per cent per year, as PKV is published, to be chained. */
  readonly kind: "level" | "change";
  /** The consumer price index: another thing than the municipality's own prices, so it is said when it is used. */
  readonly consumer: boolean;
  /** False when neither index nor edition can be told from the name. */
  readonly named: boolean;
  readonly years: ReadonlyMap<number, IndexYear>;
}

/**
 * The price index that an indicator is, or null. Known by its name: PKV, LPIK, OPI, KPI (konsumentprisindex),
 * prisindex, index with a base ("1980=100"). Only yearly numbers count: a mean of months is the user's own to make.
 */
export function priceIndexOf(indicator: Indicator): PriceIndex | null {
  const text = foldText(`${indicator.name} ${indicator.unit ?? ""}`);
  const isIndex =
    /\b(?:pkv|lpik|opi|npi|kpi|kpif)\b|prisindex|implicitprisindex|bnp deflator|deflator/.test(text) ||
    (/\bindex\b/.test(text) && /(?:=| )100\b/.test(indicator.name)) ||
    /^(?:index|pris index|indextal)$/.test(text);
  if (!isIndex || indicator.series.length !== 1) return null;
  const [series] = indicator.series;
  if (series?.frequency !== "year") return null;
  const years = new Map<number, IndexYear>();
  for (const { period, value, cell, live } of series.points)
    if (value !== null && cell !== null) years.set(period.ordinal, { value, source: cell, live });
  const values = [...years.values()].map(({ value }) => value);
  if (values.length === 0) return null;
  const change = /forandring|procentuell|arlig/.test(text) || indicator.unit === "%";
  if (!change && values.some((value) => value <= 0)) return null;
  return {
    id: series.id,
    name: indicator.name,
    sheet: indicator.sheet,
    range: series.range,
    kind: change ? "change" : "level",
    consumer: /\bkpif?\b|konsumentprisindex/.test(text),
    named: /\b(?:pkv|lpik|opi|npi|kpi|kpif)\b|konsumentprisindex/.test(text) && /\d{4}/.test(indicator.name),
    years,
  };
}

/** The index number of each year: as it stands, or chained from yearly changes with 100 the year before the first. */
export function indexLevels(index: PriceIndex): ReadonlyMap<number, number> {
  if (index.kind === "level")
    return new Map([...index.years].map(([year, { value }]) => [year, value] as const));
  const years = [...index.years.keys()].sort((a, b) => a - b);
  const levels = new Map<number, number>();
  const first = years[0];
  if (first === undefined) return levels;
  let level = 100;
  levels.set(first - 1, level);
  for (let year = first; ; year++) {
    const change = index.years.get(year);
    if (change === undefined) break;
    level *= 1 + change.value / 100;
    levels.set(year, level);
  }
  return levels;
}

/** The index to use when none is chosen: one for the municipality's own prices before the consumer price index. */
export function preferredIndex(indexes: readonly PriceIndex[]): PriceIndex | null {
  return indexes.find(({ consumer }) => !consumer) ?? indexes[0] ?? null;
}
