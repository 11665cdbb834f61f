import { extname } from "node:path";
import { koladaSheet } from "../core/kolada/dataSheet";
import { parseAnswer } from "../core/kolada/parseAnswer";
import { delimitedCells } from "../core/sheet/cells/delimited";
import { Workbook } from "../host";
import { swedishTexts } from "../i18n/swedishTexts";

/** Files that hold one table or answer and no workbook. */
const extensions = [".json", ".csv", ".tsv", ".txt"];

export const isDataFile = (path: string): boolean => extensions.includes(extname(path).toLowerCase());

/**
 * A workbook with one sheet made of a file: Kolada's answer as a table with its source below, a delimited file as Excel
 * opens it. Null for a text that is neither.
 */
export function workbookOfData(path: string, bytes: Uint8Array): Workbook | null {
  const text = decoded(bytes);
  return extname(path).toLowerCase() === ".json" ? ofAnswer(text) : ofTable(text);
}

/** UTF-8, or Windows-1252 as older systems export it. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function ofAnswer(text: string): Workbook | null {
  const answer = parseAnswer([text]);
  if (answer === null || answer.values.length === 0) return null;
  const { title, headings, rows, codes } = koladaSheet(answer);
  const items = { kind: "list", items: codes } as const;
  const source = swedishTexts.t("note.source.kolada.noDate", { codes: items });
  return withSheet(swedishTexts.t("sheet.kolada"), [[title], [], headings, ...rows, [], [source]]);
}

function ofTable(text: string): Workbook | null {
  const cells = delimitedCells(text, "");
  return cells === null ? null : withSheet("Data", cells.values);
}

function withSheet(name: string, rows: readonly (readonly (string | number | boolean)[])[]): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.insertSheet(name);
  rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell !== "") sheet.setConstant(r, c, cell);
    }),
  );
  return workbook;
}
