import { message } from "../message";
import type { Problem, Severity } from "../problem";
import { cellName } from "../sheet/cells/address";

/** Severities as the texts have them (part c5); everything else is a warning. */
const severities: Readonly<Record<string, Severity>> = {
  registerColumnMissing: "error",
  registerNotListed: "info",
  tooFewIndicators: "info",
  moreProcess: "info",
  notReconciled: "info",
  neverReconciled: "info",
  indicatorWithoutGoal: "info",
  historicSource: "info",
  measuringOwnerMissing: "info",
  targetWithinLimits: "info",
};

/** A problem of the register, at its cell where there is one. */
export function registerProblem(
  code: string,
  sheet: string | null,
  at: { readonly row: number; readonly column: number } | null,
  params: Problem["message"]["params"] = {},
): Problem {
  const cell = at === null ? null : cellName(at.row, at.column);
  const where = { ...(sheet === null ? {} : { sheet }), ...(cell === null ? {} : { cell }) };
  return {
    severity: severities[code] ?? "warning",
    code,
    sheet,
    cell,
    message: message(`problem.${code}`, { ...where, ...params }),
  };
}
