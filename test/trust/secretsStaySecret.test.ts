import * as fc from "fast-check";
import { insertCharts } from "../../src/actions/charts/insertCharts";
import { insertOverview } from "../../src/actions/charts/insertOverview";
import { makeReview } from "../../src/actions/documents/makeReview";
import { makeTargetTable } from "../../src/actions/documents/makeTargetTable";
import { freezeSheet } from "../../src/actions/frozen/freezeSheet";
import { makeImprovementSheet } from "../../src/actions/improvement/makeImprovementSheet";
import { readWorkbook } from "../../src/actions/reading/readWorkbook";
import { makeRegisterSheet } from "../../src/actions/register/registerSheets";
import { saveSmallLimit } from "../../src/actions/settings/disclosureSettings";
import { printedProblems, problemLines, summaryLines } from "../../src/cli/summary";
import { lastYearId } from "../../src/core/indicator/periods/lastYear";
import { swedishTexts } from "../../src/i18n/swedishTexts";
import { attachCalculation } from "../../src/host/calc/attachCalculation";
import { followFrom } from "../support/knownToReader";
import { printedOn, writtenNumbers, type Printed } from "../support/printed";
import { succeed } from "./support/actionCases";
import { MatrixHost } from "./support/matrixHost";
import {
  dataSheet,
  knownByItself,
  personTables,
  personWorkbook,
  questions,
  smallLimit,
  type PersonTable,
} from "./support/personTables";

/**
 * Someone who has all that is printed, laid side by side, and knows how it hangs together, tries to work out what must not
 * be shown. Everything is looked through in the file itself: cells that are hidden, values that formulas and charts keep,
 * names, settings and sentences.
 */
jest.setTimeout(240_000);

const excel = new MatrixHost();
const met = { tables: 0, secret: 0, small: 0, numbers: 0, told: 0 };

afterAll(async () => {
  await excel.stop();
  console.log(
    `Secrets: ${met.tables} tables, ${met.secret} secret and ${met.small} small numbers, ${met.numbers} numbers printed, ${met.told} of them about the tables.`,
  );
});

/** Cells that a reader of what is printed can work out. */
function workedOut(table: PersonTable, { numbers, texts }: Printed): ReadonlySet<string> {
  const exact = Float64Array.from(new Set(numbers)).sort();
  const written = writtenNumbers(texts).sort((a, b) => a.value - b.value);
  const values = written.map(({ value }) => value);
  const isTold = (told: number, inWords: boolean): boolean => {
    const slack = 1e-10 * Math.abs(told);
    const near = exact[firstFrom(exact, told - slack)];
    if (near !== undefined && near <= told + slack) return true;
    if (!inWords) return false;
    for (let i = firstFrom(values, told - 0.51); i < values.length && values[i]! <= told + 0.51; i++)
      if (Math.abs(values[i]! - told) <= written[i]!.within) return true;
    return false;
  };
  const told = questions(table).filter((one) => isTold(one.told, one.inWords));
  met.numbers += numbers.length;
  met.told += told.length;
  return new Set(
    followFrom(
      [...knownByItself(table), ...told.map(({ combination }) => combination)],
      [...table.truth.keys()],
    ),
  );
}

function firstFrom(sorted: ArrayLike<number>, wanted: number): number {
  let low = 0;
  for (let high = sorted.length; low < high;) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

const today = { today: { year: 2025, month: 9, day: 1 } };

/** Everything that shows figures of series, and what the command line says. */
async function printAll(table: PersonTable): Promise<string[]> {
  await saveSmallLimit(smallLimit);
  const reading = await readWorkbook({ sheets: [dataSheet] });
  if (!reading.ok) throw new Error("not read");
  const ids = reading.value.assessments.map(({ series }) => series.id);
  await succeed(insertCharts({ sheets: [dataSheet], seriesIds: [...ids, ...ids.map(lastYearId)] }));
  await succeed(insertOverview({ sheets: [dataSheet] }));
  const period = { frequency: "month", ordinal: 12 * 2024 + table.months - 1 } as const;
  for (const organisation of [table.units[0]!, table.units.at(-1)!])
    await succeed(
      makeReview(
        { kind: "monthly", period, organisation, ...(organisation === table.units[0] ? {} : { copy: 2 }) },
        today,
      ),
    );
  await succeed(makeTargetTable({ variant: "budget" }));
  if (table.truth.has(`${table.units[0]} K 0`)) await succeed(makeRegisterSheet("sexes"));
  await succeed(makeImprovementSheet({ kind: "analysis" }));
  const problems = printedProblems(reading.value.assessments, reading.problems);
  return [
    ...summaryLines(reading.value, problems.length).map(swedishTexts.render),
    ...problemLines(problems),
  ];
}

/** Each sheet of ours and the user's own, frozen; gives the names of the copies. */
async function freezeAll(): Promise<ReadonlySet<string>> {
  const { workbook } = excel.host;
  const before = workbook.sheets.map(({ name }) => name);
  for (const name of before) if (name !== "Underlag") await succeed(freezeSheet(name));
  return new Set(workbook.sheets.map(({ name }) => name).filter((name) => !before.includes(name)));
}

const smallCells = ({ truth, secret }: PersonTable): string[] =>
  [...truth].filter(([cell, value]) => value < smallLimit && !secret.has(cell)).map(([cell]) => cell);

test("nothing that the source keeps secret follows from what is printed, and nothing small from what is frozen", async () => {
  await fc.assert(
    fc.asyncProperty(personTables(), async (table) => {
      const workbook = personWorkbook(table);
      attachCalculation(workbook);
      excel.connect(workbook);
      const said = await printAll(table);
      await excel.host.idle();
      const live = printedOn(excel.save(), (name) => name !== dataSheet);
      const fromLive = workedOut(table, { ...live, texts: [...live.texts, ...said] });
      expect([...table.secret].filter((cell) => fromLive.has(cell))).toEqual([]);
      const copies = await freezeAll();
      await excel.host.idle();
      const frozen = printedOn(excel.save(), (name) => copies.has(name));
      const fromFrozen = workedOut(table, frozen);
      const small = smallCells(table);
      expect([...table.secret, ...small].filter((cell) => fromFrozen.has(cell))).toEqual([]);
      // The rest is there to be read: what is hidden beside is little.
      expect(fromLive.size).toBeGreaterThan(table.truth.size / 2);
      met.tables++;
      met.secret += table.secret.size;
      met.small += small.length;
    }),
    { numRuns: 4 },
  );
});
