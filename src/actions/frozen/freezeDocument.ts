import { KeptContent } from "../../core/report/made/keptContent";
import type { MadeSheet } from "../../core/report/made/madeSheet";
import type { PlacedItem } from "../../excel/workbook/insertedItems";
import { readExistingSheet, type ExistingSheet } from "../../excel/made/readMadeSheet";
import type { WorkbookCells } from "../../excel/workbook/readWorkbookCells";
import { Refused } from "../../excel/run/refused";
import { queueSheetAsValues } from "../../excel/sheets/writeFrozenSheet";
import { documentRecipe } from "../documents/documentRecipe";
import type { Judged } from "../reading/judge";
import { readMade } from "../made/makeSheet";
import { printableJudged } from "../reading/printableJudged";
import { chartName } from "../charts/runCharts";
import type { SlotChart } from "../charts/slotCharts";
import type { SeriesToSend } from "./frozenBlocks";

/** A document as it is, and as it may be sent: built twice from the same figures and the same words of the user's. */
export interface DocumentToSend {
  readonly item: PlacedItem;
  readonly existing: ExistingSheet;
  /** As it may be sent; null where it is the same as it is. */
  readonly printable: MadeSheet | null;
  readonly slots: readonly SlotChart[];
  /** Series of its run charts as they are, and as they may be shown. */
  readonly series: readonly SeriesToSend[];
}

/**
 * Builds a document as it may be sent to someone. null for a sheet that is filled in and not made of the workbook's
 * figures (a template), and "gone" for one whose figures are no longer in the workbook.
 */
export async function documentToSend(
  context: Excel.RequestContext,
  item: PlacedItem,
  cells: WorkbookCells,
  judged: Judged,
): Promise<DocumentToSend | null | "gone"> {
  const recipe = item.document === undefined ? null : documentRecipe(item.document, item.choices);
  if (recipe === null) return null;
  const existing = await readExistingSheet(context, item.sheet);
  const made = await readMade(context, cells.inventory, recipe);
  const kept = existing.kept.known ? existing.kept : KeptContent.none;
  const draft = (how: Judged): { sheet: MadeSheet; slots: readonly SlotChart[] } => {
    const input = { cells, judged: how, kept, made };
    const sheet = recipe.build(input);
    return { sheet, slots: recipe.runCharts?.(sheet, input) ?? [] };
  };
  try {
    const before = draft(printableJudged(judged, false));
    const after = draft(printableJudged(judged, true));
    const same = JSON.stringify(before.sheet) === JSON.stringify(after.sheet);
    const now = new Map(after.slots.map(({ assessment }) => [assessment.series.id, assessment]));
    return {
      item,
      existing,
      printable: same ? null : after.sheet,
      slots: after.slots,
      series: before.slots.flatMap(({ assessment }) => {
        const shown = now.get(assessment.series.id);
        return shown === undefined ? [] : [{ before: assessment, after: shown }];
      }),
    };
  } catch (fault) {
    if (fault instanceof Refused) return "gone";
    throw fault;
  }
}

/**
 * Queues that the copy of a document holds what may be sent, as values, with its charts in their places: the text flows
 * anew where something is hidden. `tables` are the copy's own.
 */
export function queueDocumentToSend(
  copy: Excel.Worksheet,
  frozen: string,
  { item, existing, printable, slots }: DocumentToSend,
  {
    tables,
    charts,
    numbers,
  }: {
    readonly tables: readonly string[];
    /** Names of the charts on the copy. */
    readonly charts: readonly string[];
    /** Numbers of run charts by the id of their series. */
    readonly numbers: ReadonlyMap<string, number>;
  },
): void {
  if (printable === null) return;
  queueSheetAsValues(copy, printable, { itemId: item.id, name: frozen, tables, existing });
  const places = new Map(
    slots.flatMap(({ slot, assessment }) => {
      const number = numbers.get(assessment.series.id);
      const position = printable.slots.find(({ key }) => key === slot)?.position;
      return number === undefined || position === undefined ? [] : [[chartName(number), position] as const];
    }),
  );
  for (const name of charts) {
    if (!isRunChart(name)) continue;
    const chart = copy.charts.getItem(name);
    const position = places.get(name);
    if (position === undefined) chart.delete();
    else Object.assign(chart, position);
  }
}

/** "Styrtal 7", and not "Styrtal 7 comparison": only run charts rest on blocks. */
export const isRunChart = (name: string): boolean => /^Styrtal \d+$/.test(name);
