import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
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
