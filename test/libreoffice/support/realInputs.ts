import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Workbook } from "../../../src/host";
import { saveWorkbook } from "../../../src/host/package/workbook/saveWorkbook";
import { readDelimited, type DelimitedOptions } from "../../support/delimited";

/** Published figures, as a controller would have them open in Excel. They lie beside the repository, and may be absent. */
const data = resolve(__dirname, "../../../../shared/data");

interface RealInput {
  readonly file: string;
  readonly sheet: string;
  readonly options: DelimitedOptions;
}

const files: Readonly<Record<string, RealInput>> = {
  "Socialstyrelsen, månadsstatistik": {
    file: "socialstyrelsen/ekonomiskt_bistand_manad_2014_2017_long.csv",
    sheet: "Ekonomiskt bistånd",
    options: { separator: ",", decimal: ".", dates: true },
  },
  "Kolada, brett blad": {
    file: "layouts/wide_sv_nbsp_title_rows.tsv",
    sheet: "Kolada",
    options: { separator: "\t", decimal: "," },
  },
  "Storbritannien, per kön": {
    file: "uk/lung_deaths_by_sex_monthly_1974_1979.csv",
    sheet: "Lungsjukdom",
    options: { separator: ",", decimal: ".", dates: true },
  },
};

/** Workbooks made of the files that are there: name and bytes; the example always. */
export function realInputs(): readonly (readonly [string, Uint8Array])[] {
  const example = readFileSync(resolve(__dirname, "../../../assets/exempel.xlsx"));
  const found = Object.entries(files).flatMap(([name, { file, sheet, options }]) => {
    const path = join(data, file);
    if (!existsSync(path)) {
      console.warn(`Skipped: ${path} is not there.`);
      return [];
    }
    const cells = readDelimited(path, sheet, options);
    const workbook = new Workbook();
    const made = workbook.insertSheet(sheet);
    cells.values.forEach((row, r) =>
      row.forEach((value, c) => {
        if (value === "") return;
        made.setConstant(r, c, value);
        const numberFormat = cells.formats[r]?.[c] ?? "General";
        if (numberFormat !== "General")
          made.setStyle({ firstRow: r, firstColumn: c, lastRow: r, lastColumn: c }, { numberFormat });
      }),
    );
    return [[name, saveWorkbook(workbook)] as const];
  });
  return [["exemplet", new Uint8Array(example)], ...found];
}
