import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { splitRows } from "../../support/delimited";
import { run } from "./convert";

/** Kolada's untouched exports of 2012 and 2013, in the old format that only LibreOffice opens here. */
const exported = resolve("../shared/data/kolada");

export const originalExports: readonly string[] = existsSync(exported)
  ? readdirSync(exported).filter((name) => name.endsWith(".xls"))
  : [];

export const exportsMissing = `needs the original exports in ${exported}`;

/** One export as .xlsx, and what it holds as plain text: "name|municipality|year|value" for each value. */
export interface ConvertedExport {
  readonly name: string;
  readonly workbook: string;
  readonly truth: readonly string[];
}

/** Converts all of them at once, to a new folder that the caller removes: starting LibreOffice is what takes time. */
export function convertExports(): { readonly folder: string; readonly files: readonly ConvertedExport[] } {
  const folder = mkdtempSync(join(tmpdir(), "styrtal-exports-"));
  const paths = originalExports.map((name) => join(exported, name));
  run(folder, ["--convert-to", "xlsx", "--outdir", folder, ...paths]);
  // UTF-8, semicolon, values in full.
  const csv = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false";
  run(folder, ["--convert-to", csv, "--outdir", folder, ...paths]);
  const files = originalExports.map((name) => {
    const base = join(folder, name.replace(/\.xls$/, ""));
    const rows = splitRows(readFileSync(`${base}.csv`, "utf8"), ";").slice(1);
    const truth = rows
      .filter(([, , , value]) => value !== undefined && value !== "")
      .map(([title, place, year, value]) => [title!.trim(), place!.trim(), year, Number(value)].join("|"));
    return { name, workbook: `${base}.xlsx`, truth };
  });
  return { folder, files };
}

/** As truth, of what --inspect read. */
export function valuesOf(indicators: Inspected): string[] {
  return indicators.flatMap(({ name, series }) =>
    series.flatMap(({ organisation, points }) =>
      points.flatMap(({ period, value }) =>
        value === null ? [] : [[name, organisation, period, value].join("|")],
      ),
    ),
  );
}

type Inspected = readonly {
  readonly name: string;
  readonly series: readonly {
    readonly organisation: string | null;
    readonly points: readonly { readonly period: string; readonly value: number | null }[];
  }[];
}[];
