import { mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { buildPaneFixture } from "../test/browser/support/buildPaneFixture";
import { goToScene } from "../test/browser/support/goToScene";
import { launchBrowser, serveFolder } from "../test/support/browser";
import { scenes } from "../test/taskpane/support/scenes";

/**
 * `npx tsx tools/panePictures.ts [folder] [width]`: every view and state of the pane at 320 points, light, dark and in
 * forced colours, twelve to a sheet, to be looked over before a release. Default folder: build/panelbilder. The narrowest
 * pane is 270 points.
 */
const folder = resolve(process.argv[2] ?? join(__dirname, "../build/panelbilder"));

const looks = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  contrast: { colorScheme: "dark", forcedColors: "active" },
} as const;

const size = { width: Number(process.argv[3] ?? 320), height: 640 };
const perSheet = 12;

interface Taken {
  readonly name: string;
  readonly png: Buffer;
}

async function takeAll(page: Page, site: string): Promise<Taken[]> {
  const taken: Taken[] = [];
  for (const name of Object.keys(scenes)) {
    await goToScene(page, site, name);
    await page.waitForTimeout(150); // Fades of menus and dialogs.
    taken.push({ name, png: await page.screenshot() });
  }
  return taken;
}

/** Lays pictures out six in a row with their names below. */
async function writeSheet(browser: Browser, file: string, pictures: readonly Taken[]): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 6 * (size.width + 16), height: 400 } });
  const figures = pictures.map(
    ({ name, png }) =>
      `<figure><img src="data:image/png;base64,${png.toString("base64")}"><figcaption>${name}</figcaption></figure>`,
  );
  await page.setContent(
    `<style>body{margin:0;display:flex;flex-wrap:wrap;background:#999;font:16px sans-serif}figure{margin:8px}img{display:block}</style>${figures.join("")}`,
  );
  await page.screenshot({ path: file, fullPage: true });
  await page.close();
}

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const fixture = await buildPaneFixture();
  const site = await serveFolder(fixture);
  const browser = await launchBrowser();
  try {
    for (const [look, media] of Object.entries(looks)) {
      const page = await browser.newPage({ viewport: size, reducedMotion: "reduce" });
      await page.emulateMedia(media);
      const taken = await takeAll(page, site.url);
      await page.close();
      for (let from = 0; from < taken.length; from += perSheet) {
        const file = join(folder, `${look}-${1 + from / perSheet}.png`);
        await writeSheet(browser, file, taken.slice(from, from + perSheet));
        console.log(file);
      }
    }
  } finally {
    await browser.close();
    await site.close();
    rmSync(fixture, { recursive: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
