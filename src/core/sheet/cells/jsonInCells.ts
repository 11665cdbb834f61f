import { koladaSheet } from "../../kolada/dataSheet";
import { parseAnswer } from "../../kolada/parseAnswer";
import type { Indicator } from "../../series/series";
import type { Grid } from "./grid";
import { Kind } from "./grid";
import type { SheetCells } from "./sheetCells";

/** An answer from Kolada that stands as text in the cells of a sheet (layout G). */
export type JsonInCells =
  | {
      readonly kind: "answer";
      /** The same as a table, for reading. */
      readonly cells: SheetCells;
      readonly missingPages: readonly number[];
    }
  /** It begins as one, but is cut off or torn. */
  | { readonly kind: "unreadable" };

/** Null for a sheet that does not begin with a bracket. Lines pasted into cells below each other are put together again. */
export function jsonInCells(sheet: Grid): JsonInCells | null {
  const first = firstText(sheet);
  if (first === null || !/^\s*(?:\{\s*(?:"|$)|\[\s*(?:\{|$))/.test(first)) return null;
  const answer = parseAnswer([joined(sheet)]);
  if (answer === null || answer.values.length === 0)
    return looksLikeAnswer(first, sheet) ? { kind: "unreadable" } : null;
  const { headings, rows } = koladaSheet(answer);
  const values = [headings, ...rows];
  const cells: SheetCells = {
    ...sheet.cells,
    firstRow: 0,
    firstColumn: 0,
    values,
    types: values.map((row) =>
      row.map((cell) => (cell === "" ? "empty" : typeof cell === "number" ? "number" : "string")),
    ),
    formats: values.map((row) => row.map(() => "General")),
  };
  return { kind: "answer", cells, missingPages: answer.missingPages };
}

function firstText(sheet: Grid): string | null {
  for (let row = 0; row < Math.min(sheet.rows, 5); row++)
    for (let column = 0; column < Math.min(sheet.columns, 5); column++)
      if (sheet.kind(row, column) !== Kind.blank) return sheet.text(row, column);
  return null;
}

/** A list in braces may be anything; one that speaks of kpi or values is meant to be Kolada's. */
function looksLikeAnswer(first: string, sheet: Grid): boolean {
  return /"(?:values|kpi|count|next_url)"/.test(first.length > 20 ? first : joined(sheet).slice(0, 2000));
}

function joined(sheet: Grid): string {
  const lines: string[] = [];
  for (let row = 0; row < sheet.rows; row++) {
    const line: string[] = [];
    for (let column = 0; column < sheet.columns; column++) {
      const value = sheet.value(row, column);
      // Excel makes TRUE and FALSE of true and false when a line holds nothing else.
      line.push(typeof value === "boolean" ? String(value).toLowerCase() : String(value));
    }
    lines.push(line.join(""));
  }
  return lines.join("\n");
}

/** The values as they were read stand in no cells of their own, so nothing can refer to them. */
export function withoutCells(indicators: readonly Indicator[], range: string): Indicator[] {
  return indicators.map((indicator) => ({
    ...indicator,
    series: indicator.series.map((series) => ({
      ...series,
      range,
      points: series.points.map((point) => ({ ...point, cell: null, periodCell: null, live: false })),
    })),
  }));
}
