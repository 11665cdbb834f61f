import { headingMark, rowMark, totalMark, type KeptContent, type KeptRow } from "./keptContent";
import type { CellChoices, CellLook, MadeCell, MadeContent, MadeTable } from "./madeSheet";
import { keptContentOf, madeCell } from "./madeCell";
import { textHeight } from "./textHeight";

export interface ColumnSpec {
  /** Unique in the table: what the user writes is found by it. */
  readonly heading: string;
  /** Columns of the sheet that it takes; more than 1 only where the table is not native. Default 1. */
  readonly span?: number;
  /** True where the user writes: kept from run to run. */
  readonly input?: boolean;
  /** What stands in our rows is a formula of ours: written anew unless the user has typed over it. */
  readonly live?: boolean;
  readonly numberFormat?: string;
  readonly align?: "left" | "right" | "center";
  readonly choices?: CellChoices["rule"];
  /** Help that Excel shows when a cell of the column is chosen. */
  readonly prompt?: string;
  readonly wrap?: boolean;
  /** Text that stands beside a column of numbers is set in from it. */
  readonly indent?: boolean;
}

/** Where a row stands and where the table begins and ends, for formulas. Rows count from 0. */
export interface RowPlace {
  readonly row: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

export type RowContent = MadeContent | ((place: RowPlace) => MadeContent);

export interface RowSpec {
  /** The same at every run, unique in the table. */
  readonly key: string;
  /** One per column. In an input column it is what stands there until the user writes something else. */
  readonly cells: readonly RowContent[];
  readonly look?: CellLook;
  /** Formats that differ from those of the columns, by column. */
  readonly numberFormats?: readonly (string | undefined)[];
  /** Other choices than those of the columns, by column. */
  readonly choices?: readonly (CellChoices["rule"] | undefined)[];
}

export interface TableSpec {
  /** Letters and digits; unique on the sheet, the same at every run. */
  readonly key: string;
  /**
   * A real Excel table with this name (unique in the workbook), or a plain grid of cells where merged cells are wanted
   * (document sheets).
   */
  readonly native: string | null;
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly RowSpec[];
  /** First column of the sheet that it takes; default 0. */
  readonly firstColumn?: number;
  /** Empty rows for the user to write in: so many are always there. */
  readonly blankRows?: number;
  /** Formulas of calculated columns in the user's own and empty rows: null where there is none. */
  readonly ownRow?: readonly (RowContent | null)[];
  /** Rows under the table's own, such as sums; not part of a native table. */
  readonly totals?: readonly RowSpec[];
  /**
   * A row that is not among `rows` any more: kept as a row of the user's own when something is written in it ("keep",
   * the default), or dropped.
   */
  readonly vanished?: "keep" | "drop";
  /** The headings stand once more on every page that the table goes on to: for plain tables that may be long. */
  readonly repeatHeading?: boolean;
}

/** Where things came to stand, for formulas and figures. Rows and columns of the sheet, from 0. */
export interface PlacedTable {
  readonly headingRow: number;
  readonly firstRow: number;
  /** Last row of rows, own rows and empty rows; totals come after. Below firstRow when there is none. */
  readonly lastRow: number;
  readonly rowOf: ReadonlyMap<string, number>;
  /** First column of the sheet of each column of the table. */
  readonly columns: readonly number[];
}

export interface LaidTable {
  readonly rows: readonly {
    readonly cells: readonly MadeCell[];
    readonly mark: string | null;
    readonly height: number;
  }[];
  readonly table: MadeTable | null;
  readonly choices: readonly CellChoices[];
  readonly claimed: readonly string[];
  readonly place: PlacedTable;
  /** Columns that the user has added, right of those of the sheet. */
  readonly addedColumns: number;
  /** Rows of headings that stand once more, at the top of a page. */
  readonly repeated: readonly number[];
}

interface LayContext {
  /** Columns of the sheet. */
  readonly columns: number;
  readonly firstRow: number;
  readonly kept: KeptContent;
  readonly widthOf: (column: number, span: number) => number;
  /** Lines of the table, from 0, that have the headings once more above them. */
  readonly headingsBefore: ReadonlySet<number>;
}

/** A row before it has a place: one of ours, one of the user's own, or an empty one. */
type Line =
  | { readonly kind: "ours"; readonly row: RowSpec }
  | { readonly kind: "own"; readonly kept: KeptRow }
  | { readonly kind: "blank" };

/** Lays out a table: our rows, the user's own after the row they stood below, empty rows, totals. Pure. */
export function layTable(asked: TableSpec, context: LayContext): LaidTable {
  const { firstRow: headingRow, kept, widthOf } = context;
  const added = kept.addedColumns(
    asked.key,
    asked.columns.map(({ heading }) => heading),
  );
  const spec = added.length === 0 ? asked : withColumns(asked, added);
  const columns = [...columnsOf(asked), ...added.map((_, i) => context.columns + i)];
  const { lines, claimed } = linesOf(spec, kept);
  const firstRow = headingRow + 1;
  const lastRow = headingRow + lines.length + context.headingsBefore.size;
  const finish = (cells: readonly MadeCell[], mark: string | null) => ({
    cells,
    mark,
    height: Math.max(15, ...cells.map((cell) => textHeight(cell, widthOf(cell.column, cell.span)))),
  });
  const headings = (row: number) => finish(headingCells(spec, columns, row), headingMark(spec.key));
  const rows = [headings(headingRow)];
  const repeated: number[] = [];
  const rowOf = new Map<string, number>();
  lines.forEach((line, i) => {
    if (context.headingsBefore.has(i)) {
      repeated.push(headingRow + rows.length);
      rows.push(headings(headingRow + rows.length));
    }
    const place: RowPlace = { row: headingRow + rows.length, firstRow, lastRow };
    if (line.kind === "ours") rowOf.set(line.row.key, place.row);
    const cells = cellsOf(line, spec, columns, place, kept);
    rows.push(finish(isGroup(line) ? asGroup(cells, spec, columns) : cells, markOf(line, spec.key)));
  });
  (spec.totals ?? []).forEach((total, i) => {
    const place: RowPlace = { row: lastRow + 1 + i, firstRow, lastRow };
    const ours = { kind: "ours", row: { ...total, look: total.look ?? "total" } } as const;
    rows.push(finish(cellsOf(ours, spec, columns, place, kept), totalMark));
  });
  const first = columns[0] ?? 0;
  const last = columns.length - 1;
  return {
    rows,
    table:
      spec.native === null || lines.length === 0
        ? null
        : {
            name: spec.native,
            headingRow,
            firstColumn: first,
            lastRow,
            lastColumn: columns[last] ?? first,
          },
    choices: choicesOf(spec, columns, { firstRow, lastRow }, lines, rowOf),
    claimed,
    addedColumns: added.length,
    repeated,
    place: { headingRow, firstRow, lastRow, rowOf, columns },
  };
}

function headingCells(spec: TableSpec, columns: readonly number[], row: number): MadeCell[] {
  return spec.columns.map((column, i) =>
    madeCell(row, {
      column: columns[i] ?? 0,
      span: column.span ?? 1,
      content: column.heading,
      look: "heading",
      align: column.align ?? (column.numberFormat === undefined ? "left" : "right"),
      ...(column.indent === true ? { indent: true } : {}),
    }),
  );
}

/** The table with columns that the user has added: what is written in them is the user's. */
function withColumns(spec: TableSpec, headings: readonly string[]): TableSpec {
  return { ...spec, columns: [...spec.columns, ...headings.map((heading) => ({ heading, input: true }))] };
}

function columnsOf({ columns, firstColumn }: TableSpec): number[] {
  let next = firstColumn ?? 0;
  return columns.map(({ span }) => {
    const column = next;
    next += span ?? 1;
    return column;
  });
}

/** Our rows in our order, each followed by the user's own that stood below it; then what has lost its place. */
function linesOf(spec: TableSpec, kept: KeptContent): { lines: Line[]; claimed: string[] } {
  const known = new Set(spec.rows.map(({ key }) => key));
  const found = kept.tableRows(spec.key);
  const own = found.filter((row) => row.key === null && hasContent(row, spec));
  const vanished =
    spec.vanished === "drop"
      ? []
      : found.filter((row) => row.key !== null && !known.has(row.key) && hasInput(row, spec));
  const below = (key: string | null): Line[] =>
    own.filter((row) => row.after === key).map((row) => ({ kind: "own", kept: row }));
  const lines: Line[] = below(null);
  for (const row of spec.rows) lines.push({ kind: "ours", row }, ...below(row.key));
  for (const row of vanished) lines.push({ kind: "own", kept: row });
  for (const row of own)
    if (row.after !== null && !known.has(row.after)) lines.push({ kind: "own", kept: row });
  for (let i = 0; i < (spec.blankRows ?? 0); i++) lines.push({ kind: "blank" });
  const claimed = found.map((row) => rowMark(spec.key, row.key ?? ""));
  return { lines, claimed: [...claimed, rowMark(spec.key, "")] };
}

/** An empty row for the user has formulas in it, and they are no content of the user's. */
function hasContent(row: KeptRow, { columns, ownRow }: TableSpec): boolean {
  const calculated = new Set(columns.filter((_, i) => (ownRow?.[i] ?? null) !== null).map((c) => c.heading));
  return [...row.cells.keys()].some((slot) => !calculated.has(slot));
}

function hasInput(row: KeptRow, { columns }: TableSpec): boolean {
  return columns.some(({ input, heading }) => input === true && row.cells.has(heading));
}

function markOf(line: Line, table: string): string | null {
  return line.kind === "ours" ? rowMark(table, line.row.key) : null;
}

function cellsOf(
  line: Line,
  spec: TableSpec,
  columns: readonly number[],
  place: RowPlace,
  kept: KeptContent,
): MadeCell[] {
  return spec.columns.flatMap((column, i) => {
    const content = contentOf(line, spec, i, place, kept);
    const look = lookOf(line, column);
    // A plain table has a line under each row; in a real one Excel draws it.
    const ruled = spec.native === null && look === "body";
    if (content === null && look === "body" && !ruled) return [];
    const numberFormat =
      (line.kind === "ours" ? line.row.numberFormats?.[i] : undefined) ?? column.numberFormat;
    return [
      madeCell(place.row, {
        column: columns[i] ?? 0,
        span: column.span ?? 1,
        content,
        look,
        ...(numberFormat === undefined ? {} : { numberFormat }),
        ...(column.align === undefined ? {} : { align: column.align }),
        ...(column.wrap === undefined ? {} : { wrap: column.wrap }),
        ...(column.indent === true && look !== "subsection" ? { indent: true } : {}),
        ...(ruled ? { ruled } : {}),
      }),
    ];
  });
}

const isGroup = (line: Line): boolean => line.kind === "ours" && line.row.look === "subsection";

/** The heading of a group of rows has the room of all columns up to the next that something is written in. */
function asGroup(cells: readonly MadeCell[], spec: TableSpec, columns: readonly number[]): MadeCell[] {
  const [first, ...others] = cells.filter(({ content }) => content !== null && content !== "");
  if (first === undefined || spec.native !== null) return [...cells];
  const last = columns.length - 1;
  const end = others[0]?.column ?? (columns[last] ?? 0) + (spec.columns[last]?.span ?? 1);
  return [{ ...first, span: end - first.column }, ...others];
}

function lookOf(line: Line, column: ColumnSpec): CellLook {
  if (line.kind === "ours" && line.row.look !== undefined) return line.row.look;
  return column.input === true ? "input" : "body";
}

function contentOf(line: Line, spec: TableSpec, i: number, place: RowPlace, kept: KeptContent): MadeContent {
  const column = spec.columns[i];
  if (column === undefined) return null;
  if (line.kind === "ours") {
    if (column.input === true) {
      const written = kept.cell(spec.key, line.row.key, column.heading);
      const ours = column.live === true && (written?.formula !== null || written.value === null);
      if (written !== undefined && !ours) return keptContentOf(written);
    }
    return resolve(line.row.cells[i] ?? null, place);
  }
  const calculated = spec.ownRow?.[i] ?? null;
  if (calculated !== null) return resolve(calculated, place);
  if (line.kind === "blank") return null;
  const written = line.kept.cells.get(column.heading);
  return written === undefined ? null : keptContentOf(written);
}

const resolve = (content: RowContent, place: RowPlace): MadeContent =>
  typeof content === "function" ? content(place) : content;

function choicesOf(
  spec: TableSpec,
  columns: readonly number[],
  { firstRow, lastRow }: Pick<RowPlace, "firstRow" | "lastRow">,
  lines: readonly Line[],
  rowOf: ReadonlyMap<string, number>,
): CellChoices[] {
  if (lastRow < firstRow) return [];
  return spec.columns.flatMap(({ choices, prompt }, i): CellChoices[] => {
    const column = columns[i] ?? 0;
    const help = prompt === undefined ? {} : { prompt };
    const others = lines.flatMap((line): CellChoices[] => {
      const rule = line.kind === "ours" ? line.row.choices?.[i] : undefined;
      const row = line.kind === "ours" ? rowOf.get(line.row.key) : undefined;
      return rule === undefined || row === undefined
        ? []
        : [{ firstRow: row, lastRow: row, column, rule, ...help }];
    });
    if (choices === undefined && prompt === undefined) return others;
    const rule = choices ?? { kind: "any" as const };
    return [
      ...between(firstRow, lastRow, others).map((rows) => ({ ...rows, column, rule, ...help })),
      ...others,
    ];
  });
}

/** The rows from the first to the last that none of the others is about: a cell has one rule only. */
function between(
  firstRow: number,
  lastRow: number,
  others: readonly CellChoices[],
): { readonly firstRow: number; readonly lastRow: number }[] {
  const found: { readonly firstRow: number; readonly lastRow: number }[] = [];
  let from = firstRow;
  for (const { firstRow: row } of others) {
    if (row > from) found.push({ firstRow: from, lastRow: row - 1 });
    from = row + 1;
  }
  if (from <= lastRow) found.push({ firstRow: from, lastRow });
  return found;
}
