import { Cancelled } from "../run/cancelled";
import type { BatchState } from "../run/runExcel";

/** Before each attempt at taking back. */
const pausesMilliseconds = [0, 50, 400];

/**
 * What must be done to take back writes that came through in part. Excel does not undo a batch that fails half-way:
 * what stood before the fault stays.
 */
export class Undo {
  private readonly sheets: string[] = [];
  private readonly copies: { readonly original: string; readonly existing: readonly string[] }[] = [];
  private readonly names: string[] = [];
  private readonly charts: { readonly sheet: string; readonly name: string }[] = [];
  private readonly chartsBefore = new Map<string, ReadonlySet<string>>();
  private readonly kept: {
    readonly sheet: string;
    readonly step: (context: Excel.RequestContext) => void;
    readonly written: string | null;
  }[] = [];
  private active: string | null = null;
  private readonly steps: ((context: Excel.RequestContext) => void)[] = [];
  private readonly asking: ((context: Excel.RequestContext) => Promise<void>)[] = [];

  /** A sheet that did not exist before. */
  addedSheet(name: string): void {
    this.sheets.push(name);
  }

  /** A copy of a sheet that did not exist before; until it has its own name it is called "<original> (2)" or so. */
  addedCopy(original: string, name: string, existing: readonly string[]): void {
    this.addedSheet(name);
    this.copies.push({ original, existing });
  }

  /** A name of the workbook that did not exist before. */
  addedName(name: string): void {
    this.names.push(name);
  }

  /** A chart that did not exist before, on a sheet that did. */
  addedChart(sheet: string, name: string): void {
    this.charts.push({ sheet, name });
  }

  /**
   * Charts that a sheet had. One that was added has a name of Excel's own for a moment, and a fault just then must find it:
   * it is the one that is called neither as these nor as those that were added.
   */
  hadCharts(sheet: string, names: readonly string[]): void {
    this.chartsBefore.set(sheet, new Set(names));
  }

  /**
   * A hidden sheet that keeps what is overwritten: when it is there, the step puts it back, and then it goes. `written`: a
   * sheet that is written anew as a whole, and has no tables when the step begins.
   */
  restoreFrom(
    sheet: string,
    step: (context: Excel.RequestContext) => void,
    written: string | null = null,
  ): void {
    this.kept.push({ sheet, step, written });
  }

  /** The sheet that the user was looking at, when the work goes to another. */
  wasActive(sheet: string): void {
    this.active = sheet;
  }

  /** Anything else, done when what was added is gone; queued in reverse order. */
  step(step: (context: Excel.RequestContext) => void): void {
    this.steps.push(step);
  }

  /** As step, for what can only be taken back when one knows how much of it came to be. */
  askingStep(step: (context: Excel.RequestContext) => Promise<void>): void {
    this.asking.push(step);
  }

  /** The sheet that is made or added to, for sentences that name it: the first one where there are several. */
  get sheet(): string | undefined {
    return this.sheets[0] ?? this.charts[0]?.sheet;
  }

  /**
   * True when everything is as it was before. Never throws: a fault in the undoing is tried again, since what stopped the
   * work may pass (Excel is busy, the line is down for a moment), and told by false when it does not.
   */
  async run(context: Excel.RequestContext): Promise<boolean> {
    for (const pause of pausesMilliseconds) {
      if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
      if (await this.attempt(context)) return true;
    }
    return false;
  }

  private isOwnChart(name: string): boolean {
    return this.charts.some((chart) => chart.name === name);
  }

  private isUnnamedCopy(name: string): boolean {
    // Excel cuts a long name before it adds the number.
    const start = /^(.+) \(\d+\)$/.exec(name)?.[1];
    if (start === undefined) return false;
    return this.copies.some(
      ({ original, existing }) => original.startsWith(start) && !existing.includes(name),
    );
  }

  /** Can be run again after it has failed half-way: what is gone is not looked for, and the rest is written anew. */
  private async attempt(context: Excel.RequestContext): Promise<boolean> {
    try {
      const { worksheets, names } = context.workbook;
      // Charts on sheets that were added go with them, and a sheet may never have come to be.
      const owners = [...new Set(this.charts.map(({ sheet }) => sheet))]
        .filter((sheet) => !this.sheets.includes(sheet))
        .map((sheet) => worksheets.getItemOrNullObject(sheet).load({ name: true }));
      const items = this.names.map((name) => names.getItemOrNullObject(name).load({ name: true }));
      const sheets = this.sheets.map((name) => worksheets.getItemOrNullObject(name).load({ name: true }));
      const kept = this.kept.map(({ sheet, step, written }) => ({
        sheet: worksheets.getItemOrNullObject(sheet).load({ name: true }),
        tables: written === null ? null : worksheets.getItem(written).tables.load("items/name"),
        step,
      }));
      const all = this.copies.length > 0 ? worksheets.load("items/name") : null;
      await context.sync();
      const there = new Set(owners.flatMap((sheet) => (sheet.isNullObject ? [] : [sheet.name])));
      const charts = this.charts
        .filter(({ sheet }) => there.has(sheet))
        .map(({ sheet, name }) =>
          worksheets.getItem(sheet).charts.getItemOrNullObject(name).load({ name: true }),
        );
      const unnamed = [...this.chartsBefore]
        .filter(([sheet]) => there.has(sheet))
        .map(([sheet, before]) => ({ before, found: worksheets.getItem(sheet).charts.load("items/name") }));
      if (charts.length > 0) await context.sync();
      for (const { before, found } of unnamed) {
        const added = found.items.find(({ name }) => !before.has(name) && !this.isOwnChart(name));
        if (added !== undefined) added.delete();
      }
      for (const sheet of all?.items ?? []) if (this.isUnnamedCopy(sheet.name)) sheet.delete();
      const gone = sheets.filter((sheet) => !sheet.isNullObject);
      for (const added of [...charts, ...items]) if (!added.isNullObject) added.delete();
      for (const sheet of gone) sheet.delete();
      if (gone.length > 0 && this.active !== null) worksheets.getItem(this.active).activate();
      await context.sync();
      for (const step of [...this.steps].reverse()) step(context);
      for (const ask of [...this.asking].reverse()) await ask(context);
      for (const { sheet, tables, step } of kept) {
        if (sheet.isNullObject) continue;
        for (const table of tables?.items ?? []) table.convertToRange();
        step(context);
        sheet.delete();
      }
      await context.sync();
      return true;
    } catch {
      return false;
    }
  }
}

/**
 * Sends what is queued; when it fails, takes it back before the fault goes on to the caller.
 * @param sheet what is written on, for sentences that name it; to be told where sheets are added that nobody is to see
 */
export async function syncOrUndo(
  context: Excel.RequestContext,
  state: BatchState,
  undo: Undo,
  sheet = undo.sheet,
): Promise<void> {
  state.written = true;
  state.sheet ??= sheet;
  try {
    await context.sync();
  } catch (fault) {
    state.written = !(await undo.run(context));
    throw fault;
  }
}

/** Between requests: when the user has cancelled, what earlier requests wrote is taken back. */
export async function cancelOrUndo(
  context: Excel.RequestContext,
  state: BatchState,
  undo: Undo,
  signal: AbortSignal | undefined,
): Promise<void> {
  if (signal?.aborted !== true) return;
  if (state.written) state.written = !(await undo.run(context));
  throw new Cancelled();
}
