import type { OfficeNamespaces } from "./officeWindow";

const NAMES = ["Excel", "Office", "OfficeExtension", "CustomFunctions", "OfficeRuntime"] as const;

/**
 * Puts `Excel`, `Office`, `OfficeExtension`, `CustomFunctions` and `OfficeRuntime` on the global object, where the
 * add-in's code expects them. Returns the function that puts back what was there before.
 */
export function installOfficeGlobals(office: OfficeNamespaces, target: object = globalThis): () => void {
  const before = NAMES.map((name) => Object.getOwnPropertyDescriptor(target, name));
  for (const name of NAMES) {
    Object.defineProperty(target, name, {
      value: office[name],
      configurable: true,
      writable: true,
      enumerable: false,
    });
  }
  return () => {
    NAMES.forEach((name, index) => {
      const descriptor = before[index];
      if (descriptor) Object.defineProperty(target, name, descriptor);
      else delete (target as Record<string, unknown>)[name];
    });
  };
}
