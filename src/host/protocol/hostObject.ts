/**
 * How an object of Excel is described to the dispatcher: a table per type, one entry per member, named as on the wire
 * (PascalCase). What is not in a table does not exist for the add-in and is answered with ApiNotAvailable.
 */

/** A value that can be read, written or both. */
export interface Scalar<T> {
  readonly get?: (target: T) => unknown;
  readonly set?: (target: T, value: unknown) => void;
  /** Left out when everything is loaded (`load()`), because reading it costs much or fails on ordinary objects. */
  readonly onlyWhenNamed?: boolean;
}

/** A result of a method or a property path that is an object, or `null` for the null object. */
export type ObjectOrNull = HostObject | null;

/** Arguments of a call, with proxies already turned into the objects they stand for. */
export class CallArguments {
  constructor(
    private readonly values: readonly unknown[],
    readonly location: string,
  ) {}

  at(index: number): unknown {
    return this.values[index];
  }

  get all(): readonly unknown[] {
    return this.values;
  }
}

/** The members of one type of Excel's objects, over the host's own object of type `T`. */
export interface HostType<T> {
  readonly name: string;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  /** Objects reached by a property, such as `Format`. */
  readonly children?: Readonly<Record<string, (target: T) => ObjectOrNull>>;
  /** Methods that return an object. */
  readonly objectMethods?: Readonly<Record<string, (target: T, args: CallArguments) => ObjectOrNull>>;
  /** Methods that return a value or nothing. */
  readonly methods?: Readonly<Record<string, (target: T, args: CallArguments) => unknown>>;
  /** `getItem` of a collection. */
  readonly indexer?: (target: T, key: unknown) => HostObject;
  /** The members of a collection. */
  readonly items?: (target: T) => readonly HostObject[];
  /** What Excel answers when the object is first reached, such as `{ Id }`. */
  readonly identify?: (target: T) => Record<string, unknown>;
}

/** An object of Excel with its members bound, ready for the dispatcher. */
export interface HostObject {
  readonly typeName: string;
  readonly isCollection: boolean;
  /** The host's own object behind it. Compare `typeName` before using it. */
  readonly target: unknown;
  identify(): Record<string, unknown>;
  scalarNames(): readonly string[];
  scalar(name: string): BoundScalar | undefined;
  child(name: string): (() => ObjectOrNull) | undefined;
  objectMethod(name: string): ((args: CallArguments) => ObjectOrNull) | undefined;
  method(name: string): ((args: CallArguments) => unknown) | undefined;
  item(key: unknown): HostObject | undefined;
  items(): readonly HostObject[];
}

export interface BoundScalar {
  readonly get?: () => unknown;
  readonly set?: (value: unknown) => void;
}

/** Binds a type's members to one object. */
export function hostObject<T>(type: HostType<T>, target: T): HostObject {
  return new BoundObject(type, target);
}

class BoundObject<T> implements HostObject {
  constructor(
    private readonly type: HostType<T>,
    readonly target: T,
  ) {}

  get typeName(): string {
    return this.type.name;
  }

  get isCollection(): boolean {
    return this.type.items !== undefined;
  }

  identify(): Record<string, unknown> {
    return this.type.identify?.(this.target) ?? {};
  }

  scalarNames(): readonly string[] {
    const names: string[] = [];
    for (const [name, scalar] of Object.entries(this.type.scalars ?? {})) {
      if (scalar.get && !scalar.onlyWhenNamed) names.push(name);
    }
    return names;
  }

  scalar(name: string): BoundScalar | undefined {
    const { get, set } = own(this.type.scalars, name) ?? {};
    if (!get && !set) return undefined;
    return { get: get && (() => get(this.target)), set: set && ((value) => set(this.target, value)) };
  }

  child(name: string): (() => ObjectOrNull) | undefined {
    const child = own(this.type.children, name);
    return child && (() => child(this.target));
  }

  objectMethod(name: string): ((args: CallArguments) => ObjectOrNull) | undefined {
    const method = own(this.type.objectMethods, name);
    return method && ((args) => method(this.target, args));
  }

  method(name: string): ((args: CallArguments) => unknown) | undefined {
    const method = own(this.type.methods, name);
    return method && ((args) => method(this.target, args));
  }

  item(key: unknown): HostObject | undefined {
    return this.type.indexer?.(this.target, key);
  }

  items(): readonly HostObject[] {
    return this.type.items?.(this.target) ?? [];
  }
}

/** Only the table's own entries: a member called `constructor` must not be found on Object.prototype. */
function own<V>(table: Readonly<Record<string, V>> | undefined, name: string): V | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}
