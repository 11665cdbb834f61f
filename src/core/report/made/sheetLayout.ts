import type { Figure } from "./figure";
import {
  columnSlot,
  endMark,
  keyMark,
  plainMark,
  rowMark,
  type KeptCell,
  type KeptContent,
} from "./keptContent";
import { keptContentOf, madeCell, type CellSpec } from "./madeCell";
import { headingsOnPages } from "./headingsOnPages";
import { layTable, type PlacedTable, type TableSpec } from "./layTable";
import type {
  CellChoices,
  CellLook,
  ChartSlot,
  Highlight,
  MadeCell,
  MadeContent,
  MadeSheet,
  MadeTable,
  PlacedFigure,
  Position,
} from "./madeSheet";
import { growCharts, type GrowingChart } from "./growCharts";
import { leftovers } from "./leftovers";
import { printedPages } from "./pageBreaks";
import { SheetPages, type Paper } from "./sheetPages";
import { textHeight } from "./textHeight";

export interface LayoutOptions {
  readonly id: string;
  readonly name: string;
  /** Points. 480 in all on portrait A4 and 720 on landscape fill the page. */
  readonly columnWidths: readonly number[];
  /** So many columns from the left are printed and taken by titles and sentences; default all. */
  readonly printedColumns?: number;
  readonly orientation: "portrait" | "landscape";
  /** What stands on the sheet already. */
  readonly kept: KeptContent;
  /** In header and footer. */
  readonly title: string;
  readonly organisation?: string;
  readonly source?: string;
  /** Heading over texts of the user's own whose place is gone. */
  readonly leftoversHeading: string;
}

const lineHeight = 15;
const sumOf = (points: readonly number[]): number => points.reduce((sum, each) => sum + each, 0);
/** Width in points of a column that the user has added to a table. */
const addedWidth = 72;

/**
 * Lays a sheet out from the top: each call adds rows below the last. What the user has written is put back where it
 * belongs (inputs by their key, rows of their own after the row they stood below), and what has no place any more comes
 * at the end under a heading, so that nothing is ever lost.
 */
export class SheetLayout {
  private readonly cells: MadeCell[] = [];
  private readonly heights: number[] = [];
  private readonly keys: (string | null)[] = [];
  private readonly tables: MadeTable[] = [];
  private readonly figures: PlacedFigure[] = [];
  private readonly slots: ChartSlot[] = [];
  private readonly growing: GrowingChart[] = [];
  private readonly choices: CellChoices[] = [];
  private readonly highlights: Highlight[] = [];
  private readonly pages = new SheetPages();
  private readonly claimed = new Set<string>();
  private readonly columnWidths: number[];
  private frozen = 0;

  constructor(private readonly options: LayoutOptions) {
    this.columnWidths = [...options.columnWidths];
  }

  /** The row that comes next, from 0. Formulas that point to rows to come can be made from it. */
  get nextRow(): number {
    return this.heights.length;
  }

  /** Points from the top to the row that comes next. */
  get height(): number {
    return sumOf(this.heights);
  }

  /** The columns that are printed. */
  get columns(): number {
    return this.options.printedColumns ?? this.columnWidths.length;
  }

  /** 16 points bold over all columns. */
  title(text: string): number {
    return this.line(text, "title", 24);
  }

  /** One sentence over all columns, wrapped. */
  sentence(content: MadeContent): number {
    return this.line(content, "sentence");
  }

  /** 13 points bold: a numbered part of a document. */
  section(text: string): number {
    return this.line(text, "section", 22);
  }

  subsection(text: string): number {
    return this.line(text, "subsection", 18);
  }

  /** 9 points, for source, sign, units and rules. */
  note(content: MadeContent): number {
    return this.line(content, "note");
  }

  /** Empty rows. What the user writes there is a line of their own. */
  space(rows = 1, height = lineHeight): void {
    for (let i = 0; i < rows; i++) this.addRow(null, height);
  }

  /** A row of cells that the user has nothing to write in. */
  row(cells: readonly CellSpec[], height?: number): number {
    return this.addCells(cells, plainMark, height);
  }

