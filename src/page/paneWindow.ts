import type { Session } from "./session";

/** The page around the pane's frame holds the session; both come from the same origin. */
export function sessionOf(frame: Window): Session {
  const { styrtalSession } = frame.parent as Window & { styrtalSession?: Session };
  if (styrtalSession === undefined) throw new Error("The pane page belongs inside the workbook page.");
  return styrtalSession;
}
