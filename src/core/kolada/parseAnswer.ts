import type { Sex } from "../series/series";
import type { KoladaAnswer, KoladaValue } from "./answer";
import { jsonDocuments } from "./jsonDocuments";

/**
 * Reads what Kolada's API has answered, in the shape of v3 (`next_url`) or v2 (`next_page`): values, and lists of
 * indicators, municipalities, groups and units for the names of codes. Several answers may stand in one text, in any
 * order, also as one array of answers. Null for text that is no such answer. Source of the shapes: domain/kolada.md
 * section 2.
 */
export function parseAnswer(texts: readonly string[]): KoladaAnswer | null {
  const documents = texts.flatMap((text) => jsonDocuments(text) ?? [undefined]);
  if (documents.length === 0 || documents.includes(undefined)) return null;
  const found = new Found();
  for (const document of documents) if (!found.take(document)) return null;
  return found.answer();
}

/** Gathers everything that the documents say; a value that comes twice is kept as it came last. */
class Found {
  private readonly values = new Map<string, KoladaValue>();
  private readonly indicators = new Map<string, string>();
  private readonly places = new Map<string, string>();
  private readonly pages = new Set<string>();
  private readonly next = new Map<string, number>();

  /** False for a document that is nothing of Kolada's. */
  take(document: unknown): boolean {
    if (Array.isArray(document)) return document.length > 0 && document.every((part) => this.takePart(part));
    return this.takePart(document);
  }

  answer(): KoladaAnswer {
    const { values, indicators, places, pages, next } = this;
    const missingPages = [...next].flatMap(([key, page]) => (pages.has(key) ? [] : [page]));
    return { values: [...values.values()], indicators, places, missingPages };
  }

  private takePart(part: unknown): boolean {
    if (!isRecord(part)) return false;
    const { values } = part;
    if (Array.isArray(values) && typeof part["kpi"] !== "string") {
      this.takePaging(part, values);
      return values.every((row) => isRecord(row) && this.takeRow(row));
    }
    return this.takeRow(part);
  }

  /** One page is known by the first thing on it, for the address of a pasted page is not in the page. */
  private takePaging(part: Record<string, unknown>, values: readonly unknown[]): void {
    const next = text(part["next_url"]) ?? text(part["next_page"]);
    const previous = text(part["previous_url"]) ?? text(part["previous_page"]);
    const own = pageOf(next, -1) ?? pageOf(previous, 1);
    if (own !== null && values.length > 0) this.pages.add(own.key);
    if (own === null) return;
    const after = next === null ? null : pageOf(next, 0);
    if (after !== null) this.next.set(after.key, after.page);
    // A page that points back tells that all before it belong to the answer.
    for (let page = 1; page < own.page; page++) this.next.set(`${own.base} ${page}`, page);
  }

  private takeRow(row: Record<string, unknown>): boolean {
    const id = text(row["id"]);
    const title = text(row["title"]);
    if (id !== null && title !== null) {
      (isIndicator(row, id) ? this.indicators : this.places).set(id, title);
      const { members } = row;
      if (Array.isArray(members)) members.forEach((member) => isRecord(member) && this.takeMember(member));
      return true;
    }
    const code = text(row["kpi"]);
    const place = text(row["municipality"]) ?? text(row["municipality_id"]) ?? text(row["ou"]);
    const year = Number(row["period"] ?? row["year"]);
    if (code === null || place === null || !Number.isInteger(year)) return false;
    if (row["municipality_id"] !== undefined) {
      const name = text(row["municipality"]);
      if (name !== null) this.places.set(text(row["municipality_id"])!, name);
    }
    const inner = Array.isArray(row["values"]) ? row["values"] : [row];
    const at = text(row["municipality_id"]) ?? place;
    return inner.every((one) => isRecord(one) && this.takeValue({ code, place: at, year }, one));
  }

  private takeMember(member: Record<string, unknown>): void {
    const id = text(member["member_id"]) ?? text(member["id"]);
    const title = text(member["member_title"]) ?? text(member["title"]);
    if (id !== null && title !== null && !this.places.has(id)) this.places.set(id, title);
  }

  private takeValue(at: Pick<KoladaValue, "code" | "place" | "year">, one: Record<string, unknown>): boolean {
    const sex = sexOf(one["gender"]);
    if (sex === null) return false;
    const key = [at.code, at.place, at.year, sex].join("|");
    if (one["isdeleted"] === true) {
      this.values.delete(key);
      return true;
    }
    const raw = one["value"];
    const value = typeof raw === "number" && Number.isFinite(raw) ? raw : null;
    const status = value === null ? statusOf(text(one["status"]) ?? "") : "value";
    const count = typeof one["count"] === "number" ? one["count"] : null;
    this.values.set(key, { ...at, sex, value, status, count });
    return true;
  }
}

/** Kolada's lists of indicators say whether they are divided by gender; codes of indicators are a letter and digits. */
function isIndicator(row: Record<string, unknown>, id: string): boolean {
  return "is_divided_by_gender" in row || /^[NUK]\d{5}$/.test(id);
}

function sexOf(gender: unknown): Sex | null {
  switch (gender) {
    case "T":
    case undefined:
      return "total";
    case "K":
    case "F":
      return "women";
    case "M":
      return "men";
    default:
      return null;
  }
}

function statusOf(status: string): KoladaValue["status"] {
  if (/private|secre|sekret|suppress/i.test(status)) return "suppressed";
  return /applic|tillämp/i.test(status) ? "notApplicable" : "missing";
}

/** The page that lies `step` from the one an address names; null when the address names none. */
function pageOf(address: string | null, step: number): { key: string; base: string; page: number } | null {
  const match = address === null ? null : /^([^?]*)\?(.*)$/.exec(address);
  const page = Number(/(?:^|&)page=(\d+)/.exec(match?.[2] ?? "")?.[1] ?? NaN) + step;
  if (!match || !Number.isInteger(page) || page < 1) return null;
  const others = (match[2] ?? "").split("&").filter((pair) => !pair.startsWith("page="));
  const base = `${match[1]}?${others.sort().join("&")}`;
  return { key: `${base} ${page}`, base, page };
}

const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
