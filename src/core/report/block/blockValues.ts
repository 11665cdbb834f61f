import type { PhaseResult } from "../../spc/types";
import type { CellValue } from "./block";
import type { BlockInput } from "./blockInput";
import type { BlockRecipe, BlockValues } from "./blockRecipe";

/**
 * What core expects in every cell of a block. Columns and head cells need each other in an order that differs by chart
 * type, so each is computed once, when it is first asked for.
 */
export function blockValues(input: BlockInput, recipe: BlockRecipe): BlockValues {
  const columns = new Map<string, readonly CellValue[]>();
  const heads = new Map<string, CellValue>();
  const count = input.points.length;
  const phases: readonly PhaseResult[] = input.chart.phases;
  const phaseOfRow = new Array<number>(count).fill(0);
  phases.forEach(({ from, to }, phase) => phaseOfRow.fill(phase, from, to + 1));

  const values: BlockValues = {
    input,
    count,
    phases,
    phaseOf: (row) => phaseOfRow[row] ?? 0,
    column: (key) => {
      const known = columns.get(key);
      if (known !== undefined) return known;
      const column = recipe.columns.find((candidate) => candidate.key === key);
      const computed =
        column === undefined ? new Array<CellValue>(count).fill(null) : column.expected(values);
      columns.set(key, computed);
      return computed;
    },
    head: (key, phase) => {
      const name = `${key} ${phase}`;
      const known = heads.get(name);
      if (known !== undefined) return known;
      const head = recipe.head.find((candidate) => candidate.key === key);
      const computed = head === undefined ? null : head.expected(values, phase);
      heads.set(name, computed);
      return computed;
    },
    parameter: (key) => recipe.parameters.find((candidate) => candidate.key === key)?.value ?? null,
  };
  return values;
}
