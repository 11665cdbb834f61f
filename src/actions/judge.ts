import type { Assessment, AssessmentOptions, IndicatorSettings } from "../core/indicator/assessment";
import { assess } from "../core/indicator/assess";
import { message } from "../core/message";
import type { Problem } from "../core/problem";
import { readSheet, type SheetReading } from "../core/sheet/readSheet";
import type { Indicator } from "../core/series/series";
import { parseRules } from "../core/spc/rules/parseRules";
import { ruleProfiles } from "../core/spc/rules/ruleProfiles";
import type { Store } from "../excel/store";
import type { WorkbookCells } from "../excel/readWorkbookCells";

/** What the cells of a workbook say, read and judged. Pure: the same for the pane, the ribbon and the command line. */
export interface Judged {
  readonly readings: readonly SheetReading[];
  readonly assessments: readonly Assessment[];
  /** Problems of reading, then those of single series. */
  readonly problems: readonly Problem[];
  readonly options: AssessmentOptions;
}

/** How the workbook wants its series judged: its own settings, else the default profile. */
export function assessmentOptions(store: Store): AssessmentOptions {
  const parsed = store.settings.rules === undefined ? null : parseRules(store.settings.rules);
  return {
    rules: parsed?.ok === true ? parsed.profile : ruleProfiles["anhöj+3s"],
    method: store.settings.method ?? "mean",
  };
}

/** An indicator that no register speaks of. */
export const defaultSettings: IndicatorSettings = {
  direction: null,
  chartType: null,
  shortTarget: null,
  shortTargetDate: null,
  longTarget: null,
  longTargetDate: null,
  baselineTo: null,
  phases: [],
  excluded: [],
  serviceArea: null,
  goal: null,
  owner: null,
  source: null,
};

export function judge(cells: WorkbookCells, given?: AssessmentOptions): Judged {
  const options = given ?? assessmentOptions(cells.inventory.store);
  const readings = cells.sheets.map((sheet) => readSheet(sheet));
  const found = [...workbookProblems(cells), ...readings.flatMap((reading) => reading.problems)];
  const assessments = readings.flatMap((reading) =>
    reading.indicators.flatMap((indicator) =>
      assessIndicator(indicator, { ...options, problems: reading.problems }),
    ),
  );
  const known = new Set(found);
  const more = assessments.flatMap((assessment) =>
    assessment.problems.filter((problem) => !known.has(problem)),
  );
  return { readings, assessments, problems: [...found, ...more], options };
}

function assessIndicator(indicator: Indicator, options: AssessmentOptions): Assessment[] {
  return indicator.series.map((series) => assess(indicator, series, defaultSettings, options));
}

/** What is worth telling before any sheet is read. */
function workbookProblems({ inventory, missing, tooLarge, sheets }: WorkbookCells): Problem[] {
  const names = inventory.sheets.filter((sheet) => sheet.visible).map((sheet) => sheet.name);
  return [
    ...missing.map((sheet) =>
      problemOf("error", "sheetNotFound", sheet, { sheet, sheets: names.join(", ") }),
    ),
    ...(tooLarge === null
      ? []
      : [
          problemOf("warning", "sheetTooLarge", tooLarge.sheet, {
            sheet: tooLarge.sheet,
            n: tooLarge.rows * tooLarge.columns,
          }),
        ]),
    ...inventory.sheets
      .filter((sheet) => !sheet.visible && !sheet.ours && !sheets.some((read) => read.sheet === sheet.name))
      .map((sheet) => problemOf("info", "hiddenSheet", sheet.name, { sheet: sheet.name })),
  ];
}

export function problemOf(
  severity: Problem["severity"],
  code: string,
  sheet: string | null,
  params: Problem["message"]["params"],
): Problem {
  return { severity, code, sheet, cell: null, message: message(`problem.${code}`, params) };
}
