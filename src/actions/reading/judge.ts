import { costWork, type CostWork } from "../../core/cost/costWork";
import type { HiddenPoints } from "../../core/disclosure/hiddenPoints";
import type { Assessment, AssessmentOptions } from "../../core/indicator/assessment";
import { answeredBySamples } from "../../core/indicator/assess";
import { isSampleChart } from "../../core/indicator/chart/samples";
import { problemsOfSeries } from "../../core/indicator/seriesProblems";
import { message } from "../../core/message";
import type { Problem } from "../../core/problem";
import { readTests, type JournalTest } from "../../core/improvement/testJournal";
import { testMarksOf } from "../../core/improvement/testMarks";
import { checkRegister } from "../../core/register/checkRegister";
import { joinRegister } from "../../core/register/joinRegister";
import { readRegister } from "../../core/register/readRegister";
import type { Register } from "../../core/register/register";
import { registerOnSheets } from "../../core/register/registerOnSheets";
import { settingsFor, withRegisteredUnit } from "../../core/register/registerSettings";
import type { SheetReading } from "../../core/sheet/readSheet";
import { type CalendarDate, clockDay } from "../../core/series/calendar";
import { withDecisions } from "../../core/indicator/phases/decisions";
import type { Period } from "../../core/series/period";
import type { Indicator, Series } from "../../core/series/series";
import { correctionOf } from "./correctionOf";
import { assessAgain, readSheetAgain } from "./recentReadings";
import { parseRules } from "../../core/spc/rules/parseRules";
import { ruleProfiles } from "../../core/spc/rules/ruleProfiles";
import type { Store } from "../../excel/store/store";
import { readDecisions } from "../../excel/store/storedDecisions";
import type { WorkbookCells } from "../../excel/workbook/readWorkbookCells";

/** What the cells of a workbook say, read and judged. Pure: the same for the pane, the ribbon and the command line. */
export interface Judged {
  readonly readings: readonly SheetReading[];
  readonly assessments: readonly Assessment[];
  /** The table Indikatorer joined to the series; null without one. */
  readonly register: Register | null;
  /** Problems of reading, then those of single series. */
  readonly problems: readonly Problem[];
  readonly options: AssessmentOptions;
  /** Numbers of fewer persons than this are marked, and hidden in what leaves the workbook. */
  readonly smallLimit: number;
  /** The costs of the same cells, read when they are asked for. */
  readonly costs: () => CostWork;
  /** How it may be printed, once that has been decided (printableJudged). */
  readonly printable?: {
    readonly hideSmall: boolean;
    readonly hidden: HiddenPoints;
    /** As they were before anything was hidden. */
    readonly all: { readonly assessments: readonly Assessment[]; readonly problems: readonly Problem[] };
  };
}

/** Fewer persons than this may be recognised, where the workbook has no limit of its own. */
export const usualSmallLimit = 5;

/** How the workbook wants its series judged: its own settings, else the default profile. */
export function assessmentOptions(store: Store): AssessmentOptions {
  const parsed = store.settings.rules === undefined ? null : parseRules(store.settings.rules);
  return {
    rules: parsed?.ok === true ? parsed.profile : ruleProfiles["anhöj+3s"],
    method: store.settings.method ?? "mean",
  };
}

/**
 * @param how judged otherwise than the workbook wants (`assessment`), and the day after which no period counts (`today`,
 *   by default the clock's).
 */
