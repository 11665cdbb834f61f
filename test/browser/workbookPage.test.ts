import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { checkPackage } from "../../src/host/check/checkPackage";
import { openWorkbook } from "../../src/host/package/workbook/openWorkbook";
import { launchBrowser, serveFolder, type Site } from "../support/browser";
import { axeFaults } from "./support/axeFaults";
import { watch, type Watched } from "./support/watch";

/**
 * The page of `npm start` with the example, driven as a newcomer would: one workbook from the first reading to the file
 * on the disk. The tests follow each other and stand on one page, because starting costs more than anything else.
 */
const built = resolve(__dirname, "../../build/page");
let site: Site;
let browser: Browser;
let page: Page;
let pane: Frame;
let watched: Watched;

/** A busy machine takes its time; what is tested does not depend on it. */
const patience = 60_000;
jest.setTimeout(patience);

beforeAll(async () => {
  if (!existsSync(resolve(built, "index.html"))) throw new Error("Run `npm run build:page` first.");
  site = await serveFolder(built);
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1300, height: 800 }, acceptDownloads: true });
  page.setDefaultTimeout(patience);
  watched = await watch(page, site.url);
  await page.goto(`${site.url}/index.html`);
  pane = await paneOf(page);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function paneOf(on: Page): Promise<Frame> {
  await on.locator("iframe").waitFor();
  const frame = on.frames().find((one) => one !== on.mainFrame());
  if (frame === undefined) throw new Error("The page has no pane.");
  return frame;
}

const insertButton = () => pane.getByRole("button", { name: /^Infoga \d+ diagram$/ });
const sheetTab = (name: string) => page.getByRole("tab", { name, exact: true });
const address = () => page.getByLabel("Aktiv cell").textContent();
const cell = (row: number, column: number) =>
  page.locator(`[role="gridcell"][data-row="${row}"][data-column="${column}"]`);

/** The workbook as it would be saved now, opened anew. */
async function downloaded() {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Ladda ned" }).click(),
  ]);
  const bytes = new Uint8Array(readFileSync(await download.path()));
  const opened = openWorkbook(bytes);
  if (!opened.ok) throw new Error(JSON.stringify(opened));
  return { name: download.suggestedFilename(), bytes, workbook: opened.workbook };
}

test("the example is open, and the pane says what it read before anything is pressed", async () => {
  await insertButton().waitFor();
  await pane.getByText("Läst: 8 indikatorer", { exact: false }).first().waitFor();
  expect(await sheetTab("Månadsdata").getAttribute("aria-selected")).toBe("true");
  expect(await pane.locator('[role="option"]').count()).toBeGreaterThan(3);
});

test("the pane leaves the focus where it is", async () => {
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
});

test("another sheet is read when it is chosen, and the first again", async () => {
  await sheetTab("Platser").click();
  await pane.getByRole("button", { name: /^Läs/ }).last().click();
  await pane.getByText("Läst: 2 indikatorer", { exact: false }).first().waitFor();
  await sheetTab("Månadsdata").click();
  await pane.getByRole("button", { name: /^Läs/ }).last().click();
  await pane.getByText("Läst: 8 indikatorer", { exact: false }).first().waitFor();
});

test("a problem leads to its cell", async () => {
  await pane.getByRole("button", { name: /Att kontrollera/ }).click();
  await pane.getByText(/^Att kontrollera \(\d+\)/).waitFor();
  const first = pane.getByRole("button", { name: /^Gå till/ }).first();
  const name = /[A-Z]+\d+/.exec((await first.textContent()) ?? "")?.[0];
  expect(name).toBeDefined();
  await first.click();
  await page.waitForFunction(
    (wanted) => document.querySelector(".formula-bar .address")?.textContent === wanted,
    name,
  );
  expect(await address()).toBe(name);
  await pane.getByRole("button", { name: "Tillbaka" }).click();
});

