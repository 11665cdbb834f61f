import type { CellValue } from "../../../../src/core/report/block/block";
import type { MadeSheet } from "../../../../src/core/report/made/madeSheet";
import { key } from "./engines";

/** The cells of a made sheet as an engine takes them. */
export function madeCells({ cells }: MadeSheet): Map<string, CellValue> {
  return new Map(
    cells.map(({ row, column, content }) => [
      key(row, column),
      content === null || typeof content !== "object"
        ? content
        : "formula" in content
          ? content.formula
          : content.link,
    ]),
  );
}

/** Cells whose formula shows something else than the sheet expects; relative difference 1e-9. */
export function madeDeviations(sheet: MadeSheet, computed: ReadonlyMap<string, CellValue>): string[] {
  return sheet.cells.flatMap(({ row, column, content }) => {
    if (content === null || typeof content !== "object" || !("formula" in content)) return [];
    if (content.expected === undefined || content.expected === null) return [];
    const found = computed.get(key(row, column)) ?? "";
    const { expected } = content;
    const same =
      typeof expected === "number" && typeof found === "number"
        ? Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
        : found === expected;
    return same ? [] : [`${key(row, column)}: ${String(found)}, expected ${String(expected)}`];
  });
}
