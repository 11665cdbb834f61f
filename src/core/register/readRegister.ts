import type { Problem } from "../problem";
import type { Period } from "../series/period";
import { sexWord } from "../sheet/layout/sexWords";
import { cleanText } from "../sheet/layout/foldText";
import { normaliseUnit } from "../sheet/layout/unit";
import type { SheetCells } from "../sheet/cells/sheetCells";
import type { DatedCause, RegisterRow, RegisterTable, RegisterTarget } from "./register";
import { columnOfHeading, headingOf, type RegisterColumn } from "./registerColumns";
import { readDatedList, readPeriodCell } from "./registerPeriods";
import { registerProblem } from "./registerProblem";
import { readTarget } from "./registerTarget";
import { readChartType, readDirection, readLevel, readMeasureType } from "./registerWords";

type Cell = string | number | boolean;

/**
 * Reads the table Indikatorer, headings in its first row. Every row with a name or a code is a row of the register; one
 * with only a goal is a goal without indicator; empty rows are passed over. Nothing is thrown: a cell that cannot be
 * read counts as empty, and is told with its address. Null when there is no column Indikator and none Kod.
 */
export function readRegister(cells: SheetCells): RegisterTable | null {
  const [headings, ...body] = cells.values;
  if (headings === undefined) return null;
  const found = new Map<RegisterColumn, number>();
  headings.forEach((heading, index) => {
    const column = columnOfHeading(String(heading));
    if (column !== null && !found.has(column)) found.set(column, index);
  });
  if (!found.has("name") && !found.has("code")) return null;
  const problems: Problem[] = [];
  if (!found.has("name"))
    problems.push(registerProblem("registerColumnMissing", cells.sheet, null, { column: headingOf("name") }));
  const rows: RegisterRow[] = [];
  const goalsAlone: { readonly row: number; readonly goal: string }[] = [];
  body.forEach((_, index) => {
    const reader = new RowReader(cells, index + 1, found, problems);
    const goal = reader.text("goal") ?? reader.text("committeeGoal") ?? reader.text("councilGoal");
    if (reader.name !== null) rows.push(readRow(reader, reader.name));
    else if (goal !== null) goalsAlone.push({ row: reader.row, goal });
  });
  return {
    sheet: cells.sheet,
    area: {
      top: cells.firstRow,
      left: cells.firstColumn,
      bottom: cells.firstRow + body.length,
      right: cells.firstColumn + headings.length - 1,
    },
    columns: new Map([...found].map(([column, index]) => [column, cells.firstColumn + index])),
    rows,
    goalsAlone,
    problems,
  };
}

function readRow(reader: RowReader, name: string): RegisterRow {
  const unit = reader.text("unit");
  return {
    row: reader.row,
    name,
    code: reader.text("code"),
    serviceArea: reader.text("serviceArea"),
    councilGoal: reader.text("councilGoal"),
    committeeGoal: reader.text("committeeGoal"),
    goal: reader.text("goal"),
    goalArea: reader.text("goalArea"),
    measureType: reader.word("measureType", "badMeasureType", readMeasureType),
    unit: unit === null ? null : normaliseUnit(unit),
    direction: reader.word("direction", "badDirection", readDirection),
    chartType: reader.word("chartType", "badChartType", readChartType),
    shortTarget: reader.target("shortTarget"),
    shortTargetDate: reader.date("shortTargetDate"),
    longTarget: reader.target("longTarget"),
    longTargetDate: reader.date("longTargetDate"),
    owner: reader.text("owner"),
    measuringOwner: reader.text("measuringOwner"),
    source: reader.text("source"),
    frequency: reader.text("frequency"),
    baselineTo: reader.date("baselineTo"),
    phases: reader.dated("phases", "badPhase"),
    excluded: reader.dated("excluded", "badExclusion"),
    reconciled: reader.date("reconciled"),
    comment: reader.text("comment"),
    organisation: reader.text("organisation"),
    sex: sexWord(reader.text("sex") ?? ""),
    level: readLevel(reader.text("level") ?? ""),
    partners: reader.text("partners"),
  };
}

/** The cells of one row by the meaning of their column, and what is told about them. */
class RowReader {
  /** Row in the sheet. */
  readonly row: number;
  /** The name, or the code where there is no name; null for a row that is no indicator. */
  readonly name: string | null;

  constructor(
    private readonly cells: SheetCells,
    private readonly index: number,
    private readonly columns: ReadonlyMap<RegisterColumn, number>,
    private readonly problems: Problem[],
  ) {
    this.row = cells.firstRow + index;
    this.name = this.text("name") ?? this.text("code");
  }

  /** As written, without surplus spaces; null for an empty cell and for an error such as #REF!. */
  text(column: RegisterColumn): string | null {
    const cell = this.cell(column);
    const text = cell === null ? "" : cleanText(String(cell.value));
    return text === "" ? null : text;
  }

  word<T>(column: RegisterColumn, code: string, read: (text: string) => T | null): T | null {
    const text = this.text(column);
    if (text === null) return null;
    const word = read(text);
    if (word === null) this.tell(code, column, { text });
    return word;
  }

  target(column: RegisterColumn): RegisterTarget | null {
    const cell = this.cell(column);
    if (cell === null) return null;
    const target = readTarget(cell.value, cell.format);
    if (target === null) this.tell("targetNotNumber", column, { text: String(cell.value) });
    return target;
  }

  date(column: RegisterColumn): Period | null {
    const cell = this.cell(column);
    if (cell === null) return null;
    const period = readPeriodCell(cell.value, cell.format);
    if (period === null)
      this.tell("badRegisterDate", column, { text: String(cell.value), column: headingOf(column) });
    return period;
  }

  dated(column: RegisterColumn, code: string): readonly DatedCause[] {
    const cell = this.cell(column);
    if (cell === null) return [];
    const { found, unread } = readDatedList(cell.value, cell.format);
    for (const text of unread) this.tell(code, column, { text });
    return found;
  }

  private cell(column: RegisterColumn): { readonly value: Cell; readonly format: string } | null {
    const at = this.columns.get(column);
    if (at === undefined) return null;
    const value = this.cells.values[this.index]?.[at] ?? "";
    const type = this.cells.types[this.index]?.[at];
    if (type === "error" || (typeof value === "string" && value.trim() === "")) return null;
    return { value, format: this.cells.formats[this.index]?.[at] ?? "General" };
  }

  private tell(code: string, column: RegisterColumn, params: Problem["message"]["params"]): void {
    const at = { row: this.row, column: this.cells.firstColumn + (this.columns.get(column) ?? 0) };
    this.problems.push(registerProblem(code, this.cells.sheet, at, { name: this.name ?? "", ...params }));
  }
}
