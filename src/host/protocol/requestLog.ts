import { ActionType, ObjectPathType, type ActionInfo, type ObjectPathInfo, type RequestBody } from "./wire";

/** What was asked of the host since the counters were last reset. */
export interface Counters {
  /** Round trips, those that only release references not counted. */
  requests: number;
  /** Requests that office.js sends by itself at the end of `Excel.run`, to release range references. */
  cleanupRequests: number;
  /** Actions carried out. */
  actions: number;
  /** UTF-8 bytes of the requests as JSON. */
  requestBytes: number;
  /** UTF-8 bytes of the answers as JSON. */
  responseBytes: number;
  /** Values read by `load`: one per property and object. */
  propertiesRead: number;
}

export const newCounters = (): Counters => ({
  requests: 0,
  cleanupRequests: 0,
  actions: 0,
  requestBytes: 0,
  responseBytes: 0,
  propertiesRead: 0,
});

/** One request as it came, and how it was answered. */
export interface RequestLogEntry {
  readonly flags: number;
  readonly body: RequestBody;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Code of the error that was answered, or null. */
  readonly errorCode: string | null;
}

/** True for a request that does nothing but release references. */
export function isCleanup(body: RequestBody): boolean {
  return (
    body.Actions.some((action) => action.Name === "_RemoveReference") &&
    body.Actions.every((a) => a.Name === "_RemoveReference" || a.ActionType === ActionType.instantiate)
  );
}

/** The request in words, one line per action that does something, such as `Worksheets.GetItem("Blad1").GetRange("A1").Values = [[1]]`. */
export function describeRequest(body: RequestBody): string[] {
  const lines: string[] = [];
  for (const action of body.Actions) {
    const line = describeAction(action, body);
    if (line) lines.push(line);
  }
  return lines;
}

function describeAction(action: ActionInfo, body: RequestBody): string | null {
  const path = body.ObjectPaths[String(action.ObjectPathId)];
  const object = path ? describePath(path, body) : "?";
  const args = (action.ArgumentInfo?.Arguments ?? []).map((value) => JSON.stringify(value)).join(", ");
  switch (action.ActionType) {
    case ActionType.instantiate:
    case ActionType.trace:
      return null;
    case ActionType.query:
    case ActionType.queryAsJson:
      return `${object} load ${(action.QueryInfo?.Select ?? ["*"]).join(",")}`;
    case ActionType.method:
      return `${object}.${action.Name}(${args})`;
    case ActionType.setProperty:
      return `${object}.${action.Name} = ${args}`;
    default:
      return `${object} action ${action.ActionType} ${JSON.stringify(action.ObjectState ?? {})}`;
  }
}

function describePath(path: ObjectPathInfo, body: RequestBody): string {
  if (path.ObjectPathType === ObjectPathType.globalObject) return "workbook";
  if (path.ObjectPathType === ObjectPathType.referenceId) return `ref(${path.Name})`;
  const parentInfo = body.ObjectPaths[String(path.ParentObjectPathId)];
  const parent = parentInfo ? describePath(parentInfo, body) : "";
  const args = (path.ArgumentInfo?.Arguments ?? []).map((value) => JSON.stringify(value)).join(", ");
  if (path.ObjectPathType === ObjectPathType.property) return `${parent}.${path.Name}`;
  if (path.ObjectPathType === ObjectPathType.indexer) return `${parent}[${args}]`;
  if (path.ObjectPathType === ObjectPathType.method) return `${parent}.${path.Name}(${args})`;
  return path.Name || "null";
}

/** Length of a text in UTF-8 without making the bytes. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    if (unit < 0x800) bytes += 1;
    else if (unit >= 0xd800 && unit <= 0xdfff) bytes += 1;
    else bytes += 2;
  }
  return bytes;
}
