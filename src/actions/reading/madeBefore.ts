import { insertedItems } from "../../excel/workbook/insertedItems";
import type { WorkbookCells } from "../../excel/workbook/readWorkbookCells";
import { assessmentsWithIds } from "./assessmentsWithIds";
import type { Judged } from "./judge";
import { printableJudged } from "./printableJudged";
import { chartPrint, sourceSheet } from "../charts/storedCharts";
import type { MadeBefore } from "../types";

/** Null when nothing of ours that Update renews is left in the workbook (a frozen copy never changes). */
export function madeBefore(cells: WorkbookCells, judged: Judged): MadeBefore | null {
  const { inventory } = cells;
  const items = insertedItems(inventory).filter(({ kind }) => kind !== "frozen");
  const latest = items[0];
  if (latest === undefined) return null;
  const living = new Set(items.map(({ id }) => id));
  const charts = inventory.store.charts.filter(({ item }) => living.has(item));
  const read = new Set(cells.sheets.map(({ sheet }) => sheet));
  // As they were drawn: without what would tell a secret value.
  const charted = assessmentsWithIds(
    printableJudged(judged, false),
    charts.map(({ seriesId }) => seriesId),
  );
  const now = new Map(charted.map((assessment) => [assessment.series.id, chartPrint(assessment)]));
  const changed = charts
    .filter((chart) => read.has(sourceSheet(chart)) && now.get(chart.seriesId) !== chart.print)
    .map(sourceSheet);
  return {
    updatedAt: latest.updatedAt,
    changed: [...new Set(changed)],
    allRead: charts.every((chart) => read.has(sourceSheet(chart))),
  };
}
