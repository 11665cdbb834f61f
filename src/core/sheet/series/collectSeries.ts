import type { Sex } from "../../series/series";
import { areaName } from "../cells/address";
import { sumLabel } from "../layout/blockWords";
import { cleanText, foldText } from "../layout/foldText";
import { codePattern } from "../layout/headingRoles";
import { headingWord, isGenericValueName } from "../layout/headingWords";
import type { Mapping, Role } from "../layout/mapping";
import type { ProblemLog } from "../problems/problemLog";
import type { Entry, Place, RawSeries, RawTable } from "./readTable";
import { titleCue } from "../layout/labelCues";
import { unitFromName } from "../layout/unit";
import { sexesInNames } from "../layout/sexesInNames";

/** Series of one indicator before its unit and scale are known. */
export interface IndicatorDraft {
  readonly name: string;
  readonly code: string | null;
  /** As a column Enhet, a heading or the title says it; null when only the name can tell. */
  readonly unit: string | null;
  readonly titleUnit: string | null;
  /** The source line of the first table that it stands in. */
  readonly source: string | null;
  readonly series: SeriesDraft[];
  /** The same series by organisation and sex. */
  readonly bySeries: Map<string, SeriesDraft>;
}

export interface SeriesDraft {
  readonly organisation: string | null;
  readonly sex: Sex | null;
  /** What the user would call it: name, organisation and sex as written. */
  readonly title: string;
  entries: Entry[];
  /** Several readings of a period are what the table says, not a mistake. */
  readonly repeated: boolean;
  /** What the user has said about the table's values. */
  readonly accumulation: Mapping["accumulation"];
  /** The period labels say that values are accumulated ("jan–aug"). */
  readonly labelledAccumulated: boolean;
}

/** Gathers the series of all tables of a sheet under their indicators, in sheet order. */
export function collectSeries(tables: readonly RawTable[], sheet: string, log: ProblemLog): IndicatorDraft[] {
  const drafts = new Map<string, IndicatorDraft>();
  const unitTitles = titlesOfUnits(tables);
  for (const table of tables) {
    const organisations = readOrganisations(table, log);
    const names = new Names(table, sheet, log);
    for (const raw of sexesInNames(table.series.map((one) => withCommonSex(one, table)))) {
      const organisation = organisations(raw);
      if (organisation === "skip") continue;
      const named = names.of(raw);
      const key = [foldText(named.name), named.name.length, raw.code, foldText(named.unit ?? "")].join(
        "\u0000",
      );
      let draft = drafts.get(key);
      if (!draft) {
        const { name, unit, titleUnit } = named;
        const code = raw.code ?? table.mapping.common.code ?? codeIn(name);
        const { source } = table;
        draft = { name, code, unit, titleUnit, source, series: [], bySeries: new Map() };
        drafts.set(key, draft);
      }
      const above = table.mapping.common.organisation ?? unitTitles.get(table) ?? null;
      const common = raw.organisation === null ? above : organisation;
      addSeries(draft, table, raw, common, log);
    }
  }
  for (const draft of drafts.values()) togetherByOrganisation(draft.series);
  return [...drafts.values()];
}

/** "Flickor" above a table is the sex of every series in it that has none. */
function withCommonSex(raw: RawSeries, { mapping }: RawTable): RawSeries {
  const { sex } = mapping.common;
  return sex === undefined || raw.sex !== null ? raw : { ...raw, sex: sex.sex, sexLabel: sex.label };
}

/**
 * Tables below or beside each other with the same rows under different titles ("Norr", "Söder"): the titles are the
 * units. A title that names a measure is none.
 */
function titlesOfUnits(tables: readonly RawTable[]): ReadonlyMap<RawTable, string> {
  const named = tables.filter(({ mapping }) => {
    const text = mapping.title?.text;
    return text !== undefined && titleCue(text) <= 0 && unitFromName(text) === null;
  });
  const units = new Map<RawTable, string>();
  const keys = (table: RawTable): Set<string> =>
    new Set(
      table.series.flatMap(({ name, code, organisation, sex }) =>
        name === null || organisation !== null ? [] : [[foldText(name), code, sex].join("\u0000")],
      ),
    );
  for (const one of named) {
    const own = keys(one);
    const twin = named.some(
      (other) =>
        other.mapping.title?.text !== one.mapping.title?.text && [...keys(other)].some((key) => own.has(key)),
    );
    if (twin) units.set(one, one.mapping.title!.text);
  }
  return units;
}

