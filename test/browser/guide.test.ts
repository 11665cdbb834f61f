import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchBrowser, serveFolder, type Site } from "../support/browser";
import { guideWalk, type Walker } from "./support/guideWalk";
import { watch, type Watched } from "./support/watch";

/**
 * The guide is walked through as it is written, in the real pane beside the example workbook. With STYRTAL_PICTURES the
 * pictures of docs/handbok.md are kept in that folder; that is what `npm run docs` does.
 */
const root = resolve(__dirname, "../..");
const guide = readFileSync(join(root, "docs/handbok.md"), "utf8");
const folder = process.env["STYRTAL_PICTURES"];
const patience = 120_000;
jest.setTimeout(patience);

let site: Site;
let browser: Browser;
let watched: Watched;
let walker: Walker;
const seen: string[] = [];

/** Fades and slides of the pane have ended. */
const fadeMilliseconds = 700;

async function see(page: Page, picture: string): Promise<void> {
  seen.push(picture);
  if (folder === undefined) return;
  await page.waitForTimeout(fadeMilliseconds);
  await page.screenshot({ path: join(root, folder, `${picture}.png`) });
}

beforeAll(async () => {
  if (!existsSync(join(root, "build/page/index.html"))) throw new Error("Run `npm run build:page` first.");
  if (folder !== undefined) mkdirSync(join(root, folder), { recursive: true });
  site = await serveFolder(join(root, "build/page"));
  browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1200, height: 760 } });
  page.setDefaultTimeout(patience);
  watched = await watch(page, site.url);
  await page.goto(`${site.url}/index.html`);
  const pane = await (await page.locator("iframe").elementHandle())?.contentFrame();
  if (!pane) throw new Error("The page has no pane.");
  walker = { page, pane, see: (picture) => see(page, picture) };
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test.each(Object.entries(guideWalk))("%s", async (_, walk) => {
  await walk(walker);
});

test("every picture of the guide is of a step that was walked, and no step lacks its picture", () => {
  const shown = [...guide.matchAll(/\(bilder\/([\w-]+)\.png\)/g)].map(([, name]) => name);
  expect(shown.sort()).toEqual([...seen].sort());
});

test("nothing went anywhere, no policy was broken, no error was left uncaught", () => {
  expect(watched).toEqual({ elsewhere: [], breaches: [], errors: [] });
});
