import type { CellValue } from "../../../../src/core/report/block/block";
import type { FunnelData } from "../../../../src/core/report/funnel/funnelData";
import { funnelSheet } from "../../../../src/core/report/funnel/funnelSheet";
import { KeptContent } from "../../../../src/core/report/made/keptContent";
import type { MadeSheet } from "../../../../src/core/report/made/madeSheet";
import type { Indicator, Point, Series } from "../../../../src/core/series/series";
import { swedishTexts } from "../../../../src/i18n/swedishTexts";
import { key, type TestSheet } from "./engines";

type Units = readonly (readonly [string, number | null, number | null])[];

/** Schools with very different numbers of pupils; the last one is far from the others. */
export const schools: readonly (readonly [string, number, number])[] = [
  ["Almskolan", 41, 52],
  ["Björkskolan", 88, 104],
  ["Centralskolan", 320, 391],
  ["Dalskolan", 25, 31],
  ["Ekskolan", 140, 180],
  ["Fjällskolan", 9, 12],
  ["Granskolan", 210, 251],
  ["Hagaskolan", 66, 83],
  ["Ishagskolan", 118, 139],
  ["Järnskolan", 54, 60],
  ["Kvarnskolan", 170, 205],
  ["Lövskolan", 95, 260],
];

export function indicatorOf(
  units: readonly (readonly [string, number | null, number | null])[],
  unit: string | null = "%",
): Indicator {
  const series = units.map(([organisation, x, n], i): Series => {
    const points = [0, 1].map((year): Point => {
      const cell = (of: number) => ({ sheet: "Betyg", row: 4 + i, column: 1 + 2 * year + of });
      const has = x !== null && n !== null && n > 0;
      return {
        period: { frequency: "year", ordinal: 2024 + year },
        value: has ? (unit === "%" ? (100 * x) / n : x / n) : null,
        status: has ? "value" : "missing",
        numerator: x,
        denominator: n,
        cell: null,
        periodCell: null,
        numeratorCell: cell(0),
        denominatorCell: cell(1),
        live: false,
      };
    });
    return { id: organisation, organisation, sex: null, frequency: "year", points, range: "B5:E5" };
  });
  return { name: "Behöriga", code: null, unit, scale: 1, decimals: 1, sheet: "Betyg", series };
}

export function dataSheet(units: readonly (readonly [string, number | null, number | null])[]): TestSheet {
  const cells = new Map<string, CellValue>();
  units.forEach(([name, x, n], i) => {
    cells.set(key(4 + i, 0), name);
    [x, n, x, n].forEach((value, j) => cells.set(key(4 + i, 1 + j), value));
  });
  return { name: "Betyg", cells };
}

export function sheetOf(data: FunnelData, kept = KeptContent.none, units: Units = schools): MadeSheet {
  return funnelSheet(data, {
    id: "funnel",
    name: "Tratt",
    kept,
    source: ({ row, column: at }) => {
      const unit = units[row - 4];
      const value = unit?.[1 + ((at - 1) % 2)];
      return typeof value === "number" ? { value, type: "number", format: "General" } : null;
    },
    texts: swedishTexts,
    leftoversHeading: "Text utan plats",
    sourceNote: "Källa: bladet ”Betyg”.",
    madeNote: "Underlag från Styrtal.",
  });
}
