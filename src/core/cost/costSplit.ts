import { computed, notComputed, type Outcome } from "./outcome";

/** One side of the comparison: a unit, a municipality, or one year of either. */
export interface ServiceCost {
  /** kr */
  readonly cost: number | null;
  /** Those who get the service. */
  readonly users: number | null;
  /** Those who can get it. */
  readonly targetGroup: number | null;
}

/** "midpoint": two parts without rest. "threeFactor": B is the base and the interaction stands by itself. */
export type SplitMethod = "midpoint" | "threeFactor";

/** kr per target-group person; plus means that A is dearer. */
export interface CostSplit {
  readonly difference: number;
  /** What comes from how many get the service. */
  readonly coverageEffect: number;
  /** What comes from the cost per user. */
  readonly unitCostEffect: number;
  /** null with the midpoint method, which leaves no rest. */
  readonly interaction: number | null;
}

interface Factors {
  readonly coverage: number;
  readonly unitCost: number;
}

/**
 * Splits the difference in cost per target-group person between A and B: c = t u, coverage t times cost per user u.
 *
 * midpoint (Bennet 1920): (tA - tB)(uA + uB)/2 and (uA - uB)(tA + tB)/2. Symmetric: swapping A and B changes only
 * the signs. threeFactor: (tA - tB) uB, tB (uA - uB) and the interaction (tA - tB)(uA - uB); the choice of base can
 * turn the sign of the interaction, so say which one it was.
 */
export function splitCost(a: ServiceCost, b: ServiceCost, method: SplitMethod): Outcome<CostSplit> {
  const first = factors(a);
  if (!first.ok) return first;
  const second = factors(b);
  if (!second.ok) return second;
  const { coverage: tA, unitCost: uA } = first.value;
  const { coverage: tB, unitCost: uB } = second.value;
  const difference = tA * uA - tB * uB;
  if (method === "midpoint") {
    return computed({
      difference,
      coverageEffect: (tA - tB) * ((uA + uB) / 2),
      unitCostEffect: (uA - uB) * ((tA + tB) / 2),
      interaction: null,
    });
  }
  return computed({
    difference,
    coverageEffect: (tA - tB) * uB,
    unitCostEffect: tB * (uA - uB),
    interaction: (tA - tB) * (uA - uB),
  });
}

function factors({ cost, users, targetGroup }: ServiceCost): Outcome<Factors> {
  if (cost === null || users === null || targetGroup === null) return notComputed("missing");
  if (users < 0 || targetGroup < 0) return notComputed("outOfDomain");
  if (users === 0 || targetGroup === 0) return notComputed("zeroDenominator");
  return computed({ coverage: users / targetGroup, unitCost: cost / users });
}
