import { insertChecklist, insertOwnChecklist } from "../../src/actions/improvement/insertChecklist";
import { freezeSheet } from "../../src/actions/frozen/freezeSheet";
import { insertCharts } from "../../src/actions/charts/insertCharts";
import { makeCostSheet } from "../../src/actions/costs/makeCostSheet";
import { makeTargetTable } from "../../src/actions/documents/makeTargetTable";
import { readWorkbook } from "../../src/actions/reading/readWorkbook";
import { makeImprovementSheet } from "../../src/actions/improvement/makeImprovementSheet";
import { readImprovement, readSuggestions } from "../../src/actions/improvement/readImprovement";
import { takeSuggestion } from "../../src/actions/improvement/takeSuggestion";
import type { ActionResult, DoneSummary } from "../../src/actions/types";
import { attachCalculation } from "../../src/host/calc/attachCalculation";
import type { Sheet } from "../../src/host/model/sheet";
import { checkPackage } from "../../src/host/check/checkPackage";
import { saveWorkbook } from "../../src/host/package/workbook/saveWorkbook";
import type { RunningExcel } from "../../src/host/startEmbeddedExcel";
import { swedishTexts } from "../../src/i18n/swedishTexts";
import { monthlyWorkbook, running } from "./support/workbooks";
import { addRegister, registerRows } from "./support/yearCase";

let excel: RunningExcel;
beforeEach(() => {
  const workbook = monthlyWorkbook();
  attachCalculation(workbook);
  excel = running(workbook);
});
afterEach(() => excel.stop());

const list = "ledningsgrupp-egenkontroll";
const name = "Checklista Ledningsgrupp";
const year = new Date().getFullYear();

const sheetNamed = (sheet: string): Sheet => {
  const found = excel.host.workbook.sheet(sheet);
  if (found === null) throw new Error(`no sheet ${sheet}`);
  return found;
};

/** Row and column of a text in column or heading. */
function find(sheet: string, text: string): { row: number; column: number } {
  const cells = sheetNamed(sheet);
  for (let row = 0; row < 200; row++)
    for (let column = 0; column < 20; column++) if (cells.value(row, column) === text) return { row, column };
  throw new Error(`no ${text} on ${sheet}`);
}

const has = (sheet: string, text: string): boolean => {
  try {
    return find(sheet, text).row >= 0;
  } catch {
    return false;
  }
};

/** Writes down a column from below its heading, as the user would. */
function write(sheet: string, heading: string, values: readonly (string | number | null)[]): void {
  const { row, column } = find(sheet, heading);
  values.forEach((value, i) => {
    if (value !== null) sheetNamed(sheet).setConstant(row + 1 + i, column, value);
  });
}

const column = (sheet: string, heading: string, count: number): unknown[] => {
  const at = find(sheet, heading);
  return Array.from({ length: count }, (_, i) => sheetNamed(sheet).value(at.row + 1 + i, at.column) ?? "");
};

function ok<T>(result: ActionResult<T>): T {
  if (!result.ok) throw new Error(swedishTexts.render(result.problem.message));
  return result.value;
}

const insert = async (newRound?: number): Promise<DoneSummary> =>
  ok(await insertChecklist({ list, ...(newRound === undefined ? {} : { newRound }) }));

const sentence = (): unknown => sheetNamed(name).value(1, 0);

const answers = ["Ja", "Delvis", "Ja", "Ja", "Nej", "Ej aktuellt", "Ja", "Nej", "Delvis"];

