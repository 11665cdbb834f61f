/** The geometry of a small line: one path per unbroken stretch, since a gap is shown as a gap. */
export interface SparklineShape {
  readonly path: string;
  /** Single values between gaps, and the latest one: drawn as points. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly latest: { readonly x: number; readonly y: number } | null;
  /** Height of the centre line at the end; null without one. */
  readonly centre: number | null;
}

/** Rounded to tenths of a pixel: enough for the eye, and half the bytes. */
const tenths = (n: number): number => Math.round(n * 10) / 10;

/**
 * `values` in period order with null for gaps; `centre` is the level of the latest phase. Equal values lie in the
 * middle. The margin keeps line ends and markers inside the box.
 */
export function sparklineShape(
  values: readonly (number | null)[],
  centre: number | null,
  width: number,
  height: number,
  margin = 3,
): SparklineShape {
  const known = values.filter((v): v is number => v !== null);
  if (known.length === 0) return { path: "", points: [], latest: null, centre: null };
  const all = centre === null ? known : [...known, centre];
  const lowest = Math.min(...all);
  const span = Math.max(...all) - lowest;
  const y = (value: number): number =>
    tenths(span === 0 ? height / 2 : height - margin - ((value - lowest) / span) * (height - 2 * margin));
  const x = (index: number): number =>
    tenths(values.length === 1 ? width / 2 : margin + (index / (values.length - 1)) * (width - 2 * margin));

  const parts: string[] = [];
  const points: { x: number; y: number }[] = [];
  let latest: { x: number; y: number } | null = null;
  values.forEach((value, index) => {
    if (value === null) return;
    const at = { x: x(index), y: y(value) };
    const follows = index > 0 && values[index - 1] !== null;
    const leads = index + 1 < values.length && values[index + 1] !== null;
    parts.push(`${follows ? "L" : "M"}${at.x} ${at.y}`);
    if (!follows && !leads) points.push(at);
    latest = at;
  });
  return { path: parts.join(""), points, latest, centre: centre === null ? null : y(centre) };
}
