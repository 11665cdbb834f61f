/**
 * Draws the icons of assets/icons from their SVG sources with a real browser: `npm run icons`.
 * Up to 20 pixels from the drawing made for 16, above that from the one made for 32. "icon" is the add-in's own sign.
 */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { execFileSync } from "node:child_process";
import playwright from "playwright-core";

const icons = new URL("../assets/icons/", import.meta.url);
const sizes = [16, 20, 24, 32, 40, 48, 64, 80];
const drawings = [
  { name: "icon", source: "open", sizes: [...sizes, 128] },
  ...["update", "insert", "freeze"].map((name) => ({ name, source: name, sizes })),
];

const packaged = fileURLToPath(new URL("packagedBrowser.mjs", import.meta.url));
const { executablePath, env } = JSON.parse(execFileSync(process.execPath, [packaged], { encoding: "utf8" }));
const browser = await playwright.chromium.launch({
  executablePath,
  env: { ...process.env, ...env },
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();
for (const drawing of drawings) {
  for (const size of drawing.sizes) {
    const file = `svg/${drawing.source}${size <= 20 ? "-small" : ""}.svg`;
    const svg = await readFile(new URL(file, icons), "utf8");
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(new URL(`${drawing.name}-${size}.png`, icons), png);
  }
}
await browser.close();
