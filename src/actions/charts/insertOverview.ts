import type { Assessment } from "../../core/indicator/assessment";
import { endDay } from "../../core/indicator/periods/seriesPeriods";
import type { Period } from "../../core/series/period";
import { fingerprint } from "../../core/fingerprint";
import { derivedNote } from "../../core/indicator/koladaSource";
import { foldedProblems } from "../../core/foldProblems";
import type { Problem } from "../../core/problem";
import { message } from "../../core/message";
import {
  inOverviewOrder,
  overviewRows,
  overviewSecrecy,
  overviewSummary,
  type ChartPlace,
  type OverviewRow,
} from "../../core/report/overview/overviewRows";
import { stopIfCancelled } from "../../excel/run/cancelled";
import { rangeOfArea } from "../../excel/cells/cellArea";
import { checkWritable } from "../../excel/run/checkWritable";
import { anchorNamed, insertedItems, itemName, type PlacedItem } from "../../excel/workbook/insertedItems";
import type { Inventory } from "../../excel/workbook/inventory";
import { readWorkbookCells } from "../../excel/workbook/readWorkbookCells";
import { runExcel } from "../../excel/run/runExcel";
import { queueAnchor, queueStore } from "../../excel/store/saveStore";
import { SafeCopy } from "../../excel/undo/safeCopy";
import { freeSheetName } from "../../excel/workbook/sheetNames";
import type { Store } from "../../excel/store/store";
import { asOwnWork } from "../../excel/workbook/subscribe";
import { movedDown, queueMoveDown, readTextBelow } from "../../excel/cells/textBelow";
import { syncOrUndo, Undo } from "../../excel/undo/undo";
import type { ExpectedValues } from "../../excel/blocks/writeBlock";
import {
  firstOverviewLine,
  overviewRowCount,
  overviewValues,
  queueOverview,
  type OverviewProblem,
  type OverviewSheet,
} from "../../excel/sheets/writeOverview";
import { swedishTexts } from "../../i18n/swedishTexts";
import { version } from "../../version";
import { actionResult } from "../actionResult";
import { chartPrint } from "./storedCharts";
import { chartPlaces } from "./chartPlaces";
import { printableJudged } from "../reading/printableJudged";
import { judge, type Judged } from "../reading/judge";
import type { ActionOptions, ActionResult, DoneSummary } from "../types";

/** For hosts that keep values in the file: what the written formulas show. */
export interface ValueSink {
  readonly offerValues?: (values: ExpectedValues) => void;
}

export interface OverviewRequest {
  /** The series to list; all that are found when left out. */
  readonly seriesIds?: readonly string[];
  /** Sheets to read; the active one when left out. */
  readonly sheets?: readonly string[];
}

/** Texts in the workbook are Swedish whatever language the pane has: the readers are the municipality's. */
const texts = swedishTexts;

/** Columns of the overview's table, for clearing what an earlier and longer one left. */
const tableWidth = 8;

/**
 * Writes the sheet Översikt: one row per series, what changed first. Run again it is written anew in place; what the
 * user has written below it is kept.
 */
export async function insertOverview(
  request: OverviewRequest,
  options: ActionOptions & ValueSink = {},
): Promise<ActionResult<DoneSummary>> {
  const outcome = await asOwnWork(() =>
    runExcel(async (context, state) => {
      const wanted =
        request.sheets === undefined
          ? ({ kind: "active" } as const)
          : ({ kind: "sheets", names: request.sheets } as const);
      const cells = await readWorkbookCells(context, wanted, { signal: options.signal });
      const judged = printableJudged(judge(cells, options), false);
      const chosen = chosenOf(judged, request.seriesIds);
      const earlier = insertedItems(cells.inventory).find((item) => item.kind === "overview");
      checkWritable(cells.inventory, {
        newSheets: earlier === undefined,
        sheets: earlier === undefined ? [] : [earlier.sheet],
      });
      stopIfCancelled(options.signal);
      const overview = describe(chosen, judged, chartPlaces(cells.inventory));
      const rows = overviewRowCount(overview);
      const { item, store } = itemAndStore(cells.inventory, earlier, chosen, rows);
      const undo = new Undo();
      const safe = new SafeCopy(context, cells.inventory, undo);
      const sheet = await openSheet(context, { item, earlier, rows }, undo, safe);
      queueOverview(sheet, overview);
      if (earlier === undefined) {
        const name = itemName(item.id);
        const there = anchorNamed(cells.inventory, name);
        queueAnchor(context, name, sheet.getRange("A1"), undo, there);
      }
      queueStore(context, cells.inventory.store, store, undo);
      await syncOrUndo(context, state, undo, item.sheet);
      await safe.dispose();
      for (const values of overviewValues(item.sheet, overview)) options.offerValues?.(values);
      return { item, changed: earlier?.print !== item.print, problems: judged.problems };
    }),
  );
  return actionResult(
    outcome,
    ({ item, changed }) => ({
      item,
      summary: message("done.document", { sheet: item.sheet, n: pages(item.count) }),
      changed,
    }),
    ({ problems }) => problems,
  );
}

