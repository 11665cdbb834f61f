import { checkTrafficLights } from "../../../src/actions/charts/checkTrafficLights";
import { answerReading } from "../../../src/actions/reading/correctReading";
import { saveCostChoices } from "../../../src/actions/costs/costChoices";
import { decideSeries } from "../../../src/actions/charts/decideSeries";
import { saveSmallLimit } from "../../../src/actions/settings/disclosureSettings";
import { freezeSheet } from "../../../src/actions/frozen/freezeSheet";
import { insertChecklist } from "../../../src/actions/improvement/insertChecklist";
import { insertFunnel } from "../../../src/actions/charts/insertFunnel";
import { insertProcess } from "../../../src/actions/register/insertProcess";
import { makeCostSheet } from "../../../src/actions/costs/makeCostSheet";
import { makeImprovementSheet } from "../../../src/actions/improvement/makeImprovementSheet";
import { makeKoladaSheet } from "../../../src/actions/kolada/makeKoladaSheet";
import { makeReview } from "../../../src/actions/documents/makeReview";
import { newWorkbook } from "../../../src/actions/register/newWorkbook";
import { readWorkbook } from "../../../src/actions/reading/readWorkbook";
import { makeRegisterSheet } from "../../../src/actions/register/registerSheets";
import { repairRegister } from "../../../src/actions/register/repairRegister";
import { saveStartup } from "../../../src/actions/settings/startupSetting";
import { takeSuggestion } from "../../../src/actions/improvement/takeSuggestion";
import { processes } from "../../../src/core/register/processTemplate";
import { writeTestField } from "../../../src/actions/improvement/testCards";
import type { Workbook } from "../../../src/host";
import { addTable } from "../../../src/host/model/addTable";
import { dataSheet, succeed, type ActionCase } from "./actionCases";

/** Costs, comparisons, Kolada, improvement and sheets that are made again: the third part of the matrix. */
export const today = { year: 2026, month: 9, day: 10 };
const nothing = async (): Promise<void> => undefined;
const month = { frequency: "month", ordinal: 12 * 2024 + 9 } as const;

export function addSheet(
  workbook: Workbook,
  name: string,
  rows: readonly (readonly (string | number)[])[],
): void {
  const sheet = workbook.insertSheet(name);
  rows.forEach((row, r) => row.forEach((value, c) => sheet.setConstant(r, c, value)));
}

/** Two municipalities, two years. */
export const costs: readonly (readonly (string | number)[])[] = [
  ["Kommun", "År", "Nettokostnad äldreomsorg (kr)", "Invånare", "Invånare 80+", "Brukare"],
  ["Kungsbacka", 2024, 900_000_000, 85_000, 4_900, 1_450],
  ["Kungsbacka", 2025, 945_000_000, 85_600, 5_100, 1_480],
  ["Alingsås", 2024, 460_000_000, 42_000, 2_700, 830],
  ["Alingsås", 2025, 481_000_000, 42_200, 2_760, 850],
];

/** Twelve schools with numerator and denominator. */
export const schools: readonly (readonly (string | number)[])[] = [
  ["Indikator", "Enhet", "År", "Täljare", "Nämnare", "Andel"],
  ...Array.from({ length: 12 }, (_, unit) => {
    const pupils = 20 + unit * 17;
    const passed = Math.round(pupils * (unit === 7 ? 0.35 : 0.8));
    return ["Behöriga (%)", `Skola ${unit + 1}`, 2025, passed, pupils, (100 * passed) / pupils];
  }),
];

const kolada = JSON.stringify({
  values: [2021, 2022, 2023, 2024].map((period, i) => ({
    ["kpi"]: "N20900",
    municipality: "1384",
    period,
    values: [{ gender: "T", count: 1, status: "", value: 50 + i, isdeleted: false }],
  })),
  count: 4,
  next_url: null,
  previous_url: null,
});

let schoolId = "";
let seriesId = "";
const readSeries = async (): Promise<void> => {
  seriesId = (await succeed(readWorkbook({ sheets: [dataSheet] }))).assessments[0]?.series.id ?? "";
};

/** Next month's figures, so that what is made again says something else. */
function newFigure(workbook: Workbook): void {
  workbook.sheet(dataSheet)?.setConstant(3, 16, 99);
}

const monthly = { kind: "monthly", period: month, organisation: null } as const;

