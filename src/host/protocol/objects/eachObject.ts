import type { BoundScalar, CallArguments, HostObject } from "../hostObject";

/**
 * Several objects of one type that answer as one, as the format of a RangeAreas does: what is set is set on each of
 * them, and a property is read where all have the same, else null.
 */
export function eachObject(typeName: string, parts: readonly HostObject[]): HostObject {
  const [first] = parts;
  return {
    typeName,
    isCollection: false,
    target: parts,
    identify: () => ({}),
    scalarNames: () => first?.scalarNames() ?? [],
    scalar: (name) => eachScalar(parts.map((part) => part.scalar(name))),
    child: (name) => {
      const made = parts.flatMap((part) => part.child(name)?.() ?? []);
      const [one] = made;
      return one && (() => eachObject(one.typeName, made));
    },
    objectMethod: () => undefined,
    method: (name) => {
      const methods = parts.flatMap((part) => part.method(name) ?? []);
      if (methods.length === 0) return undefined;
      return (args: CallArguments) => void methods.forEach((method) => method(args));
    },
    item: () => undefined,
    items: () => [],
  };
}

function eachScalar(scalars: readonly (BoundScalar | undefined)[]): BoundScalar | undefined {
  const [first] = scalars;
  if (first === undefined) return undefined;
  const { get, set } = first;
  return {
    get: get && (() => sharedValue(scalars.map((scalar) => scalar?.get?.() ?? null))),
    set: set && ((value) => scalars.forEach((scalar) => scalar?.set?.(value))),
  };
}

const sharedValue = (values: readonly unknown[]): unknown =>
  values.every((value) => value === values[0]) ? values[0] : null;
