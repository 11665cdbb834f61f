import { saveAssessmentOptions } from "../../../src/actions/settings/assessmentSettings";
import { freezeSheet } from "../../../src/actions/frozen/freezeSheet";
import { goToCell } from "../../../src/actions/goToCell";
import { insertCharts } from "../../../src/actions/charts/insertCharts";
import { insertOverview } from "../../../src/actions/charts/insertOverview";
import { planChartCells } from "../../../src/actions/charts/planChartCells";
import { readWorkbook } from "../../../src/actions/reading/readWorkbook";
import { readOwnText } from "../../../src/actions/made/readOwnText";
import { removeEverything } from "../../../src/actions/made/removeEverything";
import { removeInserted } from "../../../src/actions/made/removeInserted";
import type { ActionOptions, ActionResult } from "../../../src/actions/types";
import { updateAll } from "../../../src/actions/made/updateAll";
import { exampleSeries } from "../../../src/core/register/exampleFigures";
import { defaultRules } from "../../../src/core/spc/rules/ruleProfiles";
import type { Workbook } from "../../../src/host";
import { monthlyWorkbook } from "../../actions/support/workbooks";

/** One thing a person can do, in one state of the workbook. A new action is added here, and meets every fault. */
export interface ActionCase {
  readonly name: string;
  /** Brings the plain workbook to the state before; made once, then saved and opened for each run. */
  readonly prepare: (workbook: Workbook) => Promise<void>;
  readonly run: (options: ActionOptions) => Promise<ActionResult<unknown>>;
  /** True for an action that is several in a row, each whole by itself: a fault may leave the first ones done. */
  readonly inParts?: boolean;
  /** True for an action that only shows something: which sheet is active may change although it fails. */
  readonly onlyShows?: boolean;
  /** True for an action that takes something away: when it is gone already a second try may say so. */
  readonly removes?: boolean;
}

export const dataSheet = "Månadsdata";

/** Two series of fourteen months beside which the user has notes, a formula and a sheet of their own. */
export function plainWorkbook(): Workbook {
  const rows = exampleSeries()
    .slice(0, 2)
    .map((row) => ({ ...row, values: row.values.slice(0, 14) }));
  const workbook = monthlyWorkbook(rows);
  const notes = workbook.insertSheet("Anteckningar");
  notes.setConstant(0, 0, "Fråga Karin om juli");
  notes.setInput(1, 0, "=SUM(Månadsdata!D4:F4)");
  return workbook;
}

const seriesIds = async (): Promise<string[]> => {
  const reading = await succeed(readWorkbook({ sheets: [dataSheet] }));
  return reading.assessments.map(({ series }) => series.id);
};

/** The value of an action that must succeed; throws with what it said otherwise. */
export async function succeed<T>(work: Promise<ActionResult<T>>): Promise<T> {
  const result = await work;
  if (!result.ok) throw new Error(`${result.problem.code}: ${JSON.stringify(result)}`);
  return result.value;
}

async function insertAll(): Promise<void> {
  await succeed(insertOverview({ sheets: [dataSheet] }));
  await succeed(insertCharts({ seriesIds: await seriesIds(), sheets: [dataSheet] }));
}

/** Next month's figures, so that an update has something to do. */
function newMonth(workbook: Workbook): void {
  const sheet = workbook.sheet(dataSheet);
  if (sheet === null) throw new Error("no data");
  sheet.setConstant(2, 17, 45_597);
  for (let row = 3; row < 5; row++) sheet.setConstant(row, 17, 30 + row);
}

const itemOf = async (kind: string): Promise<string> => {
  const { inserted } = await succeed(readWorkbook({ sheets: [dataSheet] }));
  const item = inserted.find((one) => one.kind === kind);
  if (item === undefined) throw new Error(`no ${kind}`);
  return item.id;
};

/** An action that needs something read first: that reading is no part of what is tried, so it is kept. */
function withRead<T>(
  read: () => Promise<T>,
  run: (value: T, options: ActionOptions) => Promise<ActionResult<unknown>>,
): Pick<ActionCase, "run"> & { readonly before: () => Promise<void> } {
  let value: T | undefined;
  return {
    before: async () => {
      value = await read();
    },
    run: (options) => run(value as T, options),
  };
}

function prepared<T>(
  name: string,
  prepare: (workbook: Workbook) => Promise<void>,
  read: () => Promise<T>,
  run: (value: T, options: ActionOptions) => Promise<ActionResult<unknown>>,
  more: Partial<ActionCase> = {},
): ActionCase {
  const made = withRead(read, run);
  return {
    name,
    prepare: async (workbook) => {
      await prepare(workbook);
      await made.before();
    },
    run: made.run,
    ...more,
  };
}