export function judge(
  cells: WorkbookCells,
  how: { readonly assessment?: AssessmentOptions; readonly today?: CalendarDate } = {},
): Judged {
  const wanted = how.assessment ?? assessmentOptions(cells.inventory.store);
  const options = { ...wanted, today: how.today ?? wanted.today ?? clockDay() };
  const smallLimit = cells.inventory.store.settings.smallLimit ?? usualSmallLimit;
  const readings = cells.sheets.map((sheet) =>
    readSheetAgain(sheet, { ...correctionOf(cells.inventory, sheet.sheet), smallNumberLimit: smallLimit }),
  );
  const register = registerOf(cells, readings);
  const today = options.today;
  const said: Said = {
    register,
    decided: cells.inventory.store.settings.series ?? {},
    tests: cells.journal === null ? [] : readTests(cells.journal, today),
  };
  const assessments = readings.flatMap((reading) =>
    reading.indicators.flatMap((indicator) =>
      assessIndicator(
        withRegisteredUnit(register, indicator),
        { ...options, problems: reading.problems },
        said,
      ),
    ),
  );
  const answered = answeredProblems(assessments, readings);
  const found = [
    ...workbookProblems(cells),
    ...withoutNotes(readings)
      .flatMap((reading) => reading.problems)
      .filter((problem) => !answered.has(problem)),
    ...(register?.problems ?? []),
  ];
  const known = new Set(found);
  const more = assessments.flatMap((assessment) =>
    assessment.problems.filter((problem) => !known.has(problem)),
  );
  const checks = register === null ? [] : checkRegister(register, assessments, today);
  return {
    readings,
    assessments,
    register,
    problems: [...found, ...more, ...checks],
    options,
    smallLimit,
    costs: once(() => costWork(cells.sheets, {}, today)),
  };
}

/** Sheets of running text lack nothing where other sheets hold the series; alone they are told as any sheet. */
function withoutNotes(readings: readonly SheetReading[]): readonly SheetReading[] {
  const anySeries = readings.some(({ indicators }) => indicators.length > 0);
  return anySeries ? readings.filter(({ notes }) => notes !== true) : readings;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** A period that comes several times is no problem where the user has chosen a chart of samples. */
function answeredProblems(
  assessments: readonly Assessment[],
  readings: readonly SheetReading[],
): ReadonlySet<Problem> {
  const samples = assessments.filter(({ chartType }) => isSampleChart(chartType));
  if (samples.length === 0) return new Set();
  const told = readings.flatMap(({ problems }) => problems).filter(({ code }) => answeredBySamples.has(code));
  return new Set(samples.flatMap(({ indicator, series }) => problemsOfSeries(told, indicator, series)));
}

/** The table Indikatorer, or a table with its headings on a sheet that was read, joined to what was read. */
function registerOf(cells: WorkbookCells, readings: readonly SheetReading[]): Register | null {
  const found = cells.register ?? registerOnSheets(cells.sheets);
  const table = found === null ? null : readRegister(found);
  if (table === null) return null;
  return joinRegister(
    table,
    readings.flatMap(({ indicators }) => indicators),
    cells.complete,
  );
}

/** What the workbook says about its series, besides their figures. */
interface Said {
  readonly register: Register | null;
  readonly decided: NonNullable<Store["settings"]["series"]>;
  readonly tests: readonly JournalTest[];
}

function assessIndicator(
  indicator: Indicator,
  options: AssessmentOptions,
  { register, decided, tests }: Said,
): Assessment[] {
  const marks = testMarksOf(tests, indicator.name);
  return indicator.series.map((series) => {
    const decisions = readDecisions(decided[series.id]);
    const settings = withDecisions(settingsFor(register, indicator, series), decisions);
    return assessAgain(indicator, series, marks.length === 0 ? settings : { ...settings, tests: marks }, {
      ...options,
      includeLatest: options.includeLatest === true || isComplete(series, decisions.complete),
    });
  });
}

/** The user has said that the latest period with a value is whole. It holds for that period, not for the next. */
function isComplete({ points }: Series, complete: Period | null): boolean {
  if (complete === null) return false;
  const latest = points.filter(({ value }) => value !== null).at(-1);
  return latest !== undefined && latest.period.ordinal <= complete.ordinal;
}

/** What is worth telling before any sheet is read. */
function workbookProblems({ inventory, missing, tooLarge, beyond, sheets }: WorkbookCells): Problem[] {
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
    ...beyond.map(({ sheet, rows, columns }) =>
      problemOf("error", "sheetBeyondLimit", sheet, { sheet, n: rows * columns }),
    ),
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
