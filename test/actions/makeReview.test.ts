import { insertChecklist } from "../../src/actions/improvement/insertChecklist";
import { makeImprovementSheet } from "../../src/actions/improvement/makeImprovementSheet";
import { makeReview, reviewRequestOf } from "../../src/actions/documents/makeReview";
import { makeTargetTable } from "../../src/actions/documents/makeTargetTable";
import { makeYearWheel } from "../../src/actions/documents/makeYearWheel";
import { removeInserted } from "../../src/actions/made/removeInserted";
import { updateAll } from "../../src/actions/made/updateAll";
import type { ActionResult, DoneSummary } from "../../src/actions/types";
import { exampleSeries } from "../../src/core/register/exampleFigures";
import { checkPackage } from "../../src/host/check/checkPackage";
import type { Sheet } from "../../src/host/model/sheet";
import { saveWorkbook } from "../../src/host/package/workbook/saveWorkbook";
import type { RunningExcel } from "../../src/host/startEmbeddedExcel";
import { swedishTexts } from "../../src/i18n/swedishTexts";
import { addRegister, registerRows } from "./support/yearCase";
import { monthlyWorkbook, running } from "./support/workbooks";

/** Four indicators, one of which falls from February 2026 on. */
const series = exampleSeries().filter(({ indicator }) =>
  ["Tid från ansökan till beslut", "Försörjningsstöd", "Anmälningar som rör barn"].includes(indicator),
);
const august = { frequency: "month", ordinal: 12 * 2026 + 7 } as const;
const tertial2 = { frequency: "tertial", ordinal: 3 * 2026 + 1 } as const;
const today = { year: 2026, month: 9, day: 10 };

let excel: RunningExcel;
beforeEach(() => {
  excel = running(monthlyWorkbook(series));
});
afterEach(() => excel.stop());

const done = async (result: Promise<ActionResult<DoneSummary>>): Promise<DoneSummary> => {
  const ended = await result;
  if (!ended.ok) throw new Error(swedishTexts.render(ended.problem.message));
  return ended.value;
};
const making = (more = {}) =>
  makeReview({ kind: "review", period: tertial2, organisation: null, ...more }, { today });
const review = (more = {}) => done(making(more));
/** What an action has to tell, code and sentence. */
async function told(result: Promise<ActionResult<DoneSummary>>): Promise<string[]> {
  const ended = await result;
  if (!ended.ok) throw new Error(swedishTexts.render(ended.problem.message));
  return ended.problems.map(({ code, message }) => `${code} ${swedishTexts.render(message)}`);
}
const sheet = (name: string): Sheet => {
  const found = excel.host.workbook.sheet(name);
  if (found === null) throw new Error(`no sheet ${name}`);
  return found;
};
const textAt = (of: Sheet, row: number, column: number): string => String(of.value(row, column) ?? "");

/** Rows whose cell in a column begins with a text. */
function rowsWith(of: Sheet, column: number, text: string): number[] {
  const rows: number[] = [];
  for (let row = 0; row < 200; row++) if (textAt(of, row, column).startsWith(text)) rows.push(row);
  return rows;
}
const firstText = (of: Sheet): string[] =>
  Array.from({ length: 200 }, (_, row) => textAt(of, row, 0)).filter((text) => text !== "");

