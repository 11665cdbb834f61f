import type { MappedView, ValueLine } from "../cells/valueLines";

/** 2023 of "Hemtjänst 2023", "Utfall (2023)" and "2023 utfall"; null without. */
export function yearInName(text: string): number | null {
  const plain = text.trim();
  const year = /(?:^|[ ,(])((?:19|20)\d\d)\)?$/.exec(plain)?.[1] ?? /^((?:19|20)\d\d) /.exec(plain)?.[1];
  return year === undefined ? null : Number(year);
}

/**
 * Rows "Hemtjänst 2023" and "Hemtjänst 2024" below months without year are two years of one series. So they are when
 * every row ends in a year and there are several years; a year that only some rows have is part of their name. Where
 * the rows are actuals and budgets ("Utfall 2023", "Budget 2024") their year is known already.
 */
export function withYearsOfNames(view: MappedView, lines: ValueLine[]): ValueLine[] {
  if (view.mapping.yearLine !== null || !hasOnlyParts(view)) return lines;
  const actual = lines.filter(({ attributes }) => attributes.actual);
  if (actual.some(({ attributes }) => attributes.year !== null)) return lines;
  const found = actual.map(({ attributes }) => {
    const text = attributes.name ?? attributes.organisation;
    return text === null ? null : yearInName(text);
  });
  const years = new Set(found);
  if (found.length === 0 || years.has(null) || years.size < 2) return lines;
  return lines.map((one) => {
    const at = actual.indexOf(one);
    if (at < 0) return one;
    const { name, organisation } = one.attributes;
    const rest =
      name !== null ? { name: withoutYear(name) } : { organisation: withoutYear(organisation ?? "") };
    return { ...one, attributes: { ...one.attributes, ...rest, year: found[at] ?? null } };
  });
}

const withoutYear = (text: string): string | null => {
  const rest = text.replace(/[ ,]*\(?(?:19|20)\d\d\)?$|^(?:19|20)\d\d /, "").trim();
  return rest === "" || /^(?:utfall|år)$/i.test(rest) ? null : rest;
};

/** Every label of the axis is a part of a year ("mars") without its year. */
function hasOnlyParts({ grid, mapping, record, line }: MappedView): boolean {
  const column = line(mapping.periodLine);
  let parts = 0;
  for (let row = record(mapping.records.from); row <= record(mapping.records.to); row++) {
    const label = grid.label(row, column);
    if (label?.kind === "part" || (label?.kind === "range" && label.year === null)) parts++;
    else if (label !== null) return false;
  }
  return parts > 0;
}
