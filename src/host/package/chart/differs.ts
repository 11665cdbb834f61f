/** Whether two parts of a chart say different things: plain data, compared by what it holds. */
export const differs = (before: unknown, after: unknown): boolean =>
  JSON.stringify(before) !== JSON.stringify(after);