describe("ledningens genomgång", () => {
  it("has seven numbered sections, with the sentence that says what is missing", async () => {
    await review();
    const texts = firstText(sheet("Ledn genomgång T2 2026"));
    expect(texts[0]).toBe("Ledningens genomgång tertial\u00a02 2026");
    expect(texts.filter((text) => /^\d /.test(text))).toEqual([
      "1 Månadens indikatorer",
      "2 Årets källor",
      "3 Kostnader mot det väntade",
      "4 Jämförelse med andra",
      "5 Åtgärder och tester",
      "6 Hinder vi inte råder över",
      "7 Beslut",
    ]);
    expect(texts).toContain("Inga årsvärden för 2026 finns i arbetsboken.");
    expect(texts).toContain("Ingen kostnadstabell finns. Lägg till en under Kostnader.");
  });

  it("draws a run chart with its block for each indicator, in five requests, as a whole file", async () => {
    excel.host.resetCounters();
    await review();
    const { requests, cleanupRequests } = excel.host.counters;
    expect(requests + cleanupRequests).toBeLessThanOrEqual(5);
    expect(sheet("Ledn genomgång T2 2026").charts).toHaveLength(3);
    expect(excel.host.workbook.sheet("Underlag")).not.toBeNull();
    expect(checkPackage(saveWorkbook(excel.host.workbook))).toEqual([]);
  });

  it("keeps what the group has written when it is made again, and doubles nothing", async () => {
    await review();
    const made = sheet("Ledn genomgång T2 2026");
    const [answer = -1] = rowsWith(made, 4, "Vad gör vi?");
    made.setConstant(answer, 6, "Vi testar e-tjänst i oktober.");
    const [decisions = -1] = rowsWith(made, 0, "Beslut");
    made.setConstant(decisions + 1, 0, "Anställ en handläggare");
    made.setConstant(decisions + 1, 9, "Eva Lind");
    await review();
    expect(excel.host.workbook.sheets.map(({ name }) => name)).toEqual([
      "Månadsdata",
      "Ledn genomgång T2 2026",
      "Underlag",
    ]);
    const again = sheet("Ledn genomgång T2 2026");
    expect(again.charts).toHaveLength(3);
    expect(textAt(again, rowsWith(again, 4, "Vad gör vi?")[0] ?? -1, 6)).toBe(
      "Vi testar e-tjänst i oktober.",
    );
    expect(rowsWith(again, 0, "Anställ en handläggare")).toHaveLength(1);
    expect(textAt(again, rowsWith(again, 0, "Anställ en handläggare")[0] ?? -1, 9)).toBe("Eva Lind");
  });

  it("keeps at the bottom what was written about an indicator that is gone", async () => {
    await review();
    const made = sheet("Ledn genomgång T2 2026");
    const [answer = -1] = rowsWith(made, 4, "Vad gör vi?");
    made.setConstant(answer, 6, "Text om tid till beslut");
    const data = sheet("Månadsdata");
    for (let row = 3; row < 15; row++)
      if (textAt(data, row, 0) === "Tid från ansökan till beslut")
        for (let column = 0; column < 40; column++) data.setConstant(row, column, null);
    const lost = await told(making({ copy: 1 }));
    expect(lost.filter((line) => line.startsWith("indicatorGone"))).toEqual([
      "indicatorGone ”Tid från ansökan till beslut, dagar” fanns i förra genomgången men finns inte längre. Texten är sparad längst ned.",
    ]);
    expect((await told(making({ copy: 1 }))).join()).not.toContain("indicatorGone");
    const again = sheet("Ledn genomgång T2 2026");
    expect(again.charts).toHaveLength(2);
    const kept = Array.from({ length: 200 }, (_, row) =>
      Array.from({ length: 12 }, (_, column) => textAt(again, row, column)).join(" "),
    ).filter((line) => line.includes("Text om tid till beslut"));
    expect(kept).toHaveLength(1);
  });

  it("says the same of the first tertial when more months have come", async () => {
    const tertial1 = { frequency: "tertial", ordinal: 3 * 2026 } as const;
    await review({ period: tertial1 });
    const before = firstText(sheet("Ledn genomgång T1 2026"));
    const data = sheet("Månadsdata");
    for (let row = 3; row < 15; row++) data.setConstant(row, 3 + 35, 9999);
    await review({ period: tertial1 });
    expect(firstText(sheet("Ledn genomgång T1 2026"))).toEqual(before);
  });

  it("is refused with a sentence for a period without values, and changes nothing", async () => {
    const before = saveWorkbook(excel.host.workbook);
    const result = await makeReview(
      { kind: "review", period: { frequency: "tertial", ordinal: 3 * 2010 } },
      { today },
    );
    expect(result).toMatchObject({ ok: false, reason: "refused", nothingChanged: true });
    if (result.ok) return;
    expect(swedishTexts.render(result.problem.message)).toBe(
      "Inga indikatorer har värden för tertial\u00a01 2010.",
    );
    expect(excel.host.workbook.sheets).toHaveLength(1);
    expect(saveWorkbook(excel.host.workbook)).toEqual(before);
  });

  it("says so when there is one of the period already and nobody has said which; what is written stays", async () => {
    const first = await told(making());
    expect(first.join()).not.toContain("reviewExists");
    const made = sheet("Ledn genomgång T2 2026");
    const [answer = -1] = rowsWith(made, 4, "Vad gör vi?");
    made.setConstant(answer, 6, "Ring dem som väntat längst");
    const again = await told(making());
    expect(again.filter((line) => line.startsWith("reviewExists"))).toEqual([
      "reviewExists Det finns redan ett underlag för tertial\u00a02 2026.",
    ]);
    expect(textAt(made, answer, 6)).toBe("Ring dem som väntat längst");
    // Update and the pane's own button say which document is meant.
    expect((await told(making({ copy: 1 }))).join()).not.toContain("reviewExists");
    const updated = await updateAll();
    expect(updated.ok && updated.problems.map(({ code }) => code)).not.toContain("reviewExists");
    expect(excel.host.workbook.sheets.filter(({ name }) => name.startsWith("Ledn"))).toHaveLength(1);
  });

  it("says how far one has come by the workbook's own checklists", async () => {
    await done(insertChecklist({ list: "ledningsgrupp-egenkontroll" }));
    const list = sheet("Checklista Ledningsgrupp");
    const [row = 0] = rowsWith(list, 0, "1");
    for (let column = 0; column < 8; column++)
      if (textAt(list, row - 1, column) === "Svar") list.setConstant(row, column, "Ja");
    await review();
    const made = sheet("Ledn genomgång T2 2026");
    const [line = -1] = rowsWith(made, 0, "Ledningsgruppens egen årskontroll");
    expect(textAt(made, line - 1, 0)).toBe("Så långt har vi kommit enligt våra checklistor");
    expect(textAt(made, line, 5)).toBe("1 av 10. Obesvarade: 9.");
  });

  it("can be made twice for a period, and for other readers, side by side", async () => {
    await review();
    await review({ copy: 2 });
    await review({ reader: "citizens" });
    expect(excel.host.workbook.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "Ledn genomgång T2 2026",
        "Ledn genomgång T2 2026 (2)",
        "Ledn genomgång T2 2026 medb",
      ]),
    );
    const citizens = firstText(sheet("Ledn genomgång T2 2026 medb")).join("\n");
    expect(citizens).toContain("Anpassad för medborgare.");
    expect(citizens).not.toMatch(/Beslut|Regler:|Ansvarig/);
    expect(reviewRequestOf("review/2026-T2/citizens/3")).toMatchObject({ reader: "citizens", copy: 3 });
  });

  it("is taken away with its blocks and charts", async () => {
    const { item } = await review();
    await done(removeInserted(item?.id ?? ""));
    expect(excel.host.workbook.sheets.map(({ name }) => name)).toEqual(["Månadsdata"]);
  });
});

