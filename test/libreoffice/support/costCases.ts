import { readCostTables } from "../../../src/core/cost/table/readCostTables";
import { preferredIndex } from "../../../src/core/cost/table/priceIndex";
import { expectedTables, comparableTables } from "../../../src/core/cost/costWork";
import { costSheet } from "../../../src/core/cost/sheets/costSheet";
import { canPair, resultSheet } from "../../../src/core/cost/sheets/resultSheet";
import { priceVolumeSheet } from "../../../src/core/cost/sheets/priceVolumeSheet";
import { canSplit, splitSheet } from "../../../src/core/cost/sheets/splitSheet";
import { standardSheet } from "../../../src/core/cost/sheets/standardSheet";
import { KeptContent } from "../../../src/core/report/made/keptContent";
import type { MadeSheet } from "../../../src/core/report/made/madeSheet";
import type { SheetCells } from "../../../src/core/sheet/cells/sheetCells";
import { sheetOf, type Typed } from "../../support/sheetOf";
import { say } from "../../core/cost/sheets/support";
import { consumerPrices, elderlyCare, grundskola, hasShared } from "../../core/cost/table/support";

const today = { year: 2026, month: 9, day: 20 };

export interface CostCase {
  readonly name: string;
  readonly own: string;
  readonly sources: readonly SheetCells[];
}

/** Home care with every kind of column, and a zero, a blank and a text among the numbers: fourteen units, four years. */
function everyColumn(): SheetCells {
  const units = [
    "Alby",
    "Berga",
    "Dal",
    "Ekeby",
    "Forsa",
    "Granby",
    "Hult",
    "Ila",
    "Järna",
    "Kumla",
    "Lund",
    "Mo",
    "Näs",
    "Riket",
  ];
  const rows = units.flatMap((unit, u) =>
    [2020, 2021, 2022, 2023].map((year, y): Typed[] => {
      const inhabitants = 9000 + 4100 * u + 90 * y;
      const target = Math.round(inhabitants * (0.18 + 0.007 * u));
      const users = Math.round(target * (0.1 + 0.004 * ((u * 5) % 13)));
      const net = Math.round(users * (185 + 9 * ((u * 3) % 11) + 6 * y));
      return [
        unit,
        year,
        net + 41 * users,
        net,
        unit === "Mo" && year === 2023 ? 0 : inhabitants,
        unit === "Lund" && year === 2022 ? null : target,
        users,
        users * (190 + 5 * (u % 7)),
        Math.round(inhabitants * (3.4 + 0.05 * u)),
        61.3 + ((u * 7) % 17) + y,
      ];
    }),
  );
  const headings = [
    "Kommun",
    "År",
    "Bruttokostnad hemtjänst, tkr",
    "Nettokostnad hemtjänst, tkr",
    "Invånare 31/12",
    "Invånare 65+",
    "Brukare 1/10",
    "Hemtjänsttimmar",
    "Standardkostnad hemtjänst, tkr",
    "Nöjda brukare, %",
  ];
  return sheetOf([headings, ...rows], "Hemtjänst");
}

const pkv = sheetOf(
  [
    ["År", "PKV, oktober 2025 (procentuell förändring)"],
    [2020, 1.6],
    [2021, 2.1],
    [2022, 4.5],
    [2023, 6.2],
  ],
  "PKV",
);

/** Two rows of headings, a blank, a volume of 0 and a number kept as text. */
const placements = sheetOf(
  [
    ["", "Budget", "", "Utfall", ""],
    ["Verksamhet", "Dygn", "Kostnad, tkr", "Dygn", "Kostnad, tkr"],
    ["Institutionsvård (HVB)", 6200, 31_900, 7150, 38_460],
    ["Familjehem, egna", "31 000", 24_800, 30_200, 25_060],
    ["Stödboende", 2400, 3840, null, 3210],
    ["Ny insats", 0, 0, 120, 400],
    ["Summa", 39_600, 60_540, 37_350, 67_130],
  ],
  "Placeringar",
);

/** The cases; those of published figures only where the research folder is. */
export function costCases(): readonly CostCase[] {
  const every = { name: "every column", own: "Ekeby", sources: [everyColumn(), pkv, placements] };
  if (!hasShared) return [every];
  const renamed = (cells: SheetCells, sheet: string): SheetCells => ({ ...cells, sheet });
  const elderly = elderlyCare(["Alingsås", "Falun"], [2005, 2006, 2007, 2008, 2009, 2010, 2011]);
  const fourteen = [
    ...["Ale", "Alingsås", "Alvesta", "Aneby", "Arboga", "Arjeplog", "Arvika"],
    ...["Askersund", "Avesta", "Bengtsfors", "Berg", "Bjurholm", "Bjuv", "Boden"],
  ];
  return [
    every,
    { name: "Kungsbacka grundskola", own: "Kungsbacka", sources: [grundskola(), consumerPrices()] },
    { name: "Alingsås and Falun", own: "Alingsås", sources: [elderly, renamed(consumerPrices(), "KPI")] },
    {
      name: "fourteen municipalities",
      own: "Ale",
      sources: [renamed(elderlyCare(fourteen, [2010, 2011]), "Fjorton kommuner")],
    },
  ];
}

/** Every sheet that the cost tables of a case give, with names of their own. */
export function costSheetsOf({ own, sources }: CostCase, prefix: string): readonly MadeSheet[] {
  const { tables, indexes, results, budgets } = readCostTables(sources, { today });
  const index = preferredIndex(indexes);
  const made: MadeSheet[] = [];
  const add = (sheet: MadeSheet | null): void => {
    if (sheet !== null) made.push({ ...sheet, name: `${prefix}${made.length}` });
  };
  const input = { own, index, sign: "dearer", kept: KeptContent.none, say, name: "" } as const;
  for (const table of comparableTables(tables)) {
    add(costSheet({ ...input, table }));
    if (canPair(table, results)) add(resultSheet({ ...input, table }, results));
  }
  const choice = { other: null, year: null, otherYear: null };
  for (const table of tables)
    if (canSplit({ table, own })) {
      add(splitSheet({ ...input, table }, choice));
      add(splitSheet({ ...input, table, sign: "surplus" }, { ...choice, otherYear: table.years[0] ?? null }));
    }
  for (const budget of budgets)
    for (const sign of ["dearer", "surplus"] as const)
      add(priceVolumeSheet({ ...input, services: [] }, sign, budget));
  const expected = expectedTables(tables);
  if (expected.length > 0) {
    add(standardSheet({ ...input, tables: expected }));
    add(standardSheet({ ...input, tables: expected, sign: "surplus" }));
  }
  return made;
}
