import { emptyStore, settingKey, type Store } from "./store";
import type { Undo } from "./undo";

/** Queues what Styrtal keeps about its work, and how to take it back. */
export function queueStore(context: Excel.RequestContext, before: Store, after: Store, undo: Undo): void {
  const { settings } = context.workbook;
  settings.add(settingKey, after);
  undo.step((undoing) => {
    undoing.workbook.settings.add(settingKey, before);
    if (before === emptyStore) undoing.workbook.settings.getItem(settingKey).delete();
  });
}

/** Queues a hidden name that follows its cells. */
export function queueAnchor(
  context: Excel.RequestContext,
  name: string,
  range: Excel.Range,
  undo: Undo,
): void {
  const item = context.workbook.names.add(name, range);
  item.visible = false;
  undo.addedName(name);
}