describe("a checklist", () => {
  it("is a table to fill in, and adds itself up by its own formulas", async () => {
    await insert();
    expect(column(name, "Nr", 10)).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]);
    expect(sentence()).toBe("0 av 10. Obesvarade: 10.");
    write(name, "Svar", answers);
    expect(sentence()).toBe("5 av 9. Obesvarade: 1.");
    const total = find(name, "Tillsammans");
    expect(sheetNamed(name).value(total.row, find(name, "Poäng").column)).toBe(5);
    expect(sheetNamed(name).charts).toHaveLength(1);
    expect(checkPackage(saveWorkbook(excel.host.workbook))).toEqual([]);
  });

  it("keeps answers, comments and rows of the user's own when it is run again", async () => {
    await insert();
    write(name, "Svar", answers);
    write(name, "Kommentar", ["Sagt på mötet", null, null]);
    const last = find(name, "10").row;
    sheetNamed(name).setConstant(last + 1, find(name, "Fråga").column, "Har vi roligt på vägen?");
    sheetNamed(name).setConstant(last + 1, find(name, "Svar").column, "Ja");
    await insert();
    await insert();
    expect(column(name, "Svar", 9)).toEqual(answers);
    expect(column(name, "Kommentar", 1)).toEqual(["Sagt på mötet"]);
    expect(sentence()).toBe("6 av 10. Obesvarade: 1.");
    expect(excel.host.workbook.sheets.filter((sheet) => sheet.name.startsWith("Checklista"))).toHaveLength(1);
    expect(sheetNamed(name).charts).toHaveLength(1);
  });

  it("finds the answers when rows have changed places, and says what is gone", async () => {
    await insert();
    write(name, "Svar", answers);
    const cells = sheetNamed(name);
    const first = find(name, "Nr").row + 1;
    const width = 14;
    // Question 1 and 2 change places, keys and all, as when a table is sorted; question 3 is deleted.
    const [one, two] = [0, 1].map((i) => Array.from({ length: width }, (_, c) => cells.value(first + i, c)));
    (two ?? []).forEach((value, c) => cells.setConstant(first, c, value));
    (one ?? []).forEach((value, c) => cells.setConstant(first + 1, c, value));
    for (let c = 0; c < width; c++) cells.setConstant(first + 2, c, null);
    const result = await insertChecklist({ list });
    ok(result);
    expect(result.ok && result.problems.map(({ code }) => code)).toContain("checklistChanged");
    expect(column(name, "Nr", 10)).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]);
    expect(column(name, "Svar", 3)).toEqual(["Ja", "Delvis", ""]);
  });

  it("keeps a question in the user's words, a renamed column and a renamed sheet", async () => {
    await insert();
    write(name, "Svar", answers);
    const cells = sheetNamed(name);
    const { row, column: at } = find(name, "Kommentar");
    cells.setConstant(row, at, "Noteringar");
    cells.setConstant(row + 1, at, "Tas upp i mars");
    cells.setConstant(row + 1, find(name, "Fråga").column, "Vet vi varför vi finns?");
    excel.host.workbook.renameSheet(sheetNamed(name), "Vår kontroll");
    await insert();
    expect(column("Vår kontroll", "Noteringar", 1)).toEqual(["Tas upp i mars"]);
    expect(has("Vår kontroll", "Kommentar")).toBe(true);
    expect(has("Vår kontroll", "Vet vi varför vi finns?")).toBe(true);
    expect(column("Vår kontroll", "Svar", 9)).toEqual(answers);
  });

  it("counts an answer outside the list as unanswered and tells which", async () => {
    await insert();
    write(name, "Svar", ["Ja", "Kanske"]);
    expect(sentence()).toBe("1 av 10. Obesvarade: 9.");
    const result = await insertChecklist({ list });
    expect(result.ok && result.problems.map(({ message }) => swedishTexts.render(message))).toEqual([
      `På ”${name}” står ”Kanske” som svar på fråga 2. Det räknas som obesvarat.`,
    ]);
    expect(column(name, "Svar", 2)).toEqual(["Ja", "Kanske"]);
  });

  it("leaves a sheet without keys alone and makes a new one beside it", async () => {
    await insert();
    write(name, "Svar", answers);
    const cells = sheetNamed(name);
    const keys = find(name, "styrtal-nycklar").column;
    for (let row = 0; row < 60; row++) cells.setConstant(row, keys, null);
    const result = await insertChecklist({ list });
    ok(result);
    expect(column(name, "Svar", 9)).toEqual(answers);
    expect(has(`${name} (2)`, "Svar")).toBe(true);
  });

  it("begins a round of a new year and sets it against the one before", async () => {
    await insert();
    write(name, "Svar", answers);
    await insert(year + 1);
    expect(column(name, `Svar ${year}`, 9)).toEqual(answers);
    expect(column(name, "Svar", 1)).toEqual([""]);
    write(name, "Svar", ["Ja", "Ja", "Ja", "Ja", "Ja", "Ja", "Ja", "Nej", "Delvis", "Delvis"]);
    expect(sentence()).toBe("8 av 10. Obesvarade: 0. Förra gången 5 av 9.");
    const again = await insertChecklist({ list, newRound: year + 1 });
    expect(again).toMatchObject({ ok: false, nothingChanged: true, problem: { code: "checklistRound" } });
    expect(sentence()).toBe("8 av 10. Obesvarade: 0. Förra gången 5 av 9.");
    await insert(year + 2);
    expect(column(name, `Svar ${year}`, 9)).toEqual(answers);
    expect(column(name, `Svar ${year + 1}`, 2)).toEqual(["Ja", "Ja"]);
  });

  it("leaves the workbook as it was when Excel fails", async () => {
    await insert();
    write(name, "Svar", answers);
    const before = JSON.stringify(column(name, "Svar", 10));
    excel.host.failRequest(6, { code: "GeneralException", afterActions: 40 });
    await insertChecklist({ list });
    expect(JSON.stringify(column(name, "Svar", 10))).toBe(before);
  });
});

