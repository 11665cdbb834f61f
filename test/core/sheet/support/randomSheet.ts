import type { SheetCells } from "../../../../src/core/sheet/cells/sheetCells";
import { sheetOf, type Typed } from "../../../support/sheetOf";

/** One series as it was before it was put in a sheet. */
export interface TrueSeries {
  readonly name: string;
  readonly organisation: string | null;
  readonly sex: "total" | "women" | "men" | null;
  /** By period key. null: the sheet has a mark, a blank cell or nothing there. */
  readonly values: ReadonlyMap<string, number | null>;
}

export interface RandomSheet {
  readonly layout: string;
  readonly cells: SheetCells;
  /** What must come out; null for a sheet with noise, where only the rules that always hold are checked. */
  readonly truth: readonly TrueSeries[] | null;
}

export type Random = () => number;

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
const whole = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1));
const chance = (random: Random, probability: number): boolean => random() < probability;

const names = [
  "Väntetid till beslut, dagar",
  "Sjukfrånvaro, %",
  "Nettokostnad äldreomsorg, kr/inv",
  "Antal anmälningar",
  "Utbetalt bistånd, tkr",
  "Andel nöjda brukare (%)",
  "Placeringsdygn, antal",
  "Personalomsättning, %",
];
const organisations = ["Alingsås", "Falun", "Norra skolan", "Äldreboende A", "Riket", "Åre"];
const sexWords: readonly (readonly [string, string, string])[] = [
  ["Totalt", "Kvinnor", "Män"],
  ["T", "K", "M"],
  ["Totalt", "Flickor", "Pojkar"],
  ["Tot", "Kv", "M"],
];
export const marks = ["..", ".", "-", "x", "e.u.", "–", "X", "uppgift saknas", "<5", "#N/A", "#DIV/0!", "…"];
const monthNames = ["jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec"];
const fullMonths = [
  ...["januari", "februari", "mars", "april", "maj", "juni", "juli"],
  ...["augusti", "september", "oktober", "november", "december"],
];

interface Axis {
  readonly keys: readonly string[];
  /** Header cells that carry the whole period. */
  readonly labels: readonly Typed[];
  /** Year and part apart, where the frequency has parts. */
  readonly parts: readonly { readonly year: number; readonly part: string }[] | null;
}

const two = (n: number): string => String(n).padStart(2, "0");

function serial(year: number, month: number): number {
  return Date.UTC(year, month - 1, 1) / 86_400_000 + 25_569;
}

function months(random: Random): Axis {
  const n = whole(random, 3, 40);
  const start = whole(random, 2010 * 12, 2022 * 12);
  const form = whole(random, 0, 7);
  const at = Array.from({ length: n }, (_, i) => start + i);
  const parts = at.map((m) => ({ year: Math.floor(m / 12), month: (m % 12) + 1 }));
  return {
    keys: parts.map(({ year, month }) => `${year}-${two(month)}`),
    labels: parts.map(({ year, month }): Typed => {
      switch (form) {
        case 0:
          return [serial(year, month), "yyyy-mm"];
        case 1:
          return [serial(year, month), "mmm-yy"];
        case 2:
          return `${monthNames[month - 1]} ${year}`;
        case 3:
          return `${year}M${two(month)}`;
        case 4:
          return `${year}-${two(month)}`;
        case 5:
          return year * 100 + month;
        case 6:
          return `${fullMonths[month - 1]} ${year}`;
        default:
          return `${monthNames[month - 1]!.slice(0, 3)}-${two(year % 100)}`;
      }
    }),
    parts: parts.map(({ year, month }) => ({ year, part: monthNames[month - 1]! })),
  };
}

function years(random: Random): Axis {
  const n = whole(random, 3, 20);
  const start = whole(random, 1995, 2005);
  const form = whole(random, 0, 2);
  const at = Array.from({ length: n }, (_, i) => start + i);
  return {
    keys: at.map(String),
    labels: at.map((year) => (form === 0 ? year : form === 1 ? String(year) : `År ${year}`)),
    parts: null,
  };
}

function partsOfYear(random: Random): Axis {
  const [count, letter, forms] = pick(random, [
    [3, "T", [(y: number, i: number) => `T${i} ${y}`, (y: number, i: number) => `${y} T${i}`]],
    [
      4,
      "Q",
      [
        (y: number, i: number) => `Kv${i} ${y}`,
        (y: number, i: number) => `${y}K${i}`,
        (y: number, i: number) => `${y} kv ${i}`,
      ],
    ],
    [2, "H", [(y: number, i: number) => `${i === 1 ? "VT" : "HT"} ${y}`]],
  ] as const);
  const form = pick<(y: number, i: number) => string>(random, forms);
  const start = whole(random, 2012 * count, 2018 * count);
  const n = whole(random, 3, 16);
  const at = Array.from({ length: n }, (_, i) => ({
    year: Math.floor((start + i) / count),
    i: ((start + i) % count) + 1,
  }));
  return {
    keys: at.map(({ year, i }) => `${year}-${letter}${i}`),
    labels: at.map(({ year, i }) => form(year, i)),
    parts: null,
  };
}

