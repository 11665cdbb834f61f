import { improvementActions } from "./improvementActions";
import { message } from "../../../src/core/message";
import type { SheetOwnText } from "../../../src/actions/made/readOwnText";
import type { WorkbookReading } from "../../../src/actions/types";
import {
  assessAll,
  diagramItem,
  largeReading,
  monthlyPlans,
  monthlyProblems,
  monthlyReading,
  problem,
  readingOf,
  shiftedReading,
  sheets,
} from "./readings";
import { correctableReading } from "./correctable";
import { costActions } from "./costReadings";
import { done, officeFailure, pending, refused, testActions, type TestActions } from "./testActions";

/**
 * Every view and state of the pane: the actions behind it, and what is pressed to come there (names of buttons,
 * options and tabs in Swedish). Component tests check each with axe, the browser test takes its picture.
 */
export interface Scene {
  readonly actions: () => TestActions;
  /** Accessible names to press one after the other; a row of the list is opened with Enter. */
  readonly press?: readonly string[];
  /** A text that is there when the scene is. */
  readonly shows: string;
  /** Whether the user has turned reading at the start off. */
  readonly readsOnOpen?: false;
}

const withReading = (reading: WorkbookReading, replaced = {}) => testActions(done(reading), replaced);
const emptySheets = [{ name: "Blad1", visible: true, protected: false, cells: 0, ours: false }];

const ownTexts: readonly SheetOwnText[] = [
  { id: "1", kind: "charts", sheet: "Diagram", charts: 12, cells: [], known: true },
  { id: "2", kind: "overview", sheet: "Översikt", charts: 0, cells: [], known: true },
  { id: "3", kind: "document", sheet: "Handlingsplan", charts: 0, cells: ["B8", "C8"], known: true },
  { id: "4", kind: "frozen", sheet: "Diagram fryst", charts: 12, cells: [], known: false },
];

function slowReading(): TestActions {
  const slow = pending<WorkbookReading>();
  return testActions(done(monthlyReading()), {
    readWorkbook: (_, options) => {
      const result = slow.run(options);
      slow.report({ step: "reading", done: 1, total: 5, sheet: "Ekonomi" });
      return result;
    },
  });
}

/** The user is typing in a cell, and Excel answers nothing until they are done. */
function waitingForCell(): TestActions {
  return testActions(done(monthlyReading()), {
    isEditingCell: () => Promise.resolve(true),
    readWorkbook: (_, options) => pending<WorkbookReading>().run(options),
  });
}

/** A workbook with charts that were made on 1 September, of which these sheets have changed. */
const madeOn = (changed: readonly string[]) => ({ updatedAt: "2026-09-01T08:15:00", changed, allRead: true });

function slowCharts(): TestActions {
  const slow = pending<never>();
  return testActions(done(monthlyReading()), {
    insertCharts: (_, options) => {
      const result = slow.run(options);
      slow.report({ step: "inserting", done: 5, total: 12, sheet: null });
      return result;
    },
  });
}

const openRow = "Öppna första raden";

