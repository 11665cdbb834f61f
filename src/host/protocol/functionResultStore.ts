import { CellError } from "../model/cellValue";
import type { FunctionArgument, FunctionResult, FunctionSource } from "../model/functionSource";
import type { FunctionCaller } from "./functionCaller";

/** Results kept; the oldest go first. A cell whose result is gone is simply called again. */
const MOST_RESULTS = 20_000;

/** Remembers what custom functions answered to which arguments, so that an engine can ask in the middle of a calculation. */
export class FunctionResultStore implements FunctionSource {
  private readonly results = new Map<string, FunctionResult>();
  private readonly awaited = new Set<string>();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly functions: FunctionCaller) {}

  has(name: string): boolean {
    return this.functions.catalogue.find(name) !== undefined;
  }

  result(name: string, args: readonly FunctionArgument[], caller: string): FunctionResult | null {
    const needsCaller = this.functions.catalogue.find(name)?.options?.requiresAddress === true;
    const key = `${name.toUpperCase()}${needsCaller ? `@${caller}` : ""}(${JSON.stringify(args, asKey)})`;
    const known = this.results.get(key);
    if (known) return known;
    if (!this.awaited.has(key)) this.call(key, name, args, caller);
    return null;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Functions have become known: cells that showed #NAME? are to be computed again. */
  functionsChanged(): void {
    this.results.clear();
    this.tell();
  }

  private call(key: string, name: string, args: readonly FunctionArgument[], caller: string): void {
    this.awaited.add(key);
    void this.functions.call(name, args, caller).then((result) => {
      this.awaited.delete(key);
      this.results.set(key, result);
      if (this.results.size > MOST_RESULTS) this.results.delete(this.results.keys().next().value as string);
      // Answers come in batches: listeners are told once per batch, when the last of it is here.
      if (this.awaited.size === 0) this.tell();
    });
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}

/** Keeps an error apart from the text that looks like it, and what is left out from a blank. */
function asKey(_: string, value: unknown): unknown {
  if (value instanceof CellError) return { error: value.code };
  return value === undefined ? { omitted: true } : value;
}
