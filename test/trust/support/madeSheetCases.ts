import { createRegister } from "../../../src/actions/register/createRegister";
import { insertChecklist } from "../../../src/actions/improvement/insertChecklist";
import { insertCharts } from "../../../src/actions/charts/insertCharts";
import { makeImprovementSheet } from "../../../src/actions/improvement/makeImprovementSheet";
import { makeReview } from "../../../src/actions/documents/makeReview";
import { makeTargetTable } from "../../../src/actions/documents/makeTargetTable";
import { makeYearWheel } from "../../../src/actions/documents/makeYearWheel";
import { readWorkbook } from "../../../src/actions/reading/readWorkbook";
import type { Workbook } from "../../../src/host";
import { dataSheet, succeed, type ActionCase } from "./actionCases";

/** What makes sheets out of plain data, and what is decided about a series: the second half of the matrix. */
const today = { year: 2026, month: 9, day: 10 };
const nothing = async (): Promise<void> => undefined;
const month = { frequency: "month", ordinal: 12 * 2024 + 9 } as const;

let chartIds: readonly string[] = [];

/** Writes beside labels of the first card of PGSA-journal. */
function writeCard(workbook: Workbook, fields: Readonly<Record<string, string | number>>): void {
  const sheet = workbook.sheet("PGSA-journal");
  for (let row = 0; row < 120; row++) {
    const value = fields[String(sheet?.value(row, 0) ?? "")];
    if (value !== undefined) sheet?.setConstant(row, 2, value);
  }
}

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
    name: "move the mark of a test on its chart",
    prepare: async (workbook) => {
      const reading = await succeed(readWorkbook({ sheets: [dataSheet] }));
      chartIds = reading.assessments.slice(0, 1).map(({ series }) => series.id);
      await succeed(makeImprovementSheet({ kind: "journal" }));
      writeCard(workbook, {
        "Namn på testet": "Samtal",
        Indikator: reading.assessments[0]?.indicator.name ?? "",
        "6. Första dag": 45_363,
      });
      await succeed(insertCharts({ seriesIds: chartIds, sheets: [dataSheet] }));
      writeCard(workbook, { "Namn på testet": "Nytt samtal", "6. Första dag": 45_413 });
    },
    run: (options) => insertCharts({ seriesIds: chartIds, sheets: [dataSheet] }, options),
  },
];
