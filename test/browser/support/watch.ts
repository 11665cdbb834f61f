import type { Page } from "playwright-core";

/** What a page asked for and complained about while a test drove it. */
export interface Watched {
  /** Addresses outside the page's own origin; blob: and data: never leave the machine. */
  readonly elsewhere: string[];
  /** Breaches of the security policy. */
  readonly breaches: string[];
  /** Errors that nobody caught. */
  readonly errors: string[];
}

/** Records from now on. Every frame counts, the pane's too. */
export async function watch(page: Page, origin: string): Promise<Watched> {
  const watched: Watched = { elsewhere: [], breaches: [], errors: [] };
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(blob|data):/.test(url)) watched.elsewhere.push(url);
  });
  page.on("websocket", (socket) => watched.elsewhere.push(socket.url()));
  page.on("pageerror", (error) => watched.errors.push(String(error)));
  page.on("console", (line) => {
    if (/Content Security Policy/i.test(line.text())) watched.breaches.push(line.text());
  });
  return watched;
}
