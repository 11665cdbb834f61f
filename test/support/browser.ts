import { execFile } from "node:child_process";
import { createServer, type Server } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, resolve, sep } from "node:path";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import { chromium as playwright, type Browser } from "playwright-core";

interface PackagedBrowser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/** The packaged Chromium, unpacked by a process of its own: the package is an ES module, which Jest cannot load. */
async function packagedChromium(): Promise<PackagedBrowser> {
  const program = resolve(__dirname, "../../tools/packagedBrowser.mjs");
  const { stdout } = await promisify(execFile)(process.execPath, [program]);
  return JSON.parse(stdout) as PackagedBrowser;
}

/**
 * A browser for tests: on Linux the Chromium that the package @sparticuz/chromium brings, elsewhere Edge or Chrome as
 * installed. STYRTAL_BROWSER names another program.
 */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env["STYRTAL_BROWSER"];
  const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"];
  if (named) return playwright.launch({ executablePath: named, args, headless: true });
  if (process.platform === "linux") {
    const { executablePath, env } = await packagedChromium();
    return playwright.launch({ executablePath, args, headless: true, env: { ...process.env, ...env } });
  }
  try {
    return await playwright.launch({ channel: "msedge", headless: true });
  } catch {
    return playwright.launch({ channel: "chrome", headless: true });
  }
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".map": "application/json",
};

export interface Site {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the files of a folder on a free port of this machine. */
export async function serveFolder(folder: string): Promise<Site> {
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = normalize(join(folder, path));
    if (!file.startsWith(folder + sep)) {
      response.writeHead(403).end();
      return;
    }
    readFile(file).then(
      (content) =>
        response
          .writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" })
          .end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
