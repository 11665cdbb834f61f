import type { Area } from "./area";
import type { Sheet } from "./sheet";

/** What the model asks of the calculation engine. */
export interface CalculationHook {
  /** Brings the values of an area up to date before they are read. */
  refresh(sheet: Sheet, area: Area): void;
  /** Brings everything up to date, or marks as stale what could not be: before saving. */
  refreshAll(): void;
  /** Says that the formula cells of an area now hold values that are known to be right. */
  offered(sheet: Sheet, area: Area): void;
}
