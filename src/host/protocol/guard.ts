import { columnCount, rowCount, type Area } from "../model/area";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { accessDenied } from "./hostError";

/** Areas above this size are taken as locked without looking at each cell. */
const CELLS_LOOKED_AT = 200_000;

/** What protection and read-only files forbid. Each method throws AccessDenied when the change is not allowed. */
export class Guard {
  constructor(private readonly workbook: Workbook) {}

  /** Anything that changes the file. */
  workbookChange(): void {
    if (this.workbook.readOnly) throw accessDenied();
  }

  /** Adding, deleting, renaming, moving, copying and hiding sheets. */
  structure(): void {
    this.workbookChange();
    if (this.workbook.structureProtected) throw accessDenied();
  }

  /** Writing into cells: on a protected sheet only unlocked ones. */
  contents(sheet: Sheet, area: Area): void {
    this.workbookChange();
    if (sheet.protection && hasLockedCell(sheet, area)) throw accessDenied();
  }

  /** Formats, sizes, insertion and deletion: on a protected sheet only what its options allow. */
  option(sheet: Sheet, name: string): void {
    this.workbookChange();
    if (sheet.protection && sheet.protection.allowed[name] !== true) throw accessDenied();
  }

  /** Tables, rules and page set-up of a sheet. */
  sheetChange(sheet: Sheet): void {
    this.workbookChange();
    if (sheet.protection) throw accessDenied();
  }

  /** Charts. */
  drawing(sheet: Sheet): void {
    this.option(sheet, "objects");
  }
}

function hasLockedCell(sheet: Sheet, area: Area): boolean {
  if (rowCount(area) * columnCount(area) > CELLS_LOOKED_AT) return true;
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      if (sheet.style(row, column).locked) return true;
    }
  }
  return false;
}
