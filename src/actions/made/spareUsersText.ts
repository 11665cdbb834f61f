import { anchoredArea, type CellArea } from "../../excel/cells/cellArea";
import { queueUsedCells, type UsedCells } from "../../excel/cells/usedCells";
import { firstBlockRow } from "../../excel/blocks/blockSheet";
import { blocksAnchor } from "../../excel/store/store";
import { anchorNamed, blockName } from "../../excel/workbook/insertedItems";
import type { Inventory } from "../../excel/workbook/inventory";
import { usersRow } from "../charts/seriesBlocks";

/** What goes from the sheet of blocks, and what stays because the user has written there. */
export interface GoneBlocks {
  /** Cells to empty, when the sheet stays. */
  readonly areas: readonly CellArea[];
  /** True when the user has written on the sheet outside the blocks that go, or in their empty rows. */
  readonly usersText: boolean;
}

const headingLines = 2;

/**
 * Looks where on the sheet of blocks the user has written, before blocks go: below a block's last row of figures, between
 * blocks or beside them. Costs a request when there are blocks to go.
 */
export async function lookForUsersText(
  context: Excel.RequestContext,
  inventory: Inventory,
  blocks: readonly number[],
): Promise<GoneBlocks> {
  const sheet = anchorNamed(inventory, blocksAnchor)?.sheet ?? null;
  if (sheet === null || blocks.length === 0) return { areas: [], usersText: false };
  const take = queueUsedCells(context.workbook.worksheets.getItem(sheet));
  await context.sync();
  const used = take();
  const areas = blocks.flatMap((number): CellArea[] => {
    const anchor = anchorNamed(inventory, blockName(number));
    const area = anchor?.sheet === sheet ? anchoredArea(anchor) : null;
    return area === null ? [] : [ownRows(used, area)];
  });
  // Title and subtitle stand above the first block, wherever rows that somebody has put in have moved them.
  const top = areas.length === 0 ? firstBlockRow : Math.min(...areas.map(({ firstRow }) => firstRow));
  return { areas, usersText: used.hasOutside(areas, top) || used.linesBefore(top) > headingLines };
}

function ownRows(used: UsedCells, area: CellArea): CellArea {
  const users = usersRow(used.rows(area));
  return users === null ? area : { ...area, lastRow: area.firstRow + users - 1 };
}