describe("månadsuppföljning", () => {
  it("lists what has changed first, and what is written as action follows its figure", async () => {
    await done(makeReview({ kind: "monthly", period: august, organisation: null }, { today }));
    const made = sheet("Månadsuppf 2026-08");
    const names = firstText(made);
    expect(names.indexOf("Det här har ändrats")).toBeLessThan(
      names.indexOf("Naturlig variation, ingen åtgärd behövs"),
    );
    const [row = -1] = rowsWith(made, 0, "Tid från ansökan till beslut");
    made.setConstant(row, 9, "Fortsätt testet");
    await done(makeReview({ kind: "monthly", period: august, organisation: null }, { today }));
    const again = sheet("Månadsuppf 2026-08");
    const [kept = -1] = rowsWith(again, 0, "Tid från ansökan till beslut");
    expect(textAt(again, kept, 9)).toBe("Fortsätt testet");
    const [figure = -1] = rowsWith(again, 4, "Vad gör vi?");
    expect(
      String(again.formulas({ firstRow: figure, firstColumn: 6, lastRow: figure, lastColumn: 6 })[0]?.[0]),
    ).toBe(`=IF(J${kept + 1}="","",J${kept + 1})`);
  });
});

describe("måltabell", () => {
  it("says what is missing without a register", async () => {
    await done(makeTargetTable({ variant: "budget" }));
    const made = sheet("Måltabell 2027");
    const [row = -1] = rowsWith(made, 1, "Försörjningsstöd");
    expect(textAt(made, row, 5)).toBe("Mål saknas");
  });

  it("has goal, three outcomes, targets and owner of each row of the register, without merged cells", async () => {
    await addRegister();
    await done(makeTargetTable({ variant: "budget" }));
    const made = sheet("Måltabell 2027");
    const [row = -1] = rowsWith(made, 1, "Tid från ansökan till beslut");
    expect(textAt(made, row, 0)).toBe("Snabbare beslut");
    expect([3, 4].map((column) => typeof made.value(row, column))).toEqual(["number", "number"]);
    expect(textAt(made, row, 5)).toBe("25 (2026)");
    expect(made.value(row, 6)).toBe(20);
    expect(textAt(made, row, 8)).toBe("Eva Lind");
    const [lacking = -1] = rowsWith(made, 1, "Nöjda brukare i hemtjänsten");
    expect(textAt(made, lacking, 2)).toBe("");
  });

  it("tells in the annual report whether the target was reached", async () => {
    await addRegister();
    await done(makeTargetTable({ variant: "annual", year: 2025 }));
    const made = sheet("Måltabell 2025 årsred");
    const [row = -1] = rowsWith(made, 1, "Tid från ansökan till beslut");
    expect(textAt(made, row, 8)).toBe("Målet inte nått");
  });
});

