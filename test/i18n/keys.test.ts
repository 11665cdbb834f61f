import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { englishTexts } from "../../src/i18n/englishTexts";
import { swedishTexts } from "../../src/i18n/swedishTexts";

const core = join(__dirname, "../../src/core");
const files = readdirSync(core, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));

/** Keys that core writes out as text: message("finding.natural"), wordParam("side.above"), key: "centre.mean". */
const literal = /(?:\bmessage|wordParam|choice)\(\s*(?:"run",\s*|"I",\s*)?"([a-zA-Z]+\.[\w.]+)"/g;

test("every key that core writes out is in the catalogue of both languages", () => {
  const keys = new Set(
    files.flatMap((file) =>
      [...readFileSync(join(core, file), "utf8").matchAll(literal)].map(([, key]) => key!),
    ),
  );
  expect(keys.size).toBeGreaterThan(60);
  expect([...keys].filter((key) => !swedishTexts.has(key) || !englishTexts.has(key))).toEqual([]);
});
