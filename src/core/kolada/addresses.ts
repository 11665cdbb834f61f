/** Kolada's API: version 3 since April 2025; version 2 answers 410. */
export const koladaBase = "https://api.kolada.se/v3";

/** What the API takes between two slashes. */
export const mostPerSegment = 25;

export interface KoladaQuestion {
  readonly indicators: readonly string[];
  /** Ids of municipalities, regions and groups. */
  readonly places: readonly string[];
  /** All years when empty. */
  readonly years: readonly number[];
}

export interface KoladaAddresses {
  /** Where the values are; several when there are more ids than one address takes. */
  readonly values: readonly string[];
  /** Where the names of the indicators and of the places are. */
  readonly names: readonly string[];
}

/** The addresses to copy; none without an indicator, and none for values without a place or a year. */
export function koladaAddresses(question: KoladaQuestion, base = koladaBase): KoladaAddresses {
  const indicators = chunks(question.indicators);
  const places = chunks(question.places);
  const years = chunks(question.years.map(String));
  const ends =
    places.length > 0
      ? places.flatMap((ids) => [`/municipality/${ids}`].flatMap((place) => withYears(place, years)))
      : years.map((list) => `/year/${list}`);
  return {
    values: indicators.flatMap((ids) => ends.map((end) => `${base}/data/kpi/${ids}${end}`)),
    names: [
      ...indicators.map((ids) => `${base}/kpi/${ids}`),
      ...(indicators.length === 0 ? [] : places.map((ids) => `${base}/municipality/${ids}`)),
    ],
  };
}

function withYears(place: string, years: readonly string[]): string[] {
  return years.length === 0 ? [place] : years.map((list) => `${place}/year/${list}`);
}

function chunks(ids: readonly string[]): string[] {
  const unique = [...new Set(ids)];
  const parts: string[] = [];
  for (let i = 0; i < unique.length; i += mostPerSegment)
    parts.push(
      unique
        .slice(i, i + mostPerSegment)
        .map(encodeURIComponent)
        .join(","),
    );
  return parts;
}

/** Codes that somebody has typed or pasted, with commas, spaces or line breaks between; what is no code is left out. */
export function typedCodes(text: string, kind: "indicators" | "places" | "years"): string[] {
  const words = text.split(/[\s,;|]+/).filter((word) => word !== "");
  const shape = {
    indicators: /^[NUK]\d{5}$/i,
    places: /^(?:\d{4}|G\d+)$/i,
    years: /^(?:19|20)\d\d(?:[-–](?:19|20)\d\d)?$/,
  };
  const known = words.filter((word) => shape[kind].test(word)).map((word) => word.toUpperCase());
  return [...new Set(kind === "years" ? known.flatMap(yearsOf) : known)];
}

/** "2018-2023" is each of the years. */
function yearsOf(span: string): string[] {
  const [from = NaN, to = from] = span.split(/[-–]/).map(Number);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => String(from + i));
}
