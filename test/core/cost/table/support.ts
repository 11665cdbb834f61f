import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sheetOf, type Typed } from "../../../support/sheetOf";
import type { SheetCells } from "../../../../src/core/sheet/cells/sheetCells";

/** Files of the research folder beside the project; tests that need them are skipped without it. */
const folder = join(__dirname, "../../../../../shared/data");
export const hasShared = existsSync(folder);

const titles: Readonly<Record<string, string>> = {
  N20014: "Nettokostnad äldreomsorg, kr/inv",
  N20028: "Nettokostnad äldreomsorg, kr/inv 65+",
  N20896: "Invånare 65+ i särskilt boende eller med hemtjänst, andel (%)",
  N01938: "Invånare 65+, antal",
  N01960: "Invånare 65+, andel (%)",
  N31001: "Kostnad ekonomiskt bistånd, kr/inv",
};

export function csvRows(name: string): string[][] {
  return readFileSync(join(folder, name), "utf8")
    .replace(/^\uFEFF/, "")
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = ""]) =>
        cell.replace(/^"|"$/g, "").replaceAll('""', '"'),
      ),
    );
}

/** Kungsbacka's compulsory school 1998-2025 beside the country, as Kolada's long list. */
export function grundskola(): SheetCells {
  const rows = csvRows("kolada/grundskola_kungsbacka_riket_kolada_v3.csv").slice(1);
  return sheetOf(
    [
      ["Nyckeltal", "Namn på nyckeltal", "Kommun", "År", "Värde"],
      ...rows.map(([code = "", title = "", , unit = "", year, value = ""]): Typed[] => [
        code,
        title,
        unit,
        Number(year),
        value === "" ? null : Number(value),
      ]),
    ],
    "Grundskola",
  );
}

/** Care of the elderly (or another key figure) of chosen municipalities and years from Kolada's 2013 data. */
export function elderlyCare(
  units: readonly string[] | null,
  years: readonly number[],
  codes: readonly string[] = ["N20014", "N20028", "N20896", "N01938", "N01960"],
): SheetCells {
  const rows = csvRows("kolada/kld_2013_290kommuner_long.csv").slice(1);
  const chosen = rows.filter(
    ([code = "", unit = "", year]) =>
      codes.includes(code) && (units === null || units.includes(unit)) && years.includes(Number(year)),
  );
  return sheetOf(
    [
      ["Nyckeltal", "Kommun", "År", "Värde"],
      ...chosen.map(([code = "", unit = "", year, value]): Typed[] => [
        titles[code] ?? code,
        unit,
        Number(year),
        Number(value),
      ]),
    ],
    "Äldreomsorg",
  );
}

/** The consumer price index (1980=100), yearly means 2006-2023, SCB. */
export function consumerPrices(): SheetCells {
  const rows = csvRows("scb/kpi_1980_100_arsmedel_2006_2023.csv").slice(1);
  return sheetOf(
    [
      ["År", "KPI årsmedel (1980=100)"],
      ...rows.map(([year, value]): Typed[] => [Number(year), Number(value)]),
    ],
    "Prisindex",
  );
}
