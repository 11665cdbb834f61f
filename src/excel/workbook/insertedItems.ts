import type { Anchor, Inventory } from "./inventory";
import { cellsPrefix, namePrefix, type StoredItem } from "../store/store";

/** Something of ours that is still in the workbook, with the sheet it stands on now. */
export interface PlacedItem extends StoredItem {
  readonly sheet: string;
  /** For charts in cells of the user's: the cells of the texts under the first of them. */
  readonly address?: string;
}

/** Hidden name of the sheet of an item; its reference follows the sheet when it is renamed. */
export const itemName = (id: string): string => `${namePrefix}item_${id}`;

/** Hidden name of the texts under one chart that stands in cells of the user's; there is none for the item itself. */
export const cellTextsName = (id: string, number: number): string => `${cellsPrefix}${id}_${number}`;

/** Texts of an item that stands in cells of the user's, as far as their cells are left. */
export function textAnchors(inventory: Inventory, id: string): readonly Anchor[] {
  return inventory.anchors.filter(
    ({ name, sheet }) => name.startsWith(cellTextsName(id, 0).slice(0, -1)) && sheet !== null,
  );
}

/** Hidden name of the texts under one chart on a sheet of charts: it follows them when rows are put in above. */
export const chartTextsName = (id: string, number: number): string => `${namePrefix}texts_${id}_${number}`;

/** Hidden name of a chart's calculation block. */
export const blockName = (number: number): string => `${namePrefix}block_${number}`;

/** What Styrtal has inserted and the user has not deleted, newest first. */
export function insertedItems(inventory: Inventory): PlacedItem[] {
  const placed: PlacedItem[] = [];
  for (const item of inventory.store.items) {
    const inCells = item.kind === "chartCells";
    const anchor = inCells ? textAnchors(inventory, item.id)[0] : anchorNamed(inventory, itemName(item.id));
    const sheet = anchor?.sheet ?? null;
    if (sheet === null) continue;
    const address = inCells ? { address: (anchor?.address ?? "").replaceAll("$", "") } : {};
    placed.push({ ...item, sheet, ...address });
  }
  return placed.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
}

export function anchorNamed(inventory: Inventory, name: string): Anchor | undefined {
  return inventory.anchors.find((anchor) => anchor.name === name);
}
