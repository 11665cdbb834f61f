import type { Workbook } from "../model/workbook";
import type { CalculationEngine } from "./calculationEngine";
import { ExceltsEngine } from "./exceltsEngine";

/** Gives a workbook its calculation engine (in place of the one it had) and returns it. */
export function attachCalculation(workbook: Workbook): CalculationEngine {
  const before = workbook.calculator as Partial<CalculationEngine> | null;
  before?.detach?.();
  const engine = new ExceltsEngine(workbook);
  workbook.calculator = engine;
  return engine;
}
