import type { CellValue } from "../block/block";

/** Stands in the first cell of the hidden column of keys. */
export const keyMark = "styrtal-nycklar";

/** A cell as it was found. */
export interface KeptCell {
  /** What was typed, or what a formula showed. */
  readonly value: CellValue;
  /** The formula, when the user has written one; null for a constant. */
  readonly formula: string | null;
}

export interface KeptRow {
  /** Without the name of its table; null for a row that the user has added. */
  readonly key: string | null;
  /** Key of the table that it stands in, or null. */
  readonly table: string | null;
  /** By the heading of its column in a table, else by "column n" counted from the left. */
  readonly cells: ReadonlyMap<string, KeptCell>;
  /** Key of the nearest row above that has one; null at the top. */
  readonly after: string | null;
  /** Where it stood in the sheet, from 0. */
  readonly row?: number;
}

/** A sheet of ours as Excel gave it: its used range from the first cell. */
export interface ReadMadeSheet {
  readonly sheet: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly CellValue[])[];
}

/** The name of a column without a heading, for cells outside tables. */
export const columnSlot = (column: number): string => `column ${column}`;

const isColumnSlot = (slot: string): boolean => /^column \d+$/.test(slot);

/**
 * What the user has written in a sheet that Styrtal made, found by the keys in its hidden last column and the headings
 * of its tables, never by address: rows may have been moved, sorted, inserted and deleted. A row with content but
 * without key is the user's own.
 */
export class KeptContent {
  private readonly byKey: ReadonlyMap<string, KeptRow>;

  private constructor(
    /** False for a sheet that does not exist, or whose column of keys is gone. */
    readonly known: boolean,
    readonly rows: readonly KeptRow[],
    /** Name of the sheet now; null when there is none. */
    readonly sheet: string | null,
    /** Where the keys stand now; -1 when they are gone. */
    readonly keyColumn: number,
  ) {
    const byKey = new Map<string, KeptRow>();
    // A row that was copied has its key twice: the first is the original.
    for (const row of rows) {
      const name = row.key === null ? null : rowMark(row.table, row.key);
      if (name !== null && !byKey.has(name)) byKey.set(name, row);
    }
    this.byKey = byKey;
  }

  static readonly none = new KeptContent(false, [], null, -1);

  static read(sheet: ReadMadeSheet): KeptContent {
    const keyColumn = findKeyColumn(sheet.values);
    if (keyColumn < 0) return new KeptContent(false, [], sheet.sheet, -1);
    const rows: KeptRow[] = [];
    const seen = new Set<string>();
    let headings: readonly (string | null)[] | null = null;
    let table: string | null = null;
    let after: string | null = null;
    /** Past the row below a table: what the user has typed right under it still belongs to it. */
    let leaving = false;
    const leave = (): void => {
      table = null;
      headings = null;
      leaving = false;
    };
    sheet.values.forEach((line, r) => {
      const raw = line[keyColumn];
      const mark = raw === keyMark ? plainMark : typeof raw === "string" ? raw : "";
      if (mark.startsWith("#")) {
        // The headings once more, at the top of a page: the first are the ones that count.
        if (table === mark.slice(1)) return;
        table = mark.slice(1);
        headings = line.slice(0, keyColumn).map(headingOf);
        after = null;
        leaving = false;
        return;
      }
      // A sum is ours: taken for a row of the user's it would come once more at every run, and be summed itself.
      if (mark === totalMark) return;
      const own = mark === "" || mark === endMark || seen.has(mark);
      const parsed = own ? null : splitMark(mark);
      if (parsed !== null && parsed.table !== table) leave();
      if (mark === endMark) leaving = true;
      if (line.slice(0, keyColumn).every(isBlank)) {
        if (leaving) leave();
        return;
      }
      if (mark !== "" && mark !== plainMark) seen.add(mark);
      if (mark === plainMark) {
        leave();
        return;
      }
      rows.push({
        key: parsed?.key ?? null,
        table,
        after,
        cells: cellsOf(sheet, r, keyColumn, headings),
        row: sheet.firstRow + r,
      });
      if (parsed !== null) after = parsed.key;
    });
    return new KeptContent(true, rows, sheet.sheet, sheet.firstColumn + keyColumn);
  }

  /** The same content with what stood in one column of a table under another heading. */
  renamed(table: string, from: string, to: string): KeptContent {
    const rows = this.rows.map((row) => {
      const cell = row.table === table ? row.cells.get(from) : undefined;
      if (cell === undefined) return row;
      const cells = new Map(row.cells);
      cells.delete(from);
      cells.set(to, cell);
      return { ...row, cells };
    });
    return new KeptContent(this.known, rows, this.sheet, this.keyColumn);
  }

