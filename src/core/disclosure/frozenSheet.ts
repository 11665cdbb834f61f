import { seriesTitle } from "../indicator/finding/chartTexts";
import type { Assessment } from "../indicator/assessment";
import { message, type Message } from "../message";
import type { CellValue } from "../report/block/block";
import { overviewRows, overviewSecrecy } from "../report/overview/overviewRows";
import type { CellAddress } from "../series/series";
import type { ReportOptions } from "../report/block/seriesBlock";
import { changedTexts, textToSend } from "./changedTexts";
import { sumsBeside } from "./sumsBeside";
import { dependentCells, type SheetFormulas } from "./dependentCells";
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
  /** Where the cell had one that is no longer true of its value. */
  readonly numberFormat?: string;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

export interface FrozenContext {
  /** The sheet that was copied. */
  readonly sheet: string;
  /** The series as the user's own sheets have them. */
  readonly own: readonly Assessment[];
  /** The same, in the same order, as the live sheets of ours show them: without what would tell a secret value. */
  readonly printed: readonly Assessment[];
  /** The same, in the same order, as they may be sent. */
  readonly printable: readonly Assessment[];
  readonly hidden: HiddenPoints;
  /** Rows of sums and means on the sheet, from 0: they tell what is hidden in their columns. */
  readonly sumRows: readonly number[];
  readonly isOverview: boolean;
  /** Sentences on what is to be checked that tell of hidden values. */
  readonly telling: readonly Message[];
  /** More cells that must not be shown: of cost tables and budgets, on any sheet. */
  readonly moreHidden: readonly CellAddress[];
  /** The formulas of a sheet of the user's own; null for one that Styrtal has made. */
  readonly formulas: SheetFormulas | null;
  readonly options: ReportOptions;
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
  const change = (row: number, column: number, value: string | number, numberFormat?: string): void => {
    const format = numberFormat === undefined ? {} : { numberFormat };
    changes.set(`${row} ${column}`, { row, column, value, ...format });
  };
  const isNumber = (row: number, column: number): boolean =>
    typeof copy.values[row - copy.firstRow]?.[column - copy.firstColumn] === "number";
  const isKnown = knownCells(context);
  for (const { row, column } of hiddenCells(context)) {
    change(row, column, context.mark);
    for (const sum of context.sumRows)
      if (isNumber(sum, column) && !isKnown({ row: sum, column })) change(sum, column, context.mark);
  }
  for (const { row, column } of tellingCells(copy, context, isKnown)) change(row, column, context.mark);
  const differing = context.printed.flatMap((before, i) => {
    const after = context.printable[i];
    return after === undefined || after === before ? [] : [{ before, after }];
  });
  const said = wordsToSend(differing, context);
  copy.values.forEach((line, r) =>
    line.forEach((cell, c) => {
      if (typeof cell !== "string" || cell.length < 12) return;
      const now = said(cell);
      if (now !== cell) change(copy.firstRow + r, copy.firstColumn + c, now);
    }),
  );
  if (context.isOverview) overviewChanges(copy, differing, context, change);
  return [...changes.values()];
}

/** What to write for a text: findings and notes as they may be sent, and nothing of which numbers are small. */
function wordsToSend(
  differing: readonly { readonly before: Assessment; readonly after: Assessment }[],
  { isOverview, telling, printed, printable, options, render }: FrozenContext,
): (text: string) => string {
  const texts = differing.map(({ before, after }) => changedTexts(before, after, options, render));
  const sentences = telling.map(render);
  const one = render(message("note.suppressed", { n: 1 }));
  // Under the overview's table: how many values are hidden in all, where it was said which numbers are small.
  const [before, after] = [printed, printable].map((all) => overviewSecrecy(all).map(render));
  const small = render(message("note.small", { limit: options.smallLimit ?? 0 }));
  return (text) => {
    if (isOverview && sentences.some((sentence) => text.startsWith(sentence))) return one;
    if (isOverview && text === before?.[0]) return after?.[0] ?? "";
    if (isOverview && text === small) return before?.length === 0 ? (after ?? []).join(" ") : "";
    return texts.reduce((now, changed) => textToSend(now, changed, options, render), text);
  };
}

function hiddenCells(context: FrozenContext): CellAddress[] {
  return allHidden(context).filter((cell) => cell.sheet === context.sheet);
}

function allHidden({ own, hidden, moreHidden }: FrozenContext): CellAddress[] {
  const ofSeries = own.flatMap(({ series }) =>
    series.points
      .filter((point) => point.value !== null && hidden.has(series, point))
      .flatMap(({ cell, numeratorCell, denominatorCell }) => [cell, numeratorCell, denominatorCell])
      .filter((cell) => cell != null),
  );
  return [...ofSeries, ...moreHidden];
}

/** Values of series: hidden where they would tell something, and shown for good reason where they are not. */
function knownCells({ own, sheet }: FrozenContext): (place: Place) => boolean {
  const known = new Set(
    own.flatMap(({ series }) =>
      series.points.flatMap(({ cell }) =>
        cell !== null && cell.sheet === sheet ? [`${cell.row}:${cell.column}`] : [],
      ),
    ),
  );
  return ({ row, column }) => known.has(`${row}:${column}`);
}

/** The user's own calculations and sums beside the series that rest on what is hidden. */
function tellingCells(
  copy: FrozenValues,
  context: FrozenContext,
  isKnown: (place: Place) => boolean,
): readonly Place[] {
  const { formulas } = context;
  if (formulas === null) return [];
  const calculated = dependentCells(formulas, allHidden(context), isKnown);
  return [...calculated, ...sumsBeside(copy, hiddenCells(context), isKnown)];
}

function overviewChanges(
  copy: FrozenValues,
  differing: readonly { readonly before: Assessment; readonly after: Assessment }[],
  { render, mark }: FrozenContext,
  change: (row: number, column: number, value: string | number, numberFormat?: string) => void,
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
        i === 0 ? content.latest.numberFormat : undefined,
      ),
    );
  }
}