/** About fourteen rows on a landscape page. */
const pages = (rows: number): number => Math.max(1, Math.ceil(rows / 14));

function chosenOf({ assessments }: Judged, ids: readonly string[] | undefined): readonly Assessment[] {
  const wanted = ids === undefined ? null : new Set(ids);
  return inOverviewOrder(assessments.filter(({ series }) => wanted === null || wanted.has(series.id)));
}

function describe(
  assessments: readonly Assessment[],
  { options, smallLimit, problems }: Judged,
  charts: ReadonlyMap<string, ChartPlace>,
): OverviewSheet {
  const { t, render } = texts;
  const latest = newestPeriod(assessments);
  const derived = derivedNote(assessments);
  const rows = overviewRows(assessments, charts, smallLimit);
  return {
    title: t("overview.title", {
      period: latest === null ? "" : { kind: "period", period: latest },
    }).trim(),
    summary: overviewSummary(assessments, { ...options, problems: problems.length }).map(render),
    headings: [
      t("overview.indicator"),
      t("overview.latest"),
      t("overview.period"),
      t("overview.finding"),
      t("overview.target"),
      t("overview.gap"),
      t("overview.chart"),
      t("overview.link"),
    ],
    lines: rows.map(lineOf),
    notes: [
      ...(rows.some(({ gap }) => gap !== null) ? [t("note.sign.gap")] : []),
      ...(derived === null ? [] : [render(derived)]),
      ...overviewSecrecy(assessments).map(render),
      ...(rows.some(({ small }) => small) ? [t("note.small", { limit: smallLimit })] : []),
      t("note.made"),
    ],
    toCheck: problems.length === 0 ? null : { heading: t("view.problems"), problems: toCheck(problems) },
  };
}

/** So many kinds of problem are told; the first line of a sheet with more of them says how many. */
const mostProblems = 40;

/** What to check, the worst first; equal problems of a sheet are one line with the first of their cells. */
function toCheck(problems: readonly Problem[]): OverviewProblem[] {
  const { t, render } = texts;
  return foldedProblems(problems)
    .slice(0, mostProblems)
    .flatMap(({ problems: [first, ...others] }) => {
      if (first === undefined) return [];
      const more = others.length === 0 ? "" : ` ${t("overview.check.more", { n: others.length })}`;
      const { sheet, cell } = first;
      return [
        {
          place: sheet === null ? "" : cell === null ? sheet : `${sheet}, ${cell}`,
          link: sheet === null ? null : { sheet, address: cell ?? "A1" },
          text: render(first.message) + more,
        },
      ];
    });
}

/** The newest period that any series has a value for, whatever its length. */
function newestPeriod(assessments: readonly Assessment[]): Period | null {
  const periods = assessments.flatMap(({ latest }) => latest?.period ?? []);
  return periods.reduce<Period | null>(
    (newest, period) => (newest === null || endDay(period) > endDay(newest) ? period : newest),
    null,
  );
}

function lineOf(row: OverviewRow): OverviewSheet["lines"][number] {
  return {
    name: texts.render(row.name),
    latest: { value: row.latest.content, numberFormat: row.latest.numberFormat },
    period: row.period,
    finding: row.finding.map(texts.render).join(" "),
    target: row.target === null ? "" : texts.render(row.target),
    gap: row.gap === null ? null : { value: row.gap.content, numberFormat: row.gap.numberFormat },
    line: { text: String(row.line.content ?? ""), formula: row.line.formula },
    chart: row.chart === null ? null : { ...row.chart, text: texts.t("overview.link") },
  };
}

