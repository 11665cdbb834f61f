import type { Sex } from "../../series/series";
import { amountKind, type AmountKind, isFootnote, ratioBase, ratioPart } from "../layout/blockWords";
import { type Grid, isValueKind, Kind } from "./grid";
import type { LineRole, Mapping, Role } from "../layout/mapping";
import { groupedLines } from "../layout/groupedLines";
import { sexesOf } from "../layout/sexWords";
import { withYearsOfNames, yearInName } from "../layout/yearsInNames";

/** What the headings of one value line, or the labels of one record, say. Texts are as written. */
export interface Attributes {
  readonly name: string | null;
  readonly code: string | null;
  readonly unit: string | null;
  readonly organisation: string | null;
  readonly sex: Sex | null;
  /** The label that gave the sex, as written. */
  readonly sexLabel: string | null;
  readonly year: number | null;
  readonly part: "value" | "numerator" | "denominator";
  /** What a part is called before the word: "Fallskador" of "Fallskador (täljare)"; null for the word alone. */
  readonly partName: string | null;
  /** False for budget, forecast and deviation. */
  readonly actual: boolean;
  readonly status: string | null;
  readonly deleted: boolean;
}

export const noAttributes: Attributes = {
  name: null,
  code: null,
  unit: null,
  organisation: null,
  sex: null,
  sexLabel: null,
  year: null,
  part: "value",
  partName: null,
  actual: true,
  status: null,
  deleted: false,
};

export interface ValueLine {
  /** Column of the view. */
  readonly line: number;
  readonly attributes: Attributes;
}

/** Where the mapping's rows and columns lie in a view of the sheet. */
export interface MappedView {
  readonly grid: Grid;
  readonly mapping: Mapping;
  /** From the number in the sheet to the column of the view. */
  line(inSheet: number): number;
  /** From the number in the sheet to the row of the view. */
  record(inSheet: number): number;
}

export function mappedView(sheet: Grid, mapping: Mapping): MappedView {
  const across = mapping.periods === "across";
  const { firstRow, firstColumn } = sheet.cells;
  return {
    grid: across ? sheet.turn() : sheet,
    mapping,
    line: (inSheet) => inSheet - (across ? firstRow : firstColumn),
    record: (inSheet) => inSheet - (across ? firstColumn : firstRow),
  };
}

/**
 * The value lines of a table with what their headings say. Outer headings are carried on over blank cells (merged
 * cells leave all but the first blank). A sex below a name in the same line of headings belongs to that name, and a
 * heading without values above rows of organisations names what they measure.
 */
export function readValueLines(view: MappedView): ValueLine[] {
  const { grid, mapping } = view;
  const except = new Set(mapping.except.map((line) => view.line(line)));
  const headings = mapping.headings
    .filter(({ role }) => role !== "ignore")
    .map(({ line, role }) => ({ row: view.record(line), role }));
  const from = view.line(mapping.values.from);
  const to = view.line(mapping.values.to);
  const readers = headings.map(({ row, role }) => new HeadingReader(role, textsAlong(grid, row, from, to)));
  const innermost = innermostLine(headings.map(({ role }) => role));
  const lines: ValueLine[] = [];
  const kinds: (AmountKind | null)[] = [];
  const above: (string | null)[] = [];
  let heading = mapping.periods === "across" ? headingOver(view, from, headings) : null;
  let section: string | null = null;
  const sections = mapping.periods === "across" && !headings.some(({ role }) => role === "name");
  for (let line = sections ? firstSection(view, from) : from; line <= to; line++) {
    if (except.has(line) || line === view.line(mapping.periodLine)) continue;
    if (mapping.yearLine !== null && line === view.line(mapping.yearLine)) continue;
    const texts = headings.map(({ row }) => grid.clean(row, line));
    if (!hasValues(view, line)) {
      const only = texts.filter((text) => text !== "");
      if (only.some(isFootnote)) continue;
      if (sections && only.length === 1) section = only[0]!;
      if (only.length === 1) heading = only[0]!;
      texts.forEach((text, i) => text !== "" && readers[i]!.heading(text));
      continue;
    }
    let attributes = noAttributes;
    texts.forEach((text, i) => {
      if (text !== "" && i < innermost) readers.slice(i + 1).forEach((reader) => reader.forget());
      attributes = merge(attributes, readers[i]!.read(text, i < innermost));
    });
    if (section !== null && attributes.name === null) attributes = { ...attributes, name: section };
    lines.push({ line, attributes });
    above.push(heading);
    kinds.push(texts.map((text) => amountKind(text)?.kind ?? null).find((kind) => kind !== null) ?? null);
  }
  const grouped = mapping.labels.length === 0 ? groupedLines(view, lines, above) : lines;
  return withYearsOfNames(view, withoutOtherAmounts(grouped, kinds));
}

/**
 * Columns called Budget and Prognos 2 beside others that are called what they measure ("Ack jan–aug") are no series,
 * and nor is the deviation from them.
 */
function withoutOtherAmounts(
  lines: readonly ValueLine[],
  kinds: readonly (AmountKind | null)[],
): ValueLine[] {
  const planned = kinds.some((kind) => kind === "budget" || kind === "forecast");
  const actual = kinds.some((kind) => kind === null || kind === "actual");
  if (!planned || !actual) return [...lines];
  return lines.map((one, i) =>
    kinds[i] === null || kinds[i] === "actual"
      ? one
      : { ...one, attributes: { ...one.attributes, actual: false } },
  );
}

