/** Something happened in the workbook that was not the add-in's own doing. */
export interface WorkbookChange {
  readonly kind: "cells" | "sheet";
  readonly sheet: string;
}

/** Changes come in bursts when a column is pasted; one call is enough for each. */
const quietMilliseconds = 400;

/** While an action of ours writes, the events are its own: they are not told. */
let ownWork = 0;

/** Runs work of ours whose changes are not to be told as somebody's. */
export async function asOwnWork<T>(work: () => Promise<T>): Promise<T> {
  ownWork += 1;
  try {
    return await work();
  } finally {
    // The events of the last request arrive after its answer.
    setTimeout(() => {
      ownWork -= 1;
    }, quietMilliseconds);
  }
}

/**
 * Calls back when the user changes cells or goes to another sheet. Changes that come from co-authors over the wire are
 * left out: their own pane tells them. Returns what ends the subscription (with the handlers' own context).
 */
export async function subscribeToChanges(listener: (change: WorkbookChange) => void): Promise<() => void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting = new Map<string, WorkbookChange>();
  const names = new Map<string, string>();
  const tell = (change: WorkbookChange): void => {
    waiting.set(`${change.kind} ${change.sheet}`, change);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const changes = [...waiting.values()];
      waiting = new Map();
      changes.forEach(listener);
    }, quietMilliseconds);
  };
  const nameOf = async (id: string): Promise<string> => {
    const name = await sheetName(id);
    if (name !== null) names.set(id, name);
    return name ?? names.get(id) ?? "";
  };
  const handlers = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const changed = worksheets.onChanged.add(async (event) => {
      if (event.source === "Remote" || ownWork > 0) return;
      tell({ kind: "cells", sheet: await nameOf(event.worksheetId) });
    });
    const activated = worksheets.onActivated.add(async (event) => {
      if (ownWork > 0) return;
      tell({ kind: "sheet", sheet: await nameOf(event.worksheetId) });
    });
    await context.sync();
    return [changed, activated] as const;
  });
  return () => {
    clearTimeout(timer);
    end(handlers);
  };
}

interface Handler {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

/** Takes handlers away, in the context that they were added in. */
function end(handlers: readonly [Handler, ...Handler[]]): void {
  void Excel.run(handlers[0].context, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  }).catch(() => undefined); // The workbook is gone, and the handlers with it.
}

/** Calls back when the user has selected other cells, on whichever sheet. Returns what ends the subscription. */
export async function subscribeToSelection(listener: () => void): Promise<() => void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    clearTimeout(timer);
    timer = setTimeout(listener, quietMilliseconds);
  };
  const handlers = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const selected = worksheets.onSelectionChanged.add(async () => tell());
    const activated = worksheets.onActivated.add(async () => tell());
    await context.sync();
    return [selected, activated] as const;
  });
  return () => {
    clearTimeout(timer);
    end(handlers);
  };
}

async function sheetName(id: string): Promise<string | null> {
  try {
    return await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id).load({ name: true });
      await context.sync();
      return sheet.isNullObject ? null : sheet.name;
    });
  } catch {
    return null;
  }
}