/** Women and men of one organisation beside each other, organisations in the order of the sheet. */
function togetherByOrganisation(series: SeriesDraft[]): void {
  const order = new Map<string | null, number>();
  for (const { organisation } of series) if (!order.has(organisation)) order.set(organisation, order.size);
  series.sort((a, b) => order.get(a.organisation)! - order.get(b.organisation)!);
}

/** Kolada's code inside a name, "N20014 Nettokostnad ..." or "... (N20014)". */
function codeIn(name: string): string | null {
  const word = name.split(/[\s(),;:]+/).find((part) => codePattern.test(part));
  return word ?? null;
}

function addSeries(
  draft: IndicatorDraft,
  table: RawTable,
  raw: RawSeries,
  organisation: string | null,
  log: ProblemLog,
): void {
  const title = [draft.name, organisation, raw.sexLabel].filter((text) => text !== null).join(", ");
  const repeated = table.mapping.headings.some(({ role }) => role === "measurement");
  const entries = repeated ? raw.entries : firstOfTwins(table, raw, title, log);
  const key = `${organisation ?? ""}\u0000${raw.sex ?? ""}`;
  const same = draft.bySeries.get(key);
  if (!same) {
    const { accumulation } = table.mapping;
    const labelledAccumulated = table.axis.accumulated;
    const { sex } = raw;
    const made = {
      organisation,
      sex,
      title,
      entries: [...entries],
      repeated,
      accumulation,
      labelledAccumulated,
    };
    draft.series.push(made);
    draft.bySeries.set(key, made);
    return;
  }
  const known = new Set(same.entries.map(({ period }) => `${period.frequency}${period.ordinal}`));
  if (entries.some(({ period }) => known.has(`${period.frequency}${period.ordinal}`)))
    tellTwice(title, same.entries, entries, log);
  else same.entries = [...same.entries, ...entries];
}

/** Two rows with the same name are two series, unless the years of a matrix divide one between them. */
function firstOfTwins(table: RawTable, raw: RawSeries, title: string, log: ProblemLog): readonly Entry[] {
  if (raw.lines.size < 2 || table.mapping.labels.length > 0) return raw.entries;
  const across = table.mapping.periods === "across";
  const lineOf = (entry: Entry) => {
    const at = entry.valueAt ?? entry.numeratorAt ?? entry.periodAt;
    return across ? at.row : at.column;
  };
  const taken = new Map<string, number>();
  const clash = raw.entries.find((entry) => {
    const key = `${entry.period.frequency}${entry.period.ordinal}`;
    const line = taken.get(key);
    taken.set(key, line ?? lineOf(entry));
    return line !== undefined && line !== lineOf(entry);
  });
  if (!clash) return raw.entries;
  const first = lineOf(raw.entries[0]!);
  const kept = raw.entries.filter((entry) => lineOf(entry) === first);
  const second = raw.entries.filter((entry) => lineOf(entry) === lineOf(clash));
  tellTwice(title, kept, second, log);
  return kept;
}

function tellTwice(name: string, first: readonly Entry[], second: readonly Entry[], log: ProblemLog): void {
  const at = second[0]?.valueAt ?? second[0]?.numeratorAt ?? null;
  log.add("warning", "duplicateSeries", at, {
    name,
    rangeA: areaName(entriesArea(first)),
    rangeB: areaName(entriesArea(second)),
  });
}

/** The smallest area that holds the value cells. */
export function entriesArea(entries: readonly Entry[]): {
  top: number;
  left: number;
  bottom: number;
  right: number;
} {
  let top = Infinity;
  let left = Infinity;
  let bottom = 0;
  let right = 0;
  for (const entry of entries)
    for (const at of [entry.valueAt, entry.numeratorAt, entry.denominatorAt]) {
      if (!at) continue;
      top = Math.min(top, at.row);
      left = Math.min(left, at.column);
      bottom = Math.max(bottom, at.row);
      right = Math.max(right, at.column);
    }
  return { top: Math.min(top, bottom), left: Math.min(left, right), bottom, right };
}

