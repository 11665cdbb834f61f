import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createTexts } from "../../src/i18n/createTexts";
import { problemSeverity } from "../../src/i18n/problemSeverity";
import { parseTemplate, type Piece } from "../../src/i18n/template";
import { sampleParams } from "./samples";

type Part = Readonly<Record<string, string>>;

const root = join(__dirname, "../../src/i18n");
/** Every part in both languages; functionResults is Swedish only, since results belong to the workbook. */
const names = readdirSync(join(root, "en")).map((file) => file.replace(/\.ts$/, ""));
const load = (language: string, name: string): Part =>
  (require(join(root, language, name)) as Record<string, Part>)[name]!;
const swedish = Object.assign({}, ...names.map((name) => load("sv", name))) as Part;
const english = Object.assign({}, ...names.map((name) => load("en", name))) as Part;

describe("catalogue", () => {
  test("no key stands in two parts", () => {
    const keys = names.flatMap((name) => Object.keys(load("sv", name)));
    expect(keys.length).toBe(new Set(keys).size);
  });

  test.each(names)("%s has the same keys in both languages", (name) => {
    expect(Object.keys(load("en", name))).toEqual(Object.keys(load("sv", name)));
  });

  test("a text has the same places in both languages", () => {
    const differing = Object.keys(swedish).filter(
      (key) => placeNames(swedish[key]!).join() !== placeNames(english[key]!).join(),
    );
    expect(differing).toEqual([]);
  });

  test("every problem has a severity, a sentence and an advice", () => {
    const codes = Object.keys(problemSeverity);
    const keys = codes.flatMap((code) => [`problem.${code}`, `problem.${code}.advice`]);
    expect(keys.sort()).toEqual(
      Object.keys(load("sv", "problems"))
        .filter((key) => key.startsWith("problem."))
        .sort(),
    );
    const silent = Object.keys(swedish).filter((key) => swedish[key] === "");
    expect(silent).toEqual(["problem.cancelled.advice"]);
  });

  test("texts of the function wizard hold at most 255 characters", () => {
    for (const text of [
      ...Object.values(load("sv", "functionHelp")),
      ...Object.values(load("en", "functionHelp")),
    ])
      expect(text.length).toBeLessThanOrEqual(255);
  });

  test("names of sheets hold at most 31 characters and none that Excel forbids", () => {
    for (const [key, text] of Object.entries(swedish).filter(([key]) => key.startsWith("sheet."))) {
      expect([key, text]).toEqual([key, expect.not.stringMatching(/[:\\/?*[\]]/)]);
      if (!text.includes("{")) expect(text.length).toBeLessThanOrEqual(31);
    }
  });
});

describe.each([
  ["sv-SE", swedish],
  ["en-US", english],
] as const)("rendering in %s", (locale, part) => {
  const texts = createTexts(locale, part);

  test.each([0, 1, 7])("every text is whole with %i of everything", (count) => {
    for (const [key, template] of Object.entries(part)) {
      const text = texts.render({ key, params: sampleParams(template, count) });
      const where = `${key}:${text}`;
      expect(where).not.toMatch(/[{}]|undefined|null|NaN/);
      // The sign between rules, and the marks of statistics that are named: "..".
      if (key !== "rule.separator" && !key.startsWith("correct.marks"))
        expect(where).not.toMatch(/ {2}| $|\.\.(?!\.)/);
    }
  });

  test("findings, verdicts and problems start with a letter and end with one full stop", () => {
    const sentences = Object.entries(part).filter(
      ([key]) =>
        /^(finding|target|problem)\./.test(key) && !/\.(short|row|date|advice)$|^target\.outcome/.test(key),
    );
    expect(sentences.length).toBeGreaterThan(180);
    for (const [key, template] of sentences) {
      if (
        template.startsWith("{finding}") ||
        template.startsWith("{first}") ||
        template.startsWith("{verdict}")
      )
        continue;
      const text = texts.render({ key, params: sampleParams(template) });
      expect(`${key}: ${text}`).toMatch(/^[\w.]+: [A-ZÅÄÖ”“].*[^.][.?]$/);
    }
  });

  test("a finding has fewer than 125 characters before the names are filled in, conflicts excepted", () => {
    for (const [key, template] of Object.entries(part)) {
      if (!key.startsWith("finding.") || longer.has(key)) continue;
      const bare = template.replace(/\{[^{}?]*\}/g, "").replace(/\{[^{}?]*\?([^;]*);[^}]*\}/g, "$1");
      expect([key, bare.length]).toEqual([key, expect.any(Number)]);
      if (bare.length >= 125) throw new Error(`${key}: ${bare.length} characters`);
    }
  });
});

/** Two sentences each, from the source of the texts. */
const longer = new Set([
  "finding.conflict",
  "finding.constantBroken",
  "finding.autocorrelation",
  "finding.phase.suggestion",
]);

const source = join(__dirname, "../../../shared/ux/texts.sv.md");
const described = existsSync(source) ? describe : describe.skip;

/** Skipped where the folder with the agreed texts is missing. */
described("the agreed texts", () => {
  /**
   * Places where the grammar was mended: "de senaste 7 månaderna", not "månader". An answer from Kolada does not say how
   * many pages there are.
   */
  const mended = (text: string): string =>
    text
      .replace(/(de senaste) \{n:periods\}/i, "$1 {n:thePeriods}")
      .replace("Sida {page} av {n} saknas.", "Sida {page} saknas.");

  test("are all in the catalogue to the letter", () => {
    const rows = readRows(readFileSync(source, "utf8"));
    expect(rows.length).toBeGreaterThan(600);
    const wrong = rows.filter(({ key, text }) => swedish[key] !== mended(text));
    expect(wrong).toEqual([]);
  });
});

/** Key and Swedish text of the tables of parts (a) to (g). */
function readRows(markdown: string): { key: string; text: string }[] {
  const rows: { key: string; text: string }[] = [];
  let part = "";
  let section = "";
  for (const line of markdown.split("\n")) {
    part = /^## \(([a-j])\)/.exec(line)?.[1] ?? part;
    section = line.startsWith("#") ? line : section;
    if (!/^\| \S/.test(line) || !/[abcdfg]/.test(part) || section.startsWith("### a7")) continue;
    const cells = line
      .slice(1, line.lastIndexOf("|"))
      .split("|")
      .map((cell) => cell.replace(/^ +| +$/g, ""));
    const [first = "", second = "", third = "", fourth = ""] = cells;
    if (first === "key" || first === "code" || first === "rule.separator") continue;
    if (cells.length === 5) {
      rows.push({ key: `problem.${first}`, text: third }, { key: `problem.${first}.advice`, text: fourth });
    } else if (part === "d" && !first.startsWith("office."))
      rows.push({ key: `office.${first}`, text: second });
    else rows.push({ key: first, text: second });
  }
  return rows;
}

function placeNames(template: string): string[] {
  const found = new Set<string>();
  const visit = (pieces: readonly Piece[]): void =>
    pieces.forEach((piece) => {
      if (typeof piece === "string") return;
      found.add(piece.name);
      if ("one" in piece) [piece.one, piece.many].forEach(visit);
    });
  visit(parseTemplate(template));
  return [...found].sort();
}
