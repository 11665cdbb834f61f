import type { ActionResult, DoneSummary } from "./types";

/** What a ribbon button or the cell menu has done, for the pane to tell when it is open. */
export interface CommandReport {
  readonly command: "updateAll" | "insertSelection" | "freezeSheet";
  readonly result: ActionResult<DoneSummary>;
}

type Listener = (report: CommandReport) => void;

const listeners = new Set<Listener>();
/** The latest report that nobody has heard; the pane asks for it when it starts. */
let unheard: CommandReport | null = null;

/** Tells whoever listens; without listeners the report waits for the first one. */
export function reportCommand(report: CommandReport): void {
  if (listeners.size === 0) unheard = report;
  for (const listener of listeners) listener(report);
}

/** Calls back for each report from now on, and at once for one that nobody has heard. The result ends it. */
export function onCommandReport(listener: Listener): () => void {
  listeners.add(listener);
  const waiting = unheard;
  unheard = null;
  if (waiting !== null) listener(waiting);
  return () => void listeners.delete(listener);
}
