import type { FigureRanges } from "../made/writeFigure";
import type { StoredDecisions } from "./storedDecisions";
import type { TestMark } from "../../core/indicator/assessment";
import type { SheetCorrection } from "../../core/sheet/correction/correction";
import { storedCorrection } from "../../core/sheet/correction/storedCorrection";

/**
 * What Styrtal keeps in the workbook about its own work: one setting with plain data, and one hidden name for each thing
 * it has inserted. The name's reference follows when sheets are renamed and rows inserted, so nothing is ever found by a
 * remembered address (co-authoring; conventions for add-ins).
 */
export const settingKey = "styrtal";
export const storeVersion = 1;

/** Names of the workbook that are ours. Hidden, so that they do not fill the user's name box. */
export const namePrefix = "_styrtal_";

/** Names of cells on the user's own sheets that charts of ours stand in: such a sheet is not ours. */
export const cellsPrefix = `${namePrefix}cells_`;

/** Hidden name of the sheet of calculation blocks. */
export const blocksAnchor = `${namePrefix}blocks`;

export interface StoredItem {
  readonly id: string;
  readonly kind: "charts" | "chartCells" | "overview" | "document" | "frozen";
  readonly count: number;
  readonly updatedAt: string;
  readonly version: string;
  /** Fingerprint of what the item rests on, for those that are not charts: to tell updated from unchanged. */
  readonly print?: string;
  /** Charts per printed page, for a sheet of charts; among cells of the user's the size of the charts follows it. */
  readonly perPage?: 1 | 2 | 6;
  /** Which sheet a document is: "costs", "checklist/smarta", "monthly/2026-08". */
  readonly document?: string;
  /** How its charts are shown, so that Update keeps it: only the last n periods, and an axis for each. */
  readonly showLast?: number;
  readonly ownAxes?: boolean;
  /** What the user chose when a document was made: reader, sections, own organisation. */
  readonly choices?: Readonly<Record<string, string>>;
  /** What the figures of a document show, by key: what a failed update puts them back to. */
  readonly figures?: Readonly<Record<string, FigureRanges>>;
  /** What Styrtal itself has written in a document, in short (core's ownText): the rest is text of the user's. */
  readonly prints?: string;
  /** Rows that an overview takes from the top of its sheet: what stands below them is the user's. */
  readonly rows?: number;
}

/**
 * One chart of a series on a sheet of ours. Charts of the same series on different sheets rest on the same block, and
 * have the same number.
 */
export interface StoredChart {
  readonly seriesId: string;
  /** Number that the names of block and chart are made of; never used again for another series. */
  readonly number: number;
  /** Where the series was read from when the block was written: to see that the source has grown or moved. */
  readonly source: string;
  /** The item that the chart belongs to. */
  readonly item: string;
  /** Place on the sheet of charts, in reading order from 0. */
  readonly slot: number;
  /** Shape of the block when it was written (core's blockShape): the same shape is written over in place. */
  readonly shape?: string;
  /** Points of the block when it was written: what a failed update puts the chart back to. */
  readonly points?: number;
  /** Tests that the chart is marked with: what a failed update puts back. */
  readonly tests?: readonly TestMark[];
  /** Fingerprint of the figures and settings that chart and texts rested on: to tell updated from unchanged. */
  readonly print?: string;
}

/** Asked for once, where they are first needed. */
export interface StoredCostChoices {
  readonly own?: string;
  /** Id of the price index; "" for none. */
  readonly index?: string;
  readonly sign?: "dearer" | "surplus";
}

export interface Store {
  readonly version: number;
  readonly items: readonly StoredItem[];
  readonly charts: readonly StoredChart[];
  readonly nextNumber: number;
  readonly settings: {
    readonly rules?: string;
    readonly method?: "mean" | "screened" | "median";
    /** Numbers of fewer persons than this are small; 5 when absent, 0 for none. */
    readonly smallLimit?: number;
    /** What was decided in the pane about series that no register knows, by the id of the series. */
    readonly series?: Readonly<Record<string, StoredDecisions>>;
    /** Choices for cost sheets: whose costs, which index, what plus means. */
    readonly costs?: StoredCostChoices;
    /** How sheets are to be read, by the name of the sheet when it was corrected. */
    readonly readings?: Readonly<Record<string, SheetCorrection>>;
  };
}

export const emptyStore: Store = {
  version: storeVersion,
  items: [],
  charts: [],
  nextNumber: 1,
  settings: {},
};

/** True when a newer Styrtal made it: then it may be read but not changed. */
export const isNewer = (store: Store): boolean => store.version > storeVersion;

/**
 * Reads what the setting held. Anything that is not ours or is damaged counts as an empty store: the worst that follows
 * is that something is inserted anew beside the old.
 */
export function readStore(value: unknown): Store {
  if (typeof value !== "object" || value === null) return emptyStore;
  const stored = value as Partial<Store>;
  if (typeof stored.version !== "number" || !Array.isArray(stored.items) || !Array.isArray(stored.charts)) {
    return emptyStore;
  }
  return {
    version: stored.version,
    items: stored.items.filter(isItem),
    charts: stored.charts.filter(isChart),
    nextNumber: typeof stored.nextNumber === "number" ? stored.nextNumber : 1 + stored.charts.length,
    settings:
      typeof stored.settings === "object" && stored.settings !== null ? readSettings(stored.settings) : {},
  };
}

function readSettings(settings: Store["settings"]): Store["settings"] {
  const { readings } = settings;
  if (readings === undefined) return settings;
  const known = Object.entries(typeof readings === "object" ? (readings ?? {}) : {}).flatMap(
    ([sheet, value]) => {
      const correction = storedCorrection(value);
      return correction === null ? [] : [[sheet, correction] as const];
    },
  );
  return { ...settings, readings: Object.fromEntries(known) };
}

function isItem(value: unknown): value is StoredItem {
  const item = value as Partial<StoredItem> | null;
  return typeof item?.id === "string" && typeof item.kind === "string" && typeof item.count === "number";
}

function isChart(value: unknown): value is StoredChart {
  const chart = value as Partial<StoredChart> | null;
  return (
    typeof chart?.seriesId === "string" &&
    typeof chart.number === "number" &&
    typeof chart.source === "string" &&
    typeof chart.slot === "number"
  );
}
