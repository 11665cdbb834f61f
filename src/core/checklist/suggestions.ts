import { message, type Message } from "../message";
import type { Answer } from "./result";

/** k of n: how many of what there is have a property. */
export interface Share {
  readonly k: number;
  readonly n: number;
}

/**
 * What the workbook itself can tell about the questions of a list. null where nothing is known, and then nothing is
 * suggested: an absent register is no "Nej".
 */
export interface WorkbookFacts {
  /** Delverksamheter of the register that have an indicator with values. */
  readonly servicesCovered: Share | null;
  readonly withOthers: Share | null;
  readonly withTargetLevel: Share | null;
  /** Indicators of persons that are split by sex. */
  readonly bySex: Share | null;
  /** Indicators with values in the latest twelve months. */
  readonly measuredThisYear: Share | null;
  /** Indicators of the register that have a series in the workbook. */
  readonly measurable: Share | null;
  /** Names of the sheets there are of each kind; null where there is none. */
  readonly targetTable: string | null;
  readonly annualReport: string | null;
  readonly review: string | null;
  readonly costs: string | null;
}

export interface Suggestion {
  readonly nr: string;
  readonly answer: Answer;
  readonly reason: Message;
}

/** How many it takes for a Yes: more than half where the list says "de flesta", all where it says "varje". */
type Measure = "most" | "all";

/**
 * Answers that the data suggest, with the reason in a sentence. Nothing is ever filled in: a suggestion stands beside
 * the question until somebody takes it. (sources-map rows 32, 33 and 35)
 */
export function suggestionsFor(listId: string, facts: WorkbookFacts): readonly Suggestion[] {
  switch (listId) {
    case "kommun-resultatstyrning":
      return municipal(facts);
    case "ledningsgrupp-egenkontroll":
      return [
        ...byShare("3", facts.measurable, "most", "suggestion.measurable"),
        ...byShare("4", facts.measuredThisYear, "most", "suggestion.measuredThisYear"),
        ...byShare("7", facts.bySex, "most", "suggestion.bySex"),
      ];
    default:
      return [];
  }
}

function municipal(facts: WorkbookFacts): readonly Suggestion[] {
  return [
    ...byShare("2", facts.servicesCovered, "most", "suggestion.services"),
    ...byShare("3", facts.withOthers, "most", "suggestion.withOthers"),
    ...byShare("4", facts.withTargetLevel, "all", "suggestion.withTarget"),
    ...bySheet("5", facts.targetTable, "suggestion.inBudget"),
    ...bySheet("6", facts.annualReport, "suggestion.inAnnualReport"),
    ...bySheet("8a", facts.annualReport ?? facts.targetTable ?? facts.review, "suggestion.againstTargets"),
    ...bySheet("8b", facts.costs, "suggestion.againstCosts"),
    ...comparison(facts),
  ];
}

/** Number 9 asks for results and costs of others: one of the two is half of it. */
function comparison({ withOthers, costs }: WorkbookFacts): readonly Suggestion[] {
  if (withOthers === null) return [];
  const results = withOthers.k > 0;
  const answer: Answer = results && costs !== null ? "yes" : results ? "partly" : "no";
  const key = costs === null ? "suggestion.comparedResults" : "suggestion.comparedBoth";
  return [
    { nr: "9", answer, reason: message(key, { k: withOthers.k, n: withOthers.n, sheet: costs ?? "" }) },
  ];
}

function byShare(nr: string, share: Share | null, measure: Measure, key: string): readonly Suggestion[] {
  if (share === null || share.n === 0) return [];
  const { k, n } = share;
  const enough = measure === "all" ? k === n : 2 * k > n;
  return [{ nr, answer: enough ? "yes" : k > 0 ? "partly" : "no", reason: message(key, { k, n }) }];
}

/** A sheet that is there speaks for a Yes; that it is not in this workbook says nothing. */
function bySheet(nr: string, sheet: string | null, key: string): readonly Suggestion[] {
  return sheet === null ? [] : [{ nr, answer: "yes", reason: message(key, { sheet }) }];
}

/** What a goal's row in the register tells of SMARTA: M by unit and level, T by the date. */
export interface GoalFacts {
  readonly unit: string | null;
  readonly target: number | null;
  readonly hasDate: boolean;
}

export function smartaSuggestions({ unit, target, hasDate }: GoalFacts): readonly Suggestion[] {
  const measurable: Answer = target === null ? "no" : unit === null ? "partly" : "yes";
  return [
    { nr: "2", answer: measurable, reason: message(`suggestion.smarta.measurable.${measurable}`) },
    {
      nr: "5",
      answer: hasDate ? "yes" : "no",
      reason: message(`suggestion.smarta.dated.${hasDate ? "yes" : "no"}`),
    },
  ];
}
