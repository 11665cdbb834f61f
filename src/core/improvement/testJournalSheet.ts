import { testJournal } from "../checklist/lists/journalAndBoard";
import { ownSheet, type Figure } from "../report/made/figure";
import { columnSlot } from "../report/made/keptContent";
import type { MadeSheet } from "../report/made/madeSheet";
import type { SheetLayout } from "../report/made/sheetLayout";
import { palette } from "../report/chart/palette";
import type { CalendarDate } from "../series/calendar";
import { cellName } from "../sheet/cells/address";
import { daySerial } from "./actionPlan";
import {
  columnRange,
  dateFormat,
  improvementLayout,
  noRows,
  type ImprovementInput,
} from "./improvementSheet";
import {
  cardLabelColumns,
  fieldKey,
  journalDocument,
  readTests,
  testDecisions,
  testsPerMonth,
  type JournalTest,
} from "./testJournal";

export interface TestJournalInput extends ImprovementInput {
  /** Names to choose the indicator from. */
  readonly indicators: readonly string[];
  /** Add an empty card. */
  readonly newTest?: { readonly indicator: string | null };
  /** Ideas that are chosen to be tested: each gets a card, once. */
  readonly ideas?: readonly string[];
}

const widths = [96, 84, 58, 58, 54, 50, 50, 50] as const;
const months = 12;

/** Where the cards and the tables came to stand. */
interface Places {
  readonly fields: ReadonlyMap<string, number>;
  readonly tests: { readonly firstRow: number; readonly lastRow: number };
}

/**
 * PGSA-journal: a list of all tests, how many begin each month, and a card of twelve fields for each test on a page of
 * its own. List and months are formulas over the cards. Test days become marks on the indicator's chart.
 */
export function testJournalSheet(input: TestJournalInput): MadeSheet {
  const first = lay(input, { fields: new Map(), tests: noRows });
  return lay(input, first.places).sheet;
}

function lay(
  input: TestJournalInput,
  places: Places,
): { readonly sheet: MadeSheet; readonly places: Places } {
  const { kept, today, say, newTest } = input;
  const written = readTests(kept, today);
  const numbers = written.map(({ number }) => number);
  const next = Math.max(0, ...numbers) + 1;
  const offered = offeredIdeas(input, written, newTest === undefined ? next : next + 1);
  const asked = newTest !== undefined || (numbers.length === 0 && offered.size === 0) ? [next] : [];
  const cards = [...new Set([...numbers, ...asked, ...offered.keys()])];
  const layout = improvementLayout(input, {
    id: journalDocument,
    title: testJournal.title,
    columnWidths: widths,
    orientation: "portrait",
  });
  layout.sentence(journalSentence(written, places, today));
  layout.note(say("pgsa.help"));
  const tests = layList(layout, input, cards, written, places);
  layMonths(layout, input, tests);
  layout.note(say("pgsa.note"));
  layout.note(say("note.made"));
  const fields = new Map<string, number>();
  for (const number of cards) {
    const chosen = written.find((test) => test.number === number)?.indicator ?? null;
    const about = asked.includes(number) ? newTest?.indicator : chosen;
    layCard(layout, input, { number, indicator: about, idea: offered.get(number) ?? null }, fields);
  }
  return { sheet: layout.build(), places: { fields, tests } };
}

function layList(
  layout: SheetLayout,
  { say }: TestJournalInput,
  cards: readonly number[],
  written: readonly JournalTest[],
  { fields }: Places,
): Places["tests"] {
  const value = (test: number, field: string, expected: string | number | null) => {
    const row = fields.get(fieldKey(test, field));
    if (row === undefined) return expected;
    const cell = cellName(row, cardLabelColumns);
    return { formula: `=IF(${cell}="","",${cell})`, expected: expected ?? "" };
  };
  layout.section(say("pgsa.tests"));
  const table = layout.table({
    key: "tests",
    native: null,
    vanished: "drop",
    columns: [
      { heading: "Test" },
      { heading: "Indikator" },
      { heading: "Första dag", numberFormat: dateFormat, align: "left" },
      { heading: "Sista dag", numberFormat: dateFormat, align: "left" },
      { heading: "Beslut" },
      { heading: "Det här lärde vi oss", span: 3 },
    ],
    rows: cards.map((number) => {
      const test = written.find((each) => each.number === number);
      return {
        key: String(number),
        cells: [
          value(number, "title", test?.title ?? null),
          value(number, "indicator", test?.indicator ?? null),
          value(number, "6", test?.start ?? null),
          value(number, "7", test?.end ?? null),
          value(number, "11", test?.decision ?? null),
          value(number, "12", test?.learned ?? null),
        ],
      };
    }),
  });
  return table;
}

/** One row per month, newest last, and a bar for each. */
function layMonths(layout: SheetLayout, { today, say }: TestJournalInput, tests: Places["tests"]): void {
  const starts = columnRange(tests, 2);
  layout.together(() => {
    layout.section(say("pgsa.months"));
    layout.row([
      { column: 0, content: "Månad", look: "heading" },
      { column: 1, content: "Tester", look: "heading", align: "right" },
    ]);
    const firstRow = layout.nextRow;
    for (let back = months - 1; back >= 0; back--) {
      const month = monthBefore(today, back);
      const [from, to] = [daySerial(month), daySerial(monthBefore(today, back - 1))];
      layout.row([
        { column: 0, content: from, numberFormat: "yyyy\\-mm", align: "left" },
        {
          column: 1,
          content: { formula: `=COUNTIFS(${starts},">=${from}",${starts},"<${to}")` },
          align: "right",
        },
      ]);
    }
    layout.figureAt(monthsFigure(firstRow, layout.nextRow - 1, say("pgsa.months")), {
      row: firstRow,
      column: 2,
      columns: 6,
      height: months * 15,
    });
  });
}

