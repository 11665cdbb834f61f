import { freezeSheet } from "../../src/actions/freezeSheet";
import { makeReview } from "../../src/actions/makeReview";
import { checkPackage } from "../../src/host/check/checkPackage";
import { saveWorkbook } from "../../src/host/package/saveWorkbook";
import { startEmbeddedExcel } from "../../src/host/startEmbeddedExcel";
import { addRegister, hasSharedData, yearCase } from "./support/yearCase";

const described = hasSharedData ? describe : describe.skip;

/** The example's months with real yearly values of Kolada beside them, from ../shared/data; skipped where it is absent. */
described("a year's reviews in one workbook", () => {
  it("stand side by side, and the first says the same when the last has been made", async () => {
    const workbook = yearCase();
    const excel = startEmbeddedExcel(workbook, { payloadLimit: null });
    try {
      await addRegister();
      const review = (n: number) =>
        makeReview({ kind: "review", period: { frequency: "tertial", ordinal: 3 * 2025 + n } });
      const textsOf = (name: string): string[] =>
        Array.from({ length: 150 }, (_, row) => String(workbook.sheet(name)?.value(row, 0) ?? ""));
      expect(await review(0)).toMatchObject({ ok: true });
      const first = textsOf("Ledn genomgång T1 2025");
      for (const n of [1, 2, 0]) expect(await review(n)).toMatchObject({ ok: true });
      expect(textsOf("Ledn genomgång T1 2025")).toEqual(first);
      expect(first).toContain("Nettokostnadsavvikelse totalt, (%), 2024");
      expect(textsOf("Ledn genomgång T3 2025")).toContain("Nettokostnadsavvikelse totalt, (%), 2025");
      const frozen = await freezeSheet("Ledn genomgång T3 2025");
      if (!frozen.ok) throw new Error(JSON.stringify(frozen));
      const copy = workbook.sheet(frozen.value.item?.sheet ?? "");
      const area = copy?.usedArea(true) ?? null;
      const cells = copy === null || area === null ? ["="] : copy.formulas(area).flat();
      expect(cells.filter((cell) => String(cell).startsWith("="))).toEqual([]);
      expect(checkPackage(saveWorkbook(workbook))).toEqual([]);
    } finally {
      await excel.stop();
    }
  }, 60_000);
});
