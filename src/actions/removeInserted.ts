import { message } from "../core/message";
import { checkWritable } from "../excel/checkWritable";
import { anchorNamed, blockName, insertedItems, itemName, type PlacedItem } from "../excel/insertedItems";
import { queueInventory, type Inventory } from "../excel/inventory";
import { Refused } from "../excel/refused";
import { runExcel } from "../excel/runExcel";
import { blocksAnchor, settingKey } from "../excel/store";
import { asOwnWork } from "../excel/subscribe";
import { actionResult } from "./actionResult";
import { problemOf } from "./judge";
import type { ActionOptions, ActionResult, DoneSummary } from "./types";

/**
 * Removes one thing that Styrtal has inserted: its sheet and, for charts, their calculation blocks. The user's own
 * sheets are not touched. The sheet of blocks goes with the last block.
 */
export async function removeInserted(
  id: string,
  options: ActionOptions = {},
): Promise<ActionResult<DoneSummary>> {
  const outcome = await asOwnWork(() =>
    runExcel(async (context, state) => {
      const take = queueInventory(context);
      await context.sync();
      const inventory = take();
      const item = insertedItems(inventory).find((one) => one.id === id);
      if (item === undefined) throw new Refused(problemOf("error", "ItemNotFound", null, {}));
      const blocks = anchorNamed(inventory, blocksAnchor)?.sheet ?? null;
      checkWritable(inventory, { newSheets: true, sheets: [item.sheet] });
      options.onProgress?.({ step: "removing", done: 0, total: 1, sheet: item.sheet });
      queueRemoval(context, inventory, item, blocks);
      state.written = true;
      await context.sync();
      options.onProgress?.({ step: "removing", done: 1, total: 1, sheet: item.sheet });
      return item;
    }),
  );
  return actionResult(outcome, (item) => ({
    item: null,
    summary: message("done.removed", { what: item.sheet }),
  }));
}

function queueRemoval(
  context: Excel.RequestContext,
  inventory: Inventory,
  item: PlacedItem,
  blocks: string | null,
): void {
  const { names, worksheets, settings } = context.workbook;
  const { store } = inventory;
  const charts = store.charts.filter((chart) => chart.item === item.id);
  const left = store.charts.filter((chart) => chart.item !== item.id);
  for (const { number } of charts) {
    const anchor = anchorNamed(inventory, blockName(number));
    if (anchor === undefined) continue;
    if (left.length > 0 && anchor.sheet !== null && anchor.address !== null) {
      worksheets.getItem(anchor.sheet).getRange(anchor.address).clear();
    }
    names.getItem(anchor.name).delete();
  }
  names.getItem(itemName(item.id)).delete();
  worksheets.getItem(item.sheet).delete();
  if (charts.length > 0 && left.length === 0 && blocks !== null) {
    names.getItem(blocksAnchor).delete();
    worksheets.getItem(blocks).delete();
  }
  settings.add(settingKey, {
    ...store,
    items: store.items.filter(({ id }) => id !== item.id),
    charts: left,
  });
}
