import type { SheetCorrection } from "../../core/sheet/correction/correction";
import type { Inventory } from "../../excel/workbook/inventory";

/** What has been kept about how a sheet is to be read. */
export interface KeptCorrection {
  readonly correction: SheetCorrection | undefined;
  /** What was kept for sheets that are gone: one of them may be this sheet under its old name. */
  readonly orphans: readonly SheetCorrection[];
}

export function correctionOf({ store, sheets }: Inventory, sheet: string): KeptCorrection {
  const readings = store.settings.readings ?? {};
  if (Object.hasOwn(readings, sheet)) return { correction: readings[sheet], orphans: [] };
  const present = new Set(sheets.map(({ name }) => name));
  const orphans = Object.entries(readings).flatMap(([name, kept]) => (present.has(name) ? [] : [kept]));
  return { correction: undefined, orphans };
}
