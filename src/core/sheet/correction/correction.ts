import type { Grid } from "../cells/grid";
import type { Mapping, Role } from "../layout/mapping";
import type { MarkSource } from "../cells/marks";

/**
 * What the user has said about how one sheet is to be read: plain data that the workbook keeps. Nothing in it is an
 * address, so that it still holds when rows and columns have been inserted.
 */
export interface SheetCorrection {
  /** Whose meaning the marks have on this sheet. */
  readonly marks?: MarkSource;
  readonly accumulation?: "perPeriod" | "accumulated";
  /** What a lone point before three digits means. */
  readonly point?: "thousands" | "decimals";
  readonly readActuals?: boolean;
  readonly sums?: Sums;
  /** Every table of the sheet when it was corrected, with what is peculiar to it. */
  readonly tables: readonly TableCorrection[];
}

/** Rows and columns called Summa, Totalt, Medel: the total of the table, or units of their own. */
export type Sums = "total" | "unit";

export interface TableCorrection {
  readonly table: TableKey;
  /** The table is not read. */
  readonly skip?: boolean;
  /** The user has pointed out the line of periods; it is looked for by its headings, not among the proposals. */
  readonly pointedOut?: boolean;
  /** Heading (or "#2" for the second line of headings when it has no text) -> what the line is. */
  readonly roles?: Readonly<Record<string, Role>>;
  /** Text of the first and the last period to read; a table that grows is read to its end when `to` is not given. */
  readonly from?: string;
  readonly to?: string;
  readonly accumulation?: "perPeriod" | "accumulated";
}

/** A table known by its headings. */
export interface TableKey {
  readonly periods: Mapping["periods"];
  /** Texts over the lines of names, units, sexes ...; "" for a line without. */
  readonly headings: readonly string[];
  /** Which of the tables with these headings, counted from 0 down the sheet. */
  readonly nth: number;
  /** The title when it was corrected: tells a renamed sheet from another with the same common heading. */
  readonly title?: string;
}

export const noCorrection: SheetCorrection = { tables: [] };

/** What a table's lines of names are called: in corrections, and where the user changes them. */
export interface HeadingKey {
  readonly key: string;
  /** Column (across) or column or header row (down), counted from 0 in the sheet. */
  readonly line: number;
  readonly of: "heading" | "label";
  readonly role: Role;
  /** What stands over it; "" for nothing. */
  readonly text: string;
}

/** The lines that name values and records, in sheet order, each with a key that outlives a moved table. */
export function headingKeys(sheet: Grid, mapping: Mapping): HeadingKey[] {
  const across = mapping.periods === "across";
  const innermost = mapping.headings[mapping.headings.length - 1]?.line ?? mapping.area.top;
  const taken = new Map<string, number>();
  const withKey = (
    of: HeadingKey["of"],
    { line, role }: Mapping["labels"][number],
    text: string,
    i: number,
  ) => {
    const base = text === "" ? `#${of === "label" ? "L" : ""}${i + 1}` : text;
    const n = (taken.get(base) ?? 0) + 1;
    taken.set(base, n);
    return { key: n === 1 ? base : `${base} (${n})`, line, of, role, text };
  };
  const labels = mapping.labels.map((line, i) =>
    withKey("label", line, across ? "" : textAt(sheet, innermost, line.line), i),
  );
  const headings = mapping.headings.map((line, i) =>
    withKey("heading", line, across ? corner(sheet, mapping, line.line) : "", i),
  );
  return [...labels, ...headings];
}

/** The heading over a column of names lies in the row of the periods, or in a row of years above it. */
function corner(sheet: Grid, { periodLine }: Mapping, column: number): string {
  return textAt(sheet, periodLine, column) || textAt(sheet, periodLine - 1, column);
}

function textAt(sheet: Grid, row: number, column: number): string {
  return sheet.clean(row - sheet.cells.firstRow, column - sheet.cells.firstColumn);
}

/** The headings that a table is known by; with periods down a column its own heading and those of the values belong. */
export function tableHeadings(sheet: Grid, mapping: Mapping): string[] {
  const keys = headingKeys(sheet, mapping);
  if (mapping.periods === "across") return keys.map(({ text }) => text);
  const row = mapping.headings[mapping.headings.length - 1]?.line;
  if (row === undefined) return keys.map(({ text }) => text);
  const lines = [mapping.periodLine];
  for (let line = mapping.values.from; line <= mapping.values.to && lines.length < mostHeadings; line++)
    if (!mapping.except.includes(line)) lines.push(line);
  return [
    ...keys.filter(({ of }) => of === "label").map(({ text }) => text),
    ...lines.map((line) => textAt(sheet, row, line)),
  ];
}

/** A wide table of hundreds of columns is known by the first of them. */
const mostHeadings = 12;

/**
 * True when a table has all the headings that were kept: a column more does not matter, one that is gone or renamed
 * does. Without any text the number of lines must be the same.
 */
export function hasHeadings(current: readonly string[], kept: readonly string[]): boolean {
  const texts = kept.filter((text) => text !== "");
  if (texts.length === 0) return current.length === kept.length && current.every((text) => text === "");
  const present = new Set(current);
  return texts.every((text) => present.has(text));
}

/** True when anything is said about this table itself. */
export function changesTable({ skip, pointedOut, roles, from, to, accumulation }: TableCorrection): boolean {
  return (
    skip === true ||
    pointedOut === true ||
    from !== undefined ||
    to !== undefined ||
    accumulation !== undefined ||
    Object.keys(roles ?? {}).length > 0
  );
}
