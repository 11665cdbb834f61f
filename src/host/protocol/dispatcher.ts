import {
  apiNotAvailable,
  HostError,
  invalidArgument,
  invalidObjectPath,
  itemNotFound,
  statusOf,
} from "./hostError";
import { CallArguments, type HostObject, type ObjectOrNull } from "./hostObject";
import { camelCase, pascalCase, readQuery, readQueryAsJson, type ReadCounter } from "./query";
import {
  ActionType,
  ObjectPathType,
  type ActionInfo,
  type ActionResult,
  type ArgumentInfo,
  type ObjectPathInfo,
  type ReferencedObjectPathIds,
  type RequestBody,
  type ResponseBody,
  type ResponseError,
} from "./wire";

/** Where the dispatcher finds what a request names but does not contain. */
export interface Directory {
  /** The workbook. */
  readonly root: HostObject;
  /** An object that stands by itself, such as `Microsoft.ExcelServices.CustomFunctions`. */
  newObject(name: string): HostObject;
  /** An object that an earlier request kept. */
  byReference(referenceId: string): HostObject;
}

/**
 * Carries out one request: the actions in order, the results in order. As in Excel a request is no transaction: when an
 * action fails, what was done before it stays done, its results are answered, and the rest is left undone.
 */
export function executeRequest(
  body: RequestBody,
  directory: Directory,
  counter: ReadCounter & { actions: number },
  interruption?: { readonly afterActions: number; readonly error: HostError },
): ResponseBody {
  const run = new RequestRun(body, directory, counter);
  const results: ActionResult[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      if (interruption && index >= interruption.afterActions) throw interruption.error;
      counter.actions += 1;
      // A trace marks that everything before it was done: office.js then starts to listen to an event, for instance.
      if (action.ActionType === ActionType.trace) traceIds.push(action.Id);
      const value = action.ActionType === ActionType.trace ? null : run.perform(action);
      results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      return { Results: results, TraceIds: traceIds, Error: { ...responseError(error), ActionIndex: index } };
    }
  }
  if (interruption) {
    // Everything was done, but the answer says otherwise: a connection that breaks on the way back.
    const error = { ...responseError(interruption.error), ActionIndex: body.Actions.length - 1 };
    return { Results: results, TraceIds: traceIds, Error: error };
  }
  return { Results: results, TraceIds: traceIds };
}

/** An error as it is answered. What is not a HostError is a fault of the host itself, and says so. */
export function responseError(error: unknown): ResponseError {
  if (error instanceof HostError) {
    const { code, message, location } = error;
    return { Code: code, Message: message, Location: location, HttpStatusCode: statusOf(code) };
  }
  const message = error instanceof Error ? `${error.message}\n${error.stack ?? ""}` : String(error);
  return {
    Code: "GeneralException",
    Message: `The embedded workbook host failed: ${message}`,
    HttpStatusCode: 500,
  };
}

/** The objects of one request: each path is reached once, however many actions use it. */
class RequestRun {
  private readonly reached = new Map<number, ObjectOrNull>();

  constructor(
    private readonly body: RequestBody,
    private readonly directory: Directory,
    private readonly counter: ReadCounter,
  ) {}

