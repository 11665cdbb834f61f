import type { Area } from "../model/area";
import { Formula } from "../model/formula";
import type { FormulaToken } from "../model/formulaTokens";
import { absoluteArea } from "../model/referenceEdit";
import type { Workbook } from "../model/workbook";

/** excelts makes every cell of a range, the empty ones too: A1:XFD1048576 would be seventeen thousand million. */
const mostCells = 200_000;

/** What asks how large a range is, or where, gives another answer when it is cut: such ranges may be larger. */
const asksForSize = /^(ROWS?|COLUMNS?|COUNTBLANK|INDEX|OFFSET|AREAS|ADDRESS|CELL)$/i;
const mostCellsAsked = 20_000_000;

/** Last row and column that any sheet uses: one end for all, so that ranges of the same size stay so. */
export interface LastUsed {
  readonly row: number;
  readonly column: number;
}

export function lastUsed(workbook: Workbook): LastUsed {
  const areas = workbook.sheets.flatMap((sheet) => sheet.usedArea(false) ?? []);
  return {
    row: Math.max(0, ...areas.map(({ lastRow }) => lastRow)),
    column: Math.max(0, ...areas.map(({ lastColumn }) => lastColumn)),
  };
}

/**
 * The formula with large ranges cut at the end of what the workbook uses: what lies beyond is empty and adds nothing to
 * sums, counts and look-ups.
 */
export function withBoundedReferences(
  formula: Formula,
  row: number,
  column: number,
  last: () => LastUsed,
): Formula {
  let cut = false;
  const tokens = formula.tokens.map((token): FormulaToken => {
    if (token.kind !== "reference" || token.single) return token;
    const area = absoluteArea(token, row, column);
    if (cells(area) <= mostCells) return token;
    if (cells(area) <= mostCellsAsked && formula.tokens.some(asks)) return token;
    cut = true;
    const end = last();
    const at = (place: number): { readonly absolute: true; readonly at: number } => ({
      absolute: true,
      at: place,
    });
    return {
      kind: "reference",
      single: false,
      firstRow: at(area.firstRow),
      firstColumn: at(area.firstColumn),
      lastRow: at(Math.max(area.firstRow, Math.min(area.lastRow, end.row))),
      lastColumn: at(Math.max(area.firstColumn, Math.min(area.lastColumn, end.column))),
    };
  });
  return cut ? new Formula(tokens) : formula;
}

const asks = (token: FormulaToken): boolean =>
  token.kind === "word" && token.call && asksForSize.test(token.text);

const cells = ({ firstRow, firstColumn, lastRow, lastColumn }: Area): number =>
  (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1);
