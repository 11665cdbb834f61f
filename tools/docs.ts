import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import { launchBrowser, serveFolder } from "../test/support/browser";
import { functionReference } from "./functionReference";

/**
 * `npm run docs`: makes anew what the guide does not write by hand, the page of functions and the pictures. The pictures
 * are of the real pane beside the example workbook, as a user meets them (build/page: `npm run build:page`).
 */
const docs = resolve(__dirname, "../docs");
const pictures = join(docs, "bilder");

function writeReference(): void {
  writeFileSync(join(docs, "funktioner.md"), functionReference());
}

async function takePictures(): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const site = await serveFolder(resolve(__dirname, "../build/page"));
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 760 } });
    await page.goto(`${site.url}/index.html`);
    await walk(page, page.frameLocator("iframe"));
  } finally {
    await browser.close();
    await site.close();
  }
}

async function walk(page: Page, pane: FrameLocator): Promise<void> {
  const take = async (name: string): Promise<void> => {
    await page.waitForTimeout(700); // Fades and slides of the pane have ended.
    await page.screenshot({ path: join(pictures, `${name}.png`) });
    console.log(name);
  };
  const insert = pane.getByRole("button", { name: /^Infoga \d+ diagram$/ });
  await insert.waitFor();
  await take("a1-listan");
  await pane
    .getByText(/Att kontrollera/)
    .first()
    .click();
  await take("a4-kontrollera");
  await pane.getByText("Tillbaka").first().click();
  await pane.locator("[data-row]").first().press("Enter");
  await take("a2-indikatorn");
  await pane.getByRole("button", { name: "Tillbaka" }).first().click();
  await insert.click();
  await pane
    .getByText(/^Klart: /)
    .first()
    .waitFor();
  await page.locator(".chart svg").first().waitFor();
  await take("a3-diagrammen");
  for (const [tab, name] of [
    ["Kostnader", "k1-kostnader"],
    ["Förbättra", "f1-forbattra"],
    ["Dokument", "b1-dokument"],
  ] as const) {
    await pane.getByRole("tab", { name: tab }).click();
    await take(name);
  }
  // Each document: its page in the pane, and what it looks like in the workbook.
  for (const { document, build, page: asked, sheet } of [
    { document: "Måltabell", build: "Bygg måltabell", page: "b2-bygg-maltabell", sheet: "b3-maltabellen" },
    {
      document: "Månadsuppföljning",
      build: "Bygg månadsuppföljning",
      page: "a5-bygg-manaden",
      sheet: "a6-manaden",
    },
    {
      document: "Ledningens genomgång",
      build: "Bygg genomgången",
      page: "c1-bygg-genomgangen",
      sheet: "c2-genomgangen",
    },
  ] as const) {
    await pane
      .getByRole("button", { name: new RegExp(`^${document}`) })
      .first()
      .click();
    const button = pane.getByRole("button", { name: build });
    await button.waitFor();
    await take(asked);
    await button.click();
    await pane
      .getByText(/^Klar[ta]?:/)
      .first()
      .waitFor();
    await take(sheet);
    await pane.getByRole("button", { name: "Tillbaka" }).first().click();
  }
}

writeReference();
if (!process.argv.includes("--text")) {
  takePictures().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
}
