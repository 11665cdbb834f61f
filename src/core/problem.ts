import type { Message } from "./message";

export type Severity = "error" | "warning" | "info";

/**
 * Something worth telling about what was read or done. Codes are stable: others test against them, new ones may be
 * added, none is renamed.
 */
export interface Problem {
  readonly severity: Severity;
  readonly code: string;
  readonly sheet: string | null;
  /** A1 address without sheet, such as "B7"; null when the problem has no single cell. */
  readonly cell: string | null;
  /** Key "problem.<code>"; what to do is the key "problem.<code>.advice" with the same parameters. */
  readonly message: Message;
}
