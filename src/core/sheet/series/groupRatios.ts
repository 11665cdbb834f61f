import type { Mapping } from "../layout/mapping";
import type { Attributes, MappedView, ValueLine } from "../cells/valueLines";

/** Lines that together give one series: the value, or numerator and denominator. */
export interface RatioGroup {
  readonly attributes: Attributes;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly lines: readonly number[];
}

interface Building {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  readonly lines: number[];
  readonly attributes: Attributes;
  /** "Fallskador" of "Fallskador (täljare)". */
  partName: string | null;
}

/**
 * Value lines put together: a numerator and the denominator that follows it under the same name, organisation and sex
 * are one series, as is the published value beside them; every other line is a series of its own.
 */
export function groupRatios(lines: readonly ValueLine[], mapping: Mapping, view: MappedView): RatioGroup[] {
  const ratios = mapping.ratio !== null || lines.some(({ attributes }) => attributes.part !== "value");
  if (!ratios) return lines.map(({ line, attributes }) => single(line, attributes));
  const parts = new Map<string, Building[]>();
  const groups: RatioGroup[] = [];
  for (const { line, attributes } of lines) {
    const part = partOf(line, attributes, mapping, view);
    const { name, code, organisation, sex, year } = attributes;
    const key = mapping.ratio ? "" : [name, code, organisation, sex, year].join("\u0000");
    const own = mapping.ratio ? ratioAttributes(attributes, mapping) : attributes;
    const known = parts.get(key) ?? [];
    parts.set(key, known);
    let group = known[known.length - 1];
    if (group && group[part] !== null && part === "value") {
      groups.push(single(line, attributes));
      continue;
    }
    if (!group || group[part] !== null) {
      group = { value: null, numerator: null, denominator: null, lines: [], attributes: own, partName: null };
      known.push(group);
    }
    group[part] = line;
    group.lines.push(line);
    if (part === "numerator") group.partName = attributes.partName;
  }
  for (const known of parts.values())
    for (const group of known) groups.push(...finished(group, known.length > 1 || mapping.title === null));
  return groups;
}

function finished({ partName, ...group }: Building, byPart: boolean): RatioGroup[] {
  const complete = group.numerator !== null && group.denominator !== null;
  if (!complete) return group.lines.map((line) => single(line, group.attributes));
  const name = group.attributes.name ?? (byPart ? partName : null);
  return [{ ...group, attributes: { ...group.attributes, name } }];
}

function single(line: number, attributes: Attributes): RatioGroup {
  return { attributes, value: line, numerator: null, denominator: null, lines: [line] };
}

/** A part and its whole are called what the title says, else what the part is called. */
function ratioAttributes(attributes: Attributes, { title }: Mapping): Attributes {
  return {
    ...attributes,
    name: title === null ? attributes.name : null,
    organisation: null,
    sex: null,
    sexLabel: null,
  };
}

function partOf(
  line: number,
  attributes: Attributes,
  { ratio }: Mapping,
  view: MappedView,
): Attributes["part"] {
  if (!ratio) return attributes.part;
  if (line === view.line(ratio.numerator)) return "numerator";
  return line === view.line(ratio.denominator) ? "denominator" : "value";
}
