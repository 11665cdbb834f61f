import type { Problem, Severity } from "./problem";

/** Problems of one kind on one sheet, shown as one with the rest behind "Visa alla". */
export interface ProblemGroup {
  readonly key: string;
  readonly problems: readonly Problem[];
}

export const severities: readonly Severity[] = ["error", "warning", "info"];

/** Folds equal problems of a sheet, in the order in which they first occur. */
export function foldProblems(problems: readonly Problem[], severity: Severity): readonly ProblemGroup[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    if (problem.severity !== severity) continue;
    const key = `${problem.code} ${problem.sheet ?? ""}`;
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  return [...groups].map(([key, group]) => ({ key, problems: group }));
}

/** The groups of all problems, the worst first. */
export function foldedProblems(problems: readonly Problem[]): readonly ProblemGroup[] {
  return severities.flatMap((severity) => foldProblems(problems, severity));
}
