import type { CellType, SheetCells } from "./sheetCells";
import { scanNumber, separatorsOf, toNumber } from "./numberText";

/**
 * A delimited text (.csv, .tsv, .txt) as the cells that Excel in Swedish would make of it: separator and decimal mark are
 * told from the text itself. Numbers with leading zeros are codes and stay text. Null for a text of no table.
 */
export function delimitedCells(text: string, sheet: string): SheetCells | null {
  const plain = text.replace(/^\ufeff/, "");
  const separator = separatorOf(plain);
  if (separator === null) return null;
  const rows = splitRows(plain, separator);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const separators = decimalsOf(rows);
  const values = rows.map((row) =>
    Array.from({ length: width }, (_, i) => valueOf(row[i] ?? "", separators)),
  );
  return {
    sheet,
    visible: true,
    firstRow: 0,
    firstColumn: 0,
    values,
    types: values.map((row) => row.map(typeOf)),
    formats: values.map((row) => row.map(() => "General")),
  };
}

type Decimals = ReturnType<typeof separatorsOf>;

/** The mark that divides most of the first lines into the same number of fields. */
function separatorOf(text: string): string | null {
  const lines = text.split(/\r?\n/).slice(0, 40);
  const scores = ["\t", ";", ","].map((separator) => {
    const counts = lines.map((line) => splitRows(line, separator)[0]?.length ?? 1).filter((n) => n > 1);
    return { separator, score: counts.length };
  });
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score < 2 ? null : best.separator;
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

function decimalsOf(rows: readonly (readonly string[])[]): Decimals {
  const bodies: string[] = [];
  for (const row of rows)
    for (const field of row) {
      const number = /^[-−\d]/.test(field) ? scanNumber(field) : null;
      if (number) bodies.push(number.body);
    }
  return separatorsOf(bodies);
}

/** Only what is a number and nothing else becomes one: "12 %" and "12*" are for the reader to understand. */
function valueOf(field: string, decimals: Decimals): string | number {
  if (!/^[-−]?\d[\d\u00a0 .,]*(?:e[-+]?\d+)?$/i.test(field.trim()) || /^0\d/.test(field.trim())) return field;
  const scanned = scanNumber(field);
  const number =
    scanned &&
    toNumber(scanned, { point: decimals.point ?? "decimals", comma: decimals.comma ?? "decimals" });
  return number === null ? field : number.value;
}

function typeOf(value: string | number): CellType {
  if (typeof value === "number") return "number";
  return value === "" ? "empty" : "string";
}
