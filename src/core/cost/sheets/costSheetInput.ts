import type { Message } from "../../message";
import type { KeptContent } from "../../report/made/keptContent";
import type { CostTable } from "../table/costTable";
import type { PriceIndex } from "../table/priceIndex";

/** plus = dearer than expected (default), or plus = surplus as many budgets have it. */
export type CostSign = "dearer" | "surplus";

/** What every cost sheet is built from. */
export interface CostSheetInput {
  readonly table: CostTable;
  /** The own unit's name; the table's first unit when it is not there. */
  readonly own: string;
  readonly index: PriceIndex | null;
  readonly sign: CostSign;
  readonly kept: KeptContent;
  /** Whether the costs are booked alike, as far as the user has said; null where nothing is compared. */
  readonly booking?: Message | null;
  /** Numbers of fewer persons than this are marked; 0 (the default) marks none. */
  readonly smallLimit?: number;
  /** So many cells of the table are not shown; default 0. */
  readonly secrets?: number;
  /** A message in the workbook's language. */
  readonly say: (message: Message) => string;
  /** Name of the sheet when it is new. */
  readonly name: string;
}

/** What is multiplied by: deviations are computed as dearer, and turned where the municipality counts surpluses. */
export const signFactor = (sign: CostSign): 1 | -1 => (sign === "surplus" ? -1 : 1);
