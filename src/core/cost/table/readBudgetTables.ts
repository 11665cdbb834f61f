import { areaName } from "../../sheet/cells/address";
import { cleanText, foldText } from "../../sheet/layout/foldText";
import { scanNumber } from "../../sheet/cells/numberText";
import type { SheetCells } from "../../sheet/cells/sheetCells";
import { amountUnitIn } from "./amountUnit";
import { namesBudgetSide, readBudgetHeading, type BudgetHeading } from "./budgetHeading";
import {
  budgetParts,
  priceOf,
  type BudgetCell,
  type BudgetColumn,
  type BudgetGap,
  type BudgetLine,
  type BudgetPart,
  type BudgetTable,
} from "./budgetTable";

/** A price so many times another is in another unit: kr among tkr. */
const strange = 250;
const sums = /^(?:summa|total|totalt|tillsammans|delsumma|s a|summering)\b/;

/** The budget tables of a sheet: a row of headings that names volume and price (or cost) for budget and for outcome. */
export function readBudgetTables(cells: SheetCells): readonly BudgetTable[] {
  const sheetUnit = amountUnitIn(cells);
  const tables: BudgetTable[] = [];
  for (let row = 0; row < cells.values.length; row++) {
    const chosen = headingsAt(cells, row, sheetUnit);
    if (chosen === null) continue;
    const { lines, lastRow } = linesBelow(cells, row, chosen);
    if (lines.length > 0) tables.push(tableOf(cells, chosen, lines, tables.length));
    row = Math.max(row, lastRow);
  }
  return tables;
}

interface Chosen {
  readonly heading: BudgetHeading;
  readonly name: string;
  readonly column: number;
}
type Headings = Readonly<Record<BudgetPart, Chosen>>;

function headingsAt(cells: SheetCells, row: number, unit: string | null): Headings | null {
  const above = blockHeadings(cells, row);
  const found = (cells.values[row] ?? []).flatMap((value, column): Chosen[] => {
    if (typeof value !== "string" || value.trim() === "" || value.length > 80) return [];
    const name = cleanText(`${above[column] ?? ""} ${value}`);
    const heading = readBudgetHeading(name, unit);
    return heading === null ? [] : [{ heading, name, column }];
  });
  const outcome = found.some(({ heading }) => heading.side === "outcome") ? "outcome" : "forecast";
  const pick = (side: BudgetHeading["side"], what: readonly BudgetHeading["what"][]): Chosen | undefined =>
    what
      .map((each) => {
        const fit = found.filter(({ heading }) => heading.side === side && heading.what === each);
        return fit.sort((a, b) => (b.heading.year ?? 0) - (a.heading.year ?? 0))[0];
      })
      .find((each) => each !== undefined);
  // A whole cost is what the ledger has; a price beside it follows from it.
  const [volume0, amount0] = [pick("budget", ["volume"]), pick("budget", ["cost", "price"])];
  const [volume1, amount1] = [pick(outcome, ["volume"]), pick(outcome, ["cost", "price"])];
  return volume0 && amount0 && volume1 && amount1 ? { volume0, amount0, volume1, amount1 } : null;
}

/** "Budget" and "Utfall" in the row above, each carried over the columns that it stands over. */
function blockHeadings({ values }: SheetCells, row: number): readonly string[] {
  const above = values[row - 1] ?? [];
  const named = above.filter((value) => typeof value === "string" && namesBudgetSide(value));
  if (named.length < 2) return [];
  let last = "";
  return above.map((value) => {
    if (typeof value === "string" && value.trim() !== "") last = value;
    return last;
  });
}

