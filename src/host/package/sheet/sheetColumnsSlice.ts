import { maximumColumns } from "../../model/area";
import type { ColumnRun } from "../../model/dimensions";
import { isTrue } from "../style/readStyles";
import type { SheetSlice, SliceWriting } from "./sheetSlice";
import { attribute, childrenNamed, newElement, type XmlElement } from "../xml/xmlTree";

const known = new Set(["min", "max", "width", "customWidth", "hidden", "style"]);

/** sheetFormatPr and cols: default sizes, widths, hidden columns, column styles. */
export const sheetColumnsSlice: SheetSlice = {
  names: ["sheetFormatPr", "cols"],
  read(children, sheet) {
    const format = children.get("sheetFormatPr");
    const height = Number(attribute(format, "defaultRowHeight") ?? NaN);
    const width = Number(attribute(format, "defaultColWidth") ?? NaN);
    const characters = Number(attribute(format, "baseColWidth") ?? NaN);
    if (height > 0) sheet.dimensions.defaultRowHeight = height;
    if (width > 0) sheet.dimensions.defaultColumnWidth = width;
    // Without a width: so many digits of 7 pixels, 5 pixels of padding, rounded up to 8 pixels (18.3.1.81).
    else if (characters > 0)
      sheet.dimensions.defaultColumnWidth = (Math.ceil((characters * 7 + 5) / 8) * 8) / 7;
    const styles = sheet.workbook.styles.count;
    sheet.dimensions.columns = childrenNamed(children.get("cols"), "col")
      .map((element) => readColumn(element, styles))
      .filter((run): run is ColumnRun => run !== null)
      .sort((a, b) => a.first - b.first);
  },
  state: (sheet) => [
    sheet.dimensions.columns,
    sheet.dimensions.defaultColumnWidth,
    sheet.dimensions.defaultRowHeight,
  ],
  write(children, sheet, writing) {
    const { columns, defaultColumnWidth, defaultRowHeight } = sheet.dimensions;
    const format = children.take("sheetFormatPr");
    if (Number(attribute(format, "defaultRowHeight") ?? 15) !== defaultRowHeight) {
      format.attributes.set("customHeight", "1");
    }
    format.attributes.set("defaultRowHeight", String(defaultRowHeight));
    if (Math.abs(defaultColumnWidth - 9.140625) > 1e-6)
      format.attributes.set("defaultColWidth", String(defaultColumnWidth));
    const list = newElement(
      "cols",
      {},
      columns.map((run) => writeColumn(run, defaultColumnWidth, writing)),
    );
    children.replace("cols", columns.length === 0 ? [] : [list]);
  },
};

function readColumn(element: XmlElement, styles: number): ColumnRun | null {
  const first = Number(attribute(element, "min") ?? NaN) - 1;
  const last = Number(attribute(element, "max") ?? NaN) - 1;
  if (!(first >= 0 && last >= first && last < maximumColumns)) return null;
  const width = attribute(element, "width");
  const style = Number(attribute(element, "style") ?? 0);
  const others = new Map([...element.attributes].filter(([name]) => !known.has(name)));
  return {
    first,
    last,
    width: width === null ? null : Number(width),
    customWidth: isTrue(attribute(element, "customWidth")),
    hidden: isTrue(attribute(element, "hidden")),
    style: style >= 0 && style < styles ? style : 0,
    attributes: JSON.stringify([...others]),
  };
}

function writeColumn(run: ColumnRun, defaultWidth: number, writing: SliceWriting): XmlElement {
  const element = newElement("col", {
    min: run.first + 1,
    max: run.last + 1,
    width: run.width ?? defaultWidth,
    style: run.style > 0 ? writing.styleNumber(run.style) : null,
    hidden: run.hidden ? 1 : null,
    customWidth: run.customWidth ? 1 : null,
  });
  const others = run.attributes === "" ? [] : (JSON.parse(run.attributes) as [string, string][]);
  for (const [name, value] of others) element.attributes.set(name, value);
  return element;
}