describe("a frozen checklist", () => {
  it("has values for formulas, its bars and the answers, and says that it is frozen; the live one stays", async () => {
    await insert();
    write(name, "Svar", answers);
    const frozen = ok(await freezeSheet(name)).item?.sheet ?? "";
    const copy = sheetNamed(frozen);
    const area = copy.usedArea(true);
    if (area === null) throw new Error("nothing frozen");
    expect(
      copy
        .formulas(area)
        .flat()
        .filter((cell) => String(cell).startsWith("=")),
    ).toEqual([]);
    expect(copy.value(1, 0)).toBe("5 av 9. Obesvarade: 1.");
    expect(column(frozen, "Svar", 9)).toEqual(answers);
    expect(copy.charts).toHaveLength(1);
    const texts = copy.values(area).flat().map(String);
    expect(texts.filter((text) => /^Fryst .+ ur .+\. Inga formler\.$/.test(text))).toHaveLength(1);
    expect(texts.join()).not.toContain("Formlerna fungerar");
    // What is written in the live one does not reach the copy.
    write(name, "Svar", ["Nej"]);
    expect(sentence()).toBe("4 av 9. Obesvarade: 1.");
    expect(copy.value(1, 0)).toBe("5 av 9. Obesvarade: 1.");
    expect(checkPackage(saveWorkbook(excel.host.workbook))).toEqual([]);
  });
});

describe("suggestions", () => {
  it("stand beside, and are written one at a time where nothing is answered", async () => {
    await insert();
    expect(column(name, "Svar", 10).every((answer) => answer === "")).toBe(true);
    const open = ok(await readSuggestions({ list }));
    expect(open.map(({ nr, answer }) => [nr, answer])).toEqual([
      ["3", "yes"],
      ["4", expect.any(String)],
      ["7", "yes"],
    ]);
    ok(await takeSuggestion({ list, nr: "7" }));
    expect(column(name, "Svar", 7)).toEqual(["", "", "", "", "", "", "Ja"]);
    expect(ok(await readSuggestions({ list })).map(({ nr }) => nr)).toEqual(["3", "4"]);
    const again = await takeSuggestion({ list, nr: "7" });
    expect(again).toMatchObject({ ok: false, nothingChanged: true });
  });
});

describe("an idea that is chosen to be tested", () => {
  it("gets a card in the journal, once, whatever the group then calls the test", async () => {
    ok(await makeImprovementSheet({ kind: "ideas" }));
    write("Hinder och idéer", "Idé", ["Ring samma dag", "Ny blankett"]);
    write("Hinder och idéer", "Nästa steg", ["Testa", "Sparad"]);
    ok(await makeImprovementSheet({ kind: "journal" }));
    const journal = "PGSA-journal";
    const title = find(journal, "Namn på testet").row;
    expect(sheetNamed(journal).value(title, 2)).toBe("Ring samma dag");
    sheetNamed(journal).setConstant(title, 2, "Uppringning");
    ok(await makeImprovementSheet({ kind: "journal" }));
    expect(has(journal, "Uppringning")).toBe(true);
    expect(has(journal, "Test 1")).toBe(true);
    expect(has(journal, "Test 2")).toBe(false);
    write("Hinder och idéer", "Nästa steg", [null, "Testa"]);
    ok(await makeImprovementSheet({ kind: "journal" }));
    expect(has(journal, "Test 2")).toBe(true);
    expect(has(journal, "Ny blankett")).toBe(true);
  });
});