export const otherSheetCases: readonly ActionCase[] = [
  {
    name: "make the cost sheet",
    prepare: async (workbook) => addSheet(workbook, "Kostnader i bokslut", costs),
    run: (options) => makeCostSheet({ kind: "costs" }, options),
  },
  {
    name: "make the cost sheet again",
    prepare: async (workbook) => {
      addSheet(workbook, "Kostnader i bokslut", costs);
      await succeed(makeCostSheet({ kind: "costs" }));
      workbook.sheet("Kostnader i bokslut")?.setConstant(2, 2, 999_000_000);
    },
    run: (options) => makeCostSheet({ kind: "costs" }, options),
  },
  {
    name: "divide the difference between two",
    prepare: async (workbook) => addSheet(workbook, "Kostnader i bokslut", costs),
    run: (options) => makeCostSheet({ kind: "split", other: "Alingsås" }, options),
  },
  {
    name: "make a social investment",
    prepare: nothing,
    run: (options) => makeCostSheet({ kind: "investment" }, options),
  },
  {
    name: "compare units in a funnel",
    prepare: async (workbook) => {
      addSheet(workbook, "Behörighet", schools);
      schoolId = (await succeed(readWorkbook({ sheets: ["Behörighet"] }))).assessments[0]?.series.id ?? "";
    },
    run: (options) => insertFunnel({ seriesId: schoolId, sheets: ["Behörighet"] }, options),
  },
  {
    name: "check the traffic lights",
    prepare: async (workbook) => {
      const sheet = workbook.sheet(dataSheet);
      ["Status", "Röd", "Grön"].forEach((text, i) => sheet?.setConstant(2 + i, 17, text));
    },
    run: (options) => checkTrafficLights({ sheets: [dataSheet] }, options),
  },
  {
    name: "make a sheet of what Kolada answered",
    prepare: nothing,
    run: (options) =>
      makeKoladaSheet({ texts: [kolada], fetchedAt: new Date(Date.UTC(2026, 8, 20)) }, options),
  },
  {
    name: "make the improvement board again, with the user's text on it",
    prepare: async (workbook) => {
      await succeed(makeImprovementSheet({ kind: "board" }));
      workbook.sheet("Förbättringstavla")?.setConstant(5, 2, "Ring upp innan mötet");
    },
    run: (options) => makeImprovementSheet({ kind: "board" }, options),
  },
  {
    name: "take a suggestion",
    prepare: async () => {
      await succeed(insertChecklist({ list: "ledningsgrupp-egenkontroll" }));
    },
    run: (options) => takeSuggestion({ list: "ledningsgrupp-egenkontroll", nr: "3" }, options),
  },
  {
    name: "begin a new round of a checklist",
    prepare: async (workbook) => {
      const made = await succeed(insertChecklist({ list: "smarta" }));
      workbook.sheet(made.item?.sheet ?? "")?.setConstant(8, 3, "Ja");
    },
    run: (options) => insertChecklist({ list: "smarta", newRound: 2027 }, options),
  },
  {
    name: "make the inventory of measures",
    prepare: nothing,
    run: (options) => makeRegisterSheet("measures", options),
  },
  {
    name: "make a new indicator workbook",
    prepare: nothing,
    run: (options) => newWorkbook({}, options),
  },
  {
    name: "make the monthly report again",
    prepare: async (workbook) => {
      await succeed(makeReview(monthly, { today }));
      newFigure(workbook);
    },
    run: (options) => makeReview(monthly, { ...options, today }),
  },
  {
    name: "freeze the cost sheet",
    prepare: async (workbook) => {
      addSheet(workbook, "Kostnader i bokslut", costs);
      await succeed(makeCostSheet({ kind: "costs" }));
    },
    run: (options) => freezeSheet("Kostnader", options),
  },
  {
    name: "decide that a series is a run chart",
    prepare: readSeries,
    run: (options) =>
      decideSeries(
        { seriesIds: [seriesId], decision: { kind: "chart", type: "run" }, sheets: [dataSheet] },
        options,
      ),
  },
  {
    name: "repair the register",
    prepare: async (workbook) => {
      addSheet(workbook, "Styrning", [
        ["Indikator", "Riktning"],
        ["Väntetid", "Lägre bättre"],
      ]);
      const sheet = workbook.sheet("Styrning");
      if (sheet !== null)
        addTable(sheet, { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 1 }, true, "Indikatorer");
    },
    run: (options) => repairRegister(options),
  },
  {
    name: "insert an empty sheet for a process",
    prepare: nothing,
    run: () => insertProcess(processes[0]),
  },
  {
    name: "write a field of a test card",
    prepare: async () => {
      await succeed(makeImprovementSheet({ kind: "journal" }));
    },
    run: () => writeTestField({ test: 1, field: "title", value: "Ring upp innan mötet" }),
  },
  {
    name: "save the limit for small numbers",
    prepare: nothing,
    run: () => saveSmallLimit(10),
  },
  {
    name: "let the functions start with the workbook",
    prepare: nothing,
    run: () => saveStartup(true),
  },
  {
    name: "save what plus means in costs",
    prepare: nothing,
    run: () => saveCostChoices({ sign: "surplus" }),
  },
  {
    name: "say whose marks a sheet has",
    prepare: nothing,
    run: () => answerReading(dataSheet, { marks: "SCB" }),
  },
];
