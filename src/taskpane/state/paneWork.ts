import type { ActionOptions, ActionResult, DoneSummary, InsertedItem } from "../../actions/types";
import { message } from "../../core/message";
import type { Failure, Job, PaneState, Work } from "./paneState";

type Done<T> = Extract<ActionResult<T>, { ok: true }>;

/** The pane's state and its one job at a time: what every command of the pane is built on. */
export interface PaneWork {
  state(): PaneState;
  set(change: Partial<PaneState>): void;
  subscribe(listener: () => void): () => void;
  /** Runs one job: progress, cancel, and its end whatever happens. Null when another job is running: it is not started. */
  run<T>(
    job: Job,
    work: (options: ActionOptions) => Promise<ActionResult<T>>,
  ): Promise<ActionResult<T> | null>;
  /** Runs one job and tells when it fails; null then, and when another job is running. */
  attempt<T>(
    job: Job,
    work: (options: ActionOptions) => Promise<ActionResult<T>>,
    again: (() => void) | null,
  ): Promise<Done<T> | null>;
  /** Runs a job that makes or changes something, does `after`, and tells what was done. */
  change(
    job: Job,
    work: (options: ActionOptions) => Promise<ActionResult<DoneSummary>>,
    after?: () => void | Promise<void>,
  ): Promise<void>;
  /** Tells what failed, with a button that tries again; what the user cancelled needs none. */
  failed(failure: Failure, again: (() => void) | null): void;
  /** Stops the job that is running, as soon as it can. */
  cancel(): void;
}

/** An action that throws breaks its promise; the user still gets a sentence. */
export function unexpected(error: unknown): Failure {
  const details = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    ok: false,
    reason: "office",
    problem: {
      severity: "error",
      code: "Unknown",
      sheet: null,
      cell: null,
      message: message("Unknown", { code: "Unexpected" }),
    },
    nothingChanged: false,
    details: { code: "Unexpected", location: "", statement: details },
  };
}

/** What has been made, newest first; what is made again moves to the front. */
export function withItem(items: readonly InsertedItem[], item: InsertedItem | null): readonly InsertedItem[] {
  return item === null ? items : [item, ...items.filter((other) => other.id !== item.id)];
}

/** A job that has not come anywhere by then may be waiting for a cell (ux-flows 4.1). */
const waitMs = 300;

/** @param isEditingCell asked when a job has not come anywhere at once */
export function createPaneWork(initial: PaneState, isEditingCell: () => Promise<boolean>): PaneWork {
  let state = initial;
  let controller: AbortController | null = null;
  const listeners = new Set<() => void>();

  /** Tells that Excel waits for the user, if it does; the job's first progress takes it back. */
  async function tellWaiting(startedAt: number): Promise<void> {
    const idle = (): Work | null => {
      const { work: now } = state;
      return now?.startedAt === startedAt && now.progress === null ? now : null;
    };
    if (idle() === null || !(await isEditingCell().catch(() => false))) return;
    const now = idle();
    if (now !== null) work.set({ work: { ...now, waiting: true } });
  }

  const work: PaneWork = {
    state: () => state,

    set(change) {
      state = { ...state, ...change };
      listeners.forEach((listener) => listener());
    },

    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    async run(job, action) {
      if (state.work !== null) return null;
      controller = new AbortController();
      const startedAt = Date.now();
      work.set({ work: { job, startedAt, progress: null, stopping: false, waiting: false }, notice: null });
      const timer = setTimeout(() => void tellWaiting(startedAt), waitMs);
      try {
        return await action({
          signal: controller.signal,
          onProgress: (progress) => {
            if (state.work !== null) work.set({ work: { ...state.work, progress, waiting: false } });
          },
        });
      } catch (error) {
        return unexpected(error);
      } finally {
        clearTimeout(timer);
        controller = null;
        work.set({ work: null });
      }
    },

    async attempt(job, action, again) {
      const result = await work.run(job, action);
      if (result === null || result.ok) return result;
      work.failed(result, again);
      return null;
    },

    async change(job, action, after = () => undefined) {
      const result = await work.attempt(job, action, () => void work.change(job, action, after));
      if (result === null) return;
      const { item, summary, left } = result.value;
      work.set({ inserted: withItem(state.inserted, item) });
      await after();
      work.set({ notice: { kind: "done", summary, item, problems: result.problems, left } });
    },

    failed(failure, again) {
      const retry = failure.reason === "cancelled" ? null : again;
      work.set({ notice: { kind: "failed", failure, retry } });
    },

    cancel() {
      if (state.work === null || controller === null) return;
      work.set({ work: { ...state.work, stopping: true } });
      controller.abort();
    },
  };
  return work;
}
