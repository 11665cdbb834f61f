import { type DefinedName, isLegalName } from "./definedName";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** The workbook's defined names; a sheet may have one with the same name as the workbook. */
export class NameTable {
  private names: DefinedName[] = [];

  constructor(private readonly workbook: Workbook) {}

  all(): readonly DefinedName[] {
    return this.names;
  }

  inScope(scope: Sheet | null): DefinedName[] {
    return this.names.filter((name) => name.scope === scope);
  }

  find(name: string, scope: Sheet | null): DefinedName | null {
    const key = name.toLowerCase();
    return this.names.find((known) => known.scope === scope && known.name.toLowerCase() === key) ?? null;
  }

  /** What a name means in a formula on a sheet: the sheet's own before the workbook's. */
  resolve(name: string, sheet: Sheet | null): DefinedName | null {
    return (sheet === null ? null : this.find(name, sheet)) ?? this.find(name, null);
  }

  /** Adds a name, or gives an existing one a new meaning; null when the name is not legal. Formula without "=". */
  set(name: string, scope: Sheet | null, formula: string, comment = ""): DefinedName | null {
    if (!isLegalName(name) && !name.startsWith("_xlnm.")) return null;
    const parsed = this.workbook.formulas.parse(formula, "A1", 0, 0);
    const known = this.find(name, scope);
    if (known !== null) {
      known.formula = parsed;
      if (comment !== "") known.comment = comment;
    } else {
      this.names.push({ name, scope, formula: parsed, comment, hidden: false, attributes: "", value: null });
    }
    this.workbook.journal.record({ kind: "names" });
    return this.find(name, scope);
  }

  add(name: DefinedName): void {
    this.names.push(name);
  }

  delete(name: DefinedName): void {
    this.names = this.names.filter((known) => known !== name);
    this.workbook.journal.record({ kind: "names" });
  }

  deleteScope(scope: Sheet): void {
    this.names = this.names.filter((known) => known.scope !== scope);
  }
}
