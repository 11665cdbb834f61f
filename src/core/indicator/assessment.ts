import type { Message } from "../message";
import type { Problem } from "../problem";
import type { Direction, Indicator, Point, Series } from "../series/series";
import type { ChartResult, ChartType, RuleProfile, SigmaMethod } from "../spc/types";
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
}

export interface AssessmentOptions {
  readonly rules: RuleProfile;
  readonly method: SigmaMethod;
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

export interface TargetVerdict {
  readonly judgement: TargetJudgement;
  readonly target: number;
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
  /** Below 6 points there are no limits in blocks and charts; 6-11 preliminary; 12 and more full. */
  readonly maturity: "none" | "preliminary" | "full";
  readonly chart: ChartResult;
  readonly latest: Point | null;
  readonly finding: Finding;
  readonly target: TargetVerdict | null;
  readonly problems: readonly Problem[];
}
