import { foldText } from "../../core/sheet/layout/foldText";
import { anchoredArea, rangeOfArea } from "../../excel/cells/cellArea";
import type { Store, StoredChart } from "../../excel/store/store";
import { anchorNamed, blockName } from "../../excel/workbook/insertedItems";
import type { Inventory } from "../../excel/workbook/inventory";
import { sourceSheet } from "./storedCharts";

/**
 * Queues looking for sheets of figures that the user has renamed. Excel has written their new names into the formulas of
 * the blocks; what is remembered of a chart still holds the old one. After the sync the result is what to remember
 * instead; null when no sheet is missing, or none is found again.
 */
export function queueRenamed(
  context: Excel.RequestContext,
  inventory: Inventory,
): (() => Store | null) | null {
  const there = new Set(inventory.sheets.map(({ name }) => name));
  const lost = inventory.store.charts.filter((chart) => !there.has(sourceSheet(chart)));
  if (lost.length === 0) return null;
  const blocks = lost.flatMap((chart) => {
    const anchor = anchorNamed(inventory, blockName(chart.number));
    const area = anchoredArea(anchor);
    if (area === null || anchor?.sheet == null) return [];
    const sheet = context.workbook.worksheets.getItem(anchor.sheet);
    return [{ chart, own: anchor.sheet, cells: rangeOfArea(sheet, area).load({ formulas: true }) }];
  });
  return () => {
    const names = new Map<string, string>();
    for (const { chart, own, cells } of blocks) {
      const found = sheetIn(cells.formulas, own);
      if (found !== null && there.has(found)) names.set(sourceSheet(chart), found);
    }
    return names.size === 0 ? null : withNames(inventory.store, names);
  };
}

/** The other sheet that the formulas of a block speak of first. */
function sheetIn(formulas: readonly (readonly unknown[])[], own: string): string | null {
  for (const formula of formulas.flat()) {
    if (typeof formula !== "string" || !formula.startsWith("=")) continue;
    for (const [, quoted, plain] of formula.matchAll(/'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu)) {
      const name = quoted?.replaceAll("''", "'") ?? plain ?? "";
      if (name !== own) return name;
    }
  }
  return null;
}

/** An id of a series begins with the sheet's name. */
const idPart = (sheet: string): string => `${foldText(sheet).replace(/ /g, "-")}|`;

function withNames(store: Store, names: ReadonlyMap<string, string>): Store {
  const renamedId = (id: string): string => {
    for (const [before, now] of names)
      if (id.startsWith(idPart(before))) return idPart(now) + id.slice(idPart(before).length);
    return id;
  };
  const renamed = (chart: StoredChart): StoredChart => {
    const now = names.get(sourceSheet(chart));
    if (now === undefined) return chart;
    const range = chart.source.slice(chart.source.lastIndexOf("!"));
    return { ...chart, seriesId: renamedId(chart.seriesId), source: now + range };
  };
  const { series, readings } = store.settings;
  const inKeys = <T>(record: Readonly<Record<string, T>>, key: (old: string) => string): Record<string, T> =>
    Object.fromEntries(Object.entries(record).map(([old, value]) => [key(old), value]));
  return {
    ...store,
    charts: store.charts.map(renamed),
    settings: {
      ...store.settings,
      ...(series === undefined ? {} : { series: inKeys(series, renamedId) }),
      ...(readings === undefined ? {} : { readings: inKeys(readings, (old) => names.get(old) ?? old) }),
    },
  };
}