test("one press inserts native charts, and they are drawn where they lie", async () => {
  await insertButton().click();
  await pane
    .getByText(/^Klart: /)
    .first()
    .waitFor();
  expect(await sheetTab("Diagram").getAttribute("aria-selected")).toBe("true");
  const picture = page.locator('.chart svg[role="img"]').first();
  await picture.waitFor();
  expect(await picture.getAttribute("aria-label")).toMatch(/Tid från ansökan till beslut/);
  expect(await page.locator(".chart svg path").count()).toBeGreaterThan(10);
  await sheetTab("Underlag").waitFor();
});

test("Gå till leads from the result to its sheet", async () => {
  await sheetTab("Månadsdata").click();
  await pane.getByRole("button", { name: "Gå till", exact: true }).click();
  await page.waitForFunction(
    () => document.querySelector('[role="tab"][aria-selected="true"]')?.textContent === "Diagram",
  );
});

test("a changed cell is noticed, and reading again shows what it says", async () => {
  await sheetTab("Månadsdata").click();
  // The grid still stands where the problem was; only the cells in sight are there.
  await page.getByRole("grid", { name: "Månadsdata" }).focus();
  await page.keyboard.press("Control+Home");
  await cell(4, 3).click();
  await page.waitForFunction(() => document.querySelector(".formula-bar .address")?.textContent === "D5");
  await page.keyboard.type("9999,5");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector(".formula-bar .address")?.textContent === "D6");
  await cell(7, 0).dblclick();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("Bistånd till unga");
  await page.keyboard.press("Enter");
  await pane
    .getByText(/^Nya värden/)
    .first()
    .waitFor();
  await pane.getByRole("button", { name: "Läs om" }).first().click();
  await pane.getByRole("searchbox").fill("Bistånd till unga");
  await pane
    .locator('[role="option"]')
    .getByText(/^Bistånd till unga/)
    .first()
    .waitFor();
  await pane.getByRole("searchbox").fill("");
});

test("the downloaded file holds the charts, the blocks and the user's own cells", async () => {
  const { name, bytes, workbook } = await downloaded();
  expect(name).toBe("exempel.xlsx");
  expect(checkPackage(bytes)).toEqual([]);
  const sheets = workbook.sheets.map((sheet) => sheet.name);
  expect(sheets).toEqual(expect.arrayContaining(["Månadsdata", "Platser", "Diagram", "Underlag"]));
  expect(workbook.sheet("Diagram")?.charts).toHaveLength(24);
  const data = workbook.sheet("Månadsdata");
  expect(data?.value(4, 3)).toBe(9999.5);
  expect(data?.value(4, 4)).toBe(5286);
  expect(data?.value(7, 0)).toBe("Bistånd till unga");
  const block = workbook.sheet("Underlag");
  const area = block?.usedArea(true);
  if (!block || !area) throw new Error("Underlag is empty");
  const formulas = block
    .formulas(area)
    .flat()
    .filter((text) => typeof text === "string");
  expect(formulas.some((text) => String(text).startsWith("=Månadsdata!"))).toBe(true);
});

test("one's own file is opened, and a damaged one is refused in a sentence", async () => {
  const chooser = page.locator('input[type="file"]');
  const damaged = Buffer.from("PK\u0003\u0004 this is no workbook");
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await chooser.setInputFiles({ name: "trasig.xlsx", mimeType, buffer: damaged });
  await page
    .getByRole("status")
    .getByText(/trasig\.xlsx/)
    .waitFor();
  expect(await sheetTab("Månadsdata").count()).toBe(1);
  const example = readFileSync(resolve(__dirname, "../../assets/exempel.xlsx"));
  await chooser.setInputFiles({ name: "kommunen.xlsx", mimeType, buffer: example });
  await page.getByText("kommunen.xlsx").first().waitFor();
  pane = await paneOf(page);
  await insertButton().waitFor();
});

test("the page around the pane has no fault that axe finds", async () => {
  expect(await axeFaults(page)).toEqual([]);
});

test("nothing went anywhere, no policy was broken, no error was left uncaught", () => {
  expect(watched).toEqual({ elsewhere: [], breaches: [], errors: [] });
});
