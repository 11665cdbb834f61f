import { makeReview, reviewRequestOf } from "../../src/actions/makeReview";
import { makeTargetTable } from "../../src/actions/makeTargetTable";
import { makeYearWheel } from "../../src/actions/makeYearWheel";
import { removeInserted } from "../../src/actions/removeInserted";
import type { ActionResult, DoneSummary } from "../../src/actions/types";
import { exampleSeries } from "../../src/cli/example/exampleFigures";
import { checkPackage } from "../../src/host/check/checkPackage";
import type { Sheet } from "../../src/host/model/sheet";
import { saveWorkbook } from "../../src/host/package/saveWorkbook";
import type { RunningExcel } from "../../src/host/startEmbeddedExcel";
import { swedishTexts } from "../../src/i18n/swedishTexts";
import { addRegister } from "./support/yearCase";
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
const review = (more = {}) =>
  done(makeReview({ kind: "review", period: tertial2, organisation: null, ...more }, { today }));
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
    const [answer = -1] = rowsWith(made, 5, "Vad gör vi?");
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
    expect(textAt(again, rowsWith(again, 5, "Vad gör vi?")[0] ?? -1, 6)).toBe(
      "Vi testar e-tjänst i oktober.",
    );
    expect(rowsWith(again, 0, "Anställ en handläggare")).toHaveLength(1);
    expect(textAt(again, rowsWith(again, 0, "Anställ en handläggare")[0] ?? -1, 9)).toBe("Eva Lind");
  });

  it("keeps at the bottom what was written about an indicator that is gone", async () => {
    await review();
    const made = sheet("Ledn genomgång T2 2026");
    const [answer = -1] = rowsWith(made, 5, "Vad gör vi?");
    made.setConstant(answer, 6, "Text om tid till beslut");
    const data = sheet("Månadsdata");
    for (let row = 3; row < 15; row++)
      if (textAt(data, row, 0) === "Tid från ansökan till beslut")
        for (let column = 0; column < 40; column++) data.setConstant(row, column, null);
    await review();
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
    const [figure = -1] = rowsWith(again, 5, "Vad gör vi?");
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
