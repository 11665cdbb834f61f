import type { Anchor, Inventory } from "./inventory";
import { namePrefix, type StoredItem } from "../store/store";

/** Something of ours that is still in the workbook, with the sheet it stands on now. */
export interface PlacedItem extends StoredItem {
  readonly sheet: string;
}

/** Hidden name of the sheet of an item; its reference follows the sheet when it is renamed. */
export const itemName = (id: string): string => `${namePrefix}item_${id}`;

/** Hidden name of a chart's calculation block. */
export const blockName = (number: number): string => `${namePrefix}block_${number}`;

/** What Styrtal has inserted and the user has not deleted, newest first. */
export function insertedItems(inventory: Inventory): PlacedItem[] {
  const placed: PlacedItem[] = [];
  for (const item of inventory.store.items) {
    const sheet = anchorNamed(inventory, itemName(item.id))?.sheet ?? null;
    if (sheet !== null) placed.push({ ...item, sheet });
  }
  return placed.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
}

export function anchorNamed(inventory: Inventory, name: string): Anchor | undefined {
  return inventory.anchors.find((anchor) => anchor.name === name);
}