describe("a list of one's own", () => {
  it("is made of a table of questions, which is left as it is", async () => {
    const own = excel.host.workbook.insertSheet("Rond");
    [
      ["Hygienrond"],
      [],
      ["Område", "Fråga"],
      ["Köket", "Är ytorna rena?"],
      [null, "Finns handsprit?"],
      ["Entrén", "Är mattan hel?"],
    ].forEach((line, row) => line.forEach((value, at) => value !== null && own.setConstant(row, at, value)));
    excel.host.workbook.activate(own);
    ok(await insertOwnChecklist());
    const made = "Checklista Hygienrond";
    expect(column(made, "Fråga", 3)).toEqual(["Är ytorna rena?", "Finns handsprit?", "Är mattan hel?"]);
    write(made, "Svar", ["Ja", "Nej", "Ja"]);
    excel.host.workbook.deleteSheet(own);
    ok(await insertChecklist({ list: "egen-hygienrond" }));
    expect(column(made, "Fråga", 3)).toEqual(["Är ytorna rena?", "Finns handsprit?", "Är mattan hel?"]);
    expect(sheetNamed(made).value(1, 0)).toBe("2 av 3. Obesvarade: 0.");
  });

  it("is refused with a sentence where there is no such table", async () => {
    expect(await insertOwnChecklist()).toMatchObject({ ok: false, problem: { code: "checklistNoTable" } });
  });
});

describe("Handlingsplan", () => {
  const plan = async (): Promise<DoneSummary> => ok(await makeImprovementSheet({ kind: "actionPlan" }));

  it("takes in the actions of checklists once, and the plan owns them from then on", async () => {
    await insert();
    write(name, "Åtgärd", [null, null, null, null, "Visa resultaten på intranätet"]);
    write(name, "Ansvarig", [null, null, null, null, "Eva"]);
    await plan();
    expect(column("Handlingsplan", "Vad ska ändras", 1)).toEqual(["Visa resultaten på intranätet"]);
    expect(column("Handlingsplan", "Ansvarig", 1)).toEqual(["Eva"]);
    write("Handlingsplan", "Status", ["Pågår"]);
    write("Handlingsplan", "Vad ska ändras", ["Visa resultaten på webben", "Egen åtgärd"]);
    await plan();
    expect(column("Handlingsplan", "Vad ska ändras", 3)).toEqual([
      "Visa resultaten på webben",
      "Egen åtgärd",
      "",
    ]);
    expect(column("Handlingsplan", "Status", 1)).toEqual(["Pågår"]);
    const state = ok(await readImprovement());
    expect(state.plan).toEqual({ open: 2, late: 0, unmeasured: 2 });
  });

  it("tells by formula what is late and what lacks a measure", async () => {
    await plan();
    write("Handlingsplan", "Vad ska ändras", ["Ringa samma dag", "Klart sedan länge"]);
    write("Handlingsplan", "Klart", [43_000, 43_000]);
    write("Handlingsplan", "Status", ["Pågår", "Klar"]);
    const [late, done] = column("Handlingsplan", "Att se till", 2);
    expect(late).toMatch(/^Försenad \d+\u00a0månader; Saknar mått; Saknar ansvarig$/);
    expect(done).toBe("");
    expect(sheetNamed("Handlingsplan").value(1, 0)).toBe("Öppna åtgärder: 1. Försenade: 1. Saknar mått: 1.");
  });
});

