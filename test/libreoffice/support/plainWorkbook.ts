import { strToU8, zipSync } from "fflate";
import type { CellValue } from "../../../src/core/report/block/block";
import { cellName } from "../../../src/core/report/block/r1c1";
import type { TestSheet } from "../../core/report/support/engines";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * The smallest .xlsx that holds the cells, with no cached value of any formula: what comes back was computed by whoever
 * opened it (LibreOffice keeps a cached value even when it is wrong).
 */
export function plainWorkbook(sheets: readonly TestSheet[]): Uint8Array {
  const names = sheets.map((_, index) => `sheet${index + 1}`);
  const files: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>${names.map((name) => `<Override PartName="/xl/worksheets/${name}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`).join("")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${packageRelationships}"><Relationship Id="r1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${sheets.map(({ name }, index) => `<sheet name="${escape(name)}" sheetId="${index + 1}" r:id="r${index + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packageRelationships}">${names.map((name, index) => `<Relationship Id="r${index + 1}" Type="${relationships}/worksheet" Target="worksheets/${name}.xml"/>`).join("")}</Relationships>`,
  };
  sheets.forEach((sheet, index) => {
    files[`xl/worksheets/sheet${index + 1}.xml`] =
      `<worksheet xmlns="${main}"><sheetData>${rowsOf(sheet)}</sheetData></worksheet>`;
  });
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

function rowsOf({ cells }: TestSheet): string {
  const rows = new Map<number, { readonly column: number; readonly content: CellValue }[]>();
  for (const [place, content] of cells) {
    const [row = 0, column = 0] = place.split(",").map(Number);
    if (content !== null) rows.set(row, [...(rows.get(row) ?? []), { column, content }]);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, line]) => {
      const written = line
        .sort((a, b) => a.column - b.column)
        .map(({ column, content }) => cell(row, column, content));
      return `<row r="${row + 1}">${written.join("")}</row>`;
    })
    .join("");
}

function cell(row: number, column: number, content: CellValue): string {
  const place = cellName(row, column);
  if (typeof content === "number") return `<c r="${place}"><v>${content}</v></c>`;
  const text = String(content);
  if (text.startsWith("=")) return `<c r="${place}"><f>${escape(text.slice(1))}</f></c>`;
  if (text.startsWith("#")) return `<c r="${place}" t="e"><v>${escape(text)}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`;
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
