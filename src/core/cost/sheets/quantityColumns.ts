import { message, type Message } from "../../message";
import type { CostPlan, Quantity } from "../table/costPlan";
import { whomOf } from "../table/whom";
import { costFormats } from "./costFormats";

/** How a quantity is shown: whole amounts in mnkr, the rest as it is. */
export interface QuantityLook {
  readonly heading: Message;
  readonly numberFormat: string;
  /** The cell shows the quantity divided by this. */
  readonly divisor: number;
}

const looks: Readonly<Record<Quantity, readonly [numberFormat: string, divisor: number]>> = {
  cost: [costFormats.millions, 1e6],
  inhabitants: [costFormats.count, 1],
  targetGroup: [costFormats.count, 1],
  users: [costFormats.count, 1],
  volume: [costFormats.count, 1],
  perInhabitant: [costFormats.kr, 1],
  perTarget: [costFormats.kr, 1],
  perUser: [costFormats.kr, 1],
  perVolume: [costFormats.kr, 1],
  coverage: [costFormats.share, 1],
  targetShare: [costFormats.share, 1],
};

/** With a plan the heading says whom the table counts: "Kr per elev". */
export function lookOf(quantity: Quantity, plan: CostPlan | null = null): QuantityLook {
  const [numberFormat, divisor] = looks[quantity];
  const whom = plan === null ? null : whomOf(plan, quantity);
  const counted = quantity === "users" || quantity === "volume";
  const heading =
    whom === null
      ? message(`cost.quantity.${quantity}`)
      : counted
        ? message(`cost.whom.${whom}.many`)
        : message("cost.quantity.perWhom", { whom: { kind: "word", key: `cost.whom.${whom}` } });
  return { heading, numberFormat, divisor };
}

const order: readonly Quantity[] = [
  "cost",
  "inhabitants",
  "targetGroup",
  "users",
  "volume",
  "targetShare",
  "coverage",
  "perInhabitant",
  "perTarget",
  "perUser",
  "perVolume",
];

/** The quantities of a plan in the order in which they are read. */
export const shownQuantities = (plan: CostPlan): readonly Quantity[] =>
  order.filter((quantity) => plan.origins.has(quantity));

/** kr per something, the ones that can be compared between units. */
export const measures = (plan: CostPlan): readonly Quantity[] =>
  (["perInhabitant", "perTarget", "perUser", "perVolume"] as const).filter((quantity) =>
    plan.origins.has(quantity),
  );

/** The measure to lead with: per target-group person where that is known, else per user, inhabitant, volume. */
export const mainMeasure = (plan: CostPlan): Quantity | null =>
  (["perTarget", "perUser", "perInhabitant", "perVolume"] as const).find((quantity) =>
    plan.origins.has(quantity),
  ) ?? null;
