import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { office as english } from "../../../src/i18n/en/office";
import { office as swedish } from "../../../src/i18n/sv/office";
import type { PaneActions } from "../../../src/taskpane/actions";
import { productActions } from "../../../src/taskpane/productActions";
import { dataSheet, plainWorkbook } from "../../trust/support/actionCases";
import { MatrixHost } from "../../trust/support/matrixHost";
import { officeCodes } from "../../trust/support/officeCodes";
import { renderPane, words } from "../support/renderPane";

/**
 * The pane of the product over the real office.js: each error that Excel can answer with is met while charts are being
 * inserted, and its sentence is read in the pane that is drawn, with what was changed and the button that tries again.
 */
jest.setTimeout(180_000);

const excel = new MatrixHost(false);
afterEach(cleanup);
afterAll(() => excel.stop());
// jsdom lacks what the stand-in for Excel copies settings with; they are plain JSON.
globalThis.structuredClone ??= <T,>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const actions: PaneActions = {
  ...productActions,
  onCommandReport: () => () => undefined,
  onPaneRequest: () => () => undefined,
};

/** A code that Excel may come to have, and for which there can be no sentence of its own. */
const newCode = "SomethingQuiteNew";
const codes = [...officeCodes, newCode] as const;

type Texts = Readonly<Record<string, string>>;

/** What is to stand in the pane: everything was taken back, so no sentence says that a part is done. */
function sentenceOf(code: (typeof codes)[number], texts: Texts): string {
  if (code === newCode) return texts["office.Unknown"]!.replace("{code}", newCode);
  if (code === "ConnectionFailure") return texts["office.Network"]!;
  // Which of many series had no numbers Excel does not tell.
  if (code === "EmptyChartSeries") return texts["office.EmptyChartSeries.somewhere"]!;
  if (code === "UndoNotSupported" || code === "NotImplemented") return texts[`office.${code}.undone`]!;
  return texts[`office.${code}`]!.replace("{sheet}", "Diagram").replace(/\u00a0/g, " ");
}

/** A pane over a new workbook with two series, and its button that inserts their charts. */
async function open(language: "sv" | "en", button: string) {
  const workbook = plainWorkbook();
  const sheet = workbook.sheet(dataSheet);
  if (sheet !== null) workbook.activate(sheet);
  excel.connect(workbook);
  localStorage.setItem("styrtal.preferences", JSON.stringify({ language }));
  const pane = renderPane(actions, { storage: localStorage });
  return { ...pane, insert: await screen.findByRole("button", { name: words(button) }) };
}

const languages = [
  {
    language: "sv",
    texts: swedish as Texts,
    insert: "Infoga 2 diagram",
    retry: "Försök igen",
    done: "Klart: 2 diagram på bladet ”Diagram”.",
  },
  {
    language: "en",
    texts: english as Texts,
    insert: "Insert 2 charts",
    retry: "Try again",
    done: "Done: 2 charts on the sheet “Diagram”.",
  },
] as const;

test.each(languages)("every error has its sentence in the pane ($language)", async (said) => {
  const { user, insert } = await open(said.language, said.insert);
  excel.host.resetCounters();
  const seen = new Set<string>();
  let button: HTMLElement = insert;
  for (const code of codes) {
    // The first request reads, the second one writes everything: it is cut off when some of it is there.
    excel.host.failRequest(2, { code, afterActions: 60 });
    await user.click(button);
    const sentence = `${sentenceOf(code, said.texts)} ${said.texts["office.nothingChanged"]}`;
    const bar = (await screen.findByText(words(sentence))).closest<HTMLElement>(".fui-MessageBar");
    seen.add(sentence);
    expect(bar).not.toBeNull();
    button = within(bar!).getByRole("button", { name: words(said.retry) });
    await user.click(within(bar!).getByRole("button", { name: words(said.texts["office.details"]!) }));
    expect(within(bar!).getByText(new RegExp(`^${code}`), { selector: "pre" })).toBeVisible();
    expect(excel.host.log.map(({ errorCode }) => errorCode)).toContain(code);
    expect(excel.host.workbook.sheets.map(({ name }) => name)).toEqual([dataSheet, "Anteckningar"]);
  }
  expect(seen.size).toBe(codes.length);
  await user.click(button);
  await screen.findByText(words(said.done));
  await waitFor(() => expect(excel.host.workbook.sheet("Diagram")?.charts).toHaveLength(2));
});

const agreed = join(__dirname, "../../../../shared/ux/texts.sv.md");

/** Skipped where the folder with the agreed texts is missing. */
(existsSync(agreed) ? test : test.skip)(
  "the errors tried are those of the agreed texts, in the same words",
  () => {
    const part = /^## \(d\)[\s\S]*?(?=^## \(e\))/m.exec(readFileSync(agreed, "utf8"))?.[0] ?? "";
    const rows = part
      .split("\n")
      .map((line) => line.split("|").map((cell) => cell.trim()))
      .filter(([, key]) => /^[A-Z]/.test(key ?? ""));
    const expected = officeCodes.map((code) => (code === "ConnectionFailure" ? "Network" : code));
    expect(rows.map(([, key]) => key)).toEqual([...expected, "Unknown"]);
    for (const [, key, sv, en] of rows) {
      expect([key, sv, en]).toEqual([
        key,
        (swedish as Texts)[`office.${key}`],
        (english as Texts)[`office.${key}`],
      ]);
    }
  },
);
