import { CellError } from "../model/cellValue";
import { StyleTable } from "../model/styleTable";
import { Workbook } from "../model/workbook";
import { officeTheme } from "../package/style/colours";
import { defaultLimits } from "../package/workbook/openFault";
import { readSheetPart } from "../package/sheet/readSheetPart";
import { readStyles } from "../package/style/readStyles";
import type { SharedString } from "../package/workbook/sharedStrings";
import type { XmlElement } from "../package/xml/xmlTree";

/** Texts of the cells of a worksheet, as table headers show them. */
export function cellTexts(
  text: string,
  strings: readonly SharedString[],
  styles: XmlElement | null,
): (row: number, column: number) => string | null {
  const workbook = new Workbook();
  workbook.styles = new StyleTable(readStyles(styles, officeTheme));
  const sheet = workbook.insertSheet("Check");
  readSheetPart(text, sheet, { strings, custom: new Map(), limits: defaultLimits, count: { cells: 0 } });
  return (row, column) => {
    const value = sheet.cell(row, column)?.value ?? null;
    if (value === null) return null;
    return value instanceof CellError ? value.code : String(value);
  };
}
