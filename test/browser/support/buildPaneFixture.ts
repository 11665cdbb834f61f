import { readFile, writeFile } from "node:fs/promises";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";

const root = resolve(__dirname, "../../..");

/**
 * Builds the fixture page into a folder of its own and returns the folder; the page is the product's, without office.js.
 * By esbuild and unsqueezed, which takes a tenth of the product's own build: what webpack makes is tried in
 * workbookPage.test.ts.
 */
export async function buildPaneFixture(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "styrtal-pane-"));
  await build({
    absWorkingDir: root,
    entryPoints: { fixture: join(__dirname, "paneFixture.tsx") },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2020",
    jsx: "automatic",
    // As delivered: React without its checks for developers.
    define: { "process.env.NODE_ENV": '"production"', STYRTAL_VERSION: '"0.0.0"' },
    logLevel: "error",
  });
  const page = await readFile(join(root, "src/taskpane/taskpane.html"), "utf8");
  const html = page
    .replace(/<script src="https:[^"]*"><\/script>/, "")
    .replace("</body>", '<script type="module" src="fixture.js"></script></body>');
  await writeFile(join(folder, "pane.html"), html);
  return folder;
}
