import { message } from "../../message";
import type { RowContent, RowSpec } from "../../report/made/layTable";
import { denominatorOf, trimmed, type Comparison } from "../table/compareUnits";
import { quantityOf, type Quantity } from "../table/costPlan";
import { basisLink, type BasisPlace } from "./basisTable";
import type { ComparisonColumn } from "./comparisonColumns";
import { costFormats } from "./costFormats";
import type { CostSheetScope } from "./costSheet";
import { lookOf } from "./quantityColumns";
import { quoted } from "./sentenceFormula";
import { downColumn, shown, times } from "./sourceFormula";

/** Quartiles, means and the trimmed spread of each measure, and the country where it is in the table. */
export function totalRows(
  scope: CostSheetScope,
  basis: BasisPlace,
  columns: readonly ComparisonColumn[],
  comparisons: ReadonlyMap<Quantity, Comparison>,
): RowSpec[] {
  const { input, plan, year, unitName } = scope;
  const { say, table } = input;
  const row = (
    key: string,
    label: string,
    cell: (range: string, comparison: Comparison, quantity: Quantity) => RowContent,
    numberFormats?: readonly (string | undefined)[],
  ): RowSpec => ({
    key,
    cells: columns.map((column, i): RowContent => {
      if (column.kind === "unit") return label;
      if (column.kind !== "measure") return null;
      const comparison = comparisons.get(column.quantity);
      if (comparison === undefined) return null;
      return ({ firstRow, lastRow, ...place }) => {
        const content = cell(downColumn(firstRow, lastRow, i), comparison, column.quantity);
        return typeof content === "function" ? content({ firstRow, lastRow, ...place }) : content;
      };
    }),
    ...(numberFormats === undefined ? {} : { numberFormats }),
  });
  const quartile = (n: 1 | 2 | 3, key: "lowerQuartile" | "median" | "upperQuartile"): RowSpec =>
    row(`quartile${n}`, say(message(`cost.total.${key}`)), (range, comparison) => ({
      formula: `=IF(COUNT(${range})>0,QUARTILE(${range},${n}),"")`,
      expected: shown(comparison[key]),
    }));
  const units = Math.max(...[...comparisons.values()].map(({ values }) => values.length));
  const rows: RowSpec[] = [];
  if (units > 2)
    rows.push(
      quartile(1, "lowerQuartile"),
      quartile(2, "median"),
      quartile(3, "upperQuartile"),
      row("unweighted", say(message("cost.total.unweighted")), (range, { unweighted }) => ({
        formula: `=IF(COUNT(${range})>0,AVERAGE(${range}),"")`,
        expected: shown(unweighted),
      })),
    );
  if (units > 2 && scope.measures.some((quantity) => comparisons.get(quantity)?.weighted !== null))
    rows.push(
      row("weighted", say(message("cost.total.weighted")), (_, comparison, quantity) =>
        weightedCell(scope, basis, comparison, quantity),
      ),
    );
  const needed = 2 * trimmed + 2;
  if ((comparisons.get(scope.main)?.values.length ?? 0) >= needed) {
    const k = trimmed + 1;
    rows.push(
      row("lowest", say(message("cost.total.lowest", { trim: trimmed })), (range, { spread }) => ({
        formula: `=IF(COUNT(${range})>=${needed},SMALL(${range},${k}),"")`,
        expected: spread.ok ? spread.value.lowest : "",
      })),
      row("highest", say(message("cost.total.highest", { trim: trimmed })), (range, { spread }) => ({
        formula: `=IF(COUNT(${range})>=${needed},LARGE(${range},${k}),"")`,
        expected: spread.ok ? spread.value.highest : "",
      })),
      row(
        "ratio",
        say(message("cost.total.ratio")),
        (range, { spread }) => ({
          formula: `=IF(COUNT(${range})<${needed},"",IF(SMALL(${range},${k})>0,LARGE(${range},${k})/SMALL(${range},${k}),${quoted(say(message("cost.total.noRatio")))}))`,
          expected: !spread.ok
            ? ""
            : spread.value.ratio.ok
              ? spread.value.ratio.value
              : say(message("cost.total.noRatio")),
        }),
        columns.map(({ kind }) => (kind === "measure" ? costFormats.ratio : undefined)),
      ),
    );
  }
  for (const { name, kind } of table.units) {
    if (kind === "unit" || !scope.measures.some((q) => quantityOf(plan, q, name, year) !== null)) continue;
    rows.push(
      row(`other ${name}`, unitName(name), (_, __, quantity) =>
        basisLink(basis, quantity, name, year, quantityOf(plan, quantity, name, year)),
      ),
    );
  }
  return rows;
}

/** All cost over all persons: the measure times its denominator, summed over the units of the year. */
function weightedCell(
  { year, input, unitName }: CostSheetScope,
  basis: BasisPlace,
  { weighted }: Comparison,
  quantity: Quantity,
): RowContent {
  const denominator = denominatorOf(quantity);
  if (weighted === null || denominator === null) return null;
  const range = (of: Quantity): string => {
    const column = basis.columnOf(of) ?? 0;
    return downColumn(basis.firstRow, basis.lastRow, column);
  };
  const named = (column: number): string => downColumn(basis.firstRow, basis.lastRow, column);
  const without = input.table.units
    .filter(({ kind }) => kind !== "unit")
    .map(({ name }) => `,${named(0)},"<>"&${quoted(unitName(name))}`)
    .join("");
  // Only units that have both cost and denominator: those whose measure is a number.
  const sum = (of: Quantity): string =>
    `SUMIFS(${range(of)},${named(1)},${year}${without},${range(quantity)},">-1E+300")`;
  return {
    formula: `=IFERROR(${sum("cost")}${times(lookOf("cost").divisor)}/${sum(denominator)},"")`,
    expected: weighted,
  };
}
