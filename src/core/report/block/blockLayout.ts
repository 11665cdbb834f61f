/** Where the rows of a block stand. Points come in years: a block keeps empty rows up to the next multiple of twelve. */
const growthStep = 12;

export interface BlockLayout {
  readonly parameterLabels: number;
  readonly parameters: number;
  readonly headExplanations: number;
  readonly headHeadings: number;
  readonly firstHead: number;
  readonly explanations: number;
  readonly headings: number;
  readonly firstPoint: number;
}

export function blockLayout(firstRow: number, phases: number): BlockLayout {
  return {
    parameterLabels: firstRow + 2,
    parameters: firstRow + 3,
    headExplanations: firstRow + 4,
    headHeadings: firstRow + 5,
    firstHead: firstRow + 6,
    explanations: firstRow + 7 + phases,
    headings: firstRow + 8 + phases,
    firstPoint: firstRow + 9 + phases,
  };
}

/** Empty rows below the points, at least one. */
export function reservedRows(points: number): number {
  return growthStep - (points % growthStep);
}

/** Rows of a block, reserve included, without the empty row below it. */
export function blockRowCount(phases: number, points: number): number {
  return 9 + phases + points + reservedRows(points);
}
