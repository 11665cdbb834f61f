import type { Direction } from "../core/series/series";
import type { ChartInput, ChartOptions, ChartType, SigmaMethod } from "../core/spc/types";
import { chartTypes } from "../core/spc/types";
import { parseRules } from "../core/spc/rules/parseRules";
import { isError, readBlock, readLine, shown, type Cell, type Line } from "./cells";
import { fail } from "./errors";
import { numberIn, readOptionalNumber, readText } from "./numbers";

/** The arguments that the series functions share, as Excel gives them. */
export interface RawSeriesArguments {
  readonly values: unknown;
  readonly chartType: unknown;
  readonly denominators: unknown;
  readonly phases: unknown;
  readonly baseline: unknown;
  readonly excluded: unknown;
  readonly rules?: unknown;
  readonly method: unknown;
}

export interface SeriesArguments {
  readonly input: ChartInput;
  readonly options: ChartOptions;
  readonly direction: Line["direction"];
}

const subgroupCharts: readonly ChartType[] = ["XBAR", "S", "R"];
const needDenominators: readonly ChartType[] = ["P", "PP", "U", "UP", "IP", "NP"];
const shares: readonly ChartType[] = ["P", "PP", "NP"];
/** Charts of counts and of time between events: no value below 0. */
const notNegative: readonly ChartType[] = ["P", "PP", "U", "UP", "C", "NP", "G"];

/** Reads and checks them all; what cannot be used ends the function with a sentence. */
export function readSeriesArguments(raw: RawSeriesArguments): SeriesArguments {
  const type = readChartType(raw.chartType);
  const options = { type, method: readMethod(raw.method), rules: readRules(raw.rules) };
  const isSubgroups = subgroupCharts.includes(type);
  const { cells, direction, subgroups } = isSubgroups
    ? readSubgroups(raw.values, type)
    : readValues(raw.values);
  const values = isSubgroups ? [] : cells.map(numberIn);
  const points = isSubgroups ? subgroups.length : values.length;
  const denominators = readDenominators(raw.denominators, type, points);
  if (!isSubgroups) checkDomain(type, values, denominators);
  const baseline = readBaseline(raw.baseline);
  return {
    input: {
      values,
      ...(denominators === null ? {} : { denominators }),
      ...(isSubgroups ? { subgroups } : {}),
      ...(baseline === null ? {} : { baseline }),
      phaseStarts: phaseStarts(readAlongside(raw.phases, "faser", points)),
      excluded: readAlongside(raw.excluded, "undanta", points).map(marksPoint),
    },
    options,
    direction,
  };
}

interface Values {
  readonly cells: readonly Cell[];
  readonly subgroups: readonly (readonly (number | null)[])[];
  readonly direction: Line["direction"];
}

function readValues(argument: unknown): Values {
  const line = readLine(argument) ?? fail("wrongInput", { key: "fn.notOneLine", params: {} });
  return { ...line, subgroups: [] };
}

function readSubgroups(argument: unknown, type: ChartType): Values {
  const rows = readBlock(argument);
  const width = rows[0]?.length ?? 0;
  if (width < 2 || rows.some((row) => row.length !== width)) {
    fail("wrongInput", { key: "fn.matrixNeeded", params: { type } });
  }
  const subgroups = rows.map((row, index) =>
    row.map((cell, column) => numberIn(cell, index * width + column)),
  );
  return { cells: [], subgroups, direction: "column" };
}

export function readChartType(argument: unknown): ChartType {
  const text = readText(argument);
  if (text === "") return "I";
  const known = chartTypes.find((type) => type.toUpperCase() === text.toUpperCase());
  return known ?? fail("wrongInput", { key: "fn.unknownChart", params: { text } });
}

/**
 * "Högre bättre", "Lägre bättre" or "Ingen", in any case, or their first word alone. Blank is none: an indicator without
 * a direction is judged as change.
 */
