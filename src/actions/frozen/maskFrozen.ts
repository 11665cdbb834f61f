import { addressOf } from "../../core/disclosure/addressKey";
import { frozenChanges } from "../../core/disclosure/frozenSheet";
import { smallVolumeCells } from "../../core/disclosure/smallVolumes";
import type { Assessment } from "../../core/indicator/assessment";
import type { CellValue } from "../../core/report/block/block";
import type { CellAddress } from "../../core/series/series";
import { insertedItems } from "../../excel/workbook/insertedItems";
import type { Inventory } from "../../excel/workbook/inventory";
import { cellInput } from "../../excel/cells/cellInput";
import { swedishTexts } from "../../i18n/swedishTexts";
import type { DocumentToSend } from "./freezeDocument";
import { queueMaskedBlocks, type CopiedBlocks, type SeriesToSend } from "./frozenBlocks";
import { assessmentsWithIds } from "../reading/assessmentsWithIds";
import type { Judged } from "../reading/judge";
import { hiddenOf, printableJudged } from "../reading/printableJudged";

/** The copies that Excel has made, with what stands in them. */
export interface FrozenCopies {
  readonly original: string;
  readonly copy: Excel.Worksheet;
  readonly cells: Excel.Range;
  /** The original with its formulas. */
  readonly formulas: Excel.Range;
  /** The copy of the calculation blocks, when the sheet has charts. */
  readonly blocks: CopiedBlocks | null;
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
 * made to be sent. A document's own cells are made anew (freezeDocument); here come its blocks. Gives the numbers of the
 * blocks of which something is hidden, and how many cells of a sheet of the user's own are.
 */
export function queueMask(
  frozen: FrozenCopies,
  judged: Judged,
  inventory: Inventory,
  document: DocumentToSend | null,
): { readonly masked: ReadonlySet<number>; readonly hidden: number } {
  const { problems, smallLimit } = judged;
  const options = { ...judged.options, smallLimit };
  if (hiddenCount(judged) === 0) return { masked: new Set(), hidden: 0 };
  // What stands on a live sheet of ours has been made without what would tell a secret value; the user's own has all.
  const { assessments: printed, problems: told } = printableJudged(judged, false);
  const { assessments: printable, problems: left } = printableJudged(judged, true);
  const hidden = hiddenOf(judged, true);
  const mark = swedishTexts.t("status.suppressed");
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
      own: judged.assessments,
      printed,
      printable,
      hidden,
      sumRows,
      moreHidden: [...[...hidden.costCells].map(addressOf), ...budgetCells(judged)],
      formulas:
        item !== undefined && (item.kind !== "document" || document !== null)
          ? null
          : {
              sheet: frozen.original,
              firstRow: frozen.formulas.rowIndex,
              firstColumn: frozen.formulas.columnIndex,
              formulas: frozen.formulas.formulas,
            },
      isOverview: item?.kind === "overview",
      telling: told.filter((one) => !left.includes(one)).map((one) => one.message),
      mark,
      options,
      render: swedishTexts.render,
    },
  );
  for (const { row, column, value, numberFormat } of changes) {
    const cell = frozen.copy.getRangeByIndexes(row, column, 1, 1);
    if (numberFormat !== undefined) cell.numberFormat = [[numberFormat]];
    cell.values = [[cellInput(value, true)]];
  }
  const series = seriesToSend(judged, inventory, document);
  const touched = new Map([...series].filter(([, { before, after }]) => differs(before, after)));
  if (frozen.blocks !== null) queueMaskedBlocks(frozen.blocks, touched, inventory, options);
  const numbers = inventory.store.charts.filter(({ seriesId }) => touched.has(seriesId));
  return {
    masked: new Set(numbers.map(({ number }) => number)),
    hidden: item === undefined ? changes.filter(({ value }) => value === mark).length : 0,
  };
}

/** How many of the numbers in the workbook must not be shown in what is sent. */
export function hiddenCount(judged: Judged): number {
  const { count, costCells } = hiddenOf(judged, true);
  return Math.max(count, costCells.size) + budgetCells(judged).length;
}

const budgetCells = (judged: Judged): readonly CellAddress[] =>
  smallVolumeCells(judged.costs().budgets, judged.smallLimit);

/**
 * The series of all charts by their ids, comparisons with last year and those of the document among them, as the live
 * sheets show them and as may be sent. A chart whose figures are gone from the workbook is not among them.
 */
export function seriesToSend(
  judged: Judged,
  { store }: Inventory,
  document: DocumentToSend | null,
): ReadonlyMap<string, SeriesToSend> {
  const ids = store.charts.map(({ seriesId }) => seriesId);
  const [printed, printable] = [false, true].map((hideSmall) =>
    assessmentsWithIds(printableJudged(judged, hideSmall), ids),
  );
  const after = new Map(printable?.map((one) => [one.series.id, one]));
  const all = [
    ...(printed ?? []).map((before) => ({ before, after: after.get(before.series.id) ?? before })),
    ...(document?.series ?? []),
  ];
  return new Map(all.map((one) => [one.before.series.id, one]));
}

/** Something is hidden in the indicator: numbers of its other series could tell it. */
const differs = ({ indicator: before }: Assessment, { indicator: after }: Assessment): boolean =>
  before !== after &&
  before.series.some(({ points }, s) =>
    points.some(({ value }, i) => value !== (after.series[s]?.points[i]?.value ?? null)),
  );