describe("what the workbook itself can tell", () => {
  const suggested = async (): Promise<Record<string, string>> => {
    const found = ok(await readSuggestions({ list: "kommun-resultatstyrning" }));
    return Object.fromEntries(found.map(({ nr, answer }) => [nr, answer]));
  };

  it("finds the budget's table, the annual report, the costs and the comparison by the sheets there are", async () => {
    ok(await insertChecklist({ list: "kommun-resultatstyrning" }));
    expect(Object.keys(await suggested())).not.toEqual(expect.arrayContaining(["5", "6", "8a", "8b"]));
    ok(await makeTargetTable({ variant: "budget" }));
    expect(await suggested()).toMatchObject({ "5": "yes", "8a": "yes" });
    expect(Object.keys(await suggested())).not.toContain("6");
    ok(await makeTargetTable({ variant: "annual" }));
    expect(await suggested()).toMatchObject({ "5": "yes", "6": "yes", "8a": "yes" });
    ok(await makeCostSheet({ kind: "matrix" }));
    expect(await suggested()).toMatchObject({ "8b": "yes", "9": "no" });
  });

  it("suggests M and T of SMARTA with the reason where one goal is meant, and fills in neither", async () => {
    ok(await insertChecklist({ list: "smarta" }));
    expect(ok(await readSuggestions({ list: "smarta" }))).toEqual([]);
    await addRegister(registerRows.slice(0, 2));
    const found = ok(await readSuggestions({ list: "smarta" }));
    expect(found.map(({ nr, answer }) => [nr, answer])).toEqual([
      ["2", "partly"],
      ["5", "yes"],
    ]);
    ok(await insertChecklist({ list: "smarta" }));
    expect(column("Checklista SMARTA", "Svar", 6)).toEqual(["", "", "", "", "", ""]);
    expect(String(column("Checklista SMARTA", "Förslag", 5)[4])).toMatch(/^Förslag: Ja\. .+\.$/);
  });

  it("has a tick beside each answer of an open list, which is no date of an action", async () => {
    ok(await insertChecklist({ list: "genus-fem-steg" }));
    const equality = "Checklista Jämställdhet";
    write(equality, "Svar", ["”Insatser efter behov”, utan att kön nämns."]);
    write(equality, "Klart", ["Ja"]);
    write(equality, "Åtgärd", ["Nämn kön i riktlinjerna"]);
    ok(await insertChecklist({ list: "genus-fem-steg" }));
    expect(column(equality, "Klart", 2)).toEqual(["Ja", ""]);
    ok(await makeImprovementSheet({ kind: "actionPlan" }));
    expect(column("Handlingsplan", "Vad ska ändras", 1)).toEqual(["Nämn kön i riktlinjerna"]);
    expect(column("Handlingsplan", "Klart", 1)).toEqual([""]);
  });

  it("leads from steps 4 and 5 of the equality analysis to the charts by sex, with a tick that is kept", async () => {
    const equality = "Checklista Jämställdhet";
    ok(await insertChecklist({ list: "genus-fem-steg" }));
    const first = find(equality, "Vad visar kvinnornas serie");
    expect(String(sheetNamed(equality).value(first.row + 1, 0))).toMatch(/^Inget diagram än: /);
    const reading = ok(await readWorkbook({ all: true }));
    const seriesIds = reading.assessments.map(({ series }) => series.id);
    ok(await insertCharts({ seriesIds, sheets: ["Månadsdata"] }));
    const done = find(equality, "Klart").column;
    sheetNamed(equality).setConstant(first.row + 1, done, "Ja");
    ok(await insertChecklist({ list: "genus-fem-steg" }));
    const again = find(equality, "Vad visar kvinnornas serie");
    const area = { firstRow: again.row + 1, lastRow: again.row + 1, firstColumn: 0, lastColumn: 0 };
    expect(String(sheetNamed(equality).formulas(area)[0]?.[0])).toMatch(
      /^=HYPERLINK\("#'Diagram'![A-Z]+\d+"/,
    );
    expect(sheetNamed(equality).value(again.row + 1, done)).toBe("Ja");
  });

  it("tells beside an action that is said to be ready when nobody has analysed its signal", async () => {
    ok(await makeImprovementSheet({ kind: "analysis" }));
    const analysis = "Analys av signaler";
    const act = find(analysis, "Det här gör vi");
    sheetNamed(analysis).setConstant(act.row, 3, "Ring upp samma dag");
    ok(await makeImprovementSheet({ kind: "actionPlan" }));
    const plan = "Handlingsplan";
    const row = find(plan, "Ring upp samma dag").row;
    const watch = find(plan, "Att se till").column;
    const choices = async (): Promise<string> =>
      Excel.run(async (context) => {
        const at = find(plan, "Ring upp samma dag").row;
        const cells = context.workbook.worksheets
          .getItem(plan)
          .getRangeByIndexes(at, find(plan, "Status").column, 1, 1);
        cells.dataValidation.load("rule");
        await context.sync();
        return String(cells.dataValidation.rule.list?.source);
      });
    expect(await choices()).toBe("Förslag,Beslutad,Pågår,Släppt");
    sheetNamed(plan).setConstant(row, find(plan, "Status").column, "Klar");
    expect(sheetNamed(plan).value(row, watch)).toBe("Analysera signalen innan åtgärden är klar");
    const [question = -1] = [find(analysis, "Indikator").row + 1];
    sheetNamed(analysis).setConstant(question, 3, "Nya rutiner i mottagningen");
    ok(await makeImprovementSheet({ kind: "actionPlan" }));
    expect(sheetNamed(plan).value(find(plan, "Ring upp samma dag").row, watch)).toBe("");
    expect(await choices()).toBe("Förslag,Beslutad,Pågår,Klar,Släppt");
  });
});