function monthBefore({ year, month }: CalendarDate, back: number): CalendarDate {
  const index = year * 12 + month - 1 - back;
  return { year: Math.floor(index / 12), month: (index % 12) + 1, day: 1 };
}

function monthsFigure(firstRow: number, lastRow: number, title: string): Figure {
  const range = (column: number) => ({
    sheet: ownSheet,
    firstRow,
    firstColumn: column,
    lastRow,
    lastColumn: column,
  });
  return {
    key: "months",
    kind: "column",
    follows: true,
    title,
    alternativeText: title,
    series: [
      {
        name: title,
        values: range(1),
        categories: range(0),
        fill: palette.own,
        line: null,
        marker: null,
        labels: null,
      },
    ],
    categoryTitle: null,
    valueTitle: null,
    numberFormat: "0",
    categoryFormat: "yyyy\\-mm",
    minimum: 0,
    maximum: null,
  };
}

/** Ideas that no card is about yet, by the number of the card they get: empty cards first, then new ones. */
function offeredIdeas(
  { ideas = [], kept }: TestJournalInput,
  written: readonly JournalTest[],
  firstNew: number,
): ReadonlyMap<number, string> {
  const known = new Set(
    written.flatMap(({ number, title }) => {
      const idea = kept.cell(null, fieldKey(number, ideaField), columnSlot(cardLabelColumns))?.value;
      return [title ?? "", String(idea ?? "")];
    }),
  );
  const empty = written.filter(({ state }) => state === "empty").map(({ number }) => number);
  const fresh = [...new Set(ideas)].filter((idea) => !known.has(idea));
  return new Map(fresh.map((idea, i) => [empty[i] ?? firstNew + i - empty.length, idea]));
}

/** Number of the field Idén. */
const ideaField = "3";

function layCard(
  layout: SheetLayout,
  { say, indicators }: TestJournalInput,
  {
    number,
    indicator,
    idea,
  }: {
    readonly number: number;
    readonly indicator: string | null | undefined;
    /** What Hinder och idéer has handed over; the card is the user's from then on. */
    readonly idea: string | null;
  },
  fields: Map<string, number>,
): void {
  layout.pageBreak();
  layout.section(say("pgsa.card", { n: number }));
  const input = (field: string, label: string, more: Partial<Parameters<SheetLayout["input"]>[0]> = {}) => {
    const row = layout.input({
      key: fieldKey(number, field),
      label,
      labelSpan: cardLabelColumns,
      ...more,
    });
    fields.set(fieldKey(number, field), row);
  };
  input("title", say("pgsa.name"), { suggestion: idea, prompt: say("pgsa.name.help") });
  input("indicator", say("pgsa.indicator"), {
    suggestion: indicator ?? null,
    prompt: say("pgsa.indicator.help"),
    ...(indicators.length > 0 && indicators.length <= 40 && indicators.join(",").length < 250
      ? { choices: { kind: "list" as const, values: indicators } }
      : {}),
  });
  let section: string | undefined;
  for (const { nr, text, area, help } of testJournal.items) {
    if (area !== section) layout.subsection(area ?? "");
    section = area;
    input(nr, `${nr}. ${text}`, {
      lines: lines[nr] ?? 2,
      ...(nr === ideaField ? { suggestion: idea } : {}),
      ...promptOf(nr, help, indicator ?? null),
      ...(nr === "6" || nr === "7"
        ? { choices: { kind: "date" as const }, numberFormat: dateFormat }
        : nr === "11"
          ? { choices: { kind: "list" as const, values: testDecisions } }
          : {}),
    });
  }
}

/** What is asked for in a field; the goal in figures is one of the indicator that the test is about. */
function promptOf(nr: string, help: string | undefined, indicator: string | null): { prompt?: string } {
  if (help === undefined) return {};
  return { prompt: nr === "2" && indicator !== null ? `${help} Indikator: ${indicator}.` : help };
}

/** Room to write in by hand on the printed card. */
const lines: Readonly<Record<string, number>> = {
  "6": 1,
  "7": 1,
  "8": 6,
  "9": 6,
  "10": 4,
  "11": 1,
  "12": 4,
};

/** "Tester: 5. Pågår: 2. Tester per månad: 1,3." counted from the list when the sheet was made. */
function journalSentence(written: readonly JournalTest[], { tests }: Places, today: CalendarDate) {
  const started = written.filter(({ start }) => start !== null);
  const ongoing = written.filter(({ state }) => state === "ongoing").length;
  const perMonth = (Math.round(testsPerMonth(written, today) * 10) / 10).toString().replace(".", ",");
  const starts = columnRange(tests, 2);
  const ends = columnRange(tests, 3);
  const decided = columnRange(tests, 4);
  const going = `SUMPRODUCT(ISNUMBER(${starts})*(${decided}="")*(${starts}<=TODAY())*((${ends}="")+(${ends}>=TODAY())>0))`;
  return {
    formula: `="Tester: "&COUNT(${starts})&". Pågår: "&${going}&". Tester per månad: ${perMonth}."`,
    expected: `Tester: ${started.length}. Pågår: ${ongoing}. Tester per månad: ${perMonth}.`,
  };
}
