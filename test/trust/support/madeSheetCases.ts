import { saveReading } from "../../../src/actions/correctReading";
import { createRegister } from "../../../src/actions/createRegister";
import { decideSeries } from "../../../src/actions/decideSeries";
import { insertChecklist } from "../../../src/actions/insertChecklist";
import { makeReview } from "../../../src/actions/makeReview";
import { makeTargetTable } from "../../../src/actions/makeTargetTable";
import { makeYearWheel } from "../../../src/actions/makeYearWheel";
import { dataSheet, succeed, type ActionCase } from "./actionCases";

/** What makes sheets out of plain data, and what is decided about a series: the second half of the matrix. */
const today = { year: 2026, month: 9, day: 10 };
const nothing = async (): Promise<void> => undefined;
const month = { frequency: "month", ordinal: 12 * 2024 + 9 } as const;

export const madeSheetCases: readonly ActionCase[] = [
  {
    name: "make the year wheel",
    prepare: nothing,
    run: (options) => makeYearWheel({ year: 2026 }, { ...options, today }),
  },
  {
    name: "create the register",
    prepare: nothing,
    run: (options) => createRegister({}, options),
  },
  {
    name: "make the target table",
    prepare: async () => {
      await succeed(createRegister());
    },
    run: (options) => makeTargetTable({ variant: "budget" }, options),
  },
  {
    name: "insert a checklist",
    prepare: nothing,
    run: (options) => insertChecklist({ list: "smarta" }, options),
  },
  {
    name: "make the monthly report",
    prepare: nothing,
    run: (options) =>
      makeReview({ kind: "monthly", period: month, organisation: null }, { ...options, today }),
  },
  {
    name: "decide a chart type",
    prepare: nothing,
    run: (options) =>
      decideSeries(
        { seriesIds: ["none"], decision: { kind: "chart", type: "run" }, sheets: [dataSheet] },
        options,
      ),
  },
  {
    name: "save a correction of the reading",
    prepare: nothing,
    run: () => saveReading(dataSheet, null),
  },
];
