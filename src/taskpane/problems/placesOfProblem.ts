import type { Problem } from "../../core/problem";

export interface ProblemPlace {
  readonly sheet: string;
  readonly cell: string | null;
}

/** Where to go for a problem: its cell, or both where two cells contradict each other. */
export function placesOfProblem({ sheet, cell, message: { params } }: Problem): readonly ProblemPlace[] {
  if (sheet === null) return [];
  const both = ["cellA", "cellB"].flatMap((name) => {
    const param = Object.hasOwn(params, name) ? params[name] : undefined;
    return typeof param === "string" ? [{ sheet, cell: param }] : [];
  });
  return both.length > 0 ? both : [{ sheet, cell }];
}

/** The places of several problems, each once, in order. */
export function placesOf(problems: readonly Problem[]): readonly ProblemPlace[] {
  const places = new Map<string, ProblemPlace>();
  for (const problem of problems)
    for (const place of placesOfProblem(problem)) {
      const key = `${place.sheet}!${place.cell ?? ""}`;
      if (!places.has(key)) places.set(key, place);
    }
  return [...places.values()];
}
