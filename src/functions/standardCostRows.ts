import { standardCostDeviation } from "../core/cost/standardCost";
import { isError, readLine, type Cell, type Line } from "./cells";
import { textInsteadOfNumber } from "./elementwise";
import { fail } from "./errors";
import { cellOf, inDirection, type ResultCell } from "./rows";

/** Three results per row: kr, per cent, mnkr. A blank row is three empty cells. */
export function standardCostRows(netCost: unknown, standard: unknown, inhabitants: unknown): ResultCell[][] {
  const lines = [netCost, standard, inhabitants].map(
    (argument) => readLine(argument) ?? fail("wrongInput", { key: "fn.notOneLine", params: {} }),
  );
  const length = Math.max(...lines.map((line) => line.cells.length));
  if (lines.some((line) => line.cells.length !== length && line.cells.length !== 1)) {
    fail("wrongInput", { key: "fn.shapeDiffers", params: {} });
  }
  const rows = Array.from({ length }, (_, row) =>
    deviationRow(
      lines.map((line) => cellAt(line, row)),
      row,
    ),
  );
  return inDirection(rows, lines.find((line) => line.cells.length > 1)?.direction ?? "column");
}

function cellAt(line: Line, row: number): Cell {
  return line.cells[line.cells.length === 1 ? 0 : row] ?? null;
}

function deviationRow(
  [net = null, standard = null, inhabitants = null]: readonly Cell[],
  row: number,
): ResultCell[] {
  if (net === null && standard === null) return ["", "", ""];
  for (const cell of [net, standard]) {
    if (isError(cell)) return [cell, cell, cell];
    if (cell !== null && typeof cell !== "number") {
      const error = textInsteadOfNumber(cell, row);
      return [error, error, error];
    }
  }
  const number = (cell: Cell) => (typeof cell === "number" ? cell : null);
  const { perInhabitant, percent, millions } = standardCostDeviation(
    number(net),
    number(standard),
    number(inhabitants),
  );
  return [
    cellOf(perInhabitant),
    cellOf(percent),
    millions === null ? withoutMillions(inhabitants, row) : cellOf(millions),
  ];
}

/** Without a number of inhabitants: "" for a blank, otherwise what is wrong with the cell. */
function withoutMillions(inhabitants: Cell, row: number): ResultCell {
  if (inhabitants === null) return "";
  return isError(inhabitants) ? inhabitants : textInsteadOfNumber(inhabitants, row);
}
