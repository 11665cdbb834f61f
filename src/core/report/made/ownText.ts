import { fingerprint } from "../../fingerprint";
import type { CellValue } from "../block/block";
import { KeptContent, type KeptCell, type KeptRow } from "./keptContent";
import type { MadeContent, MadeSheet } from "./madeSheet";

/** A row with text of the user's own, and what stands in it. */
export interface OwnText {
  /** Counted from 0 in the sheet. */
  readonly row: number;
  readonly value: CellValue;
}

/** Digits of a fingerprint that are kept: a sheet has some hundred cells, and one in 268 million looks like another. */
const digits = 7;

/** Says which cell it is, wherever the row stands now, and what is in it. A formula is told by its being one. */
function printOf({ table, key }: KeptRow, slot: string, { value, formula }: KeptCell): string {
  const content = formula === null ? String(value) : "=";
  return fingerprint([table ?? "", key ?? "", slot, content].join("\u0000")).slice(0, digits);
}

const printsIn = (kept: KeptContent): Set<string> =>
  new Set(kept.rows.flatMap((row) => [...row.cells].map(([slot, cell]) => printOf(row, slot, cell))));

/**
 * What Styrtal has written in the cells of a sheet where the user writes too, as one text to be remembered. What the user
 * had written there before (`kept`, and not in `earlier`) is not Styrtal's although it is written again.
 */
export function printsOf(made: MadeSheet, kept: KeptContent, earlier: string | undefined): string {
  const known = parsed(earlier);
  const users = printsIn(kept);
  const written = [...printsIn(asRead(made))].filter((print) => known.has(print) || !users.has(print));
  return written.join("");
}

function parsed(prints: string | undefined): ReadonlySet<string> {
  const text = prints ?? "";
  const count = Math.floor(text.length / digits);
  return new Set(Array.from({ length: count }, (_, i) => text.slice(i * digits, (i + 1) * digits)));
}

/** What the user has written in a sheet that Styrtal made: rows of their own, and cells that hold something else. */
export function ownTextIn(kept: KeptContent, prints: string): readonly OwnText[] {
  const known = parsed(prints);
  return kept.rows.flatMap((row) =>
    [...row.cells]
      .filter(([slot, cell]) => row.key === null || !known.has(printOf(row, slot, cell)))
      .map(([, { value }]) => ({ row: row.row ?? 0, value })),
  );
}

/** A made sheet as it would be read again. */
function asRead({ cells, keys, rowHeights, columnWidths }: MadeSheet): KeptContent {
  const matrix = (): CellValue[][] =>
    Array.from({ length: rowHeights.length }, (_, row) => [
      ...columnWidths.map(() => null),
      keys[row] ?? null,
    ]);
  const [values, formulas] = [matrix(), matrix()];
  for (const { row, column, content } of cells) {
    const [valueLine, formulaLine] = [values[row], formulas[row]];
    if (valueLine === undefined || formulaLine === undefined) continue;
    valueLine[column] = shown(content);
    formulaLine[column] = typed(content);
  }
  return KeptContent.read({ sheet: "", firstRow: 0, firstColumn: 0, values, formulas });
}

function shown(content: MadeContent): CellValue {
  if (content === null || typeof content !== "object") return content;
  return "link" in content ? content.link : (content.expected ?? "?");
}

/** A link is a text that leads somewhere, no formula in its cell. */
function typed(content: MadeContent): CellValue {
  if (content === null || typeof content !== "object") return content;
  return "link" in content ? content.link : content.formula;
}
