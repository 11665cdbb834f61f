import { message, type Message, type Param } from "../../message";
import { splitPriceVolume, type PriceVolumeSplit } from "../priceVolume";
import { priceOf, type BudgetLine, type BudgetTable } from "./budgetTable";

/** One line of a budget table, divided. kr; plus means dearer than budget. */
export interface DividedLine extends PriceVolumeSplit {
  readonly line: BudgetLine;
  readonly budget: number;
  readonly outcome: number;
}

export interface BudgetSummary extends PriceVolumeSplit {
  /** Lines with volume and price on both sides; the others are told, and stand outside the sums. */
  readonly lines: readonly DividedLine[];
  readonly budget: number;
  readonly outcome: number;
  readonly sentences: readonly Message[];
}

/** The whole deviation and its parts; null when no line can be divided. Signs: plus is dearer, whatever sheets show. */
export function summariseBudget(table: BudgetTable): BudgetSummary | null {
  const lines = table.lines.flatMap((line): DividedLine[] => divide(table, line) ?? []);
  if (lines.length === 0) return null;
  const sum = (of: (line: DividedLine) => number): number => lines.reduce((all, line) => all + of(line), 0);
  const total = {
    lines,
    budget: sum((line) => line.budget),
    outcome: sum((line) => line.outcome),
    total: sum((line) => line.total),
    volume: sum((line) => line.volume),
    price: sum((line) => line.price),
  };
  return { ...total, sentences: sentencesOf(total, table) };
}

function divide(table: BudgetTable, line: BudgetLine): DividedLine[] | null {
  const { volume0, volume1 } = line.cells;
  const [price0, price1] = [priceOf(table, line, 0), priceOf(table, line, 1)];
  if (line.gap !== null || volume0 === null || volume1 === null || price0 === null || price1 === null)
    return null;
  const split = splitPriceVolume(volume1.value, price1, volume0.value, price0);
  return [{ line, budget: volume0.value * price0, outcome: volume1.value * price1, ...split }];
}

/** kr, or tkr where kr would be a row of digits. */
export function unitFor(amount: number): { readonly unit: "kr" | "tkr"; readonly divisor: number } {
  return Math.abs(amount) >= 1e7 ? { unit: "tkr", divisor: 1e3 } : { unit: "kr", divisor: 1 };
}

function sentencesOf(total: Omit<BudgetSummary, "sentences">, table: BudgetTable): readonly Message[] {
  const { unit, divisor } = unitFor(Math.max(total.budget, total.outcome));
  const amount = (value: number): Param => ({
    kind: "amount",
    value: Math.abs(value) / divisor,
    unit,
    decimals: 0,
  });
  const part = (key: "volume" | "price"): Param => ({
    kind: "message",
    message: message(total[key] >= 0 ? "cost.part.raises" : "cost.part.lowers", {
      factor: { kind: "word", key: `cost.volume.word.${key}` },
      value: amount(total[key]),
    }),
  });
  const forecast = table.columns.volume1.heading.side === "forecast";
  const side: Param = { kind: "word", key: `cost.volume.word.${forecast ? "forecast" : "outcome"}` };
  const whole = message(total.total >= 0 ? "cost.volume.finding.dearer" : "cost.volume.finding.cheaper", {
    side,
    value: amount(total.total),
    list: { kind: "list", items: [part("volume"), part("price")] },
  });
  const [largest] = [...total.lines].sort((a, b) => Math.abs(b.total) - Math.abs(a.total));
  if (largest === undefined || total.lines.length < 2) return [whole];
  return [
    whole,
    message(largest.total >= 0 ? "cost.volume.finding.mostDearer" : "cost.volume.finding.mostCheaper", {
      line: largest.line.name,
      value: amount(largest.total),
    }),
  ];
}