/** Cells that the user has chosen for charts. */
const inCells = { sheet: "Möte", address: "B3" } as const;

const nothing = async (): Promise<void> => undefined;

export const actionCases: readonly ActionCase[] = [
  {
    name: "read all sheets",
    prepare: nothing,
    run: (options) => readWorkbook({ all: true }, options),
  },
  {
    name: "insert the overview",
    prepare: nothing,
    run: (options) => insertOverview({ sheets: [dataSheet] }, options),
  },
  {
    name: "insert the overview again",
    prepare: async (workbook) => {
      await insertAll();
      newMonth(workbook);
    },
    run: (options) => insertOverview({ sheets: [dataSheet] }, options),
  },
  prepared("insert charts", nothing, seriesIds, (ids, options) =>
    insertCharts({ seriesIds: ids, sheets: [dataSheet] }, options),
  ),
  prepared(
    "insert more charts on the same sheet",
    async () => {
      await succeed(insertCharts({ seriesIds: (await seriesIds()).slice(0, 1), sheets: [dataSheet] }));
    },
    seriesIds,
    (ids, options) => insertCharts({ seriesIds: ids, sheets: [dataSheet] }, options),
  ),
  prepared(
    "insert charts on a second sheet",
    async () => {
      await succeed(insertCharts({ seriesIds: (await seriesIds()).slice(0, 1), sheets: [dataSheet] }));
    },
    seriesIds,
    (ids, options) =>
      insertCharts({ seriesIds: ids.slice(1), sheets: [dataSheet], sheet: "Fler diagram" }, options),
  ),
  prepared(
    "insert charts in cells of a sheet of the user's",
    async (workbook) => void workbook.insertSheet("Möte").setConstant(0, 0, "Till mötet"),
    seriesIds,
    (ids, options) => insertCharts({ seriesIds: ids, sheets: [dataSheet], cells: inCells }, options),
  ),
  prepared(
    "insert more charts in cells of a sheet of the user's, after a new month",
    async (workbook) => {
      workbook.insertSheet("Möte");
      const ids = (await seriesIds()).slice(0, 1);
      await succeed(insertCharts({ seriesIds: ids, sheets: [dataSheet], cells: inCells }));
      newMonth(workbook);
    },
    seriesIds,
    (ids, options) =>
      insertCharts({ seriesIds: ids, sheets: [dataSheet], cells: { ...inCells, address: "B40" } }, options),
  ),
  prepared(
    "see where charts would stand",
    async (workbook) => void workbook.insertSheet("Möte"),
    seriesIds,
    (ids) => planChartCells({ seriesIds: ids, perPage: 6, cells: inCells }),
  ),
  prepared(
    "remove charts from cells of a sheet of the user's",
    async (workbook) => {
      workbook.insertSheet("Möte").setConstant(0, 0, "Till mötet");
      await succeed(insertCharts({ seriesIds: await seriesIds(), sheets: [dataSheet], cells: inCells }));
    },
    () => itemOf("chartCells"),
    (id, options) => removeInserted(id, options),
    { removes: true },
  ),
  {
    name: "update all after a new month",
    prepare: async (workbook) => {
      await insertAll();
      newMonth(workbook);
    },
    run: (options) => updateAll(options),
    inParts: true,
  },
  prepared(
    "remove the charts",
    insertAll,
    () => itemOf("charts"),
    (id, options) => removeInserted(id, options),
    { removes: true },
  ),
  prepared(
    "remove the overview",
    insertAll,
    () => itemOf("overview"),
    (id, options) => removeInserted(id, options),
    { removes: true },
  ),
  {
    name: "see what would be lost with what was made",
    prepare: insertAll,
    run: () => readOwnText(),
  },
  {
    name: "remove everything",
    prepare: async (workbook) => {
      await insertAll();
      workbook.insertSheet("Möte");
      const ids = await seriesIds();
      await succeed(insertCharts({ seriesIds: ids, sheets: [dataSheet], cells: inCells }));
    },
    run: (options) => removeEverything({ also: [] }, options),
    removes: true,
    inParts: true,
  },
  {
    name: "freeze a sheet of the user's",
    prepare: nothing,
    run: (options) => freezeSheet("Anteckningar", options),
  },
  {
    name: "freeze the charts",
    prepare: insertAll,
    run: (options) => freezeSheet("Diagram", options),
  },
  {
    name: "save the rules",
    prepare: nothing,
    run: () => saveAssessmentOptions({ rules: defaultRules, method: "median" }),
  },
  {
    name: "go to a cell",
    prepare: nothing,
    run: () => goToCell("Anteckningar", "A2"),
    onlyShows: true,
  },
];
