import { Workbook } from "../../../src/host";
import { csv } from "./yearCase";

/**
 * A year with nothing but published figures, read from ../shared/data and never copied here: ekonomiskt bistånd per month
 * in four counties 2014–2017 (Socialstyrelsen; five months are empty in the source) and the compulsory school's costs in
 * Kungsbacka and the country per year (Kolada). They are of different places: what they share is that they are real.
 * Only the targets of `realRegister` are invented, and say so.
 */
export function realYear(): Workbook {
  const workbook = new Workbook();
  writeMonths(workbook);
  writeYears(workbook);
  writeComparison(workbook);
  return workbook;
}

type Row = Readonly<Record<string, string>>;
const numberIn = (text: string | undefined): number | null =>
  text === undefined || text === "" ? null : Number(text);

const names: Readonly<Record<string, readonly [name: string, unit: string]>> = {
  "Antal hushåll": ["Hushåll med ekonomiskt bistånd", "antal"],
  "Utbetalt ekonomiskt bistånd tkr": ["Utbetalt ekonomiskt bistånd", "tkr"],
};

function writeMonths(workbook: Workbook): void {
  const rows = csv("socialstyrelsen/ekonomiskt_bistand_manad_2014_2017_long.csv");
  const sheet = workbook.insertSheet("Ekonomiskt bistånd");
  const months = [...new Set(rows.map((row) => row["manad"] ?? ""))].sort();
  const lines = [...new Set(rows.map((row) => `${row["matt"]}|${row["region"]}`))];
  sheet.setConstant(0, 0, "Ekonomiskt bistånd per månad. Källa: Socialstyrelsens statistikdatabas.");
  ["Indikator", "Enhet", ...months].forEach((text, column) => sheet.setConstant(2, column, text));
  lines.forEach((line, i) => {
    const [measure = "", region = ""] = line.split("|");
    const [name, unit] = names[measure] ?? [measure, ""];
    sheet.setConstant(3 + i, 0, `${name}, ${region}`);
    sheet.setConstant(3 + i, 1, unit);
    for (const row of rows)
      if (row["matt"] === measure && row["region"] === region)
        sheet.setConstant(3 + i, 2 + months.indexOf(row["manad"] ?? ""), numberIn(row["varde"]));
  });
}

const school = (): readonly Row[] => csv("kolada/grundskola_kungsbacka_riket_kolada_v3.csv");

/** The first column, which Kolada has its own name for. */
const codeOf = (row: Row): string => Object.values(row)[0] ?? "";

/** Kungsbacka alone: three measures, a row each. */
function writeYears(workbook: Workbook): void {
  const rows = school().filter(
    (row) => row["namn"] === "Kungsbacka" && ["N15001", "N15006", "N10103"].includes(codeOf(row)),
  );
  writeTable(workbook, "Grundskola", "Grundskola i Kungsbacka. Källa: Kolada.", "Indikator", rows, "titel");
}

/** Kungsbacka beside the country. */
function writeComparison(workbook: Workbook): void {
  const rows = school().filter((row) => codeOf(row) === "N15008");
  const title = "Kostnad för kommunal grundskola åk 1-9, kr/elev";
  writeTable(workbook, "Grundskola jämförelse", title, "Kommun", rows, "namn");
}

function writeTable(
  workbook: Workbook,
  name: string,
  title: string,
  heading: string,
  rows: readonly Row[],
  key: string,
): void {
  const sheet = workbook.insertSheet(name);
  const years = [...new Set(rows.map((row) => Number(row["ar"])))].filter((year) => year >= 2005).sort();
  sheet.setConstant(0, 0, title);
  [heading, ...years].forEach((content, column) => sheet.setConstant(2, column, content));
  [...new Set(rows.map((row) => row[key] ?? ""))].forEach((label, i) => {
    sheet.setConstant(3 + i, 0, label);
    for (const row of rows) {
      const column = years.indexOf(Number(row["ar"]));
      const value = numberIn(row["varde"]);
      if (row[key] === label && column >= 0 && value !== null)
        sheet.setConstant(3 + i, 1 + column, Math.round(value * 10) / 10);
    }
  });
}

/** Goals for the real year. The levels are invented: nobody has published any. */
export const realRegister: readonly (readonly (string | number)[])[] = [
  ["Indikator", "Nämndmål", "Riktning", "Kortsiktigt mål", "Måldatum kort", "Ansvarig", "Kommentar"],
  ...["Stockholms", "Uppsala", "Södermanlands", "Östergötlands"].map((county, i) => [
    `Hushåll med ekonomiskt bistånd, ${county} län`,
    "Fler i egen försörjning",
    "Lägre bättre",
    [17_500, 3_500, 4_000, 6_500][i] ?? "",
    "2017-12",
    ["Eva Lind", "Omar Said", "Maria Ek", "Per Strand"][i] ?? "",
    "Målnivån är påhittad.",
  ]),
  ...["Stockholms", "Uppsala", "Södermanlands"].map((county, i) => [
    `Utbetalt ekonomiskt bistånd, ${county} län`,
    "Fler i egen försörjning",
    "Lägre bättre",
    [140_000, 28_000, ""][i] ?? "",
    i < 2 ? "2017-12" : "",
    ["Eva Lind", "Omar Said", ""][i] ?? "",
    i < 2 ? "Målnivån är påhittad." : "",
  ]),
];
