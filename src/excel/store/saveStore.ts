import type { Anchor } from "../workbook/inventory";
import { emptyStore, settingKey, type Store } from "./store";
import type { Undo } from "../undo/undo";

/** Queues what Styrtal keeps about its work, and how to take it back. */
export function queueStore(context: Excel.RequestContext, before: Store, after: Store, undo: Undo): void {
  const { settings } = context.workbook;
  settings.add(settingKey, after);
  undo.step((undoing) => {
    undoing.workbook.settings.add(settingKey, before);
    if (before === emptyStore) undoing.workbook.settings.getItem(settingKey).delete();
  });
}

/**
 * Queues a hidden name that follows its cells: a range, or in a request with many names what it refers to. `there` is the name as the workbook has it already, live or dead (#REF!,
 * when the user has deleted what it stood for): a name cannot be added twice, so the old one goes first.
 */
export function queueAnchor(
  context: Excel.RequestContext,
  name: string,
  cells: Excel.Range | string,
  undo: Undo,
  there?: Anchor,
): void {
  const { names } = context.workbook;
  if (there !== undefined) names.getItem(name).delete();
  names.add(name, cells).visible = false;
  undo.addedName(name);
  // A dead name is worth nothing to anyone and is not given back.
  if (there === undefined || there.sheet === null) return;
  undo.step((undoing) => {
    undoing.workbook.names.add(name, there.formula).visible = false;
  });
}
