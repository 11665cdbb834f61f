/**
 * The columns of a landscape review, in points: 720 in all. They are those of the table of indicators; a figure stands
 * over the first five, and what is said of it over the last six.
 */
export const reviewWidths = [102, 42, 42, 45, 60, 81, 45, 45, 69, 81, 51, 57] as const;

/** Columns under a figure. */
export const figureColumns = 5;
/** Column of the three questions. */
export const questionColumn = 5;
/** Column of their answers, to the last. */
export const answerColumn = 6;
export const answerColumns = reviewWidths.length - answerColumn;
/** Points between a figure and its answers. */
export const figureGap = 9;

/** Charts of what has changed are larger. */
export const figureHeights = { changed: 150, unchanged: 112 } as const;

export const dateFormat = "yyyy\\-mm\\-dd";
