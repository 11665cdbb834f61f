import { message } from "../../message";
import type { CellValue } from "../../report/block/block";
import type { Comparison } from "../table/compareUnits";
import { quantityOf, type Quantity } from "../table/costPlan";
import type { ComparisonColumn } from "./comparisonColumns";
import type { CostSheetScope } from "./costSheet";
import { quoted } from "./sentenceFormula";
import { fixedRow, here } from "./sourceFormula";

/** Whether the unit is dear or cheap on all measures, or dear on one and cheap on another, against the medians. */
export function verdict(
  { input, plan, year, measures }: CostSheetScope,
  columns: readonly ComparisonColumn[],
  comparisons: ReadonlyMap<Quantity, Comparison>,
  unit: string,
  row: number,
  medianRow: number,
  n: number,
): { formula: string; expected: CellValue } | null {
  if (n < 3) return null;
  const { say } = input;
  const word = (key: string, quantity?: Quantity): string =>
    say(
      message(
        key,
        quantity === undefined ? {} : { per: { kind: "word", key: `cost.per.short.${quantity}` } },
      ),
    );
  const cells = measures.map((quantity) => {
    const column = columns.findIndex((each) => each.kind === "measure" && each.quantity === quantity);
    return { quantity, cell: here(row, column), median: fixedRow(medianRow, column) };
  });
  const values = measures.map((quantity) => ({
    quantity,
    value: quantityOf(plan, quantity, unit, year),
    median: comparisons.get(quantity)?.median ?? null,
  }));
  const all = values.every(({ value, median }) => value !== null && median !== null);
  const above = values.map(({ value, median }) => (value ?? 0) >= (median ?? 0));
  const parts = measures.map((quantity, i) =>
    above[i] === true ? word("cost.verdict.dear", quantity) : word("cost.verdict.cheap", quantity),
  );
  const expected = !all
    ? ""
    : above.every(Boolean)
      ? word("cost.verdict.allDear")
      : above.some(Boolean)
        ? parts.join(", ")
        : word("cost.verdict.allCheap");
  const compare = (sign: string): string =>
    cells.map(({ cell, median }) => `${cell}${sign}${median}`).join(",");
  const mixed = cells
    .map(
      ({ quantity, cell, median }) =>
        `IF(${cell}>=${median},${quoted(word("cost.verdict.dear", quantity))},${quoted(word("cost.verdict.cheap", quantity))})`,
    )
    .join(`&", "&`);
  const count = `COUNT(${cells.map(({ cell }) => cell).join(",")})<${cells.length}`;
  return {
    formula: `=IF(${count},"",IF(AND(${compare(">=")}),${quoted(word("cost.verdict.allDear"))},IF(AND(${compare("<")}),${quoted(word("cost.verdict.allCheap"))},${mixed})))`,
    expected,
  };
}
