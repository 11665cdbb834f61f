import type { Assessment } from "../../core/indicator/assessment";
import type { LeftOver } from "../../excel/charts/chosenCells";
import { anchoredArea, areaFromAddress, type CellArea } from "../../excel/cells/cellArea";
import { Refused } from "../../excel/run/refused";
import { cellsPrefix, type StoredChart } from "../../excel/store/store";
import {
  anchorNamed,
  cellTextsName,
  insertedItems,
  type PlacedItem,
} from "../../excel/workbook/insertedItems";
import type { Inventory } from "../../excel/workbook/inventory";
import { problemOf } from "../reading/judge";
import type { ChosenCells } from "../types";
import { chartName } from "./runCharts";

/** A series that has a chart in cells of a sheet already. */
export interface StandingChart {
  readonly stored: StoredChart;
  /** The cells of its texts; null when the user has deleted them and kept the chart. */
  readonly texts: CellArea | null;
}

/** What stands in cells of one sheet of the user's, and what of the series asked for is new there. */
export interface CellPlaces {
  readonly earlier: PlacedItem | undefined;
  /** By the id of the series. */
  readonly standing: ReadonlyMap<string, StandingChart>;
  /** Cells that the new ones begin in. */
  readonly selected: CellArea;
  readonly leftOver: LeftOver;
}

/** Charts in cells of one sheet are one item: a series has one chart there, wherever the user has chosen. */
export function cellPlaces(inventory: Inventory, { sheet, address }: ChosenCells): CellPlaces {
  const there = inventory.sheets.find(({ name }) => name === sheet);
  const selected = areaFromAddress(address.replaceAll("$", ""));
  if (there === undefined || selected === null) {
    const sheets = inventory.sheets.map(({ name }) => name).join(", ");
    throw new Refused(problemOf("error", "sheetNotFound", sheet, { sheet, sheets }));
  }
  if (there.ours) throw new Refused(problemOf("error", "madeSheetChosen", sheet, { sheet }));
  const earlier = insertedItems(inventory).find((item) => item.kind === "chartCells" && item.sheet === sheet);
  const own = inventory.store.charts.filter(({ item }) => item === earlier?.id);
  const standing = own.flatMap((stored): [string, StandingChart][] => {
    const anchor = anchorNamed(inventory, cellTextsName(stored.item, stored.number));
    const texts = anchor?.sheet === sheet ? anchoredArea(anchor) : null;
    const drawn = there.charts.some(({ name }) => name === chartName(stored.number));
    return texts === null && !drawn ? [] : [[stored.seriesId, { stored, texts }]];
  });
  return { earlier, standing: new Map(standing), selected, leftOver: leftOverOn(inventory, sheet, own) };
}

/**
 * What a line that went down for good left behind: texts whose names nothing is remembered of, and their charts. A chart
 * alone may be a copy that the user has pasted, and stays.
 */
function leftOverOn(inventory: Inventory, sheet: string, own: readonly StoredChart[]): LeftOver {
  const known = new Set(own.map(({ item, number }) => cellTextsName(item, number)));
  const texts = inventory.anchors.filter(
    (anchor) => anchor.sheet === sheet && anchor.name.startsWith(cellsPrefix) && !known.has(anchor.name),
  );
  const numbers = texts.map(({ name }) => Number(name.slice(name.lastIndexOf("_") + 1)));
  const gone = new Set(numbers.map(chartName));
  const charts = inventory.sheets.find(({ name }) => name === sheet)?.charts ?? [];
  return {
    names: texts.map(({ name }) => name),
    areas: texts.flatMap((anchor) => anchoredArea(anchor) ?? []),
    charts: charts.map(({ name }) => name).filter((name) => gone.has(name)),
  };
}

/** Series whose charts in cells of the user's are still there. */
export function standingSeries(inventory: Inventory, item: PlacedItem): readonly string[] {
  const { standing } = cellPlaces(inventory, { sheet: item.sheet, address: item.address ?? "A1" });
  return [...standing.keys()];
}

/** Those that have no chart there yet. */
export const newThere = (
  assessments: readonly Assessment[],
  { standing }: CellPlaces,
): readonly Assessment[] => assessments.filter(({ series }) => !standing.has(series.id));
