import { addressOf } from "../../core/disclosure/costSecrets";
import { frozenBlock } from "../../core/disclosure/frozenBlock";
import { frozenChanges } from "../../core/disclosure/frozenSheet";
import { smallVolumeCells } from "../../core/disclosure/smallVolumes";
import { printableAssessments } from "../../core/disclosure/printableAssessments";
import type { Problem } from "../../core/problem";
import type { Assessment } from "../../core/indicator/assessment";
import type { CellValue } from "../../core/report/block/block";
import { anchoredArea, rangeOfArea } from "../../excel/cells/cellArea";
import { blockName, insertedItems } from "../../excel/workbook/insertedItems";
import type { Inventory } from "../../excel/workbook/inventory";
import { cellInput } from "../../excel/cells/cellInput";
import { swedishTexts } from "../../i18n/swedishTexts";
import type { DocumentToSend } from "./freezeDocument";
import { problemOf, type Judged } from "../reading/judge";

/** The copies that Excel has made, with what stands in them. */
export interface FrozenCopies {
  readonly original: string;
  readonly copy: Excel.Worksheet;
  readonly cells: Excel.Range;
  /** The original with its formulas. */
  readonly formulas: Excel.Range;
  /** The copy of the calculation blocks, when the sheet has charts. */
  readonly blocks: {
    readonly original: string;
    readonly copy: Excel.Worksheet;
    readonly cells: Excel.Range;
  } | null;
}

/** Loads what `queueMask` needs, in the request that makes the copy. */
export function loadFrozen(sheet: Excel.Worksheet): Excel.Range {
  return sheet.getUsedRange().load({ values: true, rowIndex: true, columnIndex: true });
}

/** Loads the formulas of the sheet that is copied: what is calculated from a hidden number is hidden with it. */
export function loadFormulas(sheet: Excel.Worksheet): Excel.Range {
  return sheet.getUsedRange().load({ formulas: true, rowIndex: true, columnIndex: true });
}

/**
 * Queues that a frozen copy shows no secret and no small number, and nothing from which one can be worked out: the copy is
 * made to be sent. A document's own cells are made anew (freezeDocument); here come its blocks. Tells when the sheet is of a
 * kind whose numbers cannot be followed to their series.
 */
export function queueMask(
  frozen: FrozenCopies,
  judged: Judged,
  inventory: Inventory,
  document: DocumentToSend | null,
): { readonly problems: readonly Problem[]; readonly masked: ReadonlySet<number> } {
  const { assessments: original, options, smallLimit, problems } = judged;
  const { assessments: printable, hidden } = printableAssessments(
    original,
    { ...options, problems },
    { limit: smallLimit, hideSmall: true, costTables: () => judged.costs().tables },
  );
  const budgets = smallVolumeCells(judged.costs().budgets, smallLimit);
  if (hidden.count === 0 && hidden.costCells.size === 0 && budgets.length === 0)
    return { problems: [], masked: new Set() };
  const item = insertedItems(inventory).find(({ sheet }) => sheet === frozen.original);
  const sumRows = problems
    .filter(({ code, sheet }) => code === "sumRow" && sheet === frozen.original)
    .flatMap(({ cell }) => (cell === null ? [] : [Number(cell.replace(/^\D+/, "")) - 1]));
  const changes = frozenChanges(
    {
      firstRow: frozen.cells.rowIndex,
      firstColumn: frozen.cells.columnIndex,
      values: frozen.cells.values as CellValue[][],
    },
    {
      sheet: frozen.original,
      original,
      printable,
      hidden,
      sumRows,
      moreHidden: [...[...hidden.costCells].map(addressOf), ...budgets],
      formulas:
        item !== undefined
          ? null
          : {
              sheet: frozen.original,
              firstRow: frozen.formulas.rowIndex,
              firstColumn: frozen.formulas.columnIndex,
              formulas: frozen.formulas.formulas,
            },
      isOverview: item?.kind === "overview",
      mark: swedishTexts.t("status.suppressed"),
      render: swedishTexts.render,
    },
  );
  for (const { row, column, value } of changes)
    frozen.copy.getRangeByIndexes(row, column, 1, 1).values = [[cellInput(value, true)]];
  const series = new Map<string, SeriesToSend>();
  original.forEach((before, i) => series.set(before.series.id, { before, after: printable[i] ?? before }));
  for (const one of document?.series ?? []) series.set(one.before.series.id, one);
  const touched = new Map([...series].filter(([, { before, after }]) => differs(before, after)));
  if (frozen.blocks !== null) queueBlocks(frozen.blocks, touched, inventory);
  const about = { sheet: frozen.original, n: hidden.count };
  const unchecked = item?.kind === "document" && document === null;
  return {
    problems: unchecked ? [problemOf("warning", "frozenUnchecked", frozen.original, about)] : [],
    masked: new Set(
      inventory.store.charts.filter(({ seriesId }) => touched.has(seriesId)).map(({ number }) => number),
    ),
  };
}

type SeriesToSend = DocumentToSend["series"][number];

/** Something is hidden in the indicator: numbers of its other series could tell it. */
const differs = ({ indicator: before }: Assessment, { indicator: after }: Assessment): boolean =>
  before !== after &&
  before.series.some(({ points }, s) =>
    points.some(({ value }, i) => value !== (after.series[s]?.points[i]?.value ?? null)),
  );

function queueBlocks(
  { copy, cells, original: blockSheet }: NonNullable<FrozenCopies["blocks"]>,
  touched: ReadonlyMap<string, SeriesToSend>,
  { anchors, store }: Inventory,
): void {
  const numbers = new Map(store.charts.map(({ number, seriesId }) => [blockName(number), seriesId]));
  for (const anchor of anchors) {
    const one = touched.get(numbers.get(anchor.name) ?? "");
    const area = anchor.sheet === blockSheet ? anchoredArea(anchor) : null;
    if (one === undefined || area === null) continue;
    const { before, after } = one;
    const all = cells.values as CellValue[][];
    const values = Array.from({ length: area.lastRow - area.firstRow + 1 }, (_, r) =>
      Array.from(
        { length: area.lastColumn - area.firstColumn + 1 },
        (__, c): CellValue =>
          all[area.firstRow + r - cells.rowIndex]?.[area.firstColumn + c - cells.columnIndex] ?? "",
      ),
    );
    const was = swedishTexts.render(before.finding.sentence);
    const is = swedishTexts.render(after.finding.sentence);
    rangeOfArea(copy, area).values = frozenBlock(values, before, after).map((row) =>
      row.map((cell) => asConstant(typeof cell === "string" ? cell.replace(was, is) : cell)),
    );
  }
}

/** An error such as #N/A stays an error, so that charts leave the point out; other text stays text. */
function asConstant(cell: CellValue): string | number | boolean {
  return typeof cell === "string" && /^#[A-Z/0]+[!?]?$/.test(cell) ? cell : cellInput(cell, true);
}