  perform(action: ActionInfo): unknown {
    const object = this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object && object.identify();
      case ActionType.query:
        return readQuery(object, action.QueryInfo, this.counter);
      case ActionType.queryAsJson:
        return readQueryAsJson(object, action.QueryInfo, this.counter);
      case ActionType.method:
        return this.callMethod(object, action);
      case ActionType.setProperty:
        return setProperty(existing(object, action), action.Name, this.values(action.ArgumentInfo)[0]);
      case ActionType.update:
        return update(existing(object, action), action.ObjectState ?? {});
      case ActionType.ensureUnchanged:
        return ensureUnchanged(existing(object, action), action.ObjectState ?? {});
      default:
        throw apiNotAvailable(`action type ${action.ActionType}`);
    }
  }

  private callMethod(object: ObjectOrNull, action: ActionInfo): unknown {
    // office.js keeps every range that it makes, before it can know that it is a null object.
    if (object === null && action.Name === "_KeepReference") return null;
    const target = existing(object, action);
    const location = `${target.typeName}.${camelCase(action.Name)}`;
    const method = target.method(action.Name);
    if (!method) throw apiNotAvailable(location);
    const value = method(new CallArguments(this.values(action.ArgumentInfo), location));
    return value === undefined ? null : value;
  }

  private object(id: number): ObjectOrNull {
    const known = this.reached.get(id);
    if (known !== undefined) return known;
    const info = Object.hasOwn(this.body.ObjectPaths, String(id))
      ? this.body.ObjectPaths[String(id)]
      : undefined;
    if (!info) throw invalidObjectPath();
    const object = this.reach(info);
    this.reached.set(id, object);
    return object;
  }

  private reach(info: ObjectPathInfo): ObjectOrNull {
    switch (info.ObjectPathType) {
      case ObjectPathType.globalObject:
        return this.directory.root;
      case ObjectPathType.newObject:
        return this.directory.newObject(info.Name);
      case ObjectPathType.referenceId:
        return this.directory.byReference(info.Name);
      case ObjectPathType.nullObject:
        return null;
    }
    const parent = this.object(info.ParentObjectPathId ?? -1);
    // Whatever hangs on a null object is a null object itself.
    if (parent === null) return null;
    const location = `${parent.typeName}.${camelCase(info.Name || "getItem")}`;
    switch (info.ObjectPathType) {
      case ObjectPathType.property: {
        const child = parent.child(info.Name);
        if (!child) throw apiNotAvailable(location);
        return child();
      }
      case ObjectPathType.method: {
        const method = parent.objectMethod(info.Name);
        if (!method) throw apiNotAvailable(location);
        return method(new CallArguments(this.values(info.ArgumentInfo), location));
      }
      case ObjectPathType.indexer: {
        const item = parent.item(this.values(info.ArgumentInfo)[0]);
        if (!item) throw apiNotAvailable(location);
        return item;
      }
      default:
        throw apiNotAvailable(`object path type ${info.ObjectPathType}`);
    }
  }

  private values(info: ArgumentInfo | undefined): readonly unknown[] {
    const values = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds ?? [];
    return values.map((value, index) => this.value(value, ids[index]));
  }

  /** A proxy arrives as the id of its path: beside the arguments for a plain one, wrapped inside an object. */
  private value(value: unknown, pathId: number | ReferencedObjectPathIds | undefined): unknown {
    if (typeof pathId === "number" && pathId !== 0) return this.object(pathId);
    if (Array.isArray(value) && Array.isArray(pathId)) return value.map((v, i) => this.value(v, pathId[i]));
    return this.unwrap(value);
  }

  private unwrap(value: unknown): unknown {
    if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
    const entries = Object.entries(value);
    const [first] = entries;
    if (first?.[0] === "_ObjectPathId" && typeof first[1] === "number") return this.object(first[1]);
    return Object.fromEntries(entries.map(([key, inner]) => [key, this.unwrap(inner)]));
  }
}

/** Reading a null object gives a null object; doing something with it is an error. */
function existing(object: ObjectOrNull, action: ActionInfo): HostObject {
  if (!object) throw itemNotFound(action.Name);
  return object;
}

function setProperty(object: HostObject, name: string, value: unknown): null {
  const scalar = object.scalar(name);
  const location = `${object.typeName}.${camelCase(name)}`;
  if (!scalar) throw apiNotAvailable(location);
  if (!scalar.set) throw apiNotAvailable(`${location} (writing)`);
  try {
    scalar.set(value);
  } catch (error) {
    throw error instanceof HostError && !error.location
      ? new HostError(error.code, error.message, location)
      : error;
  }
  return null;
}

function update(object: HostObject, state: Readonly<Record<string, unknown>>): null {
  for (const [name, value] of Object.entries(state)) setProperty(object, pascalCase(name), value);
  return null;
}

function ensureUnchanged(object: HostObject, state: Readonly<Record<string, unknown>>): null {
  for (const [name, value] of Object.entries(state)) {
    const get = object.scalar(pascalCase(name))?.get;
    if (!get) throw apiNotAvailable(`${object.typeName}.${camelCase(name)}`);
    if (JSON.stringify(get()) !== JSON.stringify(value)) throw invalidArgument(`${object.typeName}.${name}`);
  }
  return null;
}
