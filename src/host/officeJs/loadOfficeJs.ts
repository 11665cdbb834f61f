import { readFileSync } from "node:fs";
import * as vm from "node:vm";
import {
  completeOfficeWindow,
  prepareOfficeWindow,
  type OfficeContextOptions,
  type OfficeNamespaces,
  type Registrations,
} from "./officeWindow";
import { createWindowStandIn, type WindowOptions } from "./windowStandIn";

/**
 * The real office.js (`excel-web-16.00.js` of the npm package) in Node, in a realm of its own: no add-in code has to know
 * that Excel is not there. Compiling is done once per process (about 35 ms), each realm then costs about 25 ms and 4 MB,
 * so every test can have its own.
 *
 * Two realms meet here. Errors, promises, dates and everything parsed from JSON belong to the caller (see
 * `windowStandIn`), so `error instanceof Error` and `error instanceof OfficeExtension.Error` both hold. Errors that the
 * engine itself raises inside office.js (a TypeError from a wrong argument) belong to the other realm: test their `name`.
 */

export interface LoadOptions extends OfficeContextOptions, WindowOptions {}

/** office.js loaded and gated, not yet connected to a workbook. */
export interface OfficeRealm extends OfficeNamespaces {
  readonly registrations: Registrations;
  /** The stand-in for the browser's window; for tests of the loader. */
  readonly window: Record<string, unknown>;
  /** Ends the timers of office.js. */
  close(): void;
}

let compiled: vm.Script | undefined;

/** Loads office.js afresh. Throws if the npm package `@microsoft/office-js` is not installed. */
export function loadOfficeJs(options: LoadOptions = {}): OfficeRealm {
  compiled ??= compile();
  const { window, close } = createWindowStandIn(options);
  const registrations = prepareOfficeWindow(window);
  const realm = vm.createContext(window);
  compiled.runInContext(realm);
  acceptForeignArrays(realm);
  return { ...completeOfficeWindow(window, registrations, options), registrations, window, close };
}

function compile(): vm.Script {
  const file = require.resolve("@microsoft/office-js/dist/excel-web-16.00.js");
  return new vm.Script(readFileSync(file, "utf8"), { filename: file });
}

/** office.js asks `x instanceof Array` and `x instanceof Object` of values that come from the caller's realm. */
function acceptForeignArrays(realm: vm.Context): void {
  vm.runInContext(
    `Object.defineProperty(Array, Symbol.hasInstance, { value: (x) => Array.isArray(x) });
     Object.defineProperty(Object, Symbol.hasInstance, {
       value: (x) => x !== null && (typeof x === "object" || typeof x === "function"),
     });`,
    realm,
  );
}