  /**
   * A label and a cell (or merged cells) for the user to write in. The key is unique on the sheet; the text survives
   * every rebuild. `suggestion` is shown only where nothing has been written.
   */
  input(spec: {
    readonly key: string;
    readonly label: string;
    readonly labelSpan?: number;
    readonly column?: number;
    /** Columns of the answer; default all that are left. */
    readonly span?: number;
    readonly suggestion?: MadeContent;
    /** The suggestion is a formula that follows other cells: written anew unless the user has typed over it. */
    readonly live?: boolean;
    readonly lines?: number;
    readonly numberFormat?: string;
    readonly choices?: CellChoices["rule"];
    readonly prompt?: string;
  }): number {
    const first = spec.column ?? 0;
    const labelSpan = spec.labelSpan ?? 1;
    const column = first + labelSpan;
    const kept = this.takeInput(spec.key, column, spec.live === true);
    const content = kept ?? spec.suggestion ?? null;
    const height = Math.max((spec.lines ?? 1) * lineHeight, 0);
    const row = this.addCells(
      [
        { column: first, span: labelSpan, content: spec.label, look: "label" },
        {
          column,
          span: spec.span ?? this.columns - column,
          content,
          look: "input",
          wrap: true,
          ...(spec.numberFormat === undefined ? {} : { numberFormat: spec.numberFormat, align: "left" }),
        },
      ],
      rowMark(null, spec.key),
      undefined,
      height,
    );
    if (spec.choices !== undefined || spec.prompt !== undefined) {
      this.choices.push({
        firstRow: row,
        lastRow: row,
        column,
        rule: spec.choices ?? { kind: "any" },
        ...(spec.prompt === undefined ? {} : { prompt: spec.prompt }),
      });
    }
    this.addOwnLines(spec.key);
    return row;
  }

  /** Room for a text of the user's own over all columns, so many lines high. */
  text(spec: { readonly key: string; readonly lines: number; readonly prompt?: string }): number {
    const content = this.takeInput(spec.key, 0, false);
    const row = this.addCells(
      [{ column: 0, span: this.columns, content, look: "input", wrap: true }],
      rowMark(null, spec.key),
      undefined,
      spec.lines * lineHeight,
    );
    if (spec.prompt !== undefined)
      this.choices.push({
        firstRow: row,
        lastRow: row,
        column: 0,
        rule: { kind: "any" },
        prompt: spec.prompt,
      });
    this.addOwnLines(spec.key);
    return row;
  }

  /** A table with what the user has written in it. See TableSpec. */
  table(spec: TableSpec): PlacedTable {
    const lay = (headingsBefore: ReadonlySet<number>) =>
      layTable(spec, {
        firstRow: this.nextRow,
        columns: this.options.columnWidths.length,
        kept: this.options.kept,
        widthOf: (column, span) => this.width(column, span),
        headingsBefore,
      });
    let placed = lay(new Set());
    if (spec.repeatHeading === true) {
      const { before, fresh } = headingsOnPages(
        placed.rows,
        this.pages.soFar(
          this.heights,
          placed.rows.map(({ height }) => height),
          this.paper,
        ),
      );
      if (fresh) this.pageBreak();
      if (before.size > 0) placed = lay(before);
      for (const row of placed.repeated) this.pages.breakBefore(row);
    }
    while (this.columnWidths.length < this.options.columnWidths.length + placed.addedColumns)
      this.columnWidths.push(addedWidth);
    for (const { cells, mark, height } of placed.rows) {
      this.addRow(mark, height);
      this.cells.push(...cells);
    }
    for (const key of placed.claimed) this.claimed.add(key);
    this.choices.push(...placed.choices);
    if (placed.table !== null) this.tables.push(placed.table);
    this.addRow(endMark, 9);
    return placed.place;
  }

  /** A native chart over rows of its own. Without `columns` over all of them; height in points. */
  figure(
    figure: Figure,
    size: { readonly height: number; readonly column?: number; readonly columns?: number },
  ): void {
    this.figures.push({ figure, position: this.place(size) });
  }

  /** A native chart over or beside rows that are laid out already. */
  figureAt(
    figure: Figure,
    at: { readonly row: number; readonly column: number; readonly columns: number; readonly height: number },
  ): void {
    this.figures.push({ figure, position: this.positionAt(at.row, at.column, at.columns, at.height) });
  }

  /** Room for a chart that somebody else draws. */
  slot(
    key: string,
    size: { readonly height: number; readonly column?: number; readonly columns?: number },
  ): void {
    this.slots.push({ key, position: this.place(size) });
  }

  /** Room for a chart over rows that are there already, beside what stands in their other columns. */
  slotOver(
    key: string,
    area: {
      readonly row: number;
      readonly column: number;
      readonly columns: number;
      readonly height: number;
      /** Points kept free to the right. */
      readonly gap?: number;
      /** It may be so high where the page has room; the row that comes next grows with it. */
      readonly most?: number;
    },
  ): void {
    const position = this.positionAt(area.row, area.column, area.columns, area.height);
    this.slots.push({ key, position: { ...position, width: position.width - (area.gap ?? 0) } });
    if (area.most !== undefined) this.growing.push({ row: this.nextRow, slot: key, most: area.most });
  }

  /** Several charts beside each other, over the same rows. */
  beside(
    height: number,
    parts: readonly {
      readonly column: number;
      readonly columns: number;
      readonly figure?: Figure;
      readonly slot?: string;
    }[],
  ): void {
    const first = this.nextRow;
    this.space(Math.ceil(height / lineHeight));
    for (const { column, columns, figure, slot } of parts) {
      const position = this.positionAt(first, column, columns, height);
      if (figure !== undefined) this.figures.push({ figure, position });
      if (slot !== undefined) this.slots.push({ key: slot, position });
    }
  }

