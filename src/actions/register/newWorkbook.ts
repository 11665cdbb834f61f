import { message } from "../../core/message";
import { exampleFirstMonth, exampleSeries } from "../../core/register/exampleFigures";
import { guideSheet } from "../../core/register/guideSheet";
import { newRegisterRows } from "../../core/register/newRegisterRows";
import { processIndicators, processRows } from "../../core/register/processTemplate";
import { periodInYear } from "../../core/series/periodDates";
import type { Period } from "../../core/series/period";
import { freeSheetName } from "../../excel/workbook/sheetNames";
import { type DataTemplateTexts, queueDataTemplate } from "../../excel/sheets/writeDataTemplate";
import { queueNewRegister } from "../../excel/sheets/writeRegister";
import { swedishTexts } from "../../i18n/swedishTexts";
import { registerTexts } from "./createRegister";
import { makeSheet, type MoreWork } from "../made/makeSheet";
import type { ActionOptions, ActionResult, DoneSummary } from "../types";

export interface NewWorkbookRequest {
  /** With invented figures in the data sheet, to look around in. */
  readonly example?: boolean;
}

/** Months that a new data sheet has room for: this year and the next. */
const years = 2;

/**
 * Makes a workbook for following indicators out of an empty one: a data sheet with the five processes of the handbook, the
 * register that lists them, and a guide. Data sheet and register are the user's own from then on; only the guide is ours.
 * Where there is a register already only the guide is made.
 */
export function newWorkbook(
  { example = false }: NewWorkbookRequest = {},
  options: ActionOptions = {},
): Promise<ActionResult<DoneSummary>> {
  const names = { data: "", register: "" };
  return makeSheet(
    {
      id: "guide",
      build: ({ cells, judged, kept }) => {
        const taken = [...cells.inventory.sheets.map(({ name }) => name), t("sheet.guide")];
        names.data = freeSheetName(t("sheet.data"), taken);
        names.register = judged.register?.sheet ?? freeSheetName(t("sheet.register"), [...taken, names.data]);
        const data = judged.register === null ? names.data : (cells.sheets[0]?.sheet ?? names.register);
        return guideSheet({ data, register: names.register }, kept, {
          say: (key, params = {}) => swedishTexts.render(message(key, params)),
          render: swedishTexts.render,
        });
      },
      queueMore: (work) => {
        if (work.isNew && work.judged.register === null) queueSheets(work, names, example);
      },
      summary: () => message("done.newWorkbook"),
    },
    options,
  );
}

const { t } = swedishTexts;

function queueSheets(
  { context, undo }: MoreWork,
  names: { readonly data: string; readonly register: string },
  example: boolean,
): void {
  const { worksheets } = context.workbook;
  const data = worksheets.add(names.data);
  undo.addedSheet(names.data);
  const figures = example ? exampleSeries() : [];
  const rows = example ? figures : processRows;
  const months = example ? monthsFrom(exampleFirstMonth, figures[0]?.values.length ?? 0) : monthsToCome();
  queueDataTemplate(data, rows, months, dataTexts(example ? "template.example" : "template.help"));
  if (example)
    data.getRangeByIndexes(4, 3, figures.length, months.length).values = figures.map(({ values }) =>
      values.map((value) => value ?? ""),
    );
  const register = worksheets.add(names.register);
  undo.addedSheet(names.register);
  const listed = [...new Set(rows.map(({ indicator }) => indicator))].map((name) => {
    const known = processIndicators.find((one) => one.name === name);
    const unit = rows.find(({ indicator }) => indicator === name)?.unit;
    const [row] = newRegisterRows([
      { name, code: null, unit: unit ?? null, scale: 1, decimals: 0, sheet: names.data, series: [] },
    ]);
    const { serviceArea, measureType, direction } = known ?? {};
    return {
      ...row,
      frequency: "Månad",
      ...(serviceArea === undefined ? {} : { serviceArea }),
      ...(measureType === undefined ? {} : { measureType }),
      ...(direction === undefined ? {} : { direction }),
    };
  });
  queueNewRegister(register, listed, registerTexts);
}

/** Title, help and headings of a data sheet. */
export function dataTexts(help: "template.example" | "template.help"): DataTemplateTexts {
  return {
    title: t("template.title"),
    help: t(help),
    headings: [t("template.indicator"), t("template.unit"), t("template.sex")],
  };
}

/** Every month of this year and the next. */
export function monthsToCome(): Period[] {
  const year = new Date().getFullYear();
  return Array.from({ length: 12 * years }, (_, i) =>
    periodInYear("month", year + Math.floor(i / 12), i % 12),
  );
}

function monthsFrom(
  { year, month }: { readonly year: number; readonly month: number },
  count: number,
): Period[] {
  return Array.from({ length: count }, (_, i) => ({
    frequency: "month",
    ordinal: 12 * year + month - 1 + i,
  }));
}
