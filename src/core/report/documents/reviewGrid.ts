import type { FollowUp } from "./followUp";
import { fitColumns } from "../made/fitColumns";
import { numberWidth } from "../made/textHeight";

/**
 * The columns of a landscape review, in points: 744 of the 757 that fit. They are those of the table of indicators (name, three
 * values, natural span, then finding on two columns, women and men, target, action, owner and date). A figure stands
 * over the first four, and what is said of it from the fifth: the questions on two columns, the answers on the rest.
 */
const widths = [104, 42, 42, 47, 58, 14, 135, 46, 82, 70, 50, 54] as const;

/** How many columns a review has. */
export const reviewColumns = widths.length;
/** Columns with values in them: the latest, the one before, the mean of twelve months. */
const valueColumns = [1, 2, 3];
const findingColumn = 6;
/** Points that the finding must keep, however long the numbers are. */
const leastFinding = 64;

/** The widths for the numbers of a document: long ones get room from the column of the finding, never "####". */
export function reviewWidths(
  followUps: readonly Pick<FollowUp, "assessment" | "latest" | "previous">[],
): number[] {
  const most = (widths[findingColumn] - leastFinding) / valueColumns.length;
  const longest = Math.max(
    0,
    ...followUps.flatMap(({ assessment: { indicator }, latest, previous }) =>
      [latest, previous].map((point) => numberWidth(point?.value ?? 0, indicator)),
    ),
  );
  return fitColumns(
    widths,
    widths.map((width, column) => (valueColumns.includes(column) ? Math.min(longest, width + most) : 0)),
    [{ column: findingColumn, least: leastFinding }],
  );
}

/** Columns under a figure. */
export const figureColumns = 4;
/** Column of the three questions, and how many they take. */
export const questionColumn = 4;
export const questionSpan = 2;
/** Column of their answers, to the last. */
export const answerColumn = questionColumn + questionSpan;
export const answerColumns = reviewColumns - answerColumn;
/** Points between a figure and its answers. */
export const figureGap = 9;

/** Charts of what has changed are larger; where the page has room, all are. */
export const figureHeights = {
  changed: { least: 150, most: 210 },
  unchanged: { least: 112, most: 180 },
} as const;

export const dateFormat = "yyyy\\-mm\\-dd";
