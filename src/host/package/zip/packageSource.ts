import type { Sheet } from "../../model/sheet";
import type { ThemeColours } from "../style/colours";
import type { OpenedPackage } from "../workbook/openPackage";
import type { SharedString } from "../workbook/sharedStrings";
import type { SheetLayout } from "../sheet/sheetLayout";

export interface ChartSource {
  readonly path: string;
  /** Place of its frame among the chart frames of the drawing. */
  readonly frame: number;
  /** The chart as read, as JSON. */
  readonly state: string;
}

export interface TableSource {
  readonly path: string;
  readonly state: string;
}

/** Where a sheet stands in the file, and what it looked like then. */
export interface SheetSource {
  readonly path: string;
  /** Relationship of the workbook part. */
  readonly relationship: string;
  readonly states: ReadonlyMap<string, string>;
  readonly rowsVersion: number;
  /** Where the children of the worksheet stand in the part's text. */
  readonly layout: SheetLayout | null;
  readonly drawingPath: string | null;
  readonly charts: ReadonlyMap<string, ChartSource>;
  readonly tables: ReadonlyMap<number, TableSource>;
}

/** What the package layer remembers of an opened file: workbook.source. */
export interface PackageSource {
  readonly opened: OpenedPackage;
  readonly workbookPath: string;
  readonly sheets: ReadonlyMap<Sheet, SheetSource>;
  readonly strings: readonly SharedString[];
  readonly stringsPath: string | null;
  readonly stylesPath: string | null;
  readonly theme: ThemeColours;
  readonly settingsPath: string | null;
  /** Sheet list, names, settings and protection as JSON. */
  readonly states: {
    readonly sheets: string;
    readonly names: string;
    readonly settings: string;
    readonly protection: string;
  };
}