function linesBelow(
  cells: SheetCells,
  header: number,
  headings: Headings,
): { readonly lines: readonly BudgetLine[]; readonly lastRow: number } {
  const first = Math.min(...budgetParts.map((part) => headings[part].column));
  const lines: BudgetLine[] = [];
  let lastRow = header;
  for (let row = header + 1; row < cells.values.length; row++) {
    const values = cells.values[row] ?? [];
    const name = values
      .slice(0, first)
      .filter((value) => typeof value === "string" && value.trim() !== "")
      .map((value) => cleanText(String(value)))
      .join(", ");
    const filled = budgetParts.some((part) => (values[headings[part].column] ?? "") !== "");
    // Numbers without a name are a sum; a name without numbers is a heading among the lines.
    if (name === "") break;
    lastRow = row;
    if (!filled || sums.test(foldText(name))) continue;
    lines.push(lineOf(cells, row, name, headings));
  }
  return { lines, lastRow };
}

function lineOf(cells: SheetCells, row: number, name: string, headings: Headings): BudgetLine {
  let gap: BudgetGap | null = null;
  const read = (part: BudgetPart): BudgetCell | null => {
    const { column, heading } = headings[part];
    const value = cells.values[row]?.[column] ?? "";
    const source = { sheet: cells.sheet, row: cells.firstRow + row, column: cells.firstColumn + column };
    const number = typeof value === "number" ? value : numberInText(value);
    if (number !== null)
      return {
        value: number * heading.scale,
        source,
        factor: heading.scale,
        live: typeof value === "number",
      };
    gap ??=
      value === ""
        ? { reason: "blank", part, cell: source }
        : { reason: "text", part, cell: source, text: String(value) };
    return null;
  };
  const read0 = { volume0: read("volume0"), amount0: read("amount0") };
  return {
    name,
    row: cells.firstRow + row,
    cells: { ...read0, volume1: read("volume1"), amount1: read("amount1") },
    gap,
  };
}

function numberInText(value: string | boolean): number | null {
  if (typeof value !== "string") return null;
  const found = scanNumber(value);
  if (found === null || found.unit !== null) return null;
  const number = Number(found.body.replace(",", "."));
  return Number.isFinite(number) ? (found.negative ? -number : number) : null;
}

function tableOf(
  { sheet, firstRow, firstColumn }: SheetCells,
  headings: Headings,
  lines: readonly BudgetLine[],
  index: number,
): BudgetTable {
  const top = lines[0]?.row ?? firstRow;
  const bottom = lines.at(-1)?.row ?? top;
  const columnOf = (part: BudgetPart): BudgetColumn => {
    const { heading, name, column } = headings[part];
    const at = firstColumn + column;
    return { heading, name, column: at, range: areaName({ top, bottom, left: at, right: at }) };
  };
  const columns = {
    volume0: columnOf("volume0"),
    amount0: columnOf("amount0"),
    volume1: columnOf("volume1"),
    amount1: columnOf("amount1"),
  };
  const [a, b] = [columns.amount0.heading.concept, columns.amount1.heading.concept];
  const table: BudgetTable = {
    id: `${foldText(sheet)}|budget${index === 0 ? "" : index + 1}`,
    sheet,
    columns,
    lines,
    comparable: a === null || b === null || a === b,
  };
  return { ...table, lines: lines.map((line) => ({ ...line, gap: line.gap ?? gapOf(table, line) })) };
}

function gapOf(table: BudgetTable, line: BudgetLine): BudgetGap | null {
  for (const [volume, amount] of [
    ["volume0", "amount0"],
    ["volume1", "amount1"],
  ] as const) {
    const cell = line.cells[volume];
    if (cell?.value === 0 && table.columns[amount].heading.what === "cost")
      return { reason: "zeroVolume", part: volume, cell: cell.source };
  }
  const [before, after] = [priceOf(table, line, 0), priceOf(table, line, 1)];
  const cell = line.cells.amount1;
  if (before === null || after === null || cell === null) return null;
  const ratio = Math.abs(after) / Math.abs(before);
  return ratio > strange || (ratio > 0 && ratio < 1 / strange)
    ? { reason: "mixedAmounts", part: "amount1", cell: cell.source }
    : null;
}
