import { HostError } from "./hostError";

/** How a request is to fail. */
export interface Fault {
  /** The code that Excel would answer, such as `AccessDenied`. */
  readonly code: string;
  readonly message?: string;
  /**
   * Actions that are carried out before the error; default 0, so that nothing of the request is done. With all of them
   * (or more) everything is done and only the answer fails.
   */
  readonly afterActions?: number;
  /** Fail the requests that only release references too; default false. */
  readonly includeCleanup?: boolean;
}

/** Failures that a test has ordered. */
export class FaultPlan {
  private readonly once: Array<{ countdown: number; fault: Fault }> = [];
  private every: { interval: number; seen: number; fault: Fault } | null = null;

  /** The `n`-th request from now fails once; 1 is the next. */
  failRequest(n: number, fault: Fault): void {
    if (!Number.isInteger(n) || n < 1) throw new RangeError("The next request is number 1.");
    this.once.push({ countdown: n, fault });
  }

  /** Every `interval`-th request from now fails, until `clear`. */
  failEvery(interval: number, fault: Fault): void {
    this.every = { interval, seen: 0, fault };
  }

  clear(): void {
    this.once.length = 0;
    this.every = null;
  }

  /** Counts one request; returns how it is to fail, or null. */
  next(isCleanup: boolean): { readonly afterActions: number; readonly error: HostError } | null {
    let due: Fault | null = null;
    for (const planned of [...this.once]) {
      if (isCleanup && !planned.fault.includeCleanup) continue;
      planned.countdown -= 1;
      if (planned.countdown > 0) continue;
      this.once.splice(this.once.indexOf(planned), 1);
      due ??= planned.fault;
    }
    if (this.every && (!isCleanup || this.every.fault.includeCleanup)) {
      this.every.seen += 1;
      if (this.every.seen % this.every.interval === 0) due ??= this.every.fault;
    }
    if (!due) return null;
    const message = due.message ?? `A failure that a test ordered: ${due.code}.`;
    return { afterActions: due.afterActions ?? 0, error: new HostError(due.code, message) };
  }
}
