import { message } from "../../core/message";
import { clockDay, daysFromDate } from "../../core/series/calendar";
import type { Problem } from "../../core/problem";
import { checkWritable } from "../../excel/run/checkWritable";
import { queueFrozenCopy, queueFrozenCharts, type FrozenChart } from "../../excel/sheets/freeze";
import { cellsWith, queueFrozenNote, workbookFile } from "../../excel/sheets/frozenNote";
import { anchorNamed, insertedItems, itemName } from "../../excel/workbook/insertedItems";
import { readWorkbookCells } from "../../excel/workbook/readWorkbookCells";
import { Refused } from "../../excel/run/refused";
import { runExcel } from "../../excel/run/runExcel";
import { queueAnchor, queueStore } from "../../excel/store/saveStore";
import { freeSheetName } from "../../excel/workbook/sheetNames";
import { blocksAnchor, type StoredChart } from "../../excel/store/store";
import { asOwnWork } from "../../excel/workbook/subscribe";
import { syncOrUndo, Undo } from "../../excel/undo/undo";
import { swedishTexts } from "../../i18n/swedishTexts";
import { version } from "../../version";
import { actionResult } from "../actionResult";
import { documentToSend, isRunChart, queueDocumentToSend } from "./freezeDocument";
import { judge, problemOf } from "../reading/judge";
import { queueOwnBlocks } from "./frozenBlocks";
import { hiddenCount, loadFormulas, loadFrozen, queueMask, seriesToSend } from "./maskFrozen";
import { chartName } from "../charts/runCharts";
import { withoutLevel } from "../../core/disclosure/frozenBlock";
import type { ActionOptions, ActionResult, DoneSummary, InsertedItem } from "../types";

/** So much of the original's name fits before " fryst". */
const longest = 24;

/**
 * Copies a sheet as values, ready to send to someone: no formulas, and charts that show the frozen numbers (a copy of
 * the blocks they rest on comes with them). The live sheet stays as it is.
 */
