import { isNumberKind } from "../cells/grid";
import { type Attributes, type MappedView, merge, type ValueLine } from "../cells/valueLines";
import { foldText } from "./foldText";

/**
 * The same names again and again, told apart by what stands above them: headings without values ("HEMTJÄNST", "SÄBO"
 * over "Antal brukare"), or lines whose values are the sums of those below (a pivot table). What stands above is then the
 * unit, or the outer unit, of the lines below.
 *
 * @param sections of each line, the heading without values above it; null without
 */
export function groupedLines(
  view: MappedView,
  lines: readonly ValueLine[],
  sections: readonly (string | null)[],
): ValueLine[] {
  const keys = lines.map(({ attributes }) => keyOf(attributes));
  const count = new Map<string, number>();
  for (const key of keys) count.set(key, (count.get(key) ?? 0) + 1);
  if (![...count.values()].some((n) => n > 1)) return [...lines];
  if (allDifferent(keys.map((key, i) => (sections[i] == null ? key : `${sections[i]}\u0001${key}`))))
    return lines.map((one, i) => withUnit(one, sections[i] ?? null));
  const parents = parentsOf(keys, count);
  const told = parents.map((parent, i) => (parent === null ? keys[i]! : `${keys[parent]}\u0001${keys[i]}`));
  if (!allDifferent(told) || !areSums(view, lines, parents)) return [...lines];
  return lines.map((one, i) => {
    const parent = parents[i] ?? null;
    return withUnit(one, parent === null ? null : labelOf(lines[parent]!.attributes));
  });
}

function withUnit(one: ValueLine, unit: string | null): ValueLine {
  if (unit === null) return one;
  const { organisation } = one.attributes;
  return { ...one, attributes: merge({ ...one.attributes, organisation: unit }, { organisation }) };
}

const labelOf = ({ name, organisation }: Attributes): string | null => organisation ?? name;

const keyOf = ({ name, code, unit, organisation, sex, year, part, actual }: Attributes): string =>
  [foldText(name ?? ""), code, unit, foldText(organisation ?? ""), sex, year, part, actual].join("\u0000");

const allDifferent = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;

/** For each line that comes several times, the last one above it that comes once. */
function parentsOf(keys: readonly string[], count: ReadonlyMap<string, number>): (number | null)[] {
  let parent: number | null = null;
  return keys.map((key, i) => {
    if (count.get(key)! > 1) return parent;
    parent = i;
    return null;
  });
}

/** Every line above others holds their sum, in every record where all have numbers. */
function areSums(
  { grid, mapping, record }: MappedView,
  lines: readonly ValueLine[],
  parents: readonly (number | null)[],
): boolean {
  let compared = 0;
  for (const parent of new Set(parents)) {
    if (parent === null) continue;
    const children = lines.filter((_, i) => parents[i] === parent);
    for (let row = record(mapping.records.from); row <= record(mapping.records.to); row++) {
      const all = [lines[parent]!, ...children];
      if (!all.every(({ line }) => isNumberKind(grid.kind(row, line)))) continue;
      const [sum = 0, ...parts] = all.map(({ line }) => Number(grid.value(row, line)));
      const total = parts.reduce((a, b) => a + b, 0);
      if (!(Math.abs(total - sum) <= Math.abs(sum) * 1e-3 + 0.5)) return false;
      compared++;
    }
  }
  return compared > 1;
}
