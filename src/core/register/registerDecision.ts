import type { Decision } from "../indicator/phases/decisions";
import { periodKey } from "../series/periodKey";
import type { Period } from "../series/period";
import { registerChoices } from "./registerChoices";
import type { RegisterColumn } from "./registerColumns";
import { readDatedList } from "./registerPeriods";
import { readChartType } from "./registerWords";

type CellContent = string | number | boolean;

/** The column of the register that a decision is written in; null for one that the register has no place for. */
export function columnOfDecision({ kind }: Decision): RegisterColumn | null {
  switch (kind) {
    case "phase":
    case "endPhase":
      return "phases";
    case "exclude":
    case "include":
      return "excluded";
    case "baseline":
      return "baselineTo";
    case "chart":
      return "chartType";
    case "complete":
      return null;
  }
}

/**
 * What the cell of the register holds after a decision. Everything else that stands in it stays as the user wrote it, in
 * its order; a period that is there already gets the new cause.
 */
export function cellAfterDecision(decision: Decision, before: CellContent, format: string): string {
  switch (decision.kind) {
    case "phase":
      return withPeriod(before, format, decision.from, decision.cause);
    case "exclude":
      return withPeriod(before, format, decision.period, decision.cause);
    case "endPhase":
      return withoutPeriod(before, format, decision.from).join("; ");
    case "include":
      return withoutPeriod(before, format, decision.period).join("; ");
    case "baseline":
      return decision.to === null ? "" : periodKey(decision.to);
    case "chart":
      return decision.type === null ? "" : chartNamed(decision.type);
    case "complete":
      return String(before);
  }
}

function withPeriod(before: CellContent, format: string, period: Period, cause: string): string {
  // A semicolon or a line break would begin another entry.
  const text = cause.replace(/[;\n\r]+/g, ",").trim();
  return [...withoutPeriod(before, format, period), `${periodKey(period)}: ${text}`].join("; ");
}

/** The entries of a cell without one period; an entry of several periods keeps the others. */
function withoutPeriod(before: CellContent, format: string, period: Period): string[] {
  if (typeof before !== "string") {
    const { found } = readDatedList(before, format);
    return found.filter((entry) => !same(entry.period, period)).map(entryText);
  }
  return before.split(/[;\n\r]+/).flatMap((part) => {
    const text = part.trim();
    if (text === "") return [];
    const { found } = readDatedList(text, format);
    if (!found.some((entry) => same(entry.period, period))) return [text];
    return found.filter((entry) => !same(entry.period, period)).map(entryText);
  });
}

function entryText({ period, cause }: { readonly period: Period; readonly cause: string | null }): string {
  return cause === null ? periodKey(period) : `${periodKey(period)}: ${cause}`;
}

/** As the list of the register writes it; charts that are not in the list by their code. */
function chartNamed(type: string): string {
  return registerChoices.chartType?.find((choice) => readChartType(choice) === type) ?? type;
}

const same = (a: Period, b: Period): boolean => periodKey(a) === periodKey(b);
