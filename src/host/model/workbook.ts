import type { Area } from "./area";
import type { CalculationHook } from "./calculationHook";
import { FormulaPool } from "./formula";
import type { FunctionSource } from "./functionSource";
import { Journal } from "./journal";
import { NameTable } from "./nameTable";
import type { ReferenceEdit } from "./referenceEdit";
import { Sheet } from "./sheet";
import { freeSheetName, isLegalSheetName, sameSheetName } from "./sheetName";
import { StyleTable } from "./styleTable";
import { applyReferenceEdit } from "./applyReferenceEdit";
import type { Table } from "./table";

/** A workbook in memory. `source` belongs to the package layer: what the file held besides. */
export class Workbook {
  readonly formulas = new FormulaPool();
  readonly journal = new Journal();
  readonly names = new NameTable(this);
  styles = new StyleTable();
  /** Add-in settings by key: any JSON value. */
  readonly settings = new Map<string, unknown>();
  structureProtected = false;
  date1904 = false;
  readOnly = false;
  /** Null until an engine is attached: then formulas keep the values that the file gave. */
  calculator: CalculationHook | null = null;
  /** The add-in's custom functions; null while no add-in is connected. */
  functionSource: FunctionSource | null = null;
  /** What happened to references since the file was read, in order. */
  readonly referenceEdits: ReferenceEdit[] = [];
  source: unknown = null;
  private list: Sheet[] = [];
  private active: Sheet | null = null;
  private lastNumber = 0;

  get sheets(): readonly Sheet[] {
    return this.list;
  }

  get activeSheet(): Sheet {
    return this.active ?? (this.list[0] as Sheet);
  }

  /** A sheet by name (any case) or id. */
  sheet(nameOrId: string): Sheet | null {
    return this.list.find((sheet) => sheet.id === nameOrId || sameSheetName(sheet.name, nameOrId)) ?? null;
  }

  /** Adds a sheet at the end or at a position; null when the name is taken or not legal. */
  addSheet(name?: string, position = this.list.length): Sheet | null {
    const taken = (text: string): boolean => this.list.some((sheet) => sameSheetName(sheet.name, text));
    const sheetName = name ?? freeSheetName(taken);
    if (!isLegalSheetName(sheetName) || taken(sheetName)) return null;
    return this.insertSheet(sheetName, position);
  }

  /** Adds a sheet whose name is not checked: for files. */
  insertSheet(name: string, position = this.list.length): Sheet {
    const number = (++this.lastNumber).toString(16).toUpperCase().padStart(4, "0");
    const sheet = new Sheet(this, `{00000000-${number}-0000-0000-000000000000}`, name);
    this.list.splice(position, 0, sheet);
    this.journal.record({ kind: "sheetAdded", sheet });
    return sheet;
  }

  /** Deletes a sheet; references to it become #REF!. False for the last visible sheet. */
  deleteSheet(sheet: Sheet): boolean {
    const visible = this.list.filter((other) => other !== sheet && other.visibility === "Visible");
    if (visible.length === 0 || !this.list.includes(sheet)) return false;
    const place = this.list.indexOf(sheet);
    this.list.splice(place, 1);
    this.names.deleteScope(sheet);
    if (this.active === sheet) this.active = this.nearestVisible(place);
    this.edit({ kind: "deleteSheet", sheet, sheetName: sheet.name });
    this.journal.record({ kind: "sheetDeleted", sheet });
    return true;
  }

  /** False when the name is taken or not legal. */
  renameSheet(sheet: Sheet, name: string): boolean {
    if (!isLegalSheetName(name)) return false;
    if (this.list.some((other) => other !== sheet && sameSheetName(other.name, name))) return false;
    if (sheet.name === name) return true;
    const before = sheet.name;
    this.edit({ kind: "rename", sheet, sheetName: before, newName: name });
    sheet.name = name;
    this.journal.record({ kind: "sheetRenamed", sheet, before });
    return true;
  }

  moveSheet(sheet: Sheet, position: number): void {
    const place = this.list.indexOf(sheet);
    if (place < 0 || place === position) return;
    this.list.splice(place, 1);
    this.list.splice(position, 0, sheet);
    this.journal.record({ kind: "sheetMoved", sheet });
  }

  setVisibility(sheet: Sheet, visibility: Sheet["visibility"]): boolean {
    const others = this.list.filter((other) => other !== sheet && other.visibility === "Visible");
    if (visibility !== "Visible" && others.length === 0) return false;
    sheet.visibility = visibility;
    if (visibility !== "Visible" && this.active === sheet)
      this.active = this.nearestVisible(this.list.indexOf(sheet));
    this.journal.record({ kind: "visibilityChanged", sheet });
    return true;
  }

  activate(sheet: Sheet): void {
    if (this.active === sheet) return;
    this.active = sheet;
    this.journal.record({ kind: "sheetActivated", sheet });
  }

  select(sheet: Sheet, area: Area): void {
    this.activate(sheet);
    sheet.selection = area;
    this.journal.record({ kind: "selectionChanged", sheet, area });
  }

  /** A table by name (any case), with its sheet. */
  table(name: string): { table: Table; sheet: Sheet } | null {
    for (const sheet of this.list) {
      const table = sheet.tables.find((known) => known.name.toLowerCase() === name.toLowerCase());
      if (table !== undefined) return { table, sheet };
    }
    return null;
  }

  /** Adjusts every reference in the workbook, and remembers the edit for parts that are only kept. */
  edit(edit: ReferenceEdit): void {
    this.referenceEdits.push(edit);
    applyReferenceEdit(this, edit);
  }

  private nearestVisible(place: number): Sheet | null {
    const after = this.list.slice(place).find((sheet) => sheet.visibility === "Visible");
    return after ?? this.list.find((sheet) => sheet.visibility === "Visible") ?? null;
  }
}
