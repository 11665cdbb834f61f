import type { Problem } from "../problem";
import type { CellAddress, Indicator, Series } from "../series/series";
import { cellName } from "../sheet/cells/address";
import { sexWord } from "../sheet/layout/sexWords";

/** Problems of a whole reading by where they are, made once per reading: with 1,000 series each is looked up, not sought. */
const placesByReading = new WeakMap<readonly Problem[], ReadonlyMap<string, readonly Problem[]>>();

/** The parameters of a problem's sentence that hold cells. */
const cellParams = ["cell", "cellA", "cellB"];

/**
 * Those problems of a reading that concern a series: at a cell of it (value, numerator, denominator), or with its name on
 * its sheet ("Väntetid", "Väntetid, kvinnor", "Väntetid, Alingsås, kvinnor").
 */
export function problemsOfSeries(
  problems: readonly Problem[],
  indicator: Pick<Indicator, "name" | "sheet">,
  series: Pick<Series, "points" | "organisation" | "sex">,
): Problem[] {
  if (problems.length === 0) return [];
  const places = placesOf(problems);
  const found = new Set<Problem>();
  for (const point of series.points) {
    for (const cell of [point.cell, point.numeratorCell, point.denominatorCell])
      if (cell) for (const problem of places.get(cellPlace(cell)) ?? []) found.add(problem);
  }
  for (const problem of places.get(namePlace(indicator.sheet, indicator.name)) ?? [])
    if (isNamed(problem, indicator.name, series)) found.add(problem);
  return [...found];
}

function placesOf(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  const known = placesByReading.get(problems);
  if (known !== undefined) return known;
  const places = new Map<string, Problem[]>();
  for (const problem of problems) {
    if (problem.sheet === null) continue;
    for (const place of placesOfProblem(problem, problem.sheet)) {
      const there = places.get(place);
      if (there === undefined) places.set(place, [problem]);
      else there.push(problem);
    }
  }
  placesByReading.set(problems, places);
  return places;
}

/** Its cells, and its name with every shorter beginning of it, since a name may hold organisation and sex too. */
function placesOfProblem(problem: Problem, sheet: string): string[] {
  const places = cellsOf(problem).map((cell) => `${sheet}\n${cell}`);
  const name = nameOf(problem);
  if (name === null) return places;
  const words = name.split(", ");
  return [...places, ...words.map((_, count) => namePlace(sheet, words.slice(0, count + 1).join(", ")))];
}

/** What follows the indicator's name must be this series' organisation and sex. */
function isNamed(
  problem: Problem,
  indicatorName: string,
  { organisation, sex }: Pick<Series, "organisation" | "sex">,
): boolean {
  const rest = (nameOf(problem) ?? "").slice(indicatorName.length + 2);
  if (rest === "") return true;
  if (organisation !== null && rest === organisation) return true;
  const last =
    organisation !== null && rest.startsWith(`${organisation}, `)
      ? rest.slice(organisation.length + 2)
      : rest;
  return sex !== null && sexWord(last) === sex;
}

function nameOf({ message }: Problem): string | null {
  const name = message.params["name"];
  return typeof name === "string" ? name : null;
}

function cellsOf({ cell, message }: Problem): string[] {
  const cells = new Set<string>(cell === null ? [] : [cell]);
  for (const key of cellParams) {
    const param = message.params[key];
    if (typeof param === "string") cells.add(param);
  }
  return [...cells];
}

function cellPlace({ sheet, row, column }: CellAddress): string {
  return `${sheet}\n${cellName(row, column)}`;
}

function namePlace(sheet: string, name: string): string {
  return `${sheet}\n"${name}"`;
}
