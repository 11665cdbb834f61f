import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { launchBrowser, serveFolder, type Site } from "../support/browser";

/**
 * A live question to Kolada in a real browser: where the answer does not allow this site the browser keeps the answer from the
 * pane (CORS), with it the answer comes. Kolada itself is never asked: its address is answered here. The page's own
 * policy, which whoever runs the add-in opens for Kolada, is set aside.
 */
const built = resolve(__dirname, "../../build/page");
const patience = 60_000;
jest.setTimeout(patience);

let site: Site;
let browser: Browser;
let page: Page;
let pane: Frame;
let allowed = false;
const asked: string[] = [];

/** As the API v3 writes it. */
const answer =
  '{"values":[{"kpi":"N20900","municipality":"0180","period":2023,"values":' +
  '[{"gender":"T","count":1,"status":"","value":16.8,"isdeleted":false}]}],' +
  '"count":1,"next_url":null,"previous_url":null}';

beforeAll(async () => {
  if (!existsSync(resolve(built, "index.html"))) throw new Error("Run `npm run build:page` first.");
  site = await serveFolder(built);
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1300, height: 900 }, bypassCSP: true });
  page.setDefaultTimeout(patience);
  await page.route("https://api.kolada.se/**", (route) => {
    asked.push(route.request().url());
    return route.fulfill({
      status: 200,
      contentType: "application/json",
      // Where there is no such header at all the test's own tool adds one, so the refusing answer allows another site.
      headers: { "Access-Control-Allow-Origin": allowed ? "*" : "https://www.kolada.se" },
      body: answer,
    });
  });
  await page.goto(`${site.url}/index.html`);
  await page.locator("iframe").waitFor();
  pane = page.frames().find((one) => one !== page.mainFrame())!;
  await pane.getByRole("button", { name: /^Infoga \d+ diagram$/ }).waitFor();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function open(view: string): Promise<void> {
  await pane.getByRole("button", { name: "Mer", exact: true }).click();
  await pane.getByRole("menuitem", { name: view }).click();
}

test("no question is asked, and there is no button for it, until the user has turned it on", async () => {
  await open("Från Kolada");
  await pane.getByLabel("Nyckeltalens koder").fill("N20900");
  await pane.getByLabel("Kommunernas koder").fill("0180");
  await pane
    .getByRole("button", { name: /^Kopiera adressen/ })
    .first()
    .waitFor();
  expect(await pane.getByRole("button", { name: "Hämta från Kolada" }).count()).toBe(0);
  expect(asked).toEqual([]);
});

test("a browser that refuses gives a sentence that says so, and the answer when it allows", async () => {
  await open("Inställningar");
  await pane.getByLabel("Hämta direkt från Kolada").check();
  await open("Från Kolada");
  await pane.getByLabel("Nyckeltalens koder").fill("N20900");
  await pane.getByLabel("Kommunernas koder").fill("0180");
  await pane.getByRole("button", { name: "Hämta från Kolada" }).click();
  await pane.getByText("Webbläsaren tillåter inte hämtning från Kolada.", { exact: false }).first().waitFor();
  expect(asked.length).toBeGreaterThan(0);
  allowed = true;
  await pane.getByRole("button", { name: "Hämta från Kolada" }).click();
  await pane.getByText("Inläst: 1 värde", { exact: false }).waitFor();
});