/** A number as controllers have it: a real one, or text in one of the ways text is written. One way for each series. */
function writer(random: Random, name: string): (value: number) => Typed {
  const percent = /%/.test(name);
  const form = whole(random, 0, percent ? 6 : 4);
  const grouped = (value: number, space: string): string => {
    const [a = "", b] = Math.abs(value).toFixed(1).split(".");
    return `${value < 0 ? "−" : ""}${a.replace(/\B(?=(\d{3})+$)/g, space)},${b}`;
  };
  switch (form) {
    case 0:
    case 1:
    case 2:
      return (value) => value;
    case 3:
      return (value) => grouped(value, "\u00a0");
    case 4:
      return (value) => grouped(value, " ");
    case 5:
      return (value) => [Number((value / 100).toPrecision(12)), "0.0%"];
    default:
      return (value) => `${grouped(value, " ")} %`;
  }
}

function values(random: Random, keys: readonly string[], name: string): Map<string, number | null> {
  const level = /%/.test(name) ? 40 : pick(random, [8, 120, 2500, 45000]);
  const gaps = chance(random, 0.5) ? 0.15 : 0;
  const out = new Map<string, number | null>();
  keys.forEach((key, i) => {
    const value = Math.round((level + (random() - 0.5) * level) * 10) / 10;
    // The ends have values, so that nothing is said about where a series begins.
    const inside = i > 0 && i < keys.length - 1;
    out.set(key, inside && chance(random, gaps) ? null : value);
  });
  return out;
}

function truthOf(random: Random, axis: Axis, sexes: boolean, organised: boolean): TrueSeries[] {
  const used = names.slice(whole(random, 0, 3), whole(random, 4, 8)).slice(0, whole(random, 1, 4));
  const places = organised ? organisations.slice(0, whole(random, 2, 4)) : [null];
  const both = sexes ? (["total", "women", "men"] as const) : ([null] as const);
  return used.flatMap((name) =>
    places.flatMap((organisation) =>
      both.map((sex) => ({ name, organisation, sex, values: values(random, axis.keys, name) })),
    ),
  );
}

/** A cell that has no value: blank or a mark. */
const gap = (random: Random): Typed => (chance(random, 0.4) ? "" : pick(random, marks));

function longList(
  random: Random,
  axis: Axis,
  truth: readonly TrueSeries[],
  sexes: readonly string[],
): Typed[][] {
  const withSex = truth.some(({ sex }) => sex !== null);
  const withPlace = truth.some(({ organisation }) => organisation !== null);
  const head = [
    "Nyckeltal",
    ...(withPlace ? ["Kommun"] : []),
    ...(withSex ? ["Kön"] : []),
    "Period",
    "Värde",
  ];
  const write = new Map(truth.map(({ name }) => [name, writer(random, name)]));
  const rows: Typed[][] = truth.flatMap(({ name, organisation, sex, values: own }) =>
    axis.keys.flatMap((key, i): Typed[][] => {
      const value = own.get(key) ?? null;
      if (value === null && chance(random, 0.3)) return [];
      const labels = [name, ...(withPlace ? [organisation] : []), ...(withSex ? [sexText(sex, sexes)] : [])];
      return [[...labels, axis.labels[i]!, value === null ? gap(random) : write.get(name)!(value)]];
    }),
  );
  if (chance(random, 0.3)) shuffle(random, rows);
  return [head, ...rows];
}

const sexText = (sex: TrueSeries["sex"], words: readonly string[]): string =>
  sex === null ? "" : words[["total", "women", "men"].indexOf(sex)]!;

function shuffle<T>(random: Random, items: T[]): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = whole(random, 0, i);
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
}

function wide(random: Random, axis: Axis, truth: readonly TrueSeries[], sexes: readonly string[]): Typed[][] {
  const withSex = truth.some(({ sex }) => sex !== null);
  const withPlace = truth.some(({ organisation }) => organisation !== null);
  const merged = chance(random, 0.5);
  const twoRows = axis.parts !== null && chance(random, 0.4);
  const labels = ["Indikator", ...(withPlace ? ["Kommun"] : []), ...(withSex ? ["Kön"] : [])];
  const head: Typed[][] = twoRows
    ? [
        [
          ...labels.map(() => ""),
          ...axis.parts!.map(({ year }, i) => (i === 0 || axis.parts![i - 1]!.year !== year ? year : "")),
        ],
        [...labels, ...axis.parts!.map(({ part }) => part)],
      ]
    : [[...labels, ...axis.labels]];
  let last: readonly string[] = [];
  const write = new Map(truth.map(({ name }) => [name, writer(random, name)]));
  const rows = truth.map(({ name, organisation, sex, values: own }): Typed[] => {
    const texts = [name, ...(withPlace ? [organisation!] : []), ...(withSex ? [sexText(sex, sexes)] : [])];
    const shown = texts.map((text, i) =>
      merged && i < texts.length - 1 && texts.slice(0, i + 1).every((t, j) => t === last[j]) ? "" : text,
    );
    last = texts;
    return [
      ...shown,
      ...axis.keys.map((key): Typed => {
        const value = own.get(key) ?? null;
        return value === null ? gap(random) : write.get(name)!(value);
      }),
    ];
  });
  return [...head, ...rows];
}

