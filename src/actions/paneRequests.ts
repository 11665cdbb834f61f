/** A view of the pane that a button of the ribbon asks for: each has its own, never the front page (ux-flows 5). */
export type PaneRequest = "monthly" | "review" | "targets" | "checklists";

type Listener = (request: PaneRequest) => void;

const listeners = new Set<Listener>();
/** Asked for before the pane was there; the pane takes it when it starts. */
let waiting: PaneRequest | null = null;

export function requestPane(request: PaneRequest): void {
  if (listeners.size === 0) waiting = request;
  for (const listener of listeners) listener(request);
}

/** Calls back for each request from now on, and at once for one that waits. The result ends it. */
export function onPaneRequest(listener: Listener): () => void {
  listeners.add(listener);
  const request = waiting;
  waiting = null;
  if (request !== null) listener(request);
  return () => void listeners.delete(listener);
}
