import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A server that answers as Kolada's API v3 does, with invented values: 25 ids a segment, pages, 429 and 410. */
export interface KoladaServer {
  readonly base: string;
  /** Paths that have been asked for, with their query. */
  readonly asked: readonly string[];
  /** The next so many questions are answered 429, with or without a time to wait. */
  refuse(times: number, retryAfter?: string): void;
  stop(): Promise<void>;
}

const mostPerSegment = 25;

export async function koladaServer(perPage: number): Promise<KoladaServer> {
  const asked: string[] = [];
  let refusals = 0;
  let wait: string | undefined;
  let base = "";
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    asked.push(`${url.pathname}${url.search}`);
    const answer = (status: number, body: unknown, headers: Record<string, string> = {}): void => {
      response.writeHead(status, { "Content-Type": "application/json", ...headers });
      response.end(JSON.stringify(body));
    };
    if (refusals > 0) {
      refusals--;
      return answer(429, { detail: "Too Many Requests" }, wait === undefined ? {} : { "Retry-After": wait });
    }
    if (!url.pathname.startsWith("/v3/")) return answer(410, { detail: "Gone" });
    const rows = rowsAt(url.pathname.slice("/v3/".length).split("/"));
    if (rows === null) return answer(422, { detail: "At most 25 values per path segment" });
    const page = Number(url.searchParams.get("page") ?? 1);
    const from = (page - 1) * perPage;
    const at = (n: number): string =>
      `${base}${url.pathname.slice("/v3".length)}?page=${n}&per_page=${perPage}`;
    answer(200, {
      values: rows.slice(from, from + perPage),
      count: Math.min(perPage, rows.length - from),
      next_url: from + perPage < rows.length ? at(page + 1) : null,
      previous_url: page > 1 ? at(page - 1) : null,
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v3`;
  return {
    base,
    asked,
    refuse(times, retryAfter) {
      refusals = times;
      wait = retryAfter;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The value of an indicator, a place and a year: any number that can be told again. */
export const valueAt = (code: string, place: string, year: number): number =>
  (Number(code.slice(1)) % 1000) + Number(place) / 10 + (year - 2000);

function rowsAt(path: readonly string[]): object[] | null {
  const ids = path.map((segment) => decodeURIComponent(segment).split(","));
  if (ids.some((list) => list.length > mostPerSegment)) return null;
  if (path[0] === "kpi")
    return ids[1]!.map((id) => ({ id, title: `Indikator ${id}, kr/inv`, is_divided_by_gender: true }));
  if (path[0] === "municipality") return ids[1]!.map((id) => ({ id, title: `Kommun ${id}`, type: "K" }));
  const years = path[5] === "year" ? ids[6]!.map(Number) : [2021, 2022, 2023];
  return ids[2]!.flatMap((code) =>
    ids[4]!.flatMap((place) =>
      years.map((year) => ({
        ["kpi"]: code,
        municipality: place,
        period: year,
        values: [
          { gender: "T", count: 1, status: "", value: valueAt(code, place, year), isdeleted: false },
          { gender: "K", count: 1, status: "Missing", value: null, isdeleted: false },
          { gender: "M", count: 1, status: "", value: valueAt(code, place, year) - 1, isdeleted: false },
        ],
      })),
    ),
  );
}