export async function freezeSheet(
  sheetName: string | null,
  options: ActionOptions = {},
): Promise<ActionResult<DoneSummary>> {
  const outcome = await asOwnWork(() =>
    runExcel(async (context, state): Promise<{ item: InsertedItem; problems: readonly Problem[] }> => {
      // Everything is read, since what may be shown of a number depends on the numbers beside it.
      const cells = await readWorkbookCells(context, { kind: "all" }, { signal: options.signal });
      const { inventory } = cells;
      const name = sheetName ?? inventory.activeSheet;
      const original = inventory.sheets.find((sheet) => sheet.name === name);
      if (original === undefined) {
        const sheets = inventory.sheets.map((sheet) => sheet.name).join(", ");
        throw new Refused(problemOf("error", "sheetNotFound", name, { sheet: name, sheets }));
      }
      checkWritable(inventory, { newSheets: true, sheets: [] });
      const taken = inventory.sheets.map((sheet) => sheet.name);
      const frozen = freeSheetName(frozenName(name), taken);
      const charts = original.charts.filter((chart) => isRunChart(chart.name));
      const blocks = charts.length > 0 ? blocksOf(inventory.anchors) : null;
      const frozenBlocks = blocks === null ? null : freeSheetName(frozenName(blocks), [...taken, frozen]);
      const judged = judge(cells);
      const made = insertedItems(inventory).find(({ sheet, kind }) => sheet === name && kind === "document");
      const built = made === undefined ? null : await documentToSend(context, made, cells, judged);
      const document = built === "gone" ? null : built;
      const series = seriesToSend(judged, inventory, document);
      const stored = charts.map(({ name }) =>
        inventory.store.charts.filter(({ number }) => chartName(number) === name),
      );
      const isKnown = (chart: readonly StoredChart[]): boolean =>
        chart.some(({ seriesId }) => series.has(seriesId));
      // What cannot be followed to the workbook's figures cannot be weighed against what must not be shown. (A document
      // that is made anew leaves out the charts that it has no more.)
      const n = hiddenCount(judged);
      if (n > 0 && (built === "gone" || (document === null && !stored.every(isKnown))))
        throw new Refused(problemOf("error", "frozenUnchecked", name, { sheet: name, n }));
      const own = (document === null ? stored : stored.filter(isKnown)).flat().map(({ number }) => number);
      const undo = new Undo();
      undo.wasActive(inventory.activeSheet);
      undo.addedCopy(name, frozen, taken);
      if (blocks !== null && frozenBlocks !== null) undo.addedCopy(blocks, frozenBlocks, taken);
      const copy = queueFrozenCopy(context, name, frozen);
      const formulas = loadFormulas(context.workbook.worksheets.getItem(name));
      const copied = { original: name, copy, cells: loadFrozen(copy), formulas };
      const tables = document === null ? null : copy.tables.load("items/name");
      const blockCopy =
        blocks !== null && frozenBlocks !== null ? queueFrozenCopy(context, blocks, frozenBlocks) : null;
      const copiedBlocks =
        blocks === null || blockCopy === null
          ? null
          : { original: blocks, copy: blockCopy, cells: loadFrozen(blockCopy) };
      const seen: FrozenChart[] = charts.map(({ name: chart }) =>
        queueFrozenCharts(context, frozen, chart, blocks),
      );
      await syncOrUndo(context, state, undo);
      if (copiedBlocks !== null) queueOwnBlocks(copiedBlocks, new Set(own), inventory);
      const { masked, hidden } = queueMask({ ...copied, blocks: copiedBlocks }, judged, inventory, document);
      if (frozenBlocks !== null)
        seen.forEach((chart, i) => {
          const number = Number(charts[i]?.name.replace(/^\D+/, ""));
          chart.rebind(frozenBlocks, masked.has(number) ? withoutLevel : undefined);
        });
      if (document !== null)
        queueDocumentToSend(copy, frozen, document, {
          tables: tables?.items.map((table) => table.name) ?? [],
          charts: charts.map((chart) => chart.name),
          numbers: new Map(inventory.store.charts.map(({ seriesId, number }) => [seriesId, number])),
        });
      const secret = hidden === 0 ? "" : ` ${swedishTexts.t("note.suppressed", { n: hidden })}`;
      const note = frozenNote(name) + secret;
      const live = swedishTexts.t("note.made");
      const rewritten = document?.printable ?? null;
      queueFrozenNote(
        copy,
        rewritten === null
          ? cellsWith(copied.cells, live)
          : rewritten.cells.filter(({ content }) => content === live),
        note,
      );
      if (copiedBlocks !== null)
        queueFrozenNote(copiedBlocks.copy, cellsWith(copiedBlocks.cells, live), note);
      copy.activate();
      const item = { id: String(inventory.store.nextNumber), kind: "frozen" as const, count: charts.length };
      const remembered = { ...item, updatedAt: new Date().toISOString(), version };
      const anchor = itemName(item.id);
      queueAnchor(context, anchor, copy.getRange("A1"), undo, anchorNamed(inventory, anchor));
      queueStore(
        context,
        inventory.store,
        {
          ...inventory.store,
          items: [...inventory.store.items, remembered],
          nextNumber: inventory.store.nextNumber + 1,
        },
        undo,
      );
      await syncOrUndo(context, state, undo);
      return { item: { ...remembered, sheet: frozen }, problems: [] };
    }),
  );
  return actionResult(
    outcome,
    ({ item }) => ({ item, summary: message("done.frozen", { sheet: item.sheet }) }),
    ({ problems }) => problems,
  );
}

const frozenName = (name: string): string => swedishTexts.t("sheet.frozen", { name: name.slice(0, longest) });

/** "Fryst 2026-11-26 ur budget.xlsx. Inga formler." */
function frozenNote(sheet: string): string {
  const today = { kind: "period", period: { frequency: "day", ordinal: daysFromDate(clockDay()) } } as const;
  return swedishTexts.t("note.frozen", { date: today, workbook: workbookFile() ?? `”${sheet}”` });
}

function blocksOf(
  anchors: readonly { readonly name: string; readonly sheet: string | null }[],
): string | null {
  return anchors.find(({ name }) => name === blocksAnchor)?.sheet ?? null;
}
