import { seriesTitle } from "../indicator/chartTexts";
import type { Assessment } from "../indicator/assessment";
import type { Message } from "../message";
import type { CellValue } from "../report/block";
import { overviewRows } from "../report/overviewRows";
import type { CellAddress } from "../series/series";
import type { HiddenPoints } from "./hiddenPoints";

/** The values of a frozen copy, from its first used cell. */
export interface FrozenValues {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly values: readonly (readonly CellValue[])[];
}

export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
}

export interface FrozenContext {
  /** The sheet that was copied. */
  readonly sheet: string;
  readonly original: readonly Assessment[];
  /** The same, in the same order, as they may be printed. */
  readonly printable: readonly Assessment[];
  readonly hidden: HiddenPoints;
  /** Rows of sums and means on the sheet, from 0: they tell what is hidden in their columns. */
  readonly sumRows: readonly number[];
  readonly isOverview: boolean;
  /** What stands where a value is hidden. */
  readonly mark: string;
  readonly render: (message: Message) => string;
}

/**
 * What to change in a frozen copy so that it can leave the workbook: the user's own cells with hidden values (and their
 * numerators and denominators), sums of their columns, rows of the overview, and findings that rest on hidden values.
 */
export function frozenChanges(copy: FrozenValues, context: FrozenContext): CellChange[] {
  const changes = new Map<string, CellChange>();
  const change = (row: number, column: number, value: string | number): void => {
    changes.set(`${row} ${column}`, { row, column, value });
  };
  const isNumber = (row: number, column: number): boolean =>
    typeof copy.values[row - copy.firstRow]?.[column - copy.firstColumn] === "number";
  for (const { row, column } of hiddenCells(context)) {
    change(row, column, context.mark);
    for (const sum of context.sumRows) if (isNumber(sum, column)) change(sum, column, context.mark);
  }
  const differing = context.original.flatMap((before, i) => {
    const after = context.printable[i];
    return after === undefined || after === before ? [] : [{ before, after }];
  });
  const sentences = new Map(
    differing.flatMap(({ before, after }) => {
      const texts = [
        context.render(before.finding.sentence),
        context.render(after.finding.sentence),
      ] as const;
      return texts[0] === texts[1] ? [] : [texts];
    }),
  );
  copy.values.forEach((line, r) =>
    line.forEach((cell, c) => {
      if (typeof cell !== "string" || cell.length < 12) return;
      for (const [before, after] of sentences)
        if (cell.includes(before))
          change(copy.firstRow + r, copy.firstColumn + c, cell.replace(before, after));
    }),
  );
  if (context.isOverview) overviewChanges(copy, differing, context, change);
  return [...changes.values()];
}

function hiddenCells({ original, hidden, sheet }: FrozenContext): CellAddress[] {
  return original.flatMap(({ series }) =>
    series.points
      .filter((point) => point.value !== null && hidden.has(series, point))
      .flatMap(({ cell, numeratorCell, denominatorCell }) => [cell, numeratorCell, denominatorCell])
      .filter((cell): cell is CellAddress => cell != null && cell.sheet === sheet),
  );
}

function overviewChanges(
  copy: FrozenValues,
  differing: readonly { readonly before: Assessment; readonly after: Assessment }[],
  { render, mark }: FrozenContext,
  change: (row: number, column: number, value: string | number) => void,
): void {
  for (const { before, after } of differing) {
    const name = render(seriesTitle(before.indicator, before.series));
    const row = copy.values.findIndex((line) => line[0] === name);
    const [content] = overviewRows([after]);
    if (row < 0 || content === undefined) continue;
    const cells = [
      content.latest.content ?? mark,
      content.period,
      content.finding.map(render).join(" "),
      content.target === null ? "" : render(content.target),
      content.gap?.content ?? "",
      content.line.content ?? "",
    ];
    cells.forEach((value, i) =>
      change(
        copy.firstRow + row,
        copy.firstColumn + 1 + i,
        typeof value === "boolean" ? String(value) : value,
      ),
    );
  }
}
