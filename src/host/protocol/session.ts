import { columnCount, rowCount, type Area } from "../model/area";
import { areaAddress, parseArea, splitSheetName } from "../model/address";
import { valueType } from "../model/cellValue";
import type { Chart, ChartText } from "../model/chart";
import { areasOf } from "../model/definedName";
import { displayText } from "../model/displayText";
import type { Change } from "../model/journal";
import type { Sheet } from "../model/sheet";
import { tableBody } from "../model/table";
import type { Workbook } from "../model/workbook";
import { chartReference } from "./chartSource";
import { EventType, EventHub, type EventSource } from "./events";
import { Guard } from "./guard";
import { invalidArgument, itemNotFound } from "./hostError";
import type { HostObject } from "./hostObject";
import { raiseWorkbookEvents } from "./workbookEvents";
import { RangeTable, RangeTarget } from "./rangeTarget";

/** What the objects of this host need besides the workbook itself. */
export interface SessionOptions {
  /** File name as `workbook.name`. */
  readonly workbookName: string;
  /** Language in which `range.text` shows numbers and dates. */
  readonly locale: string;
}

/** Objects that other objects lead to; filled in by `objects/workbook` to keep the modules free of cycles. */
export interface ObjectMakers {
  worksheet(session: HostSession, sheet: Sheet): HostObject;
  range(session: HostSession, range: RangeTarget): HostObject;
  chart(session: HostSession, sheet: Sheet, chart: Chart): HostObject;
}

/** Changes that leave nothing to save. */
const HARMLESS: ReadonlySet<Change["kind"]> = new Set(["sheetActivated", "selectionChanged", "recalculated"]);

/** One add-in's connection to one workbook. */
export class HostSession {
  readonly events = new EventHub();
  readonly guard: Guard;
  readonly ranges = new RangeTable();
  /** Who is making changes now: the user and the add-in, or a co-author. */
  source: EventSource = "Local";
  /** True while a request of the add-in is carried out. */
  addInIsWriting = false;
  isDirty = false;
  activeChart: { readonly sheet: Sheet; readonly chart: Chart } | null = null;
  private lastId = 0;
  private readonly unsubscribe: Array<() => void> = [];

  constructor(
    readonly workbook: Workbook,
    readonly options: SessionOptions,
    private readonly make: ObjectMakers,
  ) {
    this.guard = new Guard(workbook);
    this.unsubscribe.push(
      workbook.journal.subscribe((change) => {
        if (!HARMLESS.has(change.kind)) this.isDirty = true;
        const edit = workbook.referenceEdits.at(-1);
        if (change.kind === "shifted" && edit?.kind === "shift") this.ranges.follow(edit);
      }),
      raiseWorkbookEvents(this),
    );
  }

  /** Ends the subscriptions to the workbook. */
  close(): void {
    for (const end of this.unsubscribe.splice(0)) end();
  }

  /** An id that no other object of this session has. */
  newId(): string {
    return `{00000000-0000-4000-8000-${(++this.lastId).toString(16).toUpperCase().padStart(12, "0")}}`;
  }

  // Objects

  worksheet(sheet: Sheet): HostObject {
    return this.make.worksheet(this, sheet);
  }

  chart(sheet: Sheet, chart: Chart): HostObject {
    return this.make.chart(this, sheet, chart);
  }

  /** A Range over an area. */
  rangeObject(sheet: Sheet, area: Area): HostObject {
    return this.make.range(this, this.ranges.add(new RangeTarget(sheet, area)));
  }

  /** A Range that an earlier request kept. */
  keptRange(referenceId: string): HostObject {
    const range = this.ranges.get(referenceId);
    if (!range) throw itemNotFound("Range");
    return this.make.range(this, range);
  }

  // Arguments

  /** An argument that must be a Range. */
  range(argument: unknown, location: string): RangeTarget {
    const object = argument as HostObject | null | undefined;
    if (object?.typeName === "Range") return (object.target as { range: RangeTarget }).range;
    throw invalidArgument(location);
  }

  /** An argument that is a Range, or an address on `sheet` (or with a sheet name of its own). */
  rangeOrAddress(sheet: Sheet, argument: unknown, location: string): RangeTarget {
    if (typeof argument !== "string") return this.range(argument, location);
    return this.addressed(sheet, argument, location);
  }

