import { message, type Message, type Param } from "../../message";
import type { Problem, Severity } from "../../problem";
import { cellName } from "../cells/address";

interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * Collects the problems of one sheet. Severities and parameter names are those of the texts (part c); what is told once
 * for a whole sheet (numbers as text, marks) is counted and added at the end.
 */
export class ProblemLog {
  private readonly found: Problem[] = [];
  private readonly counts = new Map<
    string,
    { code: string; n: number; first: Place; params: Message["params"] }
  >();

  constructor(readonly sheet: string) {}

  add(severity: Severity, code: string, place: Place | null, params: Message["params"] = {}): void {
    const cell = place ? cellName(place.row, place.column) : null;
    const where: Record<string, Param> = { sheet: this.sheet };
    if (cell !== null) where.cell = cell;
    this.found.push({
      severity,
      code,
      sheet: this.sheet,
      cell,
      message: message(`problem.${code}`, { ...where, ...params }),
    });
  }

  /** Counts one more of what is told once; `key` tells different ones apart. */
  count(code: string, key: string, place: Place, params: Message["params"] = {}): void {
    const id = `${code} ${key}`;
    const known = this.counts.get(id);
    if (known) known.n++;
    else this.counts.set(id, { code, n: 1, first: place, params });
  }

  all(): Problem[] {
    for (const { code, n, first, params } of this.counts.values()) {
      this.add(countedSeverity[code] ?? "info", code, first, { n, ...params });
    }
    this.counts.clear();
    return this.found;
  }
}

const countedSeverity: Record<string, Severity> = {
  numberAsText: "info",
  suppressed: "info",
  ambiguousMark: "warning",
};
