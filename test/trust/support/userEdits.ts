import * as fc from "fast-check";
import { wholeSheet } from "../../../src/host/model/area";
import type { Sheet } from "../../../src/host/model/sheet";
import { deleteColumns, deleteRows, insertColumns, insertRows } from "../../../src/host/model/shiftCells";
import type { Workbook } from "../../../src/host";

/** Things that a user does to a workbook between two runs, in any order and at any place. */
const kinds = [
  "insertRows",
  "deleteRows",
  "insertColumns",
  "deleteColumns",
  "rename",
  "move",
  "hide",
  "protect",
  "note",
  "fillIn",
  "ownRow",
  "overwrite",
  "clearRow",
  "swapRows",
  "widen",
  "moveChart",
  "restyleChart",
  "deleteChart",
  "deleteName",
  "dropTable",
  "deleteSheet",
  "newValue",
] as const;

export type EditKind = (typeof kinds)[number];

export interface Edit {
  readonly kind: EditKind;
  /** From 0 to 1: which sheet, and which place on it. */
  readonly sheet: number;
  readonly place: number;
}

const share = fc.double({ min: 0, max: 0.999, noNaN: true });

export const edits = (without: readonly EditKind[] = []): fc.Arbitrary<readonly Edit[]> =>
  fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds.filter((kind) => !without.includes(kind))),
      sheet: share,
      place: share,
    }),
    { minLength: 1, maxLength: 8 },
  );

const pick = <T>(items: readonly T[], at: number): T | undefined => items[Math.floor(at * items.length)];

/** What the user writes: each text once, so that it is known again wherever it has been moved. */
export const noteOf = (number: number): string => `Anteckning ${number}.`;
const isNote = (value: unknown): value is string =>
  typeof value === "string" && /^Anteckning \d+\.$/.test(value);

/** The fill of cells that the user fills in (ux-flows 6.2). */
const inputFill = "#FFF9E5";

function emptyInputs(sheet: Sheet): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  sheet.cells.forEach(wholeSheet, (cell, row) => {
    if (cell.value !== null || cell.formula !== null) return;
    if (JSON.stringify(sheet.style(row, cell.column)).toUpperCase().includes(inputFill))
      found.push([row, cell.column]);
  });
  return found;
}

export interface Ground {
  readonly workbook: Workbook;
  /** The user's own sheets: not renamed and not deleted. */
  readonly users: readonly string[];
  /** Puts a new figure in the user's own data. */
  readonly newValue: (place: number, number: number) => void;
}

/** Right of everything that we write. */
const noteColumn = 40;

export function carryOut({ workbook, users, newValue }: Ground, edit: Edit, number: number): void {
  const sheet = pick(workbook.sheets, edit.sheet);
  if (sheet === undefined) return;
  const { place } = edit;
  const ours = !users.includes(sheet.name);
  const used = sheet.usedArea(true);
  const rows = (used?.lastRow ?? 0) + 1;
  const row = Math.floor(place * (ours ? rows : 12));
  const chart = pick(sheet.charts, place);
  switch (edit.kind) {
    case "insertRows":
      insertRows(sheet, row, 2);
      break;
    case "deleteRows":
      deleteRows(sheet, row, 1);
      break;
    case "insertColumns":
      insertColumns(sheet, Math.floor(place * 6), 1);
      break;
    case "deleteColumns":
      if (ours) deleteColumns(sheet, Math.floor(place * 8), 1);
      break;
    case "rename":
      if (ours) workbook.renameSheet(sheet, `Mitt blad ${number}`);
      break;
    case "move":
      workbook.moveSheet(sheet, Math.floor(place * workbook.sheets.length));
      break;
    case "hide":
      workbook.setVisibility(sheet, "Hidden");
      break;
    case "protect":
      sheet.protection = { allowed: {}, attributes: "", hasPassword: false };
      break;
    case "note":
      sheet.setConstant(row, noteColumn, noteOf(number));
      break;
    case "fillIn": {
      const at = pick(emptyInputs(sheet), place);
      if (at !== undefined && ours) sheet.setConstant(at[0], at[1], noteOf(number));
      break;
    }
    case "ownRow":
      if (ours) sheet.setConstant(rows, 1, noteOf(number));
      break;
    case "overwrite":
      if (ours && used !== null) sheet.setConstant(row, Math.floor(((place * 97) % 1) * 8), 4711);
      break;
    case "clearRow":
      if (ours && used !== null)
        for (let column = 0; column < 8; column++) sheet.setConstant(row, column, null);
      break;
    case "swapRows":
      if (ours) swap(sheet, row, row + 1);
      break;
    case "widen":
      if (ours) widen(sheet, Math.floor(place * 6), 77 + number);
      break;
    case "moveChart":
      if (chart) Object.assign(chart, { left: 900 + number, top: 300 });
      break;
    case "restyleChart":
      if (chart) chart.alternativeText = `Min text ${number}`;
      break;
    case "deleteChart":
      if (chart) sheet.charts = sheet.charts.filter((one) => one !== chart);
      break;
    case "deleteName": {
      const name = pick(
        workbook.names.all().filter((one) => one.name.startsWith("_styrtal_")),
        place,
      );
      if (name) workbook.names.delete(name);
      break;
    }
    case "dropTable":
      sheet.tables = sheet.tables.filter((table) => table !== pick(sheet.tables, place));
      break;
    case "deleteSheet":
      if (ours) workbook.deleteSheet(sheet);
      break;
    case "newValue":
      newValue(place, number);
      break;
  }
}

/** Two rows change places, as when a list is sorted: keys and all. */
function swap(sheet: Sheet, one: number, other: number): void {
  const width = (sheet.usedArea(true)?.lastColumn ?? 0) + 1;
  for (let column = 0; column < width; column++) {
    const [a, b] = [one, other].map((row) => sheet.cell(row, column));
    if (a?.formula || b?.formula) continue;
    sheet.setConstant(one, column, b?.value ?? null);
    sheet.setConstant(other, column, a?.value ?? null);
  }
}

function widen(sheet: Sheet, column: number, points: number): void {
  sheet.dimensions.setColumnWidth(column, column, points);
}

/** The user's texts with the sheet that each stands on. */
export function notes(workbook: Workbook): string[] {
  return workbook.sheets
    .flatMap((sheet) => {
      const found: string[] = [];
      sheet.cells.forEach(wholeSheet, (cell) => {
        if (isNote(cell.value)) found.push(`${sheet.name}: ${cell.value}`);
      });
      return found;
    })
    .sort();
}
