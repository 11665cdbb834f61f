/** Series without any real change, to see how often they get a signal all the same. Seeded by their generator. */
export type Random = () => number;
export type Process = (length: number, random: Random) => number[];

/** Mulberry32: uniform between 0 and 1, the same numbers every time. */
export function generator(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Box and Muller. */
const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

export const independent: Process = (length, random) => Array.from({ length }, () => normal(random));

/** AR(1) with coefficient 0.4 and variance 1 throughout. */
export const remembering: Process = (length, random) => {
  const values = [normal(random)];
  while (values.length < length)
    values.push(0.4 * (values.at(-1) ?? 0) + Math.sqrt(1 - 0.4 ** 2) * normal(random));
  return values;
};

/** A wave of twelve points whose amplitude is one standard deviation. */
export const seasonal: Process = (length, random) =>
  Array.from({ length }, (_, i) => Math.sin((2 * Math.PI * i) / 12) + normal(random));
