import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { exampleFirstMonth, exampleMonths, exampleSeries } from "../../../src/core/register/exampleFigures";
import { buildExample } from "../../../src/cli/example/buildExample";
import type { Workbook } from "../../../src/host";

/**
 * A year's work in one workbook: the example's months (invented, as it says itself), and beside them real yearly values
 * from ../shared/data (Kolada), which are read where they are and never copied here.
 */
const data = join(__dirname, "../../../../shared/data");

export const hasSharedData = existsSync(data);

interface YearlySheet {
  readonly name: string;
  readonly title: string;
  /** Organisation, and values by year. */
  readonly rows: readonly { readonly name: string; readonly values: ReadonlyMap<number, number> }[];
}

export function yearCase(): Workbook {
  const workbook = buildExample();
  if (!hasSharedData) return workbook;
  writeYearly(workbook, deviations());
  return workbook;
}

/** Nettokostnadsavvikelse of Höör's neighbours in Skåne: Kolada N00097. */
function deviations(): YearlySheet {
  const wanted = ["Höör", "Eslöv", "Hörby", "Sjöbo", "Klippan", "Svalöv", "Tomelilla", "Osby"];
  const rows = csv("kolada/nettokostnadsavvikelse_N00097_40kommuner_2018_2025.csv");
  return {
    name: "Nettokostnadsavvikelse",
    title: "Nettokostnadsavvikelse totalt, (%)",
    rows: wanted.flatMap((name) => {
      const own = rows.filter((row) => row["kommun"] === name);
      return own.length === 0 ? [] : [{ name, values: valuesOf(own, "ar", "varde") }];
    }),
  };
}

function writeYearly(workbook: Workbook, { name, title, rows }: YearlySheet): void {
  const sheet = workbook.insertSheet(name);
  const years = [...new Set(rows.flatMap(({ values }) => [...values.keys()]))].sort();
  sheet.setConstant(0, 0, title);
  sheet.setConstant(2, 0, "Kommun");
  years.forEach((year, i) => sheet.setConstant(2, 1 + i, year));
  rows.forEach((row, r) => {
    sheet.setConstant(3 + r, 0, row.name);
    years.forEach((year, i) => {
      const value = row.values.get(year);
      if (value !== undefined) sheet.setConstant(3 + r, 1 + i, Math.round(value * 10) / 10);
    });
  });
}

function valuesOf(
  rows: readonly Readonly<Record<string, string>>[],
  year: string,
  value: string,
): Map<number, number> {
  return new Map(rows.map((row) => [Number(row[year]), Number(row[value])]));
}

export function csv(path: string): Record<string, string>[] {
  const [head = "", ...lines] = readFileSync(join(data, path), "utf8")
    .replace(/^\uFEFF/, "")
    .trim()
    .split(/\r?\n/);
  const columns = split(head);
  return lines.map((line) => Object.fromEntries(split(line).map((cell, i) => [columns[i] ?? "", cell])));
}

const split = (line: string): string[] =>
  [...line.matchAll(/("([^"]*)"|[^,]*)(?:,|$)/g)]
    .slice(0, -1)
    .map(([, plain, quoted]) => quoted ?? plain ?? "");

/** The register of the year case: goals, targets and owners of the example's indicators. */
export const registerRows: readonly (readonly (string | number)[])[] = [
  [
    "Indikator",
    "Kön",
    "Delverksamhet",
    "Nämndmål",
    "Måttyp",
    "Riktning",
    "Kortsiktigt mål",
    "Måldatum kort",
    "Långsiktigt mål",
    "Måldatum lång",
    "Ansvarig",
  ],
  [
    "Tid från ansökan till beslut",
    "",
    "Myndighetsutövning",
    "Snabbare beslut",
    "Resultat",
    "Lägre bättre",
    25,
    "2026-12",
    20,
    "2028-12",
    "Eva Lind",
  ],
  [
    "Tid från beslut till insats",
    "",
    "Myndighetsutövning",
    "Snabbare beslut",
    "Resultat",
    "Lägre bättre",
    16,
    "2026-12",
    14,
    "2028-12",
    "Eva Lind",
  ],
  [
    "Försörjningsstöd",
    "Totalt",
    "Ekonomiskt bistånd",
    "Fler i egen försörjning",
    "Resultat",
    "Lägre bättre",
    5000,
    "2026-12",
    4500,
    "2028-12",
    "Omar Said",
  ],
  [
    "Försörjningsstöd till unga 18–24 år",
    "Totalt",
    "Ekonomiskt bistånd",
    "Fler i egen försörjning",
    "Resultat",
    "Lägre bättre",
    800,
    "2026-12",
    "",
    "",
    "Omar Said",
  ],
  [
    "Anmälningar som rör barn",
    "Totalt",
    "Barn och unga",
    "Tidigt stöd till barn",
    "Process",
    "Ingen",
    "",
    "",
    "",
    "",
    "Maria Ek",
  ],
  [
    "Utförda hemtjänsttimmar",
    "Totalt",
    "Äldreomsorg",
    "Trygg omsorg hemma",
    "Process",
    "Högre bättre",
    9000,
    "2026-12",
    9200,
    "2027-12",
    "Per Strand",
  ],
  [
    "Beviljade hemtjänsttimmar",
    "Totalt",
    "Äldreomsorg",
    "Trygg omsorg hemma",
    "Struktur",
    "Ingen",
    "",
    "",
    "",
    "",
    "Per Strand",
  ],
  [
    "Ansökningar till särskilt boende",
    "Totalt",
    "Äldreomsorg",
    "Trygg omsorg hemma",
    "Process",
    "Ingen",
    "",
    "",
    "",
    "",
    "",
  ],
  [
    "Nöjda brukare i hemtjänsten",
    "",
    "Äldreomsorg",
    "Trygg omsorg hemma",
    "Resultat",
    "Högre bättre",
    90,
    "2026-12",
    92,
    "2028-12",
    "Per Strand",
  ],
];

/** Adds the register as the table Indikatorer on a sheet of its own, through the real office.js. */
export async function addRegister(rows = registerRows): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Indikatorer");
    const width = rows[0]?.length ?? 1;
    const area = sheet.getRangeByIndexes(0, 0, rows.length, width);
    area.values = rows.map((row) => [...row]);
    const table = sheet.tables.add(area, true);
    table.name = "Indikatorer";
    await context.sync();
  });
}

/** How many months the example has, and the first of them: for tests that grow it. */
export const exampleSpan = { first: exampleFirstMonth, months: exampleMonths, series: exampleSeries };
