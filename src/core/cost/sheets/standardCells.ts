import type { MadeContent } from "../../report/made/madeSheet";
import { quantityOf, type CostPlan, type Quantity } from "../table/costPlan";
import { cellAt } from "../table/costTable";
import type { ExpectedPlan } from "../table/expectedPlan";
import { refTo, shown, sourceContent, times } from "./sourceFormula";

/** The net cost per person of a unit and year: the user's own cell, or worked out from those it follows from. */
export const netContent = (
  { plan, net }: ExpectedPlan,
  unit: string,
  year: number,
  divisor: number,
): MadeContent => quantityContent(plan, net, unit, year, divisor);

export const personsContent = ({ plan, per }: ExpectedPlan, unit: string, year: number): MadeContent =>
  per === "total" ? null : quantityContent(plan, per, unit, year, 1);

/**
 * A quantity in one formula over the user's own cells: 'Ekonomi'!C2*1000/'Ekonomi'!D2. Where one of them cannot be
 * referred to, the value is written.
 */
export function quantityContent(
  plan: CostPlan,
  quantity: Quantity,
  unit: string,
  year: number,
  divisor: number,
): MadeContent {
  const origin = plan.origins.get(quantity);
  if (origin === undefined) return null;
  if (origin.kind === "column") return sourceContent(origin.column, unit, year, divisor);
  const value = quantityOf(plan, quantity, unit, year);
  const term = termOf(plan, quantity, unit, year);
  if (term === null) return value === null ? null : value / divisor;
  const count = `COUNT(${term.cells.join(",")})=${term.cells.length}`;
  return {
    formula: `=IF(${count},IFERROR(${term.text}${times(1 / divisor)},""),"")`,
    expected: shown(value === null ? null : value / divisor),
  };
}

interface Term {
  readonly text: string;
  readonly cells: readonly string[];
}

function termOf(plan: CostPlan, quantity: Quantity, unit: string, year: number): Term | null {
  const origin = plan.origins.get(quantity);
  if (origin === undefined) return null;
  if (origin.kind === "column") {
    const cell = cellAt(origin.column, unit, year);
    if (cell === null || !cell.live) return null;
    const reference = refTo(cell.source);
    const factor = times(cell.factor);
    return { text: factor === "" ? reference : `(${reference}${factor})`, cells: [reference] };
  }
  const a = termOf(plan, origin.a, unit, year);
  const b = termOf(plan, origin.b, unit, year);
  if (a === null || b === null) return null;
  const sign = origin.kind === "divide" ? "/" : "*";
  return { text: `(${a.text}${sign}${b.text})`, cells: [...a.cells, ...b.cells] };
}
