import type { CellChoices, Highlight } from "../../core/report/made/madeSheet";
import { palette } from "../../core/report/chart/palette";

/** Queues lists to choose from, kinds of values and the help that shows when a cell is chosen. */
export function queueChoices(sheet: Excel.Worksheet, choices: readonly CellChoices[]): void {
  for (const { firstRow, lastRow, column, rule, prompt } of choices) {
    const { dataValidation } = sheet.getRangeByIndexes(firstRow, column, lastRow - firstRow + 1, 1);
    if (rule.kind === "list") {
      dataValidation.rule = { list: { inCellDropDown: true, source: rule.values.join(",") } };
    } else if (rule.kind === "date") {
      dataValidation.rule = { date: { formula1: "1990-01-01", operator: "GreaterThan" } };
    } else if (rule.kind === "number") {
      dataValidation.rule = { decimal: bounds(rule) };
    }
    if (prompt !== undefined) dataValidation.prompt = { message: prompt, showPrompt: true, title: "" };
  }
}

function bounds({ minimum, maximum }: { minimum?: number; maximum?: number }): Excel.BasicDataValidation {
  if (maximum === undefined) return { formula1: minimum ?? -1e300, operator: "GreaterThanOrEqualTo" };
  return { formula1: minimum ?? -1e300, formula2: maximum, operator: "Between" };
}

/** Queues cells that look otherwise while a formula is true. */
export function queueHighlights(sheet: Excel.Worksheet, highlights: readonly Highlight[]): void {
  for (const { firstRow, lastRow, firstColumn, lastColumn, formula, colour, bold } of highlights) {
    const range = sheet.getRangeByIndexes(
      firstRow,
      firstColumn,
      lastRow - firstRow + 1,
      lastColumn - firstColumn + 1,
    );
    const { custom } = range.conditionalFormats.add("Custom");
    custom.rule.formula = formula;
    custom.format.font.color = colour === "note" ? palette.centre : palette[colour];
    if (bold) custom.format.font.bold = true;
  }
}
