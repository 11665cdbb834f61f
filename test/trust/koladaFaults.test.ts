import { fetchKolada, type Fetch } from "../../src/actions/kolada/fetchKolada";
import { swedishTexts } from "../../src/i18n/swedishTexts";

/**
 * The one action that asks the network: every question meets every answer that is none, and Cancel, at every place.
 * Nothing is kept of a fetch that did not come through, and a second try gives all.
 */
const base = "https://kolada.example/v3";
const addresses = ["values", "names", "places"].map((name) => `${base}/${name}`);
/** Each address has two pages. */
const pages = addresses.length * 2;
const wait = (): Promise<void> => Promise.resolve();

type Fault = number | "refused" | "broken off" | "cancel";

/** Answers as the API does, but for one question, which meets a fault every time it is asked. */
function server(
  at: number,
  fault: Fault | null,
  cancel?: AbortController,
): { fetch: Fetch; asked: string[] } {
  const asked: string[] = [];
  const seen = new Set<string>();
  const fetch: Fetch = async (address) => {
    asked.push(address);
    seen.add(address);
    const met = seen.size === at && address === [...seen].at(-1) ? fault : null;
    if (met === "refused") throw new TypeError("Failed to fetch");
    if (met === "cancel") {
      cancel?.abort();
      throw new DOMException("The user aborted a request.", "AbortError");
    }
    const next = address.includes("?page=2") ? null : `${address}?page=2`;
    return {
      status: typeof met === "number" ? met : 200,
      headers: { get: () => null },
      text: async () => {
        if (met === "broken off") throw new TypeError("network error");
        return JSON.stringify({ values: [], next_url: next });
      },
    };
  };
  return { fetch, asked };
}

const faults: readonly Fault[] = [400, 403, 404, 410, 429, 500, 503, "refused", "broken off"];

test.each(faults)("%s at every question ends in a sentence, and a second try gives all", async (fault) => {
  for (let at = 1; at <= pages; at++) {
    const { fetch } = server(at, fault);
    const result = await fetchKolada(addresses, { base, wait, fetch });
    expect([at, result]).toMatchObject([at, { ok: false, reason: "refused", nothingChanged: true }]);
    if (!result.ok) {
      const sentence = swedishTexts.render(result.problem.message);
      expect(sentence).not.toMatch(/[{}]|undefined|\b(TypeError|fetch)\b/);
      expect(result.problem.code).toMatch(/^kolada(Blocked|Busy|Gone|Refused)$/);
    }
    const again = await fetchKolada(addresses, { base, wait, fetch: server(0, null).fetch });
    expect(again.ok && again.value).toHaveLength(pages);
  }
});

test("cancelled at every question and at every step of the progress", async () => {
  for (const kind of ["question", "step"] as const) {
    for (let at = 1; at <= pages; at++) {
      const cancel = new AbortController();
      const { fetch, asked } = server(at, kind === "question" ? "cancel" : null, cancel);
      let steps = 0;
      const onProgress = (): void => {
        steps += 1;
        if (kind === "step" && steps === at) cancel.abort();
      };
      const result = await fetchKolada(addresses, { base, wait, fetch, onProgress, signal: cancel.signal });
      // Cancelled at the last step there is nothing left to stop.
      if (kind === "step" && at === pages) expect(result.ok).toBe(true);
      else expect([kind, at, result]).toMatchObject([kind, at, { ok: false, reason: "cancelled" }]);
      expect(asked).toHaveLength(at);
    }
  }
});
