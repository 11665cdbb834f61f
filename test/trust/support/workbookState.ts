import { wholeSheet } from "../../../src/host/model/area";
import type { Sheet } from "../../../src/host/model/sheet";
import type { Workbook } from "../../../src/host/model/workbook";

/**
 * Everything that a person could see or Excel could use in a workbook, as texts by place: what "as before" means. Left out
 * are cached results of formulas, ids that nothing refers to, and empty cells that have been cleared.
 */
export type WorkbookState = ReadonlyMap<string, string>;

export function stateOf(workbook: Workbook): WorkbookState {
  const state = new Map<string, string>();
  state.set(
    "sheets",
    JSON.stringify([
      workbook.sheets.map((sheet) => [sheet.name, sheet.visibility, sheet.tabColour]),
      workbook.structureProtected,
      workbook.readOnly,
    ]),
  );
  state.set("active sheet", workbook.activeSheet.name);
  state.set("names", namesOf(workbook));
  for (const [key, value] of workbook.settings) state.set(`setting ${key}`, stable(value));
  for (const sheet of workbook.sheets) addSheet(state, sheet);
  return state;
}

/** What differs, one line per place; [] for two pictures of the same. */
export function differences(before: WorkbookState, after: WorkbookState): string[] {
  const places = new Set([...before.keys(), ...after.keys()]);
  const lines: string[] = [];
  for (const place of places) {
    const [a, b] = [before.get(place), after.get(place)];
    if (a !== b) lines.push(inFull(`${place}: ${around(a, b)} -> ${around(b, a)}`));
  }
  return lines;
}

/** The first place where a text differs from another, with something around it. */
function around(text: string | undefined, other: string | undefined): string {
  if (text === undefined) return "(nothing)";
  if (other === undefined) return text.slice(0, 120);
  let at = 0;
  while (at < text.length && text[at] === other[at]) at++;
  return `...${text.slice(Math.max(0, at - 60), at + 90)}`;
}

/** The cells of one sheet alone: contents and looks. */
export function cellsOf(sheet: Sheet): string {
  const lines: string[] = [];
  const { styles } = sheet.workbook;
  sheet.cells.forEach(wholeSheet, (cell, row) => {
    const content = cell.formula === null ? cell.value : `=${cell.formula.r1c1}`;
    const look = lookNumber(styles, cell.style);
    if (content === null && (cell.style === 0 || look === emptyLook(sheet, row, cell.column))) return;
    lines.push(`${row},${cell.column} ${JSON.stringify(content)} look${look}`);
  });
  return lines.join("\n");
}

/** How an empty cell looks there: as its row, else as its column. */
function emptyLook({ dimensions, workbook }: Sheet, row: number, column: number): number {
  const style = dimensions.rows.get(row)?.style ?? dimensions.columnRun(column)?.style ?? 0;
  return lookNumber(workbook.styles, style);
}

/** Every look that has been met, in full: each has one number, the same in all workbooks. */
const looks = new Map<string, number>();
const lookNumbers = new WeakMap<object, Map<number, number>>();

/** Workbooks number their styles in their own ways; two that look the same get the same number here. */
function lookNumber(styles: Workbook["styles"], id: number): number {
  let numbers = lookNumbers.get(styles);
  if (numbers === undefined) lookNumbers.set(styles, (numbers = new Map()));
  let number = numbers.get(id);
  if (number === undefined) {
    const text = stable(styles.get(id));
    number = looks.get(text) ?? looks.size;
    looks.set(text, number);
    numbers.set(id, number);
  }
  return number;
}

/** A difference as a person reads it: looks in full. */
const inFull = (text: string): string =>
  text.replace(/look(\d+)/g, (short, number) => [...looks.keys()][Number(number)] ?? short);

function namesOf(workbook: Workbook): string {
  return workbook.names
    .all()
    .map((name) => `${name.scope?.name ?? ""}!${name.name}=${name.formula.a1(0, 0)} ${name.hidden}`)
    .sort()
    .join("\n");
}

function addSheet(state: Map<string, string>, sheet: Sheet): void {
  const put = (what: string, value: unknown): void => {
    state.set(`${sheet.name}: ${what}`, typeof value === "string" ? value : stable(value));
  };
  put("cells", cellsOf(sheet));
  put("columns", sheet.dimensions.columns);
  const rows = [...sheet.dimensions.rows].filter(
    ([, row]) => row.height !== null || row.hidden || row.style !== null || row.attributes !== "",
  );
  put(
    "rows",
    rows.sort(([a], [b]) => a - b),
  );
  put("layout", [
    sheet.merges.map((area) => stable(area)).sort(),
    sheet.frozen,
    sheet.showGridlines,
    sheet.showHeadings,
    sheet.zoom,
    sheet.protection,
    sheet.pageLayout,
  ]);
  put("rules", [
    sheet.conditionalFormats.map(({ areas, rule, priority }) => [areas, rule, priority]),
    sheet.validations,
  ]);
  put("tables", sheet.tables);
  put("drawings", sheet.otherDrawings);
  for (const { id: _id, ...chart } of sheet.charts) put(`chart ${chart.name}`, chart);
}

/** As JSON with keys in order and numbers without the last bits that a change of unit leaves. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === "number") return Math.round(part * 1e6) / 1e6;
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
