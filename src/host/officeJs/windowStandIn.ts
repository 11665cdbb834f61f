/**
 * The smallest `window` in which the real office.js loads outside a browser. Nothing in it reaches the network or the disk.
 *
 * `Error`, `Promise`, `Date` and `JSON` are the caller's own: errors that office.js throws are then `instanceof Error`
 * for the caller, its promises are ordinary promises, and arrays that it parses are the caller's arrays.
 */

export interface WindowOptions {
  /**
   * Longest wait that office.js may ask of a timer, in milliseconds; default 20. In Excel it pauses 0.5 to 2 s between
   * answers of custom functions and 5 s before it tries again to release references.
   */
  readonly longestTimerMs?: number;
}

export interface WindowStandIn {
  readonly window: Record<string, unknown>;
  /** Ends all timers: office.js does nothing more by itself. */
  close(): void;
}

/** A window for one run of office.js. */
export function createWindowStandIn(options: WindowOptions = {}): WindowStandIn {
  const timers = new Timers(options.longestTimerMs ?? 20);
  const nothing = (): void => undefined;
  const element = (): Record<string, unknown> => ({
    style: {},
    setAttribute: nothing,
    appendChild: nothing,
    addEventListener: nothing,
    getElementsByTagName: () => [],
  });
  const standIn: Record<string, unknown> = {
    console: { log: nothing, warn: nothing, error: nothing, info: nothing, debug: nothing },
    setTimeout: timers.setTimeout,
    clearTimeout: timers.clear,
    setInterval: timers.setInterval,
    clearInterval: timers.clear,
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
  return { window: standIn, close: () => timers.clearAll() };
}

type Timer = ReturnType<typeof setTimeout>;

/** The timers of one window, held here because tests may replace the global ones later. */
class Timers {
  private readonly running = new Set<Timer>();

  constructor(private readonly longest: number) {}

  readonly setTimeout = (callback: (...args: unknown[]) => void, delay = 0, ...args: unknown[]): Timer => {
    const timer = setTimeout(
      () => {
        this.running.delete(timer);
        callback(...args);
      },
      Math.min(delay, this.longest),
    );
    this.running.add(timer);
    return timer;
  };

  readonly setInterval = (callback: () => void, delay?: number): Timer => {
    const timer = setInterval(callback, delay);
    this.running.add(timer);
    return timer;
  };

  readonly clear = (timer: Timer): void => {
    this.running.delete(timer);
    clearTimeout(timer);
  };

  clearAll(): void {
    for (const timer of [...this.running]) this.clear(timer);
  }
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
