import { rmSync } from "node:fs";
import { buildPaneFixture } from "../test/browser/support/buildPaneFixture";
import { goToScene } from "../test/browser/support/goToScene";
import { launchBrowser, serveFolder } from "../test/support/browser";

/**
 * How long the pane takes from a key in the search field to the picture that follows, with 1,000 series in the list, and
 * the same for a choice in the filter: in a real browser, by its own clock (Event Timing, in steps of 8 ms). Run with:
 * npx tsx bench/paneSearch.ts
 */
const words = ["Indikator 0", "0987", "skola", "finns inte"];
const rounds = 5;

interface Timed {
  readonly name: string;
  readonly duration: number;
}

async function measure(): Promise<void> {
  const folder = await buildPaneFixture();
  const site = await serveFolder(folder);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 320, height: 700 } });
    await goToScene(page, site.url, "listOfMany");
    await page.evaluate(() => {
      const found: { name: string; duration: number }[] = [];
      (window as unknown as { timed: unknown }).timed = found;
      new PerformanceObserver((list) => {
        for (const { name, duration } of list.getEntries()) found.push({ name, duration });
      }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
    });
    const field = page.getByRole("searchbox");
    let keys = 0;
    for (let round = 0; round < rounds; round++)
      for (const word of words) {
        await field.press("ControlOrMeta+a");
        for (const letter of word) {
          await field.press(letter === " " ? "Space" : letter);
          await page.waitForTimeout(60);
          keys++;
        }
      }
    await field.fill("");
    const timed = (await page.evaluate(() => (window as unknown as { timed: unknown }).timed)) as Timed[];
    const slow = timed.filter(({ name }) => name === "keydown").map(({ duration }) => duration);
    // Those below 16 ms are not told; they count as 16.
    const all = [...slow, ...new Array<number>(Math.max(0, keys - slow.length)).fill(16)].sort(
      (a, b) => a - b,
    );
    const at = (share: number): number => all[Math.min(all.length - 1, Math.floor(share * all.length))] ?? 0;
    console.log(JSON.stringify({ keys, medianMs: at(0.5), p95Ms: at(0.95), worstMs: at(1) }));
  } finally {
    await browser.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

void measure();