describe("a register without targets", () => {
  const bare = registerRows.map((row, i) =>
    row.map((cell, column) => (i > 0 && column >= 6 && column <= 9 ? "" : cell)),
  );

  it("gives tables that say what is missing, in one sentence above and in each cell", async () => {
    await addRegister(bare);
    await done(makeTargetTable({ variant: "budget", year: 2027 }));
    const table = sheet("Måltabell 2027");
    expect(textAt(table, 1, 0)).toMatch(
      /^Tabellen har 9\sindikatorer\. Mål med nivå saknas för 9\sindikatorer\.$/,
    );
    const cells = Array.from({ length: 30 }, (_, row) => textAt(table, row, 5));
    expect(cells.filter((text) => text === "Mål saknas")).toHaveLength(9);
    await done(makeTargetTable({ variant: "annual", year: 2025 }));
    expect(textAt(sheet("Måltabell 2025 årsred"), 1, 0)).toMatch(
      /^Inget mål går att bedöma: utfall eller mål med nivå saknas\. /,
    );
  });

  it("gives a review without a word of targets, and keeps what the group has written when targets come", async () => {
    await addRegister(bare);
    await review();
    const made = sheet("Ledn genomgång T2 2026");
    expect(Array.from({ length: 200 }, (_, row) => textAt(made, row, 6)).join()).not.toMatch(/målet/);
    const [answer = -1] = rowsWith(made, 4, "Vad gör vi?");
    made.setConstant(answer, 6, "Sätt en nivå i budgeten.");
    const register = sheet("Indikatorer");
    register.setConstant(1, 6, 25);
    register.setConstant(1, 7, "2026-12");
    await review();
    const again = sheet("Ledn genomgång T2 2026");
    expect(rowsWith(again, 6, "Sätt en nivå i budgeten.")).toHaveLength(1);
    expect(Array.from({ length: 200 }, (_, row) => textAt(again, row, 6)).join()).toMatch(/målet/);
  });
});