/**
 * Sum and mean rows are no organisation: a sum is read as the total (no organisation), and so is a mean when there is
 * no sum; other means beside a sum are left out. Each is told.
 */
function readOrganisations(table: RawTable, log: ProblemLog): (raw: RawSeries) => string | null | "skip" {
  const labels = new Set(
    table.series.map(({ organisation }) => organisation).filter((text) => text !== null),
  );
  const sums = [...labels].filter((label) => sumLabel(label) !== null);
  if (table.mapping.sums === "unit") return (raw) => raw.organisation;
  if (sums.length === 0 || sums.length === labels.size) return (raw) => raw.organisation;
  const total = sums.find((label) => sumLabel(label) === "sum") ?? sums[0];
  const told = new Set<string>();
  return (raw) => {
    const label = raw.organisation;
    if (label === null || !sums.includes(label)) return label;
    if (!told.has(label)) {
      told.add(label);
      log.add("info", "sumRow", headingPlace(table, raw, "organisation"), { label });
    }
    return label === total ? null : "skip";
  };
}

/** The cell of the heading or label that gave a series its name or organisation. */
export function headingPlace({ mapping }: RawTable, raw: RawSeries, role: Role): Place | null {
  const entry = raw.entries[0];
  const at = entry?.valueAt ?? entry?.numeratorAt ?? null;
  if (!at) return null;
  const label = mapping.labels.find((line) => line.role === role);
  const heading = mapping.headings.find((line) => line.role === role);
  const across = mapping.periods === "across";
  if (label) return across ? { row: label.line, column: at.column } : { row: at.row, column: label.line };
  if (heading)
    return across ? { row: at.row, column: heading.line } : { row: heading.line, column: at.column };
  return at;
}

/** What Excel and exports call a sheet that nobody has named. */
function isStandardName(sheet: string): boolean {
  return /^(?:blad|sheet|data|tabell|table|export|resultat|results?)[ _]?\d*$/i.test(sheet.trim());
}

/** "Antal" and "Andel (%)" say both unit and what is measured; "%" and "kr" do not. */
function measureWord(unit: string | null): string | null {
  return unit !== null && /^(?:antal|andel)(?![a-zåäö])/i.test(unit) ? unit : null;
}

/** Finds the names of the series of one table. */
class Names {
  private unnamed = 0;
  private readonly several: boolean;

  constructor(
    private readonly table: RawTable,
    private readonly sheet: string,
    private readonly log: ProblemLog,
  ) {
    this.several = new Set(table.series.map(({ name, unit }) => `${name} ${unit}`)).size > 1;
  }

  of(raw: RawSeries): { name: string; unit: string | null; titleUnit: string | null } {
    const { mapping } = this.table;
    const title = mapping.title?.text ?? null;
    const unit = raw.unit ?? mapping.common.unit ?? null;
    const generic = raw.name !== null && isGenericValueName(raw.name) && !this.several;
    if (raw.name !== null && !generic) return { name: raw.name, unit, titleUnit: title };
    if (title !== null) return { name: title, unit, titleUnit: generic ? raw.name : null };
    if (raw.code !== null) return { name: raw.code, unit, titleUnit: null };
    // "Andel (%)" is little, but more than "Blad1".
    const heading = raw.name ?? measureWord(raw.unit);
    if (heading !== null && !this.several && isStandardName(this.sheet) && headingWord(heading) !== "value")
      return { name: heading, unit, titleUnit: null };
    const base = title ?? cleanText(this.sheet);
    const name = this.several && this.unnamed++ >= 0 ? `${base} ${this.unnamed}` : base;
    this.tell(raw, name);
    return { name, unit, titleUnit: generic ? raw.name : null };
  }

  private tell(raw: RawSeries, name: string): void {
    if (!this.several && this.unnamed++ > 0) return;
    const place = headingPlace(this.table, raw, "name");
    const { area, periods } = this.table.mapping;
    const cell = place ?? { row: area.top, column: area.left };
    const named = this.table.mapping.headings.some(({ role }) => role === "name");
    const where = named ? cell : { row: area.top, column: periods === "down" ? cell.column : area.left };
    this.log.add("warning", "nameMissing", where, { range: areaName(entriesArea(raw.entries)), name });
  }
}
