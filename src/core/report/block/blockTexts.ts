/** The words of a calculation block. They stand in cells, so they are in the workbook's language, not the reader's. */

/** Every column that a block can have, by key. */
export const blockColumnKeys = [
  "period",
  "numerator",
  "denominator",
  "size",
  "spread",
  "range",
  "included",
  "value",
  "counted",
  "sizeCounted",
  "freedom",
  "squares",
  "c4",
  "d2",
  "d3",
  "weighted",
  "transformed",
  "expectedSigma",
  "z",
  "previous",
  "previousDenominator",
  "movingRange",
  "screenedRange",
  "side",
  "run",
  "crossing",
  "wholeRun",
  "outside",
  "longRun",
  "shown",
  "approximate",
  "centre",
  "lower",
  "upper",
  "centre2",
  "lower2",
  "upper2",
  "target",
  "targetLong",
  "improvement",
  "deterioration",
  "change",
  "excluded",
  "phaseMark",
] as const;

export type BlockColumnKey = (typeof blockColumnKeys)[number];

/** Every cell of the head, by key. */
export const blockHeadKeys = [
  "phase",
  "rows",
  "points",
  "centreHead",
  "meanHead",
  "meanRange",
  "sigma",
  "tolerance",
  "useful",
  "longestRun",
  "longestAllowed",
  "crossings",
  "fewestAllowed",
  "outsideCount",
  "conclusion",
] as const;

export type BlockHeadKey = (typeof blockHeadKeys)[number];

export const blockParameterKeys = [
  "multiplier",
  "divisor",
  "screening",
  "rangeFactor",
  "targetValue",
  "targetLongValue",
] as const;

export type BlockParameterKey = (typeof blockParameterKeys)[number];

export interface HeadingText {
  readonly heading: string;
  readonly explanation: string;
}

export interface BlockTexts {
  readonly columns: Readonly<Record<BlockColumnKey, HeadingText>>;
  /** Headings that depend on the chart: they are also the labels at the line ends. */
  readonly mean: string;
  readonly median: string;
  readonly preliminaryLower: string;
  readonly preliminaryUpper: string;
  readonly head: Readonly<Record<BlockHeadKey, HeadingText>>;
  readonly parameters: Readonly<Record<BlockParameterKey, string>>;
  /** Why something is written as values, for "Värden är skrivna, inte formler: ...". */
  readonly written: {
    readonly text: string;
    readonly approximate: string;
    readonly scattered: string;
    readonly rules: string;
  };
  /** Pieces of the live conclusion; they stand inside a formula, so they hold no quotation mark. */
  readonly conclusion: {
    readonly nothing: string;
    readonly change: string;
    readonly natural: string;
    readonly longestRun: string;
    readonly atMost: string;
    readonly crossings: string;
    readonly atLeast: string;
    readonly outside: string;
    readonly preliminary: string;
    readonly jumps: string;
  };
}
