import type { Problem } from "../core/problem";
import type { ExcelOutcome } from "../excel/run/runExcel";
import type { ActionResult } from "./types";

/** An outcome of the Excel layer as the result of an action. */
export function actionResult<T, U>(
  outcome: ExcelOutcome<T>,
  valueOf: (value: T) => U,
  problemsOf: (value: T) => readonly Problem[] = () => [],
): ActionResult<U> {
  if (outcome.ok) return { ok: true, value: valueOf(outcome.value), problems: problemsOf(outcome.value) };
  const { reason, problem, nothingChanged, failure } = outcome;
  return { ok: false, reason, problem, nothingChanged, details: failure };
}
