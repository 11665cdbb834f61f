import { koladaBase } from "../../core/kolada/addresses";
import { message } from "../../core/message";
import type { Problem } from "../../core/problem";
import { problemOf } from "../reading/judge";
import type { ActionOptions, ActionResult } from "../types";

/** What is needed of the browser's fetch, so that a test can answer as the API does. */
export type Fetch = (
  address: string,
  init: { readonly signal?: AbortSignal; readonly headers: Readonly<Record<string, string>> },
) => Promise<{
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}>;

export interface KoladaFetchOptions extends ActionOptions {
  readonly fetch?: Fetch;
  /** Waits between questions; a test passes its own. */
  readonly wait?: (milliseconds: number) => Promise<void>;
  readonly base?: string;
}

/** Five questions a second is what other clients keep to (domain/kolada.md section 2). */
const pause = 200;
/** Waits after "too many requests", when the answer does not say how long. */
const backOff = [1_000, 2_000, 4_000];
/** So many pages hold 5,000 indicators of all municipalities; more is a mistake. */
const mostPages = 200;

/**
 * Asks Kolada for every address and the pages that follow. Only called when the user has turned it on: nothing of the
 * workbook is sent, but the address says which indicators and municipalities are asked for. A browser that refuses
 * (CORS, or the page's security policy) gives a sentence that says so and how to do without.
 */
export async function fetchKolada(
  addresses: readonly string[],
  options: KoladaFetchOptions = {},
): Promise<ActionResult<readonly string[]>> {
  const base = options.base ?? koladaBase;
  const texts: string[] = [];
  const waiting = [...addresses];
  const asked = new Set<string>();
  while (waiting.length > 0 && asked.size < mostPages) {
    const address = waiting.shift()!;
    if (asked.has(address)) continue;
    asked.add(address);
    const answer = await ask(address, options);
    if ("problem" in answer) return failed(answer.problem, answer.code);
    texts.push(answer.text);
    const next = nextPage(answer.text, base);
    if (next !== null) waiting.unshift(next);
    options.onProgress?.({
      step: "reading",
      done: asked.size,
      total: asked.size + waiting.length,
      sheet: null,
    });
    if (waiting.length > 0) await waitFor(pause, options);
  }
  return { ok: true, value: texts, problems: [] };
}

type Answer = { readonly text: string } | { readonly problem: Problem; readonly code: string };

async function ask(address: string, options: KoladaFetchOptions): Promise<Answer> {
  const get: Fetch = options.fetch ?? ((to, init) => fetch(to, { ...init, credentials: "omit" }));
  for (let attempt = 0; ; attempt++) {
    if (isAborted(options)) return cancelled;
    let response;
    try {
      const headers = { Accept: "application/json" };
      response = await get(address, { signal: options.signal, headers });
      if (response.status === 429 && attempt < backOff.length) {
        const seconds = Number(response.headers.get("Retry-After") ?? NaN);
        await waitFor(seconds > 0 && seconds <= 60 ? seconds * 1000 : backOff[attempt]!, options);
        continue;
      }
      if (response.status === 200) return { text: await response.text() };
    } catch {
      // A browser does not tell a refusal from a lost contact; both are a TypeError without more.
      return isAborted(options)
        ? cancelled
        : { problem: problemOf("error", "koladaBlocked", null, {}), code: "blocked" };
    }
    const code = String(response.status);
    if (response.status === 429) return { problem: problemOf("warning", "koladaBusy", null, {}), code };
    if (response.status === 410) return { problem: problemOf("error", "koladaGone", null, {}), code };
    return { problem: problemOf("error", "koladaRefused", null, { status: code }), code };
  }
}

const isAborted = ({ signal }: KoladaFetchOptions): boolean => signal?.aborted === true;

const cancelled: Answer = {
  problem: {
    severity: "info",
    code: "cancelled",
    sheet: null,
    cell: null,
    message: message("problem.cancelled"),
  },
  code: "cancelled",
};

function failed(problem: Problem, code: string): ActionResult<never> {
  const reason = problem.code === "cancelled" ? "cancelled" : "refused";
  const details = reason === "cancelled" ? null : { code, location: "api.kolada.se", statement: "GET" };
  return { ok: false, reason, problem, nothingChanged: true, details };
}

/** The next page, when it lies at the same address as what was asked: an answer sends nobody elsewhere. */
function nextPage(text: string, base: string): string | null {
  let next: unknown;
  try {
    next = (JSON.parse(text) as { readonly next_url?: unknown }).next_url;
  } catch {
    return null;
  }
  return typeof next === "string" && next.startsWith(`${base}/`) ? next : null;
}

async function waitFor(milliseconds: number, { wait, signal }: KoladaFetchOptions): Promise<void> {
  if (wait) return wait(milliseconds);
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
