import type { Area } from "../../core/sheet/cells/address";
import { areaFromAddress } from "../cells/cellArea";
import { cellsPrefix, namePrefix, readStore, settingKey, type Store } from "../store/store";

/** A sheet as a request for the whole workbook tells it. */
export interface InventorySheet {
  readonly name: string;
  readonly id: string;
  readonly visible: boolean;
  readonly protected: boolean;
  /** Made by Styrtal. A sheet of the user's where charts of ours stand in some cells is the user's. */
  readonly ours: boolean;
  readonly charts: readonly InventoryChart[];
}

export interface InventoryChart {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A hidden name of ours and where it points now; null when the cells are gone (#REF!). */
export interface Anchor {
  readonly name: string;
  readonly sheet: string | null;
  /** "$A$1:$P$40" */
  readonly address: string | null;
  /** As Excel has it: "=Underlag!$A$1:$P$40", "=#REF!". */
  readonly formula: string;
}

export interface NamedRange {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
}

export interface Inventory {
  readonly activeSheet: string;
  readonly sheets: readonly InventorySheet[];
  readonly readOnly: boolean;
  readonly structureProtected: boolean;
  readonly store: Store;
  readonly anchors: readonly Anchor[];
  /** Ranges that the user has given names, those of single sheets too. */
  readonly named: readonly NamedRange[];
  /** Names of all tables. */
  readonly tables: readonly string[];
}

/** Queues the reads; call the result after the sync. Costs no request of its own. */
export function queueInventory(context: Excel.RequestContext): () => Inventory {
  const { workbook } = context;
  workbook.load({ readOnly: true });
  workbook.protection.load({ protected: true });
  const active = workbook.worksheets.getActiveWorksheet().load({ name: true });
  const sheets = workbook.worksheets.load(
    "items/name,items/id,items/visibility,items/protection/protected," +
      "items/charts/items/name,items/charts/items/left,items/charts/items/top," +
      "items/charts/items/width,items/charts/items/height," +
      "items/names/items/name,items/names/items/formula,items/names/items/visible",
  );
  const names = workbook.names.load("items/name,items/formula,items/visible");
  const tables = workbook.tables.load("items/name");
  const setting = workbook.settings.getItemOrNullObject(settingKey).load({ value: true });
  return () => {
    const anchors = names.items.filter((item) => item.name.startsWith(namePrefix)).map(anchorOf);
    const ours = new Set(
      anchors.filter(({ name }) => !name.startsWith(cellsPrefix)).map((anchor) => anchor.sheet),
    );
    return {
      activeSheet: active.name,
      sheets: sheets.items.map((sheet) => ({
        name: sheet.name,
        id: sheet.id,
        visible: sheet.visibility === "Visible",
        protected: sheet.protection.protected,
        ours: ours.has(sheet.name),
        charts: sheet.charts.items.map(({ name, left, top, width, height }) => ({
          name,
          left,
          top,
          width,
          height,
        })),
      })),
      readOnly: workbook.readOnly,
      structureProtected: workbook.protection.protected,
      store: readStore(setting.isNullObject ? null : setting.value),
      anchors,
      named: namedRanges([names, ...sheets.items.map((sheet) => sheet.names)]),
      tables: tables.items.map(({ name }) => name),
    };
  };
}

function namedRanges(collections: readonly { readonly items: Excel.NamedItem[] }[]): NamedRange[] {
  const found = new Map<string, NamedRange>();
  for (const item of collections.flatMap(({ items }) => items)) {
    if (!item.visible || item.name.startsWith(namePrefix)) continue;
    const { sheet, address } = splitReference(String(item.formula));
    const area = areaFromAddress(address ?? "");
    if (sheet === null || area === null) continue;
    const { firstRow: top, firstColumn: left, lastRow: bottom, lastColumn: right } = area;
    // A name of a sheet is among those of the workbook too in some versions of Excel.
    found.set(`${sheet}!${item.name}`, { name: item.name, sheet, area: { top, left, bottom, right } });
  }
  return [...found.values()];
}

function anchorOf(item: Excel.NamedItem): Anchor {
  const formula = String(item.formula);
  return { name: item.name, ...splitReference(formula), formula };
}

/** "='Månad 2024 (Åre''s)'!$A$1:$B$2" in sheet and address; nulls for #REF! and anything that is no reference. */
export function splitReference(formula: string): { sheet: string | null; address: string | null } {
  const match = /^=(?:'((?:[^']|'')*)'|([^'!]+))!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/.exec(
    formula,
  );
  const quoted = match?.[1];
  const sheet = quoted !== undefined ? quoted.replace(/''/g, "'") : match?.[2];
  if (sheet === undefined || match?.[3] === undefined) return { sheet: null, address: null };
  return { sheet, address: match[3] };
}
