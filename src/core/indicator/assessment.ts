import type { Message } from "../message";
import type { Problem } from "../problem";
import type { Direction, Indicator, Point, Series } from "../series/series";
import type { ChartResult, ChartType, RuleProfile, SigmaMethod } from "../spc/types";
import type { CalendarDate } from "../series/calendar";
import type { Period } from "../series/period";

/** What the latest point says about the process. */
export type Judgement = "improvement" | "deterioration" | "change" | "natural" | "conflict" | "notAssessed";

export type TargetJudgement = "always" | "never" | "chance" | "notAssessed";

/** What the user has decided about an indicator (register row) or, without a register, the defaults. */
export interface IndicatorSettings {
  readonly direction: Direction | null;
  readonly chartType: ChartType | null;
  readonly shortTarget: number | null;
  readonly shortTargetDate: Period | null;
  readonly longTarget: number | null;
  readonly longTargetDate: Period | null;
  readonly baselineTo: Period | null;
  readonly phases: readonly { readonly from: Period; readonly cause: string | null }[];
  readonly excluded: readonly { readonly period: Period; readonly cause: string | null }[];
  readonly serviceArea: string | null;
  readonly goal: string | null;
  readonly owner: string | null;
  readonly source: string | null;
  /** Tests of PGSA-journal that are meant to improve the indicator; left out without any. */
  readonly tests?: readonly TestMark[];
}

/** A test as the indicator's charts show it: marks where it begins and ends. */
export interface TestMark {
  readonly title: string;
  readonly start: CalendarDate | null;
  readonly end: CalendarDate | null;
}

export interface AssessmentOptions {
  readonly rules: RuleProfile;
  readonly method: SigmaMethod;
  /** What was found when the workbook was read; those about the series are picked out. */
  readonly problems?: readonly Problem[];
  /** The user says that the latest period is complete although it is much lower than the others. */
  readonly includeLatest?: boolean;
  /** Periods that begin after this day are shown but not assessed; left out, no period is in the future. */
  readonly today?: CalendarDate;
}

export interface Finding {
  readonly judgement: Judgement;
  /** One word: "Förbättring", "Naturlig variation" ... */
  readonly short: Message;
  /** The sentence shown in the pane, the overview and below the chart. */
  readonly sentence: Message;
  /** Further sentences: preliminary limits, gaps, season, excluded values. */
  readonly notes: readonly Message[];
  /** The reasons, shown under "Varför?". */
  readonly why: readonly Message[];
  /** Period of the newest point that a signal covers; null without signal. For sorting by what changed. */
  readonly changedAt: Period | null;
}

/**
 * What the target asks of the process as it is: it is there already, it lies among the values that chance gives, or the
 * way of working must change.
 */
export type TargetSense = "reached" | "withinChance" | "needsChange";

export interface TargetVerdict {
  readonly judgement: TargetJudgement;
  readonly target: number;
  /** Null where the target is not assessed. */
  readonly sense: TargetSense | null;
  /** What is needed per period until the target date ("−0,7 dagar per månad"); null without date, or when reached. */
  readonly pace: Message | null;
  readonly short: Message;
  readonly sentence: Message;
  readonly notes: readonly Message[];
}

/** Everything that is known about one series: what pane, chart, overview and document show. */
export interface Assessment {
  readonly indicator: Indicator;
  readonly series: Series;
  readonly settings: IndicatorSettings;
  readonly chartType: ChartType;
  readonly chartReason: Message;
  /**
   * By the points that the limits of the latest phase rest on: fewer than 12 are preliminary, and below 6 points in the
   * whole series there are no limits in blocks and charts.
   */
  readonly maturity: "none" | "preliminary" | "full";
  readonly chart: ChartResult;
  /** Per point: counts in centre, limits and rules. False for excluded, approximate, future and incomplete ones. */
  readonly counted: readonly boolean[];
  /** Chart value = multiplier x numerator / denominator where the chart has denominators (100 for per cent), else 1. */
  readonly multiplier: number;
  /** The newest point with a value, a latest period that looks incomplete and future periods left aside. */
  readonly latest: Point | null;
  readonly finding: Finding;
  readonly target: TargetVerdict | null;
  readonly problems: readonly Problem[];
}
