import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { allChecklists, checklistById } from "../../../src/core/checklist/allChecklists";
import { areasOf, checklistSources, shownNumber } from "../../../src/core/checklist/checklist";

/** The research that the lists were made from; absent on a fresh machine, and then these tests are skipped. */
const file = resolve(__dirname, "../../../../shared/domain/checklists.json");
const withSource = existsSync(file) ? describe : describe.skip;

interface SourceList {
  readonly id: string;
  readonly count: number;
  readonly source: string;
  readonly suggestedAnswer: string;
  readonly items: readonly { readonly nr: string; readonly text: string }[];
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];

/** The longest run of words that two texts share. */
function longestShared(a: readonly string[], b: readonly string[]): string[] {
  let best: string[] = [];
  a.forEach((_, i) =>
    b.forEach((__, j) => {
      let length = 0;
      while (i + length < a.length && a[i + length] === b[j + length]) length++;
      if (length > best.length) best = a.slice(i, i + length);
    }),
  );
  return best;
}

withSource("the lists against the source documents", () => {
  // The body of a skipped describe runs too.
  const { lists } = existsSync(file)
    ? (JSON.parse(readFileSync(file, "utf8")) as { lists: SourceList[] })
    : { lists: [{ id: "none", source: "", count: 0, suggestedAnswer: "", items: [] }] };

  it("are the same lists, with the same numbers in the same order", () => {
    const ours = Object.fromEntries(
      allChecklists.map(({ id, source, items }) => [id, { source, numbers: items.map(({ nr }) => nr) }]),
    );
    const theirs = Object.fromEntries(
      lists.map(({ id, source, items }) => [id, { source, numbers: items.map(({ nr }) => nr) }]),
    );
    expect(ours).toEqual(theirs);
    expect(allChecklists.flatMap(({ items }) => items)).toHaveLength(218);
  });

  it("have as many items as the source counts, and name it", () => {
    for (const { id, source, count } of lists) {
      const list = checklistById(id);
      expect([id, list?.items.length]).toEqual([id, count]);
      expect([id, checklistSources[list?.source ?? "own"]]).not.toEqual([id, checklistSources.own]);
      expect([id, list?.source]).toEqual([id, source]);
    }
  });

  it("ask for a text, for a choice or for an answer of the scale as the source does", () => {
    const forms = Object.fromEntries(
      lists.map(({ id, suggestedAnswer }) => [
        id,
        suggestedAnswer.startsWith("Öppet") ? "open" : suggestedAnswer.startsWith("Val") ? "choice" : "scale",
      ]),
    );
    const ours = Object.fromEntries(
      allChecklists.map(({ id, answers, form }) => [
        id,
        // Causes are pointed at, and the places of the board are chosen.
        form === "board" || answers === "causes" ? "choice" : answers,
      ]),
    );
    expect(ours).toEqual(forms);
  });

  it.each(lists.map(({ id }) => id))("%s is in our own words", (id) => {
    const theirs = lists.find((list) => list.id === id)?.items ?? [];
    const ours = checklistById(id)?.items ?? [];
    const copied = ours.flatMap(({ nr, text }, i) => {
      const source = wordsOf(theirs[i]?.text ?? "");
      const own = wordsOf(text);
      const shared = longestShared(own, source);
      const same = own.join(" ") === source.join(" ");
      return shared.length > 4 || (same && own.length > 1) ? [`${nr}: ${shared.join(" ")}`] : [];
    });
    expect(copied).toEqual([]);
  });
});

describe("the lists", () => {
  it("have names that fit a sheet and differ", () => {
    const shorts = allChecklists.map(({ short }) => short);
    expect(new Set(shorts.map((short) => short.toLowerCase())).size).toBe(shorts.length);
    for (const short of shorts) {
      expect(`Checklista ${short}`.length).toBeLessThanOrEqual(31);
      expect(short).not.toMatch(/[:\\/?*[\]']/);
    }
  });

  it("give each item a number of its own to stand in the sheet", () => {
    for (const list of allChecklists) {
      const shown = list.items.map((_, i) => shownNumber(list, i));
      expect(new Set(shown).size).toBe(shown.length);
      for (const nr of shown) expect(nr.length).toBeLessThanOrEqual(3);
    }
  });

  it("place every item in an area, or none", () => {
    for (const list of allChecklists) {
      if (areasOf(list).length === 0) continue;
      expect(list.items.filter(({ area }) => area === undefined)).toEqual([]);
    }
  });

  it("end their sentences", () => {
    for (const { form, items } of allChecklists) {
      if (form !== "list") continue;
      for (const { text } of items) expect(text).toMatch(/[.?]$/);
    }
  });
});
