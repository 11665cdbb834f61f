import { readFileSync } from "node:fs";
import type { SheetCells } from "../../src/core/sheet/cells/sheetCells";
import { sheetOf, type Typed } from "./sheetOf";

export interface DelimitedOptions {
  readonly separator: "," | ";" | "\t";
  /** The decimal mark of the Excel that opens the file. */
  readonly decimal: "," | ".";
  /** Excel turns 2016-04-01 into a date; false keeps it as text, as after a paste as text. */
  readonly dates?: boolean;
  /** Keep everything as text. */
  readonly asText?: boolean;
}

/** Reads a delimited file into cells the way Excel does when the file is opened. */
export function readDelimited(path: string, sheet: string, options: DelimitedOptions): SheetCells {
  return sheetOf(
    splitRows(readFileSync(path, "utf8").replace(/^\ufeff/, ""), options.separator).map((row) =>
      row.map((text) => asExcel(text, options)),
    ),
    sheet,
  );
}

/** Fields of a delimited text; quotes may hold separators, line breaks and doubled quotes. */
export function splitRows(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quoted) {
      if (c !== '"') field += c;
      else if (text[i + 1] === '"') {
        field += c;
        i++;
      } else quoted = false;
    } else if (c === '"' && field === "") quoted = true;
    else if (c === separator) {
      row.push(field);
      field = "";
    } else if (c === "\n") {
      row.push(field.replace(/\r$/, ""));
      rows.push(row);
      row = [];
      field = "";
    } else field += c;
  }
  if (field !== "" || row.length > 0) rows.push([...row, field.replace(/\r$/, "")]);
  return rows;
}

function asExcel(text: string, { decimal, dates, asText }: DelimitedOptions): Typed {
  if (text === "" || asText) return text;
  const plain = decimal === "," ? text.replace(/[\u00a0 ](?=\d{3})/g, "").replace(",", ".") : text;
  if (/^-?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i.test(plain) && !(decimal === "," && text.includes(".")))
    return Number(plain);
  const percent = /^(-?\d+(?:\.\d+)?) ?%$/.exec(plain);
  if (percent) return [Number(percent[1]) / 100, "0.0%"];
  if (text === "TRUE" || text === "FALSE") return text === "TRUE";
  const date = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (dates && date)
    return [Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])) / 86400000 + 25569, "yyyy-mm-dd"];
  return text;
}