export const scenes: Readonly<Record<string, Scene>> = {
  list: { actions: () => withReading(monthlyReading()), shows: "12 valda" },
  listWithFalseAlarms: {
    actions: () => withReading(monthlyReading({ falseAlarms: { expected: 3.1, series: 26 } })),
    shows: "Ungefär 3 av 26 serier",
  },
  listOfMany: { actions: () => withReading(largeReading(1000)), shows: "Markera ändrade" },
  nothingTicked: { actions: () => withReading(monthlyReading()), press: ["Markera alla"], shows: "0 valda" },
  options: { actions: () => withReading(monthlyReading()), press: ["Ändra"], shows: "Diagram per sida" },
  optionsProtected: {
    actions: () =>
      withReading(
        monthlyReading({
          inserted: [diagramItem],
          structureProtected: true,
          sheets: [...sheets, { name: "Diagram", visible: true, protected: true, cells: 0, ours: true }],
        }),
      ),
    press: ["Ändra"],
    shows: "är skyddat",
  },
  readOnly: {
    actions: () => withReading(monthlyReading({ readOnly: true })),
    shows: "12 valda",
  },
  newerVersion: {
    actions: () => withReading(monthlyReading({ newerVersion: "2" })),
    shows: "gjord med en nyare version av Styrtal (2)",
  },
  madeBefore: {
    actions: () => withReading(monthlyReading({ inserted: [diagramItem], made: madeOn([]) })),
    shows: "Inget har ändrats sedan dess.",
  },
  madeBeforeChanged: {
    actions: () => withReading(monthlyReading({ inserted: [diagramItem], made: madeOn(["Månadsdata"]) })),
    shows: "Nya värden finns på 1 blad: Månadsdata.",
  },
  empty: {
    actions: () => withReading(readingOf([], { activeSheet: "Blad1", sheets: emptySheets })),
    shows: "Börja med siffror",
  },
  nothingToRead: {
    actions: () =>
      withReading(
        readingOf([], {
          activeSheet: "Blad1",
          problems: [problem("error", "noSeries", "Blad1", null, { sheet: "Blad1" })],
        }),
      ),
    shows: "Inget att läsa på",
  },
  unread: {
    actions: () => withReading(monthlyReading()),
    shows: "Inget är läst ännu.",
    readsOnOpen: false,
  },
  reading: { actions: slowReading, shows: "Läser ”Ekonomi” (2 av 5)" },
  waitingForCell: { actions: waitingForCell, shows: "Väntar: en cell redigeras." },
  readingFailed: { actions: () => testActions(officeFailure("office.Network")), shows: "tappade kontakten" },
  problems: {
    actions: () => withReading(monthlyReading()),
    press: ["Ändrade"],
    shows: "Att kontrollera (7)",
  },
  noProblems: {
    actions: () => {
      let first = true;
      return testActions(done(monthlyReading()), {
        readWorkbook: () => {
          const problems = first ? monthlyProblems : [];
          first = false;
          return Promise.resolve(done(readingOf(assessAll(monthlyPlans), { problems })));
        },
      });
    },
    press: ["Ändrade", "Läs om"],
    shows: "Inget att kontrollera",
  },
  questions: {
    actions: () => withReading(correctableReading()),
    press: ["Ändrade", "Kontrollera"],
    shows: "Ackumulerat",
  },
  correctReading: {
    actions: () => withReading(correctableReading()),
    press: ["Ändrade", "Att veta", "Rätta läsningen", "Varför så"],
    shows: "Så blir det",
  },
  kolada: {
    actions: () => withReading(monthlyReading()),
    press: ["Mer", "Från Kolada"],
    shows: "Bygg adressen",
  },
  indicator: { actions: () => withReading(monthlyReading()), press: [openRow], shows: "Gå till källan" },
  indicatorOpened: {
    actions: () => withReading(monthlyReading()),
    press: [openRow, "Varför?", "Så här lästes serien", "Visa värdena"],
    shows: "Centrumlinje",
  },
  indicatorDecisions: {
    actions: () => withReading(shiftedReading()),
    press: [openRow, "Faser och undantag", "Diagram: "],
    shows: "Frys basperiod",
  },
  newPhase: {
    actions: () => withReading(shiftedReading()),
    press: [openRow, "Börja ny fas"],
    shows: "Gränserna räknas om från",
  },
  inserting: { actions: slowCharts, press: ["Infoga 12 diagram"], shows: "Infogar 5 av 12 diagram" },
  inserted: {
    actions: () => withReading(monthlyReading()),
    press: ["Infoga 12 diagram"],
    shows: "Klart: 12 diagram",
  },
  failed: {
    actions: () =>
      testActions(done(monthlyReading()), {
        insertCharts: () => Promise.resolve(officeFailure("office.AccessDenied")),
      }),
    press: ["Infoga 12 diagram"],
    shows: "Inget är ändrat.",
  },
  failedWithDetails: {
    actions: () =>
      testActions(done(monthlyReading()), {
        insertCharts: () => Promise.resolve(officeFailure("office.AccessDenied")),
      }),
    press: ["Infoga 12 diagram", "Visa detaljer"],
    shows: "Worksheet.charts.add",
  },
  refused: {
    actions: () =>
      testActions(done(monthlyReading()), {
        insertCharts: () => Promise.resolve(refused("sheetNameTaken", { sheet: "Diagram" })),
      }),
    press: ["Infoga 12 diagram"],
    shows: "är inte gjort av Styrtal",
  },
  partlyDone: {
    actions: () =>
      testActions(done(monthlyReading()), {
        insertCharts: () =>
          Promise.resolve({
            ok: true as const,
            value: {
              item: diagramItem,
              inserted: 7,
              updated: 0,
              unchanged: 0,
              summary: message("done.charts", { n: 7, sheet: "Diagram" }),
            },
            problems: [problem("warning", "partlyDone", "Diagram", null, { done: 7, n: 12 })],
          }),
      }),
    press: ["Infoga 12 diagram"],
    shows: "Klara: 7 av 12 diagram.",
  },
  costs: {
    actions: () => withReading(monthlyReading()),
    press: ["Kostnader"],
    shows: "Här behövs en kostnadstabell",
  },
  costsFilled: {
    actions: () => withReading(monthlyReading(), costActions()),
    press: ["Kostnader"],
    shows: "Äldreomsorg 2022–2023",
  },
  costDifference: {
    actions: () => withReading(monthlyReading(), costActions()),
    press: ["Kostnader", "Skillnad mellan två"],
    shows: "Tecken i avvikelser",
  },
  costBudget: {
    actions: () => withReading(monthlyReading(), costActions()),
    press: ["Kostnader", "Pris och volym"],
    shows: "Mot budget är utfallet",
  },
  improve: {
    actions: () => withReading(monthlyReading()),
    press: ["Förbättra"],
    shows: "Inga checklistor eller tester än",
  },
  improveFilled: {
    actions: () => withReading(monthlyReading(), improvementActions),
    press: ["Förbättra"],
    shows: "9,5 av 10 · 2025: 8",
  },
  checklist: {
    actions: () => withReading(monthlyReading(), improvementActions),
    press: ["Förbättra", "Öppna Ledningsgruppens"],
    shows: "Förslag: Ja. 12 av 12 indikatorer är uppdelade på kön.",
  },
  testCard: {
    actions: () =>
      withReading(monthlyReading(), {
        ...improvementActions,
        readTestCards: () =>
          Promise.resolve(
            done({
              sheet: "PGSA-journal",
              cards: [
                { number: 1, title: "Ring upp innan mötet", fields: { title: "Ring upp innan mötet" } },
              ],
            }),
          ),
      }),
    press: ["Förbättra", "Fyll i"],
    shows: "3. Idén",
  },
  register: {
    actions: () => withReading(monthlyReading()),
    press: ["Inget register än"],
    shows: "Tomt datablad för en process",
  },
  documents: {
    actions: () =>
      withReading(
        monthlyReading({
          inserted: [
            diagramItem,
            { ...diagramItem, id: "overview-1", kind: "overview", sheet: "Översikt", count: 0 },
          ],
        }),
      ),
    press: ["Dokument"],
    shows: "Senast gjort",
  },
  documentJobs: {
    actions: () => withReading(monthlyReading()),
    press: ["Dokument"],
    shows: "12 indikatorer, 2 utan målnivå",
  },
  monthlyBuilder: {
    actions: () => withReading(monthlyReading()),
    press: ["Dokument", "Månadsuppföljning"],
    shows: "Bygg månadsuppföljning",
  },
  reviewBuilder: {
    actions: () => withReading(monthlyReading()),
    press: ["Dokument", "Ledningens genomgång"],
    shows: "Gör åtgärder av besluten",
  },
  reviewBuilt: {
    actions: () => withReading(monthlyReading()),
    press: ["Dokument", "Ledningens genomgång", "Uppdatera det"],
    shows: "8 sidor när du skriver ut",
  },
  targetBuilder: {
    actions: () => withReading(monthlyReading()),
    press: ["Dokument", "Måltabell"],
    shows: "Utan registret Indikatorer",
  },
  yearWheelBuilder: {
    actions: () => withReading(monthlyReading()),
    press: ["Dokument", "Årshjul"],
    shows: "Skriv nämndens mötesdagar",
  },
  freezing: {
    actions: () => withReading(monthlyReading()),
    press: ["Dokument", "Frys bladet till värden"],
    shows: "Originalet är kvar.",
  },
  more: { actions: () => withReading(monthlyReading()), press: ["Mer"], shows: "Inställningar" },
  settings: {
    actions: () => withReading(monthlyReading()),
    press: ["Mer", "Inställningar"],
    shows: "Språk i panelen",
  },
  removeEverything: {
    actions: () => withReading(monthlyReading(), { readOwnText: () => Promise.resolve(done(ownTexts)) }),
    press: ["Mer", "Inställningar", "Ta bort allt från Styrtal"],
    shows: "Blad där du har skrivit lämnas kvar.",
  },
  help: {
    actions: () => withReading(monthlyReading()),
    press: ["Mer", "Hjälp", "Vad är en signal?"],
    shows: "Ett mönster",
  },
  about: {
    actions: () => withReading(monthlyReading()),
    press: ["Mer", "Om Styrtal"],
    shows: "Det här gör Styrtal inte",
  },
};

export { openRow };
