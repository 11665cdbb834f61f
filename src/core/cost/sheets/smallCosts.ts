import { countFormat, markedFormat, smallNotes } from "../../disclosure/smallMarks";
import { message, type Message } from "../../message";
import { quantityOf, type CostPlan, type Quantity } from "../table/costPlan";

/** What is known of a cost table, and how few persons are few. */
export interface SmallScope {
  readonly plan: CostPlan;
  readonly input: { readonly smallLimit?: number };
}

type Persons = "users" | "targetGroup" | "inhabitants";

/** Numbers of persons that follow from a quantity and those beside it: what Frys hides where one of them is small. */
const persons: Readonly<Partial<Record<Quantity, readonly Persons[]>>> = {
  users: ["users"],
  targetGroup: ["targetGroup"],
  inhabitants: ["inhabitants"],
  perUser: ["users"],
  perTarget: ["targetGroup"],
  perInhabitant: ["inhabitants"],
  coverage: ["users", "targetGroup"],
  targetShare: ["targetGroup", "inhabitants"],
};

/** A number of persons marks itself while it is small; what tells one is marked as the numbers are now. */
export function quantityFormat(
  scope: SmallScope,
  quantity: Quantity,
  unit: string,
  year: number,
  format: string,
): string {
  const limit = scope.input.smallLimit ?? 0;
  if (quantity === "users" || quantity === "targetGroup" || quantity === "inhabitants")
    return countFormat(format, limit);
  return isSmall(scope, quantity, unit, year) ? markedFormat(format) : format;
}

function isSmall({ plan, input }: SmallScope, quantity: Quantity, unit: string, year: number): boolean {
  if (quantityOf(plan, quantity, unit, year) === null) return false;
  return (persons[quantity] ?? []).some((of) => {
    const n = quantityOf(plan, of, unit, year);
    return n !== null && n > 0 && n < (input.smallLimit ?? 0);
  });
}

/** What stands under a table of these units, years and quantities where a number in it is marked. */
export function smallCostNotes(
  scope: SmallScope,
  units: readonly string[],
  years: readonly number[],
  quantities: readonly Quantity[],
): Message[] {
  const all = quantities.filter((quantity) => scope.plan.origins.has(quantity));
  const isAny = units.some((unit) =>
    years.some((year) => all.some((quantity) => isSmall(scope, quantity, unit, year))),
  );
  return smallNotes(scope.input.smallLimit ?? 0, isAny);
}

/** How many cells of the table are not shown, and that among them are such as would tell a secret one. */
export function secretCostNotes({ secrets = 0 }: { readonly secrets?: number }): Message[] {
  return secrets === 0 ? [] : [message("note.suppressed", { n: secrets }), message("note.suppressed.beside")];
}
