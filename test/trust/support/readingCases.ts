import { openReading, saveReading } from "../../../src/actions/reading/correctReading";
import { loadSmallLimit } from "../../../src/actions/settings/disclosureSettings";
import { insertChecklist, insertOwnChecklist } from "../../../src/actions/improvement/insertChecklist";
import { insertSelection } from "../../../src/actions/charts/insertSelection";
import { makeCostSheet } from "../../../src/actions/costs/makeCostSheet";
import { makeDocument } from "../../../src/actions/documents/makeDocument";
import { makeImprovementSheet } from "../../../src/actions/improvement/makeImprovementSheet";
import { planDocuments } from "../../../src/actions/documents/planDocuments";
import { readCosts } from "../../../src/actions/costs/readCosts";
import { readImprovement, readSuggestions } from "../../../src/actions/improvement/readImprovement";
import { loadStartup } from "../../../src/actions/settings/startupSetting";
import { readTestCards } from "../../../src/actions/improvement/testCards";
import type { Workbook } from "../../../src/host";
import { dataSheet, succeed, type ActionCase } from "./actionCases";
import { addSheet, costs, today } from "./otherSheetCases";

/** What the pane asks before it shows something, and what is made of what is selected: the fourth part of the matrix. */
const nothing = async (): Promise<void> => undefined;
const checklist = "ledningsgrupp-egenkontroll";

/** A table of questions on the active sheet. */
function questions(workbook: Workbook): void {
  addSheet(workbook, "Rond", [
    ["Område", "Fråga"],
    ["Köket", "Är ytorna rena?"],
    ["Entrén", "Är mattan hel?"],
  ]);
  const sheet = workbook.sheet("Rond");
  if (sheet !== null) workbook.activate(sheet);
}

/** The first two series are selected, headings and all. */
function select(workbook: Workbook): void {
  const sheet = workbook.sheet(dataSheet);
  if (sheet === null) throw new Error("no data");
  workbook.activate(sheet);
  workbook.select(sheet, { firstRow: 2, firstColumn: 0, lastRow: 4, lastColumn: 16 });
}

export const readingCases: readonly ActionCase[] = [
  {
    name: "insert charts of the selection",
    prepare: async (workbook) => select(workbook),
    run: (options) => insertSelection(options),
  },
  {
    name: "make a checklist of one's own questions",
    prepare: async (workbook) => questions(workbook),
    run: (options) => insertOwnChecklist(options),
  },
  {
    name: "make a document of the pane's choice",
    prepare: nothing,
    run: (options) => makeDocument({ kind: "yearWheel", year: 2026 }, options),
  },
  {
    name: "see how a sheet is read",
    prepare: nothing,
    run: () => openReading(dataSheet),
  },
  {
    name: "keep how a sheet is to be read",
    prepare: nothing,
    run: () => saveReading(dataSheet, { marks: "SCB", tables: [] }),
  },
  {
    name: "forget how a sheet is to be read",
    prepare: async () => {
      await succeed(saveReading(dataSheet, { marks: "SCB", tables: [] }));
    },
    run: () => saveReading(dataSheet, null),
  },
  {
    name: "read the costs",
    prepare: async (workbook) => {
      addSheet(workbook, "Kostnader i bokslut", costs);
      await succeed(makeCostSheet({ kind: "costs" }));
    },
    run: (options) => readCosts(options),
  },
  {
    name: "read the improvement work",
    prepare: async () => {
      await succeed(insertChecklist({ list: checklist }));
      await succeed(makeImprovementSheet({ kind: "actionPlan" }));
    },
    run: () => readImprovement(),
  },
  {
    name: "read the suggestions of a checklist",
    prepare: async () => {
      await succeed(insertChecklist({ list: checklist }));
    },
    run: (options) => readSuggestions({ list: checklist }, options),
  },
  {
    name: "read the cards of the journal",
    prepare: async () => {
      await succeed(makeImprovementSheet({ kind: "journal" }));
    },
    run: () => readTestCards(),
  },
  {
    name: "plan the documents",
    prepare: nothing,
    run: (options) => planDocuments({}, { ...options, today }),
  },
  {
    name: "read the limit for small numbers",
    prepare: nothing,
    run: () => loadSmallLimit(),
  },
  {
    name: "read whether the functions start with the workbook",
    prepare: nothing,
    run: () => loadStartup(),
  },
];
