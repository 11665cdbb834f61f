import { Workbook } from "../../host";
import type { Sheet } from "../../host/model/sheet";
import {
  exampleFirstMonth,
  exampleMonths,
  examplePlaces,
  exampleSeries,
} from "../../core/register/exampleFigures";

const invented =
  "Påhittade siffror för att visa Styrtal. De gäller ingen verklig kommun och får inte användas som underlag.";

/** The workbook that `npm start` opens: the five processes of the handbook as a controller would keep them. */
export function buildExample(): Workbook {
  const workbook = new Workbook();
  const data = workbook.insertSheet("Månadsdata");
  writeMonthly(data);
  writePlaces(workbook.insertSheet("Platser"));
  writeAbout(workbook.insertSheet("Om exemplet"));
  for (const sheet of workbook.sheets) setPage(sheet);
  workbook.activate(data);
  return workbook;
}

/** Landscape A4: who prints the workbook should not get its sheets cut into strips. */
function setPage({ pageLayout, dimensions }: Sheet): void {
  const a4 = 9;
  const wide = dimensions.columnLeft(labelColumns + exampleMonths) > 2000 ? 2 : 1;
  Object.assign(pageLayout, { orientation: "Landscape", paperSize: a4, fit: { wide, tall: 0 } });
}

/** Excel's day number of the first day of a month counted from the first of the example. */
function monthSerial(month: number): number {
  const date = Date.UTC(exampleFirstMonth.year, exampleFirstMonth.month - 1 + month, 1);
  return Math.round(date / 86_400_000) + 25_569;
}

const area = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number) => ({
  firstRow,
  firstColumn,
  lastRow,
  lastColumn,
});

function writeTitle(sheet: Sheet, title: string): void {
  sheet.setConstant(0, 0, title);
  sheet.setStyle(area(0, 0, 0, 0), { font: { bold: true, size: 14 } });
  sheet.dimensions.changeRows(0, 0, { height: 21 });
  sheet.setConstant(1, 0, invented);
  sheet.setStyle(area(1, 0, 1, 0), { font: { italic: true, colour: "#595959" } });
}

function headingLook(sheet: Sheet, row: number, columns: number): void {
  sheet.setStyle(area(row, 0, row, columns - 1), {
    font: { bold: true },
    fill: { pattern: "solid", colour: "#E6EDF4" },
    alignment: { vertical: "Center" },
  });
}

const headingRow = 3;
const labelColumns = 3;

function writeMonthly(sheet: Sheet): void {
  writeTitle(sheet, "Individ- och familjeomsorg och äldreomsorg, uppföljning per månad");
  ["Indikator", "Enhet", "Kön"].forEach((text, column) => sheet.setConstant(headingRow, column, text));
  for (let month = 0; month < exampleMonths; month++) {
    sheet.setConstant(headingRow, labelColumns + month, monthSerial(month));
  }
  const last = labelColumns + exampleMonths - 1;
  headingLook(sheet, headingRow, last + 1);
  sheet.setStyle(area(headingRow, labelColumns, headingRow, last), { numberFormat: "yyyy\\-mm" });
  const rows = exampleSeries();
  rows.forEach(({ indicator, unit, sex, values }, i) => {
    const row = headingRow + 1 + i;
    [indicator, unit, sex].forEach((text, column) => sheet.setConstant(row, column, text));
    values.forEach((value, month) => {
      if (value !== null) sheet.setConstant(row, labelColumns + month, value);
    });
  });
  sheet.setStyle(area(headingRow + 1, labelColumns, headingRow + rows.length, last), {
    numberFormat: "#,##0",
  });
  sheet.dimensions.setColumnWidth(0, 0, 210);
  sheet.dimensions.setColumnWidth(1, 2, 56);
  sheet.dimensions.setColumnWidth(labelColumns, last, 54);
  sheet.frozen = { rows: headingRow + 1, columns: labelColumns };
}

function writePlaces(sheet: Sheet): void {
  writeTitle(sheet, "Särskilt boende: platser per månad");
  ["Månad", "Platser som blivit lediga, antal", "Lediga platser sista dagen, antal"].forEach((text, column) =>
    sheet.setConstant(headingRow, column, text),
  );
  headingLook(sheet, headingRow, 3);
  const { vacated, vacant } = examplePlaces();
  for (let month = 0; month < exampleMonths; month++) {
    const row = headingRow + 1 + month;
    sheet.setConstant(row, 0, monthSerial(month));
    sheet.setConstant(row, 1, vacated[month] ?? null);
    sheet.setConstant(row, 2, vacant[month] ?? null);
  }
  sheet.setStyle(area(headingRow + 1, 0, headingRow + exampleMonths, 0), { numberFormat: "yyyy\\-mm" });
  sheet.dimensions.setColumnWidth(0, 0, 72);
  sheet.dimensions.setColumnWidth(1, 2, 190);
  sheet.frozen = { rows: headingRow + 1, columns: 1 };
}

function writeAbout(sheet: Sheet): void {
  const lines = [
    "Om exemplet",
    invented,
    "",
    "Indikatorerna är de fem processer som handboken Leda för resultat (SKL 2014) nämner: försörjningsstöd, anmälningar",
    "som rör barn, tid till beslut och insats, ansökningar till särskilt boende, och hemtjänst. Personer är uppdelade på kön.",
    "",
    "Tre saker är inlagda med avsikt:",
    "En verklig förändring: tiden från ansökan till beslut sjunker från februari 2026.",
    "Ett avvikande värde: utförda hemtjänsttimmar i december 2025.",
    "En lucka: ansökningar till särskilt boende saknas i juli 2025. Luckan är inte noll.",
    "Allt annat är naturlig variation.",
  ];
  lines.forEach((line, row) => {
    if (line !== "") sheet.setConstant(row, 0, line);
  });
  sheet.setStyle(area(0, 0, 0, 0), { font: { bold: true, size: 14 } });
  sheet.dimensions.changeRows(0, 0, { height: 21 });
  sheet.dimensions.setColumnWidth(0, 0, 660);
  sheet.showGridlines = false;
}