  /** Rows that are laid out inside stand on one page where they fit on one. */
  together(lay: () => void): void {
    this.pages.open(this.nextRow);
    lay();
    this.pages.close(this.nextRow);
  }

  /** What follows begins a new page. */
  pageBreak(): void {
    this.pages.breakBefore(this.nextRow);
  }

  /** The rows so far stay when one scrolls, and stand on every page when `repeat`. */
  freeze(repeat = false): void {
    this.frozen = this.nextRow;
    if (repeat && this.nextRow > 0) this.pages.titleRows = { first: 0, last: this.nextRow - 1 };
  }

  /** Repeats rows on every printed page: the headings of a long table. */
  repeatRows(first: number, last: number): void {
    this.pages.titleRows = { first, last };
  }

  highlight(highlight: Highlight): void {
    this.highlights.push(highlight);
  }

  choice(choices: CellChoices): void {
    this.choices.push(choices);
  }

  /** The left edge of a column to the top of a row, in points. */
  positionAt(row: number, column: number, columns: number, height: number): Position {
    const top = sumOf(this.heights.slice(0, row));
    return { left: this.width(0, column), top, width: this.width(column, columns), height };
  }

  build(): MadeSheet {
    this.addLeftovers();
    const { id, name, orientation, title, organisation, source } = this.options;
    const { columnWidths } = this;
    const { heights, slots, figures, keys } = this;
    const { titleRows, breaksBefore, paper } = this.pages.plan(heights, keys, this.paper);
    const grown = growCharts({ heights, slots, figures }, this.growing, breaksBefore, paper);
    return {
      id,
      name,
      columnWidths,
      rowHeights: grown.heights,
      cells: this.cells,
      tables: this.tables,
      figures: grown.figures,
      slots: grown.slots,
      choices: this.choices,
      highlights: this.highlights,
      page: {
        orientation,
        title,
        organisation: organisation ?? "",
        source: source ?? "",
        titleRows,
        breaksBefore,
        pages: printedPages(grown.heights, breaksBefore, paper).length,
        frozenRows: this.frozen,
        printedColumns: this.columns,
      },
      keys: keys.map((key, row) => (row === 0 ? keyMark : key)),
    };
  }

  private get paper(): Paper {
    return { orientation: this.options.orientation, width: this.width(0, this.columns) };
  }

  private line(content: MadeContent, look: CellLook, height?: number): number {
    return this.addCells([{ column: 0, span: this.columns, content, look }], plainMark, height);
  }

  private addCells(
    cells: readonly CellSpec[],
    mark: string | null,
    height: number | undefined,
    atLeast = lineHeight,
  ): number {
    const row = this.nextRow;
    const made = cells.map((cell) => madeCell(row, cell));
    const heights = made.map((cell) => textHeight(cell, this.width(cell.column, cell.span)));
    this.addRow(mark, height ?? Math.max(atLeast, ...heights));
    this.cells.push(...made);
    return row;
  }

  private addRow(mark: string | null, height: number): void {
    // The first row holds the mark of the column of keys itself.
    this.heights.push(height);
    this.keys.push(mark);
  }

  private place({
    height,
    column,
    columns,
  }: {
    height: number;
    column?: number;
    columns?: number;
  }): Position {
    const first = this.nextRow;
    this.space(Math.ceil(height / lineHeight));
    const from = column ?? 0;
    return this.positionAt(first, from, columns ?? this.columns - from, height);
  }

  private width(column: number, span: number): number {
    return sumOf(this.columnWidths.slice(column, column + span));
  }

  private takeInput(key: string, column: number, live: boolean): MadeContent | null {
    this.claimed.add(rowMark(null, key));
    const kept = this.options.kept.cell(null, key, columnSlot(column));
    if (kept === undefined || (live && (kept.formula !== null || kept.value === null))) return null;
    return keptContentOf(kept);
  }

  /** Lines that the user has added below an input. */
  private addOwnLines(key: string): void {
    const lines = this.options.kept.looseRows().filter((row) => row.after === key);
    for (const { cells } of lines) this.addOwnLine(cells);
    if (lines.length > 0) this.claimed.add(`own ${key}`);
  }

  private addOwnLine(cells: ReadonlyMap<string, KeptCell>): void {
    const specs = [...cells].map(([slot, kept]): CellSpec => {
      const column = Math.min(Number(slot.replace(/\D+/g, "")) || 0, this.columns - 1);
      return { column, content: keptContentOf(kept), look: "body", wrap: false };
    });
    this.addCells(specs, null, undefined);
  }

  private addLeftovers(): void {
    const { kept, leftoversHeading } = this.options;
    const left = leftovers(kept, this.claimed);
    if (left.length === 0) return;
    this.space();
    this.subsection(leftoversHeading);
    for (const { cells } of left) {
      const texts = [...cells.values()];
      this.addOwnLine(new Map(texts.map((cell, i) => [columnSlot(Math.min(i, this.columns - 1)), cell])));
    }
  }
}
