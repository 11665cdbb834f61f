import type { CalculationHook } from "../model/calculationHook";

/**
 * The calculation engine of a workbook. It calculates what is read and what is saved, not more; the values of formulas
 * that nothing touched stay as the file gave them.
 */
export interface CalculationEngine extends CalculationHook {
  /** Calculates every formula anew, also those whose values are believed to be right. */
  recalculateAll(): void;
  /** How many formulas were evaluated so far. */
  readonly evaluations: number;
  /** Ends the engine's work for its workbook. */
  detach(): void;
}