  /** "A1:B2", "Blad1!A1", the name of a range or of a table, seen from `sheet`. */
  addressed(sheet: Sheet, address: string, location: string): RangeTarget {
    const { sheet: sheetName, rest } = splitSheetName(address.trim());
    const at = sheetName === null ? sheet : this.workbook.sheet(sheetName);
    if (!at) throw invalidArgument(location);
    const area = parseArea(rest);
    if (area) return new RangeTarget(at, area);
    const named = this.namedRange(rest, at);
    if (!named) throw invalidArgument(location);
    return named;
  }

  /** The range that a defined name or a table's name stands for; null when it is none. */
  namedRange(name: string, sheet: Sheet | null): RangeTarget | null {
    const defined = this.workbook.names.resolve(name, sheet);
    if (defined) return this.referenced(defined.formula.a1(0, 0));
    const found = this.workbook.table(name);
    // As in a formula: the rows of data.
    return found && new RangeTarget(found.sheet, tableBody(found.table));
  }

  /** The range in a reference such as `Data!$A$1:$B$2`; null for several areas and for anything else. */
  referenced(reference: string): RangeTarget | null {
    const { sheet: sheetName } = splitSheetName(reference);
    const sheet = sheetName === null ? null : this.workbook.sheet(sheetName);
    const [area, ...more] = areasOf(reference);
    return sheet && area && more.length === 0 ? new RangeTarget(sheet, area) : null;
  }

  // Charts

  /** The chart reference of a Range argument. */
  sourceReference(argument: unknown, location: string): string {
    const { sheet, area } = this.range(argument, location);
    return chartReference(sheet, area);
  }

  /** How many cells a chart reference has; 0 for none. */
  referenceCells(_sheet: Sheet, reference: string | null): number {
    const area = reference === null ? null : this.referenced(reference)?.area;
    return area ? rowCount(area) * columnCount(area) : 0;
  }

  /** The value of the n-th cell of a chart reference. */
  referenceValue(_sheet: Sheet, reference: string | null, index: number): unknown {
    const range = reference === null ? null : this.referenced(reference);
    if (!range) return null;
    const { firstRow, firstColumn } = range.area;
    const width = columnCount(range.area);
    const value = range.sheet.value(firstRow + Math.floor(index / width), firstColumn + (index % width));
    return valueType(value) === "Error" ? String(value) : value;
  }

  /** The text of a chart's name or title: its own, or that of the cell it refers to; null when there is none. */
  chartText(_sheet: Sheet, text: ChartText): string | null {
    if (text.text !== null || text.formula === null) return text.text;
    const range = this.referenced(text.formula);
    if (!range) return null;
    const { firstRow, firstColumn } = range.area;
    return this.shownText(range.sheet, firstRow, firstColumn);
  }

  /** What a cell shows. */
  shownText(sheet: Sheet, row: number, column: number): string {
    const { numberFormat } = sheet.style(row, column);
    return displayText(sheet.value(row, column), numberFormat, this.options.locale, this.workbook.date1904);
  }

  /** The number in the name of the next chart on a sheet: one above the highest in use. */
  nextChartNumber(sheet: Sheet): number {
    const numbers = sheet.charts.map((chart) => Number(/ (\d+)$/.exec(chart.name)?.[1] ?? 0));
    return Math.max(0, ...numbers) + 1;
  }

  activateChart(sheet: Sheet, chart: Chart): void {
    this.workbook.activate(sheet);
    const before = this.activeChart;
    if (before?.chart === chart) return;
    this.activeChart = { sheet, chart };
    if (before) this.raiseChart(EventType.chartDeactivated, before.sheet, before.chart);
    this.raiseChart(EventType.chartActivated, sheet, chart);
  }

  private raiseChart(type: 51 | 52, sheet: Sheet, chart: Chart): void {
    this.events.raise(type, [chart.id, sheet.id], { chartId: chart.id, worksheetId: sheet.id });
  }

  /** How an event names a range, so that `args.getRange` finds it: nothing has to be kept for that. */
  eventReference(sheet: Sheet, area: Area): string {
    return `${sheet.id}!${areaAddress(area)}`;
  }

  /** The range that an event named; null when the sheet is gone. */
  eventRange(reference: string): HostObject | null {
    const bang = reference.indexOf("!");
    const sheet = this.workbook.sheet(reference.slice(0, bang));
    const area = parseArea(reference.slice(bang + 1));
    return sheet && area ? this.rangeObject(sheet, area) : null;
  }
}
