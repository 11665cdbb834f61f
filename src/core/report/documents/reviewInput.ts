import type { AssessmentOptions } from "../../indicator/assessment";
import type { Message } from "../../message";
import type { CalendarDate } from "../../series/calendar";
import type { Period } from "../../series/period";
import type { KeptContent } from "../made/keptContent";
import type { Comparison } from "./comparison";
import type { CostLine } from "./costLines";
import type { ReviewKind } from "./documentPeriod";
import type { FollowUp } from "./followUp";
import type { OpenWork } from "./openWork";
import type { Reader } from "./readers";
import type { YearlySource } from "./yearlySources";

/** The seven parts of ledningens genomgång, in their order (sources map, row 25). */
export const sectionKeys = [
  "indicators",
  "sources",
  "costs",
  "comparison",
  "actions",
  "obstacles",
  "decisions",
] as const;
export type SectionKey = (typeof sectionKeys)[number];

/** What the monthly follow-up has unless the user ticks more: figures, what is being done, what is decided. */
export const monthlySections: readonly SectionKey[] = ["indicators", "actions", "decisions"];

/** Everything a document says, before it is laid out. */
export interface ReviewContent {
  readonly kind: ReviewKind;
  readonly period: Period;
  readonly followUps: readonly FollowUp[];
  readonly yearly: readonly YearlySource[];
  readonly costs: readonly CostLine[];
  /** What plus means in the costs: dearer than expected, or a surplus. */
  readonly costSign: "dearer" | "surplus";
  readonly comparisons: readonly Comparison[];
  readonly work: OpenWork;
}

/** How it is to be laid out. */
export interface ReviewLayout {
  readonly id: string;
  readonly name: string;
  readonly reader: Reader;
  readonly sections: readonly SectionKey[];
  /** One's own organisation, in the header; null when nobody has said. */
  readonly organisation: string | null;
  readonly today: CalendarDate;
  readonly kept: KeptContent;
  readonly options: Pick<AssessmentOptions, "rules" | "method">;
  /** Numbers of fewer persons than this are marked; 0 (the default) marks none. */
  readonly smallLimit?: number;
  readonly render: (message: Message) => string;
}