  /** The same content with another constant in a cell of a table. */
  with(table: string, key: string, slot: string, value: CellValue): KeptContent {
    const rows = this.rows.map((row) =>
      row.table === table && row.key === key
        ? { ...row, cells: new Map([...row.cells, [slot, { value, formula: null }]]) }
        : row,
    );
    return new KeptContent(this.known, rows, this.sheet, this.keyColumn);
  }

  /** The same content without an input outside tables, so that it gets its suggestion anew. */
  withoutInput(key: string): KeptContent {
    const rows = this.rows.filter((row) => row.table !== null || row.key !== key);
    return new KeptContent(this.known, rows, this.sheet, this.keyColumn);
  }

  /**
   * The same with keys for the user's own rows of a table, so that they can be laid out among ours (sorted, for
   * example). `keyOf` gives each a key that no other row of the table has.
   */
  adopt(table: string, keyOf: (row: KeptRow, index: number) => string): KeptContent {
    let index = 0;
    const rows = this.rows.map((row) =>
      row.table === table && row.key === null ? { ...row, key: keyOf(row, index++) } : row,
    );
    return new KeptContent(this.known, rows, this.sheet, this.keyColumn);
  }

  /** What stood in a column of a row: the heading in a table, else columnSlot(n). undefined when the row is not there. */
  cell(table: string | null, key: string, slot: string): KeptCell | undefined {
    const row = this.byKey.get(rowMark(table, key));
    return row?.cells.get(slot) ?? (row === undefined ? undefined : blankCell);
  }

  /** Rows of a table, the user's own included, in the order of the sheet. */
  tableRows(table: string): readonly KeptRow[] {
    return this.rows.filter((row) => row.table === table);
  }

  /** Headings of columns that the user has added to a table and written in. */
  addedColumns(table: string, known: readonly string[]): readonly string[] {
    const added = new Set<string>();
    for (const { cells } of this.tableRows(table))
      for (const slot of cells.keys()) if (!known.includes(slot) && !isColumnSlot(slot)) added.add(slot);
    return [...added];
  }

  /** Rows that the user has added outside tables. */
  looseRows(): readonly KeptRow[] {
    return this.rows.filter((row) => row.table === null && row.key === null);
  }

  /** Keyed rows outside tables. */
  keyedRows(): readonly KeptRow[] {
    return this.rows.filter((row) => row.table === null && row.key !== null);
  }
}

const blankCell: KeptCell = { value: null, formula: null };

const isBlank = (value: CellValue | undefined): boolean =>
  value === null || value === undefined || value === "";

const headingOf = (value: CellValue): string | null =>
  typeof value === "string" && value !== "" ? value : null;

/** A row of ours that the user has nothing to write in. */
export const plainMark = ".";
/** The row below a table. */
export const endMark = "/";
/** A row of sums under a table: ours, made anew at every run. */
export const totalMark = "~";

/** How a row is marked in the column of keys. Names of tables have no "|" in them; keys may. */
export const rowMark = (table: string | null, key: string): string => `${table ?? ""}|${key}`;

/** How the heading row of a table is marked. */
export const headingMark = (table: string): string => `#${table}`;

function splitMark(mark: string): { readonly table: string | null; readonly key: string } {
  const cut = mark.indexOf("|");
  const table = mark.slice(0, Math.max(cut, 0));
  return { table: table === "" ? null : table, key: mark.slice(cut + 1) };
}

function findKeyColumn(values: ReadMadeSheet["values"]): number {
  for (const line of values) {
    const column = line.indexOf(keyMark);
    if (column >= 0) return column;
  }
  return -1;
}

function cellsOf(
  { values, formulas, firstColumn }: ReadMadeSheet,
  row: number,
  keyColumn: number,
  headings: readonly (string | null)[] | null,
): Map<string, KeptCell> {
  const cells = new Map<string, KeptCell>();
  for (let column = 0; column < keyColumn; column++) {
    const value = values[row]?.[column] ?? null;
    if (isBlank(value)) continue;
    const slot = headings?.[column] ?? columnSlot(firstColumn + column);
    const typed = formulas[row]?.[column] ?? null;
    // Text that begins with "=" shows itself; a formula shows something else.
    const isFormula = typeof typed === "string" && typed.startsWith("=") && typed !== value;
    cells.set(slot, { value, formula: isFormula ? typed : null });
  }
  return cells;
}
