import { join } from "node:path";
import type { Inspection } from "../../src/core/sheet/inspect";
import { Workbook } from "../../src/host";
import { saveWorkbook } from "../../src/host/package/workbook/saveWorkbook";
import { readDelimited } from "./delimited";

/** The files of ../shared/data with series in them, and what a few plain lines of code count in each. */
export const data = "../shared/data";

export interface Expected {
  readonly series: number;
  /** "2024-03=12.5" for every value of the file, in any order. */
  readonly values: readonly string[];
}

export interface Source {
  readonly file: string;
  readonly separator: "," | ";" | "\t";
  readonly decimal: "," | ".";
  /** What the file holds; null for lists that hold no series. */
  readonly expected: ((rows: string[][]) => Expected) | null;
}

const numberOf = (text: string): number | null => {
  const plain = text
    .replace(/[\s\u00a0]/g, "")
    .replace(/%?\*?$/u, "")
    .replace(/^~/, "")
    .replace(",", ".");
  return /^-?\d+(\.\d+)?(e-?\d+)?$/.test(plain) ? Number(plain) : null;
};

export const shown = (period: string, value: number): string => `${period}=${Number(value.toPrecision(12))}`;

/** One row per value. */
const long =
  (keys: readonly string[], period: string, value: readonly string[]) =>
  (rows: string[][]): Expected => {
    const head = rows[0]!;
    const at = (name: string) => head.indexOf(name);
    const series = new Set<string>();
    const values: string[] = [];
    for (const row of rows.slice(1)) {
      if (row.length < head.length) continue;
      for (const column of value) {
        const number = numberOf(row[at(column)]!);
        if (number === null) continue;
        series.add([...keys.map((key) => row[at(key)]), column].join("|"));
        values.push(shown(periodOf(row[at(period)]!), number));
      }
    }
    return { series: series.size, values };
  };

const periodOf = (text: string): string => (/^\d{4}-\d\d-01$/.test(text) ? text.slice(0, 7) : text);

/** Periods in a header row, or as given; every row with a number is a series. */
const wide =
  (headerRow: number, first: number, period: (header: string, column: number, rows: string[][]) => string) =>
  (rows: string[][]): Expected => {
    const values: string[] = [];
    let series = 0;
    for (const row of rows.slice(headerRow + 1)) {
      const found = row.slice(first).flatMap((text, i) => {
        const number = numberOf(text);
        return number === null ? [] : [shown(period(rows[headerRow]![first + i]!, first + i, rows), number)];
      });
      if (found.length > 0) series++;
      values.push(...found);
    }
    return { series, values };
  };

const months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const monthNumber = (text: string): string =>
  String(months.indexOf(text.slice(0, 3).toLowerCase()) + 1).padStart(2, "0");

export const sources: readonly Source[] = [
  ...[
    ["kolada/kld_2013_290kommuner_long.csv", ["kpi", "kommun"], "ar", ["varde"]],
    ["kolada/grundskola_kungsbacka_riket_kolada_v3.csv", ["kpi", "namn"], "ar", ["varde"]],
    ["kolada/nettokostnadsavvikelse_N00097_40kommuner_2018_2025.csv", ["kommun"], "ar", ["varde"]],
    ["kolada/values_N00945_3cities_2000_2020.csv", ["kpi", "municipality", "gender"], "year", ["value"]],
    [
      "kolada/values_N03702_N03703_8munic_2012_2023.csv",
      ["kpi", "municipality", "gender"],
      "year",
      ["value"],
    ],
    ["socialstyrelsen/ekonomiskt_bistand_manad_2014_2017_long.csv", ["region", "matt"], "manad", ["varde"]],
    ["scb/kpi_1980_100_arsmedel_2006_2023.csv", [], "ar", ["kpi_arsmedel"]],
    ["scb/kpi_1980_100_manad_2006_2024.csv", [], "manad", ["kpi"]],
    ["uk/lung_deaths_by_sex_monthly_1974_1979.csv", [], "month", ["total", "men", "women"]],
    [
      "nhs/ae_england_total_monthly_2016-04_2019-03.csv",
      [],
      "period",
      ["attendances", "breaches", "admissions", "within4h_pct"],
    ],
    ["nhs/ae_type1_15trusts_monthly.csv", ["org_code"], "period", ["attendances", "breaches", "admissions"]],
  ].map(([file, keys, period, value]): Source => ({
    file: file as string,
    separator: ",",
    decimal: ".",
    expected: long(keys as string[], period as string, value as string[]),
  })),
  {
    file: "layouts/long_kolada_export_sv_semicolon.csv",
    separator: ";",
    decimal: ",",
    expected: long(["Nyckeltal", "Kommun/Landsting"], "År", ["Visat Värde"]),
  },
  {
    file: "layouts/wide_sv_nbsp_title_rows.tsv",
    separator: "\t",
    decimal: ",",
    expected: wide(3, 1, (year) => year),
  },
  {
    file: "layouts/wide_sex_rows_months_sv.tsv",
    separator: "\t",
    decimal: ",",
    expected: wide(0, 2, (text) => `19${text.slice(-2)}-${monthNumber(text)}`),
  },
  {
    file: "layouts/socialstyrelsen_export_two_header_rows.csv",
    separator: ";",
    decimal: ",",
    expected: wide(3, 2, (text, column, rows) => `${rows[2]![column]}-${monthNumber(text)}`),
  },
  {
    file: "layouts/suppressed_tertial_SYNTHETIC.tsv",
    separator: "\t",
    decimal: ",",
    expected: wide(0, 1, (text) => `${text.slice(3)}-${text.slice(0, 2)}`),
  },
  ...[
    ...["kolada/groups_liknande_kommuner_sample.csv", "kolada/municipalities_regions.csv"],
    ...["nhs/ae_type1_all_trusts_2019-01_funnel.csv", "uk/ucb_admissions_by_sex.csv"],
    ...[
      "kolada/kpi_catalogue_2026.csv",
      "kolada/kpi_definitions_cost_2026.csv",
      "source_documents/numbers.csv",
    ],
  ].map((file): Source => ({ file, separator: ",", decimal: ".", expected: null })),
];

/** The file as a workbook with one sheet, Data. */
export function asWorkbook({ file, separator, decimal }: Source): Uint8Array {
  const { values, formats } = readDelimited(join(data, file), "Data", { separator, decimal, dates: true });
  const workbook = new Workbook();
  const sheet = workbook.insertSheet("Data");
  values.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell === "") return;
      sheet.setConstant(r, c, cell);
      const numberFormat = formats[r]![c]!;
      const area = { firstRow: r, firstColumn: c, lastRow: r, lastColumn: c };
      if (numberFormat !== "General") sheet.setStyle(area, { numberFormat });
    }),
  );
  return saveWorkbook(workbook);
}

/** What --inspect read, as the same. */
export function counted({ indicators }: Inspection): Expected {
  const series = indicators.flatMap((indicator) => indicator.series);
  return {
    series: series.filter(({ points }) => points.some(({ value }) => value !== null)).length,
    values: series.flatMap(({ points }) =>
      points.flatMap(({ period, value }) => (value === null ? [] : [shown(period, value)])),
    ),
  };
}
