import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { functionHelp as englishHelp } from "../../src/i18n/en/functionHelp";
import { functionHelp } from "../../src/i18n/sv/functionHelp";

const folder = join(__dirname, "../../src/functions");
const source = readdirSync(folder)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => readFileSync(join(folder, file), "utf8"))
  .join("\n")
  .replace(/\u00a0/g, " ");

test("the comments of the functions, which Excel shows, are the texts of the catalogue", () => {
  const texts = Object.entries(functionHelp).filter(([key]) => !key.endsWith(".name"));
  expect(texts.length).toBeGreaterThan(90);
  expect(
    texts.filter(([, text]) => !source.includes(text.replace(/\u00a0/g, " "))).map(([key]) => key),
  ).toEqual([]);
});

/** Issue on costs: the help text of every cost function says how it is computed and where that comes from. */
test.each([
  "COSTPERINHABITANT",
  "COSTPERTARGET",
  "COSTPERUSER",
  "COVERAGE",
  "COSTSPLIT",
  "STANDARDCOST",
  "DEFLATE",
  "PRICEVOLUME",
  "COMPOUNDSAVING",
  "SOCIALINVESTMENT",
  "SPREAD",
])("%s names its formula and source", (id) => {
  for (const [texts, source] of [
    [functionHelp, "Källa: "],
    [englishHelp, "Source: "],
  ] as const) {
    const text = (texts as Readonly<Record<string, string>>)[`function.${id}`] ?? "";
    expect(text).toMatch(/[\wåäö)] [/×−] [\wåäö(]/);
    expect(text).toContain(source);
  }
});
