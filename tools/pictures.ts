import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { launchBrowser, serveFolder } from "../test/support/browser";

/**
 * Takes the README's picture of the pane beside the workbook, from the built page (`npm run build:page`): the example
 * workbook with its charts inserted, as a newcomer sees it after one click.
 */
async function takePictures(): Promise<void> {
  const target = resolve(__dirname, "../assets/readme/pane.png");
  mkdirSync(dirname(target), { recursive: true });
  const site = await serveFolder(resolve(__dirname, "../build/page"));
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1300, height: 800 } });
    await page.goto(`${site.url}/index.html`);
    const pane = page.frameLocator("iframe");
    await pane.getByRole("button", { name: /^Infoga \d+ diagram$/ }).click();
    await pane
      .getByText(/^Klart: /)
      .first()
      .waitFor();
    await page.locator(".chart svg").first().waitFor();
    // Fades and slides of the pane have ended.
    await page.waitForTimeout(1000);
    await page.screenshot({ path: target });
  } finally {
    await browser.close();
    await site.close();
  }
}

takePictures().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
