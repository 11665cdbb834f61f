import type { Sheet } from "../../model/sheet";
import type { ThemeColours } from "../style/colours";
import type { SheetChildren } from "./sheetChildren";
import type { XmlElement } from "../xml/xmlTree";

export interface SliceReading {
  readonly theme: ThemeColours;
}

export interface SliceWriting {
  readonly theme: ThemeColours;
  /** Number of a style in the file. */
  styleNumber(id: number): number;
  /** Index of a differential format (for conditional formats) in the styles part, appended when it is new. */
  differentialFormat(fontColour: string | null, fillColour: string | null, bold: boolean | null): number;
}

/** First children of a worksheet by name, and all of one name. */
export interface ReadableChildren {
  get(name: string): XmlElement | null;
  all(name: string): XmlElement[];
}

/**
 * One matter of a sheet besides its cells: how it is read, what of the model it covers (as JSON, to see whether it
 * changed) and how the changed children are written.
 */
export interface SheetSlice {
  readonly names: readonly string[];
  read(children: ReadableChildren, sheet: Sheet, reading: SliceReading): void;
  state(sheet: Sheet): unknown;
  write(children: SheetChildren, sheet: Sheet, writing: SliceWriting): void;
}
