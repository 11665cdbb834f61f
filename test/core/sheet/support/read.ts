import type { Indicator } from "../../../../src/core/series/series";
import { periodKey } from "../../../../src/core/series/periodKey";
import { readSheet, type ReadOptions, type SheetReading } from "../../../../src/core/sheet/readSheet";
import type { SheetCells } from "../../../../src/core/sheet/cells/sheetCells";
import { sheetOf, type Typed } from "../../../support/sheetOf";

export const today = { year: 2026, month: 9, day: 20 };

export function read(
  rows: readonly (readonly Typed[])[],
  options: ReadOptions = {},
  sheet = "Data",
  extra: Partial<SheetCells> = {},
): SheetReading {
  return readSheet(sheetOf(rows, sheet, extra), { today, ...options });
}

/** "name [unit] organisation/sex: period=value ..." for each series. */
export function lines({ indicators }: { readonly indicators: readonly Indicator[] }): string[] {
  return indicators.flatMap(({ name, unit, series }) =>
    series.map(
      ({ organisation, sex, points }) =>
        `${name} [${unit ?? ""}] ${organisation ?? ""}/${sex ?? ""}: ` +
        points.map((p) => `${periodKey(p.period)}=${p.value ?? p.status}`).join(" "),
    ),
  );
}

/** "code cell" for each problem, without those about units and people. */
export function told({ problems }: SheetReading): string[] {
  return problems
    .filter(({ code }) => code !== "unitMissing" && code !== "noSexSplit")
    .map(({ code, cell }) => (cell === null ? code : `${code} ${cell}`));
}