function itemAndStore(
  { store, sheets }: Inventory,
  earlier: PlacedItem | undefined,
  chosen: readonly Assessment[],
  rows: number,
): { readonly item: PlacedItem; readonly store: Store } {
  const stored = {
    id: earlier?.id ?? String(store.nextNumber),
    kind: "overview" as const,
    count: chosen.length,
    rows,
    print: fingerprint(chosen.map(chartPrint).join(" ")),
    updatedAt: new Date().toISOString(),
    version,
  };
  const sheet =
    earlier?.sheet ??
    freeSheetName(
      texts.t("sheet.overview"),
      sheets.map(({ name }) => name),
    );
  return {
    item: { ...stored, sheet },
    store: {
      ...store,
      items: [...store.items.filter(({ id }) => id !== stored.id), stored],
      nextNumber: earlier === undefined ? store.nextNumber + 1 : store.nextNumber,
    },
  };
}

/** Rows besides the lines of an overview that an older version made: title, sentences, headings, notes. */
const fewestOtherRows = 7;

/** A new sheet first in the workbook, or the earlier one with what it held kept for the case of a fault. */
async function openSheet(
  context: Excel.RequestContext,
  { item, earlier, rows }: { item: PlacedItem; earlier: PlacedItem | undefined; rows: number },
  undo: Undo,
  safe: SafeCopy,
): Promise<Excel.Worksheet> {
  const { worksheets } = context.workbook;
  if (earlier === undefined) {
    const added = worksheets.add(item.sheet);
    added.position = 0;
    undo.addedSheet(item.sheet);
    return added;
  }
  const sheet = worksheets.getItem(item.sheet);
  const before = earlier.rows ?? earlier.count + fewestOtherRows;
  const growth = rows - before;
  const below = growth > 0 ? await readTextBelow(context, item.sheet, before) : null;
  const moved = below === null ? null : movedDown(below, growth);
  const own = {
    firstRow: 0,
    firstColumn: 0,
    lastRow: Math.max(rows, before) - 1,
    lastColumn: tableWidth - 1,
  };
  undoPage(context, { item, earlier, rows }, undo);
  await safe.keep([
    {
      sheet: item.sheet,
      ...own,
      lastRow: Math.max(own.lastRow, moved?.lastRow ?? 0),
      lastColumn: Math.max(own.lastColumn, moved?.lastColumn ?? 0),
    },
  ]);
  if (below !== null) queueMoveDown(sheet, below, growth);
  rangeOfArea(sheet, own).clear("Contents");
  return sheet;
}

/**
 * Puts back what belongs to the page and not to its cells. The header is read at the beginning of the very request that
 * writes: what was answered before a fault is known after it.
 */
function undoPage(
  context: Excel.RequestContext,
  { item, earlier, rows }: { item: PlacedItem; earlier: PlacedItem; rows: number },
  undo: Undo,
): void {
  // A proxy of its own: one that is written to forgets what it has read.
  const { pageLayout } = context.workbook.worksheets.getItem(item.sheet);
  const header = pageLayout.headersFooters.defaultForAllPages.load({ leftHeader: true });
  const added = item.count - earlier.count;
  const leftHeader = (): string | null => {
    try {
      return header.leftHeader;
    } catch {
      return null; // The request failed before it was read, and so before anything was written.
    }
  };
  undo.step((undoing) => {
    const before = leftHeader();
    if (before === null) return;
    const again = undoing.workbook.worksheets.getItem(item.sheet);
    if (added > 0) {
      const first = firstOverviewLine + earlier.count;
      again.getRangeByIndexes(first, 0, added, 1).format.useStandardHeight = true;
    }
    again.pageLayout.setPrintArea(again.getRangeByIndexes(0, 0, earlier.rows ?? rows - added, tableWidth));
    again.pageLayout.headersFooters.defaultForAllPages.leftHeader = before;
  });
}
