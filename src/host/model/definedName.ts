import { absoluteAddress, parseArea, quoteSheetName, splitSheetName } from "./address";
import type { Area } from "./area";
import type { CellValue } from "./cellValue";
import type { Formula } from "./formula";
import type { Sheet } from "./sheet";

export interface DefinedName {
  name: string;
  /** Null: the whole workbook. */
  scope: Sheet | null;
  /** As seen from A1. */
  formula: Formula;
  comment: string;
  hidden: boolean;
  /** Other attributes as written (function, xlm, vbProcedure ...). */
  attributes: string;
  /** The last known result when the name is not a reference. */
  value: CellValue;
}

export const printAreaName = "_xlnm.Print_Area";
export const printTitlesName = "_xlnm.Print_Titles";
export const filterDatabaseName = "_xlnm._FilterDatabase";

/** Excel's rules: letter, _ or \ first; no cell address; no space; at most 255 characters. */
export function isLegalName(name: string): boolean {
  if (name.length === 0 || name.length > 255) return false;
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)) return false;
  if (/^(r|c)$/i.test(name) || /^r\d*c\d*$/i.test(name)) return false;
  return parseArea(name) === null;
}

/** The formula text of a print area or title rows on a sheet. */
export const sheetReference = (sheet: Sheet, areas: readonly Area[]): string =>
  areas.map((area) => `${quoteSheetName(sheet.name)}!${absoluteAddress(area)}`).join(",");

/** The areas in a text such as "'Data'!$A$1:$C$9,Data!$1:$3"; parts that are no plain areas are left out. */
export function areasOf(text: string): Area[] {
  const areas: Area[] = [];
  for (const part of text.split(/,(?=(?:[^']*'[^']*')*[^']*$)/)) {
    const area = parseArea(splitSheetName(part).rest);
    if (area !== null) areas.push(area);
  }
  return areas;
}
