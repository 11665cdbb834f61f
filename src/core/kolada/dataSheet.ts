import type { Sex } from "../series/series";
import type { SheetCells } from "../sheet/cells/sheetCells";
import { unitFromName } from "../sheet/layout/unit";
import type { KoladaAnswer } from "./answer";

/** A sheet of values from Kolada: a wide table with the years in columns, and the source below it. */
export interface KoladaSheet {
  readonly title: string;
  readonly headings: readonly (string | number)[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** Codes of the indicators, for the source line. */
  readonly codes: readonly string[];
  /** How many values there are. */
  readonly values: number;
}

/** Rows above the headings: the title and a blank one. */
export const headingRow = 2;

const title = "Data från Kolada";
const labels = ["Indikator", "Kod", "Måttenhet", "Kommun", "Kön"] as const;
const sexes: Readonly<Record<Sex, string>> = { total: "Totalt", women: "Kvinnor", men: "Män" };
const marks = { missing: "", suppressed: "..", notApplicable: "." } as const;

interface Row {
  readonly labels: readonly string[];
  readonly cells: Map<number, string | number>;
}

/**
 * Lays the values out. `before` are the cells of a sheet that was made so earlier: its rows stay, and a value that comes
 * anew takes the place of the old one. Codes without a name stand as codes.
 */
export function koladaSheet(answer: KoladaAnswer, before: SheetCells | null = null): KoladaSheet {
  const rows = before === null ? new Map<string, Row>() : rowsBefore(before);
  const split = new Set(answer.values.filter(({ sex }) => sex !== "total").map(({ code }) => code));
  for (const { code, place, year, sex, value, status } of answer.values) {
    const name = answer.indicators.get(code) ?? known(rows, 1, code, 0) ?? code;
    const placeName = answer.places.get(place) ?? place;
    const sexText = split.has(code) ? sexes[sex] : "";
    const row = rowFor(rows, [name, code, unitFromName(name) ?? "", placeName, sexText]);
    row.cells.set(year, value ?? marks[status === "value" ? "missing" : status]);
  }
  const all = [...rows.values()];
  const years = [...new Set(all.flatMap(({ cells }) => [...cells.keys()]))].sort((a, b) => a - b);
  return {
    title,
    headings: [...labels, ...years],
    rows: all.map(({ labels: texts, cells }) => [...texts, ...years.map((year) => cells.get(year) ?? "")]),
    codes: [...new Set(all.map(({ labels: [, code = ""] }) => code))],
    values: all.reduce(
      (n, { cells }) => n + [...cells.values()].filter((v) => typeof v === "number").length,
      0,
    ),
  };
}

const keyOf = ([, code = "", , place = "", sex = ""]: readonly string[]): string =>
  [code, place, sex].join("|");

function rowFor(rows: Map<string, Row>, texts: readonly string[]): Row {
  const key = keyOf(texts);
  const found = rows.get(key);
  // A name that has been found since replaces the code that stood for it.
  const row: Row = { labels: texts, cells: found?.cells ?? new Map() };
  rows.set(key, row);
  return row;
}

/** What another row calls the same code. */
function known(rows: Map<string, Row>, column: number, text: string, wanted: number): string | null {
  for (const { labels: texts } of rows.values()) if (texts[column] === text) return texts[wanted] ?? null;
  return null;
}

/** True for a sheet that koladaSheet laid out and nobody has rearranged: then it may be written anew in place. */
export function isKoladaSheet(cells: SheetCells): boolean {
  if (cells.firstRow !== 0 || cells.firstColumn !== 0 || cells.values[0]?.[0] !== title) return false;
  const headings = cells.values[headingRow] ?? [];
  const years = headings.slice(labels.length).filter((cell) => cell !== "");
  return labels.every((text, i) => headings[i] === text) && years.every((year) => typeof year === "number");
}

function rowsBefore(cells: SheetCells): Map<string, Row> {
  const years = (cells.values[headingRow] ?? []).slice(labels.length);
  const rows = new Map<string, Row>();
  for (const row of cells.values.slice(headingRow + 1)) {
    const texts = row.slice(0, labels.length).map(String);
    if (texts[1] === undefined || texts[1] === "") continue;
    const own: Row = { labels: texts, cells: new Map() };
    years.forEach((year, i) => {
      const cell = row[labels.length + i] ?? "";
      if (typeof year === "number" && cell !== "")
        own.cells.set(year, typeof cell === "number" ? cell : String(cell));
    });
    rows.set(keyOf(texts), own);
  }
  return rows;
}

/** How many rows and columns of label columns there are. */
export const labelColumns = labels.length;
