import { freezeSheet } from "../../src/actions/frozen/freezeSheet";
import { makeDocument, type DocumentRequest } from "../../src/actions/documents/makeDocument";
import { makeReview } from "../../src/actions/documents/makeReview";
import type { Workbook } from "../../src/host";
import { checkPackage } from "../../src/host/check/checkPackage";
import { saveWorkbook } from "../../src/host/package/workbook/saveWorkbook";
import { startEmbeddedExcel, type RunningExcel } from "../../src/host/startEmbeddedExcel";
import { realRegister, realYear } from "./support/realYear";
import { addRegister, hasSharedData, yearCase } from "./support/yearCase";

const described = hasSharedData ? describe : describe.skip;
jest.setTimeout(120_000);

async function withExcel(workbook: Workbook, work: (excel: RunningExcel) => Promise<void>): Promise<void> {
  const excel = startEmbeddedExcel(workbook, { payloadLimit: null });
  try {
    await work(excel);
  } finally {
    await excel.stop();
  }
}

const textsOf = (workbook: Workbook, name: string): string[] =>
  Array.from({ length: 200 }, (_, row) => String(workbook.sheet(name)?.value(row, 0) ?? ""));

function formulasOn(workbook: Workbook, name: string): unknown[] {
  const sheet = workbook.sheet(name);
  const area = sheet?.usedArea(true) ?? null;
  if (sheet === null || area === null) throw new Error(`nothing on ${name}`);
  return sheet
    .formulas(area)
    .flat()
    .filter((cell) => String(cell).startsWith("="));
}

async function frozen(workbook: Workbook, name: string): Promise<string> {
  const result = await freezeSheet(name);
  if (!result.ok) throw new Error(JSON.stringify(result));
  const copy = result.value.item?.sheet ?? "";
  expect([copy, formulasOn(workbook, copy)]).toEqual([copy, []]);
  return copy;
}

const tertial = (ordinal: number) => ({ frequency: "tertial", ordinal }) as const;

/** The example's months with real yearly values of Kolada beside them, from ../shared/data; skipped where it is absent. */
described("a year's reviews in one workbook", () => {
  it("stand side by side, and the first says the same when the last has been made", async () => {
    const workbook = yearCase();
    await withExcel(workbook, async () => {
      await addRegister();
      const review = (n: number) => makeReview({ kind: "review", period: tertial(3 * 2025 + n) });
      expect(await review(0)).toMatchObject({ ok: true });
      const first = textsOf(workbook, "Ledn genomgång T1 2025");
      for (const n of [1, 2, 0]) expect(await review(n)).toMatchObject({ ok: true });
      expect(textsOf(workbook, "Ledn genomgång T1 2025")).toEqual(first);
      expect(first).toContain("Nettokostnadsavvikelse totalt, (%), 2024");
      expect(textsOf(workbook, "Ledn genomgång T3 2025")).toContain(
        "Nettokostnadsavvikelse totalt, (%), 2025",
      );
      await frozen(workbook, "Ledn genomgång T3 2025");
      expect(checkPackage(saveWorkbook(workbook))).toEqual([]);
    });
  });
});

/** Published figures only: months of Socialstyrelsen 2014–2017 and years of Kolada. */
described("a year with published figures in one workbook", () => {
  const documents: readonly DocumentRequest[] = [
    ...[0, 1, 2].map((n) => ({ kind: "review", period: tertial(3 * 2016 + n) }) as const),
    { kind: "review", period: tertial(3 * 2016 + 2), reader: "citizens" },
    { kind: "monthly", period: { frequency: "month", ordinal: 12 * 2016 + 9 } },
    { kind: "targets", variant: "budget", year: 2017 },
    { kind: "targets", variant: "interim", year: 2016 },
    { kind: "targets", variant: "annual", year: 2016 },
    { kind: "yearWheel", year: 2017 },
  ];

  it("has every document of the year, each in few requests, and each can be frozen without a formula left", async () => {
    const workbook = realYear();
    await withExcel(workbook, async (excel) => {
      await addRegister(realRegister);
      const own = workbook.sheets.map(({ name }) => name);
      for (const document of documents) {
        excel.host.resetCounters();
        expect(await makeDocument(document)).toMatchObject({ ok: true });
        const { requests, cleanupRequests } = excel.host.counters;
        // One more where blocks of earlier documents are copied.
        expect([document, requests + cleanupRequests <= 6]).toEqual([document, true]);
      }
      const made = workbook.sheets
        .map(({ name }) => name)
        .filter((name) => !own.includes(name) && name !== "Underlag");
      expect(made).toEqual([
        "Ledn genomgång T1 2016",
        "Ledn genomgång T2 2016",
        "Ledn genomgång T3 2016",
        "Ledn genomgång T3 2016 medb",
        "Månadsuppf 2016-10",
        "Måltabell 2017",
        "Måltabell 2016 delår",
        "Måltabell 2016 årsred",
        "Årshjul 2017",
      ]);
      // December 2016 is empty in the source: the last month there is stands, and the gap is told.
      const third = textsOf(workbook, "Ledn genomgång T3 2016").join("\n");
      expect(third).toContain("Hushåll med ekonomiskt bistånd, Stockholms län");
      expect(third).toContain("2 Årets källor");
      for (const name of made) {
        const before = textsOf(workbook, name);
        const charts = workbook.sheet(name)?.charts.length;
        const copy = await frozen(workbook, name);
        expect(workbook.sheet(copy)?.charts).toHaveLength(charts ?? -1);
        expect(textsOf(workbook, name)).toEqual(before);
      }
      expect(checkPackage(saveWorkbook(workbook))).toEqual([]);
    });
  });
});
