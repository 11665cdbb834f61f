import { type Message } from "../message";

/**
 * What a cost calculation ends in. The reason is what a cell shows: missing is #N/A, zeroDenominator #DIV/0!,
 * outOfDomain #NUM!. The message, where there is one, says it in words.
 */
export type Outcome<T> = Computed<T> | NotComputed;

export interface Computed<T> {
  readonly ok: true;
  readonly value: T;
}

export interface NotComputed {
  readonly ok: false;
  readonly reason: "missing" | "zeroDenominator" | "outOfDomain";
  readonly message: Message | null;
}

export function computed<T>(value: T): Computed<T> {
  return { ok: true, value };
}

export function notComputed(reason: NotComputed["reason"], message: Message | null = null): NotComputed {
  return { ok: false, reason, message };
}

/** A number, or out of domain where the arithmetic left the range of numbers (overflow, 0/0). */
export function finite(value: number): Outcome<number> {
  return Number.isFinite(value) ? computed(value) : notComputed("outOfDomain");
}
