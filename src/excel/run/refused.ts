import type { Problem } from "../../core/problem";

/** Thrown inside a batch when what was asked cannot be done and nothing has been written. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
    this.name = "Refused";
  }
}
