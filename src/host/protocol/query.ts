import { apiNotAvailable } from "./hostError";
import type { HostObject, ObjectOrNull } from "./hostObject";
import type { QueryInfo } from "./wire";

/** Spelling of one answer: `load` gets Excel's PascalCase and `_Items`, `retrieve` gets camelCase and `items`. */
interface Spelling {
  readonly items: string;
  name(pascal: string): string;
}

const AS_LOADED: Spelling = { items: "_Items", name: (pascal) => pascal };
const AS_JSON: Spelling = {
  items: "items",
  name: (pascal) => pascal.charAt(0).toLowerCase() + pascal.slice(1),
};

/** Counts what was read, so that tests can hold the add-in to reading only what it uses. */
export interface ReadCounter {
  propertiesRead: number;
}

/** Answers a `load`: the asked scalars, nested objects and collection items of `object`. */
export function readQuery(object: ObjectOrNull, info: QueryInfo | undefined, counter: ReadCounter): unknown {
  return object && readObject(object, requested(info), info, AS_LOADED, counter);
}

/** Answers a `retrieve`: the same as JSON with the caller's names. */
export function readQueryAsJson(
  object: ObjectOrNull,
  info: QueryInfo | undefined,
  counter: ReadCounter,
): unknown {
  return object && readObject(object, requested(info), info, AS_JSON, counter);
}

function requested(info: QueryInfo | undefined): readonly string[] {
  const select = info?.Select ?? [];
  const expand = info?.Expand ?? [];
  return select.length === 0 ? ["*", ...expand] : [...select, ...expand];
}

function readObject(
  object: HostObject,
  paths: readonly string[],
  page: Pick<QueryInfo, "Top" | "Skip"> | undefined,
  spelling: Spelling,
  counter: ReadCounter,
): Record<string, unknown> {
  if (object.isCollection) return readCollection(object, paths, page, spelling, counter);
  const answer: Record<string, unknown> = {};
  const nested = new Map<string, string[]>();
  for (const path of paths) {
    const [head, rest] = splitPath(path);
    if (head === "*")
      for (const name of object.scalarNames()) readScalar(object, name, answer, spelling, counter);
    else if (rest === "" && object.scalar(head)) readScalar(object, head, answer, spelling, counter);
    else nested.set(head, [...(nested.get(head) ?? []), rest === "" ? "*" : rest]);
  }
  for (const [name, subPaths] of nested) {
    const child = object.child(name);
    if (!child) throw apiNotAvailable(`${object.typeName}.${camelCase(name)}`);
    const value = child();
    answer[spelling.name(name)] = value && readObject(value, subPaths, undefined, spelling, counter);
  }
  return answer;
}

function readCollection(
  collection: HostObject,
  paths: readonly string[],
  page: Pick<QueryInfo, "Top" | "Skip"> | undefined,
  spelling: Spelling,
  counter: ReadCounter,
): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  const itemPaths: string[] = [];
  for (const path of paths) {
    const [head, rest] = splitPath(path);
    if (head === "*")
      for (const name of collection.scalarNames()) readScalar(collection, name, answer, spelling, counter);
    if (head !== "*" && rest === "" && collection.scalar(head))
      readScalar(collection, head, answer, spelling, counter);
    else itemPaths.push(path);
  }
  if (itemPaths.length === 0) return answer;
  const skip = page?.Skip ?? 0;
  const items = collection.items().slice(skip, page?.Top === undefined ? undefined : skip + page.Top);
  answer[spelling.items] = items.map((item, index) => ({
    ...item.identify(),
    ...(skip > 0 ? { _Index: skip + index } : {}),
    ...readObject(item, itemPaths, undefined, spelling, counter),
  }));
  return answer;
}

function readScalar(
  object: HostObject,
  name: string,
  answer: Record<string, unknown>,
  spelling: Spelling,
  counter: ReadCounter,
): void {
  const get = object.scalar(name)?.get;
  if (!get) throw apiNotAvailable(`${object.typeName}.${camelCase(name)} (reading)`);
  counter.propertiesRead += 1;
  answer[spelling.name(name)] = get();
}

/** The first level in PascalCase, and the levels below as they were written. `$all` is what office.js also calls `*`. */
function splitPath(path: string): [head: string, rest: string] {
  const trimmed = path.replace(/^items[/.]/i, "");
  const slash = trimmed.search(/[/.]/);
  const head = slash < 0 ? trimmed : trimmed.slice(0, slash);
  const rest = slash < 0 ? "" : trimmed.slice(slash + 1);
  if (head === "*" || head === "$all" || head === "") return ["*", ""];
  return [pascalCase(head), rest];
}

export const pascalCase = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
export const camelCase = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