/** The last text alone between the periods and the first row of values. */
function headingOver(
  view: MappedView,
  from: number,
  headings: readonly { readonly row: number }[],
): string | null {
  let found: string | null = null;
  for (let line = firstSection(view, from); line < from; line++) {
    const only = headings.map(({ row }) => view.grid.clean(row, line)).filter((text) => text !== "");
    if (only.length === 1 && !isFootnote(only[0]!) && !hasValues(view, line)) found = only[0]!;
  }
  return found;
}

/** A section heading may stand above the first row of values. */
function firstSection(view: MappedView, from: number): number {
  return Math.min(from, view.line(view.mapping.periodLine) + 1);
}

function hasValues({ grid, mapping, record }: MappedView, line: number): boolean {
  for (let row = record(mapping.records.from); row <= record(mapping.records.to); row++) {
    const kind = grid.kind(row, line);
    if (isValueKind(kind) || kind === Kind.text || kind === Kind.date) return true;
  }
  return false;
}

function textsAlong(grid: Grid, row: number, from: number, to: number): string[] {
  const texts: string[] = [];
  for (let line = from; line <= to; line++) {
    const text = grid.clean(row, line);
    if (text !== "") texts.push(text);
  }
  return texts;
}

/** The last line of headings whose blank cells mean nothing, instead of "as before". */
function innermostLine(roles: readonly Role[]): number {
  for (let i = roles.length - 1; i >= 0; i--) if (roles[i] !== "unit" && roles[i] !== "code") return i;
  return roles.length - 1;
}

/** Reads one line of headings or labels, cell by cell. */
export class HeadingReader {
  private last = "";
  private lastName = "";
  private readonly sexes: ReadonlyMap<string, Sex> | null;

  constructor(
    private readonly role: Role,
    labels: readonly string[],
  ) {
    this.sexes =
      role === "sex" || role === "name" || role === "organisation" ? sexesOf(labels, role === "sex") : null;
  }

  forget(): void {
    this.last = "";
  }

  /** A heading without values of its own, over those that follow. */
  heading(text: string): void {
    if (!this.sexes?.has(text)) this.lastName = text;
    this.last = text;
  }

  read(text: string, carry: boolean): Partial<Attributes> {
    // A blank status is no status, while a blank name is the one above.
    const carried = carry && this.role !== "status" && this.role !== "deleted";
    const label = text === "" && carried ? this.last : text;
    this.last = label;
    if (label === "") return {};
    const sex = this.sexes?.get(label) ?? null;
    if (sex !== null) {
      const owner = this.role === "sex" || this.lastName === "" ? {} : this.named(this.lastName);
      return { ...owner, sex, sexLabel: label };
    }
    this.lastName = label;
    return this.role === "sex" ? { name: label } : this.named(label);
  }

  private named(label: string): Partial<Attributes> {
    switch (this.role) {
      case "name":
        return { name: label };
      case "organisation":
        return { organisation: label };
      case "code":
        return { code: label };
      case "unit":
        return { unit: label };
      case "year":
        return { year: Number(/\d{4}/.exec(label)?.[0] ?? NaN) || null };
      case "ratioPart":
        return { part: ratioPart(label) ?? "value", partName: ratioBase(label) };
      case "amountKind":
        return { actual: (amountKind(label)?.kind ?? "actual") === "actual", year: yearInName(label) };
      case "status":
        return { status: label };
      case "deleted":
        return { deleted: /^(?:true|sant|1|ja|yes)$/i.test(label) };
      default:
        return {};
    }
  }
}

/** What the inner heading says goes before the outer; two names make one name, and two organisations one. */
export function merge(outer: Attributes, inner: Partial<Attributes>): Attributes {
  return {
    name: joined(outer.name, inner.name),
    code: inner.code ?? outer.code,
    unit: inner.unit ?? outer.unit,
    organisation: joined(outer.organisation, inner.organisation),
    sex: inner.sex ?? outer.sex,
    sexLabel: inner.sexLabel ?? outer.sexLabel,
    year: inner.year ?? outer.year,
    part: inner.part === undefined || inner.part === "value" ? outer.part : inner.part,
    partName: inner.partName ?? outer.partName,
    actual: outer.actual && inner.actual !== false,
    status: inner.status ?? outer.status,
    deleted: outer.deleted || inner.deleted === true,
  };
}

function joined(outer: string | null, inner: string | null | undefined): string | null {
  if (!outer || !inner || outer === inner) return inner ?? outer;
  return `${outer}, ${inner}`;
}

export function labelReaders(
  view: MappedView,
  labels: readonly LineRole[],
): { line: number; reader: HeadingReader }[] {
  const from = view.record(view.mapping.records.from);
  const to = view.record(view.mapping.records.to);
  return labels
    .filter(({ role }) => role !== "ignore")
    .map(({ line, role }) => {
      const column = view.line(line);
      const different = new Set<string>();
      for (let row = from; row <= to; row++) {
        const text = view.grid.clean(row, column);
        if (text !== "") different.add(text);
      }
      return { line: column, reader: new HeadingReader(role, [...different]) };
    });
}
