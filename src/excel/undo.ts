import { Cancelled } from "./cancelled";

export interface Replaced {
  readonly sheet: string;
  /** Name of the hidden copy. */
  readonly backup: string;
  /** Queues that the cells are as in the copy. The sheet has no tables when it is called. */
  readonly restore: (context: Excel.RequestContext, copy: Excel.Worksheet) => void;
}

/**
 * What must be done to take back writes that came through in part. Excel does not undo a batch that fails half-way:
 * what stood before the fault stays.
 */
export class Undo {
  private readonly sheets: string[] = [];
  private readonly names: string[] = [];
  private readonly charts: { readonly sheet: string; readonly name: string }[] = [];
  private readonly replaced: Replaced[] = [];
  private readonly steps: ((context: Excel.RequestContext) => void)[] = [];

  /** A sheet that did not exist before. */
  addedSheet(name: string): void {
    this.sheets.push(name);
  }

  /** A name of the workbook that did not exist before. */
  addedName(name: string): void {
    this.names.push(name);
  }

  /** A chart that did not exist before, on a sheet that did. */
  addedChart(sheet: string, name: string): void {
    this.charts.push({ sheet, name });
  }

  /** A sheet that is written anew while a hidden copy of its cells stands by. */
  replacedSheet(replaced: Replaced): void {
    this.replaced.push(replaced);
  }

  /** Anything else, done when what was added is gone; queued in reverse order. */
  step(step: (context: Excel.RequestContext) => void): void {
    this.steps.push(step);
  }

  /** True when everything is as it was before. Never throws: a fault in the undoing is told by false. */
  async run(context: Excel.RequestContext): Promise<boolean> {
    try {
      const { worksheets, names } = context.workbook;
      const charts = this.charts.map(({ sheet, name }) =>
        worksheets.getItem(sheet).charts.getItemOrNullObject(name).load({ name: true }),
      );
      const items = this.names.map((name) => names.getItemOrNullObject(name).load({ name: true }));
      const sheets = this.sheets.map((name) => worksheets.getItemOrNullObject(name).load({ name: true }));
      const copies = this.replaced.map(({ backup }) =>
        worksheets.getItemOrNullObject(backup).load({ visibility: true }),
      );
      const tables = this.replaced.map(({ sheet }) => worksheets.getItem(sheet).tables.load("items/name"));
      await context.sync();
      for (const added of [...charts, ...items, ...sheets]) if (!added.isNullObject) added.delete();
      await context.sync();
      this.replaced.forEach(({ restore }, i) => {
        const copy = copies[i];
        if (copy === undefined || copy.isNullObject) return;
        // The copy is hidden when it is whole; before that the sheet itself has not been touched.
        if (copy.visibility !== "Visible") {
          for (const table of tables[i]?.items ?? []) table.convertToRange();
          restore(context, copy);
        }
        copy.delete();
      });
      for (const step of [...this.steps].reverse()) step(context);
      await context.sync();
      return true;
    } catch {
      return false;
    }
  }
}

/** Sends what is queued; when it fails, takes it back before the fault goes on to the caller. */
export async function syncOrUndo(
  context: Excel.RequestContext,
  state: { written: boolean },
  undo: Undo,
): Promise<void> {
  state.written = true;
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
  state: { written: boolean },
  undo: Undo,
  signal: AbortSignal | undefined,
): Promise<void> {
  if (signal?.aborted !== true) return;
  if (state.written) state.written = !(await undo.run(context));
  throw new Cancelled();
}
