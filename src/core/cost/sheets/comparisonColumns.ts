import { message } from "../../message";
import type { ColumnSpec } from "../../report/made/layTable";
import type { Quantity } from "../table/costPlan";
import { costFormats } from "./costFormats";
import type { CostSheetScope } from "./costSheet";
import { lookOf } from "./quantityColumns";

/** A column of the comparison: a measure has its place from the lowest beside it. */
export type ComparisonColumn =
  | { readonly kind: "unit"; readonly spec: ColumnSpec }
  | { readonly kind: "measure" | "rank" | "share"; readonly quantity: Quantity; readonly spec: ColumnSpec }
  | { readonly kind: "verdict"; readonly spec: ColumnSpec };

export function comparisonColumns({ input, plan, measures }: CostSheetScope): ComparisonColumn[] {
  const { say } = input;
  return [
    { kind: "unit", spec: { heading: say(message("cost.column.unit")), wrap: false } },
    ...measures.flatMap((quantity): ComparisonColumn[] => [
      {
        kind: "measure",
        quantity,
        spec: { heading: say(lookOf(quantity, plan).heading), numberFormat: costFormats.kr },
      },
      {
        kind: "rank",
        quantity,
        spec: {
          heading: say(
            message("cost.column.rank", { per: { kind: "word", key: `cost.per.short.${quantity}` } }),
          ),
          numberFormat: costFormats.rank,
        },
      },
    ]),
    ...(plan.origins.has("coverage")
      ? [
          {
            kind: "share" as const,
            quantity: "coverage" as const,
            spec: { heading: say(lookOf("coverage").heading), numberFormat: costFormats.share },
          },
        ]
      : []),
    ...(measures.length > 1 && input.table.units.filter(({ kind }) => kind === "unit").length > 2
      ? [
          {
            kind: "verdict" as const,
            spec: { heading: say(message("cost.column.verdict")), span: 3, indent: true },
          },
        ]
      : []),
  ];
}

/** Columns of the sheet that the table takes. */
export const comparisonWidth = (scope: CostSheetScope): number =>
  comparisonColumns(scope).reduce((sum, { spec }) => sum + (spec.span ?? 1), 0);
