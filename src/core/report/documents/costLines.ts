/** A service's cost beside what was expected of it, for section 3 of a review. */
export interface CostLine {
  /** The same at every run. */
  readonly key: string;
  readonly service: string;
  readonly year: number;
  /** What the amounts are: "kr per invånare". */
  readonly unit: string;
  readonly cost: number;
  /** Standard or reference cost; null where there is none. */
  readonly expected: number | null;
  /** Kr per person in the target group; null where the table has none. */
  readonly perTargetPerson: number | null;
}
