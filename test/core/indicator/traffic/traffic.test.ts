import { checkTraffic } from "../../../../src/core/indicator/traffic/trafficCheck";
import { colourIn, trafficMarks } from "../../../../src/core/indicator/traffic/trafficMarks";
import { swedishTexts } from "../../../../src/i18n/swedishTexts";
import type { SheetCells } from "../../../../src/core/sheet/cells/sheetCells";
import { assessAll, wander, type SeriesPlan } from "../../../taskpane/support/readings";

const plan = (name: string, values: readonly number[], target?: number): SeriesPlan => ({
  name,
  unit: "dagar",
  direction: "lowerBetter",
  values,
  ...(target === undefined ? {} : { target }),
});
const stable = wander(32, 31, 6, 11);
const worse = wander(32, 31, 6, 13, 18, 45);
const better = wander(32, 31, 6, 17, 18, 18);

/** Series stand in rows 5, 6 ... of the sheet (see readings), so the colours stand there too. */
function sheetWith(colours: readonly string[], column = 40): SheetCells {
  const values = Array.from({ length: 4 + colours.length }, (_, row) => {
    const line = new Array<string>(column + 1).fill("");
    line[column] = row < 4 ? (row === 3 ? "Status" : "") : (colours[row - 4] ?? "");
    return line;
  });
  return {
    sheet: "Månadsdata",
    visible: true,
    firstRow: 0,
    firstColumn: 0,
    values,
    types: values.map((line) => line.map((value) => (value === "" ? "empty" : "string"))),
    formats: values.map((line) => line.map(() => "General")),
  };
}

function check(plans: readonly SeriesPlan[], colours: readonly string[]) {
  const assessments = assessAll(plans);
  const marks = trafficMarks(
    colours.length === 0 ? [] : [sheetWith(colours)],
    assessments.map(({ series }) => series),
  );
  const found = checkTraffic(assessments, marks, ({ indicator }) => indicator.name);
  return { found, marks, words: found?.summary.map(swedishTexts.render).join(" ") };
}

test("colours are words or letters, in Swedish and English", () => {
  expect(["Röd", "rött", "R", "RED"].map(colourIn)).toEqual(["red", "red", "red", "red"]);
  expect(["Gul", "Y", "amber"].map(colourIn)).toEqual(["yellow", "yellow", "yellow"]);
  expect(["grön", "G", "Grönt."].map(colourIn)).toEqual(["green", "green", "green"]);
  expect(["Rödby", "", "gr", 3, true].map(colourIn)).toEqual([null, null, null, null, null]);
});

test("says which reds are only natural variation, and which green hides a deterioration", () => {
  const { found, marks, words } = check(
    [plan("Väntetid", stable), plan("Handläggning", worse), plan("Utredning", worse), plan("Svar", better)],
    ["Röd", "Röd", "Grön", "Röd"],
  );
  expect(marks.places).toEqual(["Månadsdata!AO5:AO8"]);
  expect(found?.lights.map(({ colour, meaning }) => `${colour} ${meaning}`)).toEqual([
    "red deterioration",
    "red improvement",
    "red natural",
    "green deterioration",
  ]);
  expect(words).toBe(
    "Rött i bladet: 3 av 4. Av de röda är 1 bara naturlig variation. Grönt men försämring: Utredning.",
  );
});

test("a red that the process never can avoid is no chance, and is not called natural variation", () => {
  const { found } = check([plan("Väntetid", stable, 5)], ["röd"]);
  expect(found?.lights[0]).toMatchObject({ meaning: "never", conclusion: { key: "traffic.red.never" } });
});

test("without colours the target decides: red misses it, green reaches it", () => {
  const { found, words } = check([plan("Väntetid", stable, 29), plan("Svar", better, 29)], []);
  expect(found?.fromTargets).toBe(true);
  expect(found?.lights.map(({ colour }) => colour).sort()).toEqual(
    [stable.at(-1)! <= 29 ? "green" : "red", "green"].sort(),
  );
  expect(words).toMatch(/^Rött i bladet: \d av 2\./);
});

test("without colours and targets there is nothing to check", () => {
  expect(check([plan("Väntetid", stable)], []).found).toBeNull();
});

test("a column in which only few series have a colour is no column of colours", () => {
  const plans = ["A", "B", "C", "D", "E"].map((name) => plan(name, stable));
  expect(check(plans, ["Röd", "klar", "pågår", "klar", "klar"]).marks.colours.size).toBe(0);
});
