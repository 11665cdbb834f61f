import type { CostPlan } from "../table/costPlan";
import type { Side } from "../table/costDifference";
import type { CostSheetInput } from "./costSheetInput";

/** What the parts of the sheet Kostnadsskillnad share: A is compared with B. */
export interface SplitScope {
  readonly input: CostSheetInput;
  readonly plan: CostPlan;
  readonly a: Side;
  readonly b: Side;
  readonly nameA: string;
  readonly nameB: string;
}
