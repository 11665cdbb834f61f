import { message } from "../../message";
import type { Problem } from "../../problem";
import { cellName } from "../../sheet/cells/address";
import type { BudgetGap, BudgetTable } from "./budgetTable";

/** So many lines are told one by one; the rest are like them. */
const most = 20;

/** What is wrong in the budget tables, each with its cell: net against gross, and lines that cannot be divided. */
export function budgetProblems(tables: readonly BudgetTable[]): Problem[] {
  return tables.flatMap((table): Problem[] => {
    if (!table.comparable) return mixedConcepts(table);
    const gaps = table.lines.flatMap(({ gap, name }) => (gap === null ? [] : [problemOf(gap, name)]));
    return gaps.slice(0, most);
  });
}

/** Net cost on one side and gross on the other: the first cell of each. */
function mixedConcepts({ sheet, columns, lines }: BudgetTable): Problem[] {
  const row = lines[0]?.row ?? 0;
  const [a, b] = [columns.amount0, columns.amount1].map(({ heading, column }) => ({
    net: heading.concept === "net",
    cell: cellName(row, column),
  }));
  const [net, gross] = a?.net === true ? [a, b] : [b, a];
  return [
    {
      severity: "error",
      code: "grossNetMixed",
      sheet,
      cell: gross?.cell ?? null,
      message: message("problem.grossNetMixed", {
        sheet,
        cell: gross?.cell ?? "",
        cellA: net?.cell ?? "",
        cellB: gross?.cell ?? "",
      }),
    },
  ];
}

function problemOf(gap: BudgetGap, line: string): Problem {
  const { sheet } = gap.cell;
  const cell = cellName(gap.cell.row, gap.cell.column);
  switch (gap.reason) {
    case "blank":
      return {
        severity: "warning",
        code: "budgetLineIncomplete",
        sheet,
        cell,
        message: message("problem.budgetLineIncomplete", { sheet, cell, line }),
      };
    case "text":
      return {
        severity: "warning",
        code: "textAmongNumbers",
        sheet,
        cell,
        message: message("problem.textAmongNumbers", { sheet, cell, text: gap.text }),
      };
    case "zeroVolume":
      return {
        severity: "warning",
        code: "zeroDenominator",
        sheet,
        cell,
        message: message("problem.zeroDenominator", { sheet, cell }),
      };
    case "mixedAmounts":
      return {
        severity: "warning",
        code: "amountsMixed",
        sheet,
        cell,
        message: message("problem.amountsMixed", { sheet, cell, range: cell }),
      };
  }
}
