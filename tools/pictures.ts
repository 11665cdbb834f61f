import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import { launchBrowser, serveFolder } from "../test/support/browser";

/**
 * Takes the README's pictures from the built page (`npm run build:page`), by pressing what a newcomer presses: one chart
 * as it is inserted, and the pane beside the workbook when all charts of the example are there.
 */
const folder = resolve(__dirname, "../assets/readme");

const usual = { width: 1300, height: 800 };
/** A chart in full width is not cut by the pane. */
const wide = { width: 1600, height: 800 };

async function takePictures(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const site = await serveFolder(resolve(__dirname, "../build/page"));
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: wide, deviceScaleFactor: 1.5 });
    page.setDefaultTimeout(240_000);
    await page.goto(`${site.url}/index.html`);
    await oneChart(page);
    await page.setViewportSize(usual);
    await page.reload();
    const pane = page.frameLocator("iframe");
    await insert(pane);
    await page.locator(".chart svg").first().waitFor();
    // Fades and slides of the pane have ended.
    await page.waitForTimeout(1000);
    await page.screenshot({ path: resolve(folder, "pane.png") });
  } finally {
    await browser.close();
    await site.close();
  }
}

/** The series that changed most recently, alone and in full width. */
async function oneChart(page: Page): Promise<void> {
  const pane = page.frameLocator("iframe");
  await pane.getByRole("checkbox", { name: /^Markera alla/ }).click();
  await pane.locator('[role="option"]').first().press("Space");
  await pane.getByRole("button", { name: "Ändra", exact: true }).click();
  await pane.getByLabel("Diagram per sida").selectOption("1");
  await insert(pane);
  const chart = page.locator(".chart").first();
  await chart.locator("svg").waitFor();
  await page.waitForTimeout(500);
  const box = await chart.boundingBox();
  if (box === null) throw new Error("The chart is not in view.");
  // The last pixels are the frame and the sentence below it.
  const clip = { ...box, height: box.height - 8 };
  await page.screenshot({ path: resolve(folder, "chart.png"), clip });
}

async function insert(pane: FrameLocator): Promise<void> {
  await pane.getByRole("button", { name: /^Infoga (\d+ )?diagram$/ }).click();
  await pane
    .getByText(/^Klart: /)
    .first()
    .waitFor();
}

takePictures().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