describe("årshjul", () => {
  const wheel = () => done(makeYearWheel({ year: 2026 }, { today }));

  it("moves the follow-up with the committee's meeting, and keeps the user's own date and owner", async () => {
    await wheel();
    const made = sheet("Årshjul 2026");
    const [may = -1] = rowsWith(made, 0, "maj");
    made.setConstant(may, 1, 46_168); // Tuesday 26 May 2026
    const [review1 = -1] = rowsWith(made, 1, "Tertialuppföljning 1");
    made.setConstant(review1, 4, "Eva Lind");
    const [check = -1] = rowsWith(made, 1, "Ledningsgruppens egenkontroll");
    made.setConstant(check, 0, 46_000);
    await wheel();
    const again = sheet("Årshjul 2026");
    const [moved = -1] = rowsWith(again, 1, "Tertialuppföljning 1");
    expect(
      String(again.formulas({ firstRow: moved, firstColumn: 0, lastRow: moved, lastColumn: 0 })[0]?.[0]),
    ).toMatch(/^=WORKDAY\(IF\(ISNUMBER\(B\d+\),B\d+,DATE\(2026,5,20\)\),-10,\{/);
    expect(textAt(again, moved, 4)).toBe("Eva Lind");
    const [own = -1] = rowsWith(again, 1, "Ledningsgruppens egenkontroll");
    expect(again.value(own, 0)).toBe(46_000);
    expect(again.charts).toHaveLength(1);
  });
});

describe("what has been decided", () => {
  const plan = () => done(makeImprovementSheet({ kind: "actionPlan" }));

  it("becomes actions of Handlingsplan with the indicator it came from, once however often it is asked for", async () => {
    await review();
    const made = sheet("Ledn genomgång T2 2026");
    const [answer = -1] = rowsWith(made, 4, "Vad gör vi?");
    made.setConstant(answer, 6, "Vi testar e-tjänst i oktober.");
    const [decisions = -1] = rowsWith(made, 0, "Beslut");
    ["Anställ en handläggare", "Tid från ansökan till beslut", "Eva Lind", 46_387].forEach((content, i) =>
      made.setConstant(decisions + 1, [0, 6, 9, 11][i] ?? 0, content),
    );
    await plan();
    await plan();
    const actions = sheet("Handlingsplan");
    const [decided = -1, ...more] = rowsWith(actions, 1, "Anställ en handläggare");
    expect(more).toEqual([]);
    expect([0, 3, 4, 5].map((column) => actions.value(decided, column))).toEqual([
      "Tid från ansökan till beslut",
      "Eva Lind",
      46_387,
      "Beslutad",
    ]);
    const [proposed = -1] = rowsWith(actions, 1, "Vi testar e-tjänst i oktober.");
    expect(textAt(actions, proposed, 0)).toBe("Tid från ansökan till beslut, dagar");
    expect(textAt(actions, proposed, 5)).toBe("Förslag");
  });

  it("stands among the open actions of the next review, overdue first", async () => {
    await review();
    const [decisions = -1] = rowsWith(sheet("Ledn genomgång T2 2026"), 0, "Beslut");
    const made = sheet("Ledn genomgång T2 2026");
    made.setConstant(decisions + 1, 0, "Anställ en handläggare");
    made.setConstant(decisions + 1, 11, 46_200); // 27 June 2026
    await plan();
    await done(makeReview({ kind: "monthly", period: august, organisation: null }, { today }));
    const monthly = sheet("Månadsuppf 2026-08");
    const [row = -1] = rowsWith(monthly, 0, "Anställ en handläggare");
    expect(Array.from({ length: 12 }, (_, column) => textAt(monthly, row, column)).join(" ")).toMatch(
      /Beslutad\. Försenad 75\u00a0dagar\. Saknar mått/,
    );
  });
});

describe("Uppdatera", () => {
  it("makes the documents again as they were chosen", async () => {
    await review({ reader: "committee", sections: ["indicators", "decisions"] });
    const before = firstText(sheet("Ledn genomgång T2 2026 nämnd"));
    const result = await updateAll();
    expect(result).toMatchObject({ ok: true });
    expect(firstText(sheet("Ledn genomgång T2 2026 nämnd"))).toEqual(before);
  });
});

describe("for citizens", () => {
  it("small numbers of persons are hidden, and those that would tell them", async () => {
    await excel.stop();
    const persons = (sex: "Totalt" | "Kvinnor" | "Män", of: (month: number) => number) => ({
      indicator: "Personer utan bostad",
      unit: "antal",
      sex,
      values: Array.from({ length: 36 }, (_, month) => of(month)),
    });
    const women = (month: number): number => (month === 35 ? 2 : 12 + (month % 3));
    const men = (month: number): number => 20 + (month % 4);
    excel = running(
      monthlyWorkbook([
        persons("Totalt", (month) => women(month) + men(month)),
        persons("Kvinnor", women),
        persons("Män", men),
      ]),
    );
    await review({ reader: "citizens" });
    const made = sheet("Ledn genomgång T2 2026 medb");
    const all = Array.from({ length: 60 }, (_, row) =>
      Array.from({ length: 12 }, (_, column) => textAt(made, row, column)).join(" "),
    ).join("\n");
    expect(all).not.toMatch(/\b2 \(augusti/);
    expect(all).not.toContain("Kvinnor ligger 18");
  });
});

describe("for an APT", () => {
  it("shows the own unit beside the whole, a document for each unit, and Update keeps them apart", async () => {
    await excel.stop();
    const workbook = monthlyWorkbook([]);
    const data = workbook.sheet("Månadsdata")!;
    ["Indikator", "Enhet", "Avdelning"].forEach((text, column) => data.setConstant(2, column, text));
    for (let month = 0; month < 24; month++)
      data.setConstant(2, 3 + month, 45_170 + Math.round(month * 30.44));
    data.setStyle({ firstRow: 2, firstColumn: 3, lastRow: 2, lastColumn: 26 }, { numberFormat: "yyyy\\-mm" });
    ["", "Almen", "Björken"].forEach((unit, r) => {
      ["Sjukfrånvaro", "%", unit].forEach((text, column) => data.setConstant(3 + r, column, text));
      for (let month = 0; month < 24; month++) data.setConstant(3 + r, 3 + month, 6 + ((month * 7 + r) % 5));
    });
    excel = running(workbook);
    const period = { frequency: "tertial", ordinal: 3 * 2025 + 0 } as const;
    await review({ period, reader: "workplace", unit: "Almen" });
    const almen = sheet("Ledn genomgång T1 2025 APT");
    const texts = firstText(almen).join("\n");
    expect(texts).toContain("Almen. Anpassad för APT.");
    expect(texts).toMatch(/Sjukfrånvaro, Almen/);
    expect(texts).not.toContain("Björken");
    await review({ period, reader: "workplace", unit: "Björken" });
    const names = () => excel.host.workbook.sheets.map(({ name }) => name).filter((name) => /APT/.test(name));
    expect(names()).toHaveLength(2);
    const before = firstText(almen);
    expect((await updateAll()).ok).toBe(true);
    expect(firstText(almen)).toEqual(before);
    expect(names()).toHaveLength(2);
  });
});

describe("a comparison with the country alone", () => {
  it("says what the country has, and whether the distance is more than one's own variation", async () => {
    const workbook = excel.host.workbook;
    const data = workbook.insertSheet("Kostnad grundskola");
    data.setConstant(0, 0, "Kostnad grundskola, kr/elev");
    ["Kommun", ...Array.from({ length: 14 }, (_, i) => 2012 + i)].forEach((cell, column) =>
      data.setConstant(2, column, cell),
    );
    ["Kungsbacka", "Riket"].forEach((name, row) => {
      data.setConstant(3 + row, 0, name);
      for (let i = 0; i < 14; i++) data.setConstant(3 + row, 1 + i, 90_000 + (i % 3) * 500 + row * 9_000);
    });
    await done(makeReview({ kind: "review", period: tertial2, organisation: "Kungsbacka" }, { today }));
    const made = sheet("Ledn genomgång T2 2026");
    const lines = Array.from({ length: 200 }, (_, row) => textAt(made, row, 1));
    expect(lines).toContain("Värdet är 90\u00a0500\u00a0kr/elev (2025). Riket har 99\u00a0500\u00a0kr/elev.");
    expect(lines.join("\n")).toMatch(
      /Avståndet till Riket är större än den egna seriens naturliga variation/,
    );
    expect(firstText(made)).not.toContain("Ingen jämförelsegrupp finns i underlaget.");
  });
});

describe("costs in a review", () => {
  const ekonomi = (): void => {
    const sheet = excel.host.workbook.insertSheet("Ekonomi");
    [
      [
        "Kommun",
        "År",
        "Nettokostnad äldreomsorg, tkr",
        "Standardkostnad äldreomsorg, tkr",
        "Invånare 31/12",
        "Invånare 65+",
      ],
      ["Ale", 2024, 200_000, 198_000, 30_000, 6000],
      ["Ale", 2025, 210_000, 200_000, 31_000, 6100],
      ["Bor", 2024, 150_000, 160_000, 25_000, 5000],
      ["Bor", 2025, 155_000, 161_000, 25_000, 5100],
    ].forEach((line, r) => line.forEach((cell, c) => sheet.setConstant(r, c, cell)));
  };

  it("are told per inhabitant, and the amounts of the table are no yearly sources", async () => {
    ekonomi();
    await review({ organisation: "Ale" });
    const made = sheet("Ledn genomgång T2 2026");
    const [row = -1] = rowsWith(made, 0, "Äldreomsorg");
    // 210 against 200 million kr for 31 000 inhabitants.
    expect(made.value(row, 2)).toBeCloseTo(10_000_000 / 31_000, 6);
    expect(made.value(row, 3)).toBeCloseTo(5, 9);
    expect(made.value(row, 4)).toBeCloseTo(10, 9);
    expect(firstText(made)).toContain("Inga årsvärden för 2026 finns i arbetsboken.");
  });

  it("stand beside the targets of the annual report: kr per person in the target group, and its change", async () => {
    ekonomi();
    await addRegister();
    await done(makeTargetTable({ variant: "annual", year: 2025, organisation: "Ale" }));
    const made = sheet("Måltabell 2025 årsred");
    const [head = -1] = rowsWith(made, 0, "Mål").filter((row) => textAt(made, row, 1) === "Indikator");
    const headings = Array.from({ length: 14 }, (_, column) => textAt(made, head, column));
    const at = (heading: string): number => headings.indexOf(heading);
    const row = rowsWith(made, at("Indikator"), "Nöjda brukare i hemtjänsten")[0] ?? -1;
    const [now, before] = [210_000_000 / 6100, 200_000_000 / 6000];
    expect(made.value(row, at("Kr per målgruppsperson"))).toBeCloseTo(now, 6);
    expect(made.value(row, at("Kostnad mot mål"))).toBeCloseTo(now - before, 6);
    expect(textAt(made, row, at("Målet nått?"))).not.toBe("");
  });
});