function down(random: Random, axis: Axis, truth: readonly TrueSeries[], sexes: readonly string[]): Typed[][] {
  const withSex = truth.some(({ sex }) => sex !== null);
  const withPlace = truth.some(({ organisation }) => organisation !== null);
  const heads: Typed[][] = [["", ...truth.map(({ name }) => name)]];
  if (withPlace) heads.push(["", ...truth.map(({ organisation }) => organisation!)]);
  if (withSex) heads.push(["", ...truth.map(({ sex }) => sexText(sex, sexes))]);
  heads[heads.length - 1]![0] = "Period";
  const write = truth.map(({ name }) => writer(random, name));
  return [
    ...heads,
    ...axis.keys.map((key, i): Typed[] => [
      axis.labels[i]!,
      ...truth.map(({ values: own }, c): Typed => {
        const value = own.get(key) ?? null;
        return value === null ? gap(random) : write[c]!(value);
      }),
    ]),
  ];
}

/** Rows and columns around the table: titles, a source, empty ones. */
function framed(random: Random, rows: Typed[][]): Typed[][] {
  const left = chance(random, 0.3) ? whole(random, 1, 2) : 0;
  const above: Typed[][] = chance(random, 0.5)
    ? [
        ["Uppföljning för ledningsgruppen"],
        ...(chance(random, 0.5) ? [["Källa: verksamhetssystemet"]] : []),
        [],
      ]
    : Array.from({ length: whole(random, 0, 2) }, () => []);
  const below: Typed[][] = chance(random, 0.3) ? [[], ["Källa: Kolada, hämtad 2024-03-01"]] : [];
  return [...above, ...rows, ...below].map((row) => [...Array<Typed>(left).fill(""), ...row]);
}

const junk: readonly Typed[] = [
  ...[
    "Summa",
    "Kommentar",
    "2024",
    2024,
    "Utfall",
    "Budget",
    "Kvinnor",
    "T1",
    "jan",
    "v. 12",
    "1.234",
    "12,5 %",
  ],
  ...[
    0,
    -1,
    1e15,
    0.5,
    "0",
    "Mål",
    "",
    "",
    "~100",
    "60,9*",
    "ca 40",
    "1 2 3",
    "(12)",
    "12-",
    true,
    "#REF!",
    "√",
    "🙂",
  ],
  ...[
    [45_292, "yyyy-mm-dd"] as const,
    [0.123, "0.0%"] as const,
    "12 kr",
    "12 tkr",
    "nämnare",
    "täljare",
    "Medel",
  ],
];

/** Overwrites, moves and blanks cells, and sometimes whole rows. */
function spoilt(random: Random, rows: Typed[][]): Typed[][] {
  const out = rows.map((row) => [...row]);
  const width = Math.max(1, ...out.map((row) => row.length));
  for (let n = whole(random, 1, 30); n > 0; n--) {
    const row = out[whole(random, 0, Math.max(0, out.length - 1))];
    if (row) row[whole(random, 0, width)] = pick(random, chance(random, 0.3) ? marks : junk);
  }
  if (chance(random, 0.2)) out.splice(whole(random, 0, out.length), 0, [...(out[0] ?? [])]);
  if (chance(random, 0.2)) out.splice(whole(random, 0, out.length), 1);
  if (chance(random, 0.1)) shuffle(random, out);
  return out.map((row) => Array.from(row, (cell) => cell ?? ""));
}

function nonsense(random: Random): Typed[][] {
  const pool = [...junk, ...marks, ...names, ...organisations];
  const height = whole(random, 0, 15);
  const width = whole(random, 0, 12);
  return Array.from({ length: height }, () =>
    Array.from({ length: width }, () => (chance(random, 0.3) ? "" : pick<Typed>(random, pool))),
  );
}

/** The same seed gives the same sheet. */
export function randomSheet(seed: number): RandomSheet {
  const random = seeded(seed);
  if (chance(random, 0.08))
    return { layout: "nonsense", cells: sheetOf(nonsense(random), "Data"), truth: null };
  const axis = pick(random, [months, months, years, partsOfYear])(random);
  const layout = pick(random, ["long", "wide", "wide", "down"] as const);
  const sexes = pick(random, sexWords);
  const truth = truthOf(random, axis, chance(random, 0.35), chance(random, 0.5));
  const table = { long: longList, wide, down }[layout](random, axis, truth, sexes);
  const rows = framed(random, table);
  if (chance(random, 0.5)) return { layout, cells: sheetOf(rows, "Data"), truth };
  const more = chance(random, 0.3) ? [...rows, [], ...framed(random, nonsense(random))] : rows;
  return { layout: `${layout}, spoilt`, cells: sheetOf(spoilt(random, more), "Data"), truth: null };
}