export function readDirection(argument: unknown): Direction {
  const text = readText(argument);
  switch (text.toLowerCase().replace(/\s+/g, " ")) {
    case "högre":
    case "högre bättre":
      return "higherBetter";
    case "lägre":
    case "lägre bättre":
      return "lowerBetter";
    case "ingen":
    case "":
      return "none";
    default:
      return fail("wrongInput", { key: "fn.unknownDirection", params: { text } });
  }
}

const methods: Readonly<Record<string, SigmaMethod>> = {
  "": "mean",
  medel: "mean",
  rensad: "screened",
  median: "median",
};

function readMethod(argument: unknown): SigmaMethod {
  const text = readText(argument);
  const word = text.toLowerCase();
  return Object.hasOwn(methods, word) && methods[word] !== undefined
    ? methods[word]
    : fail("wrongInput", { key: "fn.unknownMethod", params: { text } });
}

function readRules(argument: unknown): ChartOptions["rules"] {
  const parsed = parseRules(readText(argument));
  return parsed.ok
    ? parsed.profile
    : fail("wrongInput", { key: "fn.unknownRule", params: { text: parsed.unknown } });
}

/** Cells beside the values, one for each; an argument left out is all blank. */
function readAlongside(argument: unknown, name: string, points: number): readonly Cell[] {
  if (argument === null || argument === undefined) return Array.from({ length: points }, () => null);
  const line = readLine(argument) ?? fail("wrongInput", { key: "fn.notOneLine", params: {} });
  const [only] = line.cells;
  if (line.cells.length === 1 && only === null) return Array.from({ length: points }, () => null);
  if (line.cells.length !== points) {
    fail("wrongInput", { key: "fn.lengthDiffers", params: { name, n: line.cells.length, m: points } });
  }
  const error = line.cells.find(isError);
  if (error !== undefined) throw error;
  return line.cells;
}

function readDenominators(argument: unknown, type: ChartType, points: number): (number | null)[] | null {
  const cells = readAlongside(argument, "nämnare", points);
  if (points > 0 && cells.every((cell) => cell === null)) {
    return needDenominators.includes(type)
      ? fail("wrongInput", { key: "fn.needDenominator", params: { type } })
      : null;
  }
  return cells.map((cell) => {
    if (typeof cell === "number" || cell === null || isError(cell)) return numberIn(cell, 0);
    return fail("wrongInput", { key: "fn.parameterText", params: { name: "nämnare", text: shown(cell) } });
  });
}

/** Where a number cannot be what the chart counts: negative counts, more than the denominator, no time between. */
function checkDomain(
  type: ChartType,
  values: readonly (number | null)[],
  denominators: readonly (number | null)[] | null,
): void {
  for (const [index, value] of values.entries()) {
    const denominator = denominators?.[index] ?? null;
    if (denominator !== null && denominator < 0) fail("outOfDomain");
    if (value === null) continue;
    if (value < 0 && notNegative.includes(type)) fail("outOfDomain");
    if (value <= 0 && type === "T") fail("outOfDomain");
    if (denominator !== null && denominator > 0 && value > denominator && shares.includes(type)) {
      fail("outOfDomain", { key: "fn.moreThanDenominator", params: { n: index + 1 } });
    }
  }
}

function readBaseline(argument: unknown): number | null {
  const points = readOptionalNumber(argument, "basperiod");
  return points === null || (Number.isInteger(points) && points > 0) ? points : fail("outOfDomain");
}

/**
 * A label that differs from the one before starts a phase; a blank continues. Where labels are text, 0 counts as blank:
 * some desktop versions send blank cells as 0.
 */
function phaseStarts(labels: readonly Cell[]): number[] {
  const hasText = labels.some((label) => typeof label === "string");
  const starts: number[] = [];
  let current: string | null = null;
  for (const [index, label] of labels.entries()) {
    if (label === null || (hasText && label === 0)) continue;
    const name = shown(label).trim();
    if (name !== current && index > 0) starts.push(index);
    current = name;
  }
  return starts;
}

/** Anything leaves the point out, but for blank and for the 0 and FALSE that stand for "no" (and 0 for blank). */
function marksPoint(cell: Cell): boolean {
  return cell !== null && cell !== 0 && cell !== false;
}
