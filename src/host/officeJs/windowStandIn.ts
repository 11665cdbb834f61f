/**
 * The smallest `window` in which the real office.js loads outside a browser. Nothing in it reaches the network or the disk.
 *
 * `Error`, `Promise`, `Date` and `JSON` are the caller's own: errors that office.js throws are then `instanceof Error`
 * for the caller, its promises are ordinary promises, and arrays that it parses are the caller's arrays.
 */

export interface WindowOptions {
  /** Longest wait that office.js may ask of a timer, in milliseconds. Custom functions pause up to 2 s between answers. */
  readonly longestTimerMs?: number;
}

export type WindowStandIn = Record<string, unknown>;

/** A window for one run of office.js. Timers are unreferenced where Node allows it, so that they keep no process alive. */
export function createWindowStandIn(options: WindowOptions = {}): WindowStandIn {
  const cap = options.longestTimerMs ?? Number.POSITIVE_INFINITY;
  const nothing = (): void => undefined;
  const element = (): Record<string, unknown> => ({
    style: {},
    setAttribute: nothing,
    appendChild: nothing,
    addEventListener: nothing,
    getElementsByTagName: () => [],
  });
  const wait = (callback: (...args: unknown[]) => void, delay = 0, ...args: unknown[]): unknown =>
    setTimeout(callback, Math.min(delay, cap), ...args);
  const standIn: WindowStandIn = {
    console: { log: nothing, warn: nothing, error: nothing, info: nothing, debug: nothing },
    setTimeout: wait,
    clearTimeout,
    setInterval,
    clearInterval,
    Promise,
    Date,
    JSON,
    Error,
    performance,
    navigator: { userAgent: "Node" },
    location: { href: "https://localhost/", search: "", hash: "", origin: "https://localhost" },
    document: {
      getElementById: () => null,
      createElement: element,
      getElementsByTagName: () => [],
      head: element(),
      body: element(),
      addEventListener: nothing,
      cookie: "",
      URL: "https://localhost/",
    },
    addEventListener: nothing,
    removeEventListener: nothing,
    postMessage: nothing,
    sessionStorage: createStorage(),
    localStorage: createStorage(),
    name: "",
  };
  for (const alias of ["window", "self", "parent", "top"]) standIn[alias] = standIn;
  return standIn;
}

function createStorage(): Record<string, unknown> {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: unknown) => void kept.set(key, String(value)),
    removeItem: (key: string) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}
