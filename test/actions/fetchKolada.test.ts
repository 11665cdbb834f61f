import { fetchKolada } from "../../src/actions/kolada/fetchKolada";
import { koladaAddresses } from "../../src/core/kolada/addresses";
import { parseAnswer } from "../../src/core/kolada/parseAnswer";
import { koladaServer, valueAt, type KoladaServer } from "./support/koladaServer";

let server: KoladaServer;
beforeEach(async () => {
  server = await koladaServer(40);
});
afterEach(() => server.stop());

const codes = Array.from({ length: 30 }, (_, i) => `N${10000 + i}`);
const places = Array.from({ length: 28 }, (_, i) => String(100 + i).padStart(4, "0"));
const quick = () => Promise.resolve();

describe("a live question to Kolada", () => {
  it("keeps to 25 ids a segment, follows the pages and gets every value", async () => {
    const { values, names } = koladaAddresses(
      { indicators: codes, places, years: [2022, 2023] },
      server.base,
    );
    expect(values).toHaveLength(4);
    const result = await fetchKolada([...values, ...names], { base: server.base, wait: quick });
    if (!result.ok) throw new Error(JSON.stringify(result));
    const answer = parseAnswer(result.value)!;
    expect(answer.missingPages).toEqual([]);
    const totals = answer.values.filter(({ sex }) => sex === "total");
    expect(totals).toHaveLength(30 * 28 * 2);
    for (const { code, place, year, value } of totals) expect(value).toBe(valueAt(code, place, year));
    expect(answer.values.filter(({ sex }) => sex === "women").every(({ value }) => value === null)).toBe(
      true,
    );
    expect(answer.indicators.size).toBe(30);
    expect(answer.places.get("0100")).toBe("Kommun 0100");
  });

  it("waits and asks again when there are too many questions", async () => {
    const waits: number[] = [];
    server.refuse(2, "3");
    const { values } = koladaAddresses({ indicators: ["N10000"], places: ["0180"], years: [] }, server.base);
    const result = await fetchKolada(values, {
      base: server.base,
      wait: (ms) => (waits.push(ms), Promise.resolve()),
    });
    expect(result.ok).toBe(true);
    expect(waits).toEqual([3000, 3000]);
  });

  it("gives up with a sentence when it goes on", async () => {
    server.refuse(100);
    const { values } = koladaAddresses({ indicators: ["N10000"], places: ["0180"], years: [] }, server.base);
    const result = await fetchKolada(values, { base: server.base, wait: quick });
    expect(result).toMatchObject({ ok: false, nothingChanged: true, problem: { code: "koladaBusy" } });
    expect(server.asked).toHaveLength(4);
  });

  it("says that an address is of an older version", async () => {
    const old = server.base.replace("/v3", "/v2");
    const result = await fetchKolada([`${old}/data/kpi/N10000/municipality/0180`], { base: server.base });
    expect(result).toMatchObject({ ok: false, problem: { code: "koladaGone" } });
  });

  it("says that the browser does not allow it, and how to do without", async () => {
    const result = await fetchKolada([`${server.base}/kpi/N10000`], {
      fetch: () => Promise.reject(new TypeError("Failed to fetch")),
    });
    expect(result).toMatchObject({ ok: false, problem: { code: "koladaBlocked" } });
  });

  it("says what else the server answers", async () => {
    const many = Array.from({ length: 26 }, (_, i) => `N${10000 + i}`).join(",");
    const result = await fetchKolada([`${server.base}/kpi/${many}`], { base: server.base });
    expect(result).toMatchObject({ ok: false, problem: { code: "koladaRefused" } });
  });

  it("stops when it is cancelled", async () => {
    const controller = new AbortController();
    const { values } = koladaAddresses({ indicators: codes, places, years: [] }, server.base);
    const result = await fetchKolada(values, {
      base: server.base,
      signal: controller.signal,
      wait: quick,
      onProgress: () => controller.abort(),
    });
    expect(result).toMatchObject({ ok: false, reason: "cancelled" });
    expect(server.asked).toHaveLength(1);
  });

  it("follows no page to another place", async () => {
    const asked: string[] = [];
    const result = await fetchKolada(["https://api.kolada.se/v3/kpi/N10000"], {
      fetch: (address) => {
        asked.push(address);
        const text = JSON.stringify({ values: [], next_url: "https://example.org/v3/kpi/N10000?page=2" });
        return Promise.resolve({
          status: 200,
          headers: { get: () => null },
          text: () => Promise.resolve(text),
        });
      },
    });
    expect(result.ok).toBe(true);
    expect(asked).toHaveLength(1);
  });
});
