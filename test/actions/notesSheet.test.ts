import { insertOverview } from "../../src/actions/charts/insertOverview";
import { readWorkbook } from "../../src/actions/reading/readWorkbook";
import { Workbook } from "../../src/host";
import type { RunningExcel } from "../../src/host/startEmbeddedExcel";
import { monthlyWorkbook, running } from "./support/workbooks";

let excel: RunningExcel | null = null;
afterEach(() => excel?.stop());

type Row = readonly (string | number)[];

const guide: readonly Row[] = [
  ["Om siffrorna"],
  [1, "Fyll i månadens värden senast den femtonde i varje månad."],
  [2, "Skriv ingen nolla där värdet saknas, lämna cellen tom."],
  [3, "Hör av dig till controllern om något ser konstigt ut."],
  ["Telefon", 123456],
];

const letter: readonly Row[] = [["Hej!"], ["Här kommer siffrorna."], ["Hälsningar"]];

/** Figures by unit, whose periods nobody wrote. */
const figures: readonly Row[] = [
  ["Sammanställning från enheterna efter genomgången i februari"],
  ["Norr", 12, 13, 14],
  ["Söder", 15, 16, 17],
  ["Väster", 18, 19, 20],
];

function withSheets(workbook: Workbook, sheets: Record<string, readonly Row[]>): Workbook {
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.insertSheet(name);
    rows.forEach((row, r) => row.forEach((value, c) => sheet.setConstant(r, c, value)));
  }
  return workbook;
}

/** The sheets of which something is to be checked. */
async function toldOf(request: Parameters<typeof readWorkbook>[0]): Promise<(string | null)[]> {
  const result = await readWorkbook(request);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return [...new Set(result.value.problems.map(({ sheet }) => sheet))].filter(
    (name) => name !== "Månadsdata",
  );
}

test("beside sheets with series, sheets of running text are not to be checked; figures that are not understood are", async () => {
  excel = running(withSheets(monthlyWorkbook(), { Guide: guide, Brev: letter, Siffror: figures }));
  expect(await toldOf({ all: true })).toEqual(["Siffror"]);
});

test("the overview counts them just as little", async () => {
  excel = running(monthlyWorkbook());
  const plain = await insertOverview({ sheets: ["Månadsdata"] });
  await excel.stop();
  excel = running(withSheets(monthlyWorkbook(), { Guide: guide, Brev: letter }));
  const withNotes = await insertOverview({ sheets: ["Månadsdata", "Guide", "Brev"] });
  if (!plain.ok || !withNotes.ok) throw new Error("refused");
  expect(withNotes.problems.length).toBe(plain.problems.length);
});

test("alone, or where nothing else can be read, they are told", async () => {
  excel = running(withSheets(monthlyWorkbook(), { Guide: guide }));
  expect(await toldOf({ sheets: ["Guide"] })).toEqual(["Guide"]);
  await excel.stop();
  excel = running(withSheets(new Workbook(), { Brev: letter, Siffror: figures }));
  expect(await toldOf({ all: true })).toEqual(["Brev", "Siffror"]);
});
