import { message, type Message, type Param } from "../../message";
import { compareUnits } from "./compareUnits";
import { quantityOf, type CostPlan, type Quantity } from "./costPlan";
import { limitedTo } from "./serviceName";
import { whomOf } from "./whom";

/** Differences smaller than this share are said to be the same. */
const alike = 0.005;

export const kr = (value: number): Param => ({ kind: "amount", value, unit: "kr", decimals: 0 });
export const perCent = (share: number): Param => ({
  kind: "amount",
  value: Math.abs(share) * 100,
  unit: "%",
  decimals: 1,
});
/** A year in a sentence: "2011" without a thousands space. */
export const yearParam = (year: number): Param => ({
  kind: "period",
  period: { frequency: "year", ordinal: year },
});
/** "per invånare", "per elev". */
export function perWord(quantity: Quantity, plan: CostPlan | null = null): Param {
  const whom = plan === null ? null : whomOf(plan, quantity);
  return whom === null
    ? { kind: "word", key: `cost.per.${quantity}` }
    : {
        kind: "message",
        message: message("cost.per.whom", { whom: { kind: "word", key: `cost.whom.${whom}` } }),
      };
}

interface Side {
  readonly quantity: Quantity;
  /** a / b - 1 */
  readonly difference: number;
}

/**
 * The own unit beside another, or beside the median of the group: where one measure says dear and another cheap, the
 * sentence says both. That is no contradiction: the target groups differ in size, or more get the service.
 */
export function comparisonSentence(
  plan: CostPlan,
  quantities: readonly Quantity[],
  own: string,
  other: string | null,
  year: number,
  names: { readonly own: string; readonly other: Param },
): Message | null {
  const sides = quantities.flatMap((quantity): Side[] => {
    const a = quantityOf(plan, quantity, own, year);
    const b =
      other === null ? compareUnits(plan, quantity, year).median : quantityOf(plan, quantity, other, year);
    return a === null || b === null || b <= 0 ? [] : [{ quantity, difference: a / b - 1 }];
  });
  // What is told first is the fairest comparison: per target-group person before per user before per inhabitant.
  const order: readonly Quantity[] = ["perTarget", "perUser", "perVolume", "perInhabitant"];
  sides.sort((a, b) => order.indexOf(a.quantity) - order.indexOf(b.quantity));
  const [first] = sides;
  if (first === undefined) return null;
  const params = { a: names.own, b: names.other, year: yearParam(year) };
  const opposite = sides.find(
    ({ difference }) =>
      Math.sign(difference) !== Math.sign(first.difference) &&
      Math.abs(difference) >= alike &&
      Math.abs(first.difference) >= alike,
  );
  if (opposite !== undefined) {
    return message("cost.finding.mixed", {
      ...params,
      first: relation(first),
      perFirst: perWord(first.quantity, plan),
      second: relation(opposite),
      perSecond: perWord(opposite.quantity, plan),
    });
  }
  if (sides.length === 1 || sides.some(({ difference }) => Math.abs(difference) < alike))
    return message("cost.finding.one", {
      ...params,
      first: relation(first),
      perFirst: perWord(first.quantity, plan),
    });
  const way = first.difference > 0 ? "cost.finding.allDearer" : "cost.finding.allCheaper";
  return message(way, { ...params, list: { kind: "list", items: sides.map((side) => partOf(side, plan)) } });
}

function relation({ difference }: Side): Param {
  if (Math.abs(difference) < alike) return { kind: "word", key: "cost.word.same" };
  const key = difference > 0 ? "cost.word.dearer" : "cost.word.cheaper";
  return { kind: "message", message: message(key, { percent: perCent(difference) }) };
}

const partOf = ({ quantity, difference }: Side, plan: CostPlan): Param => ({
  kind: "message",
  message: message("cost.word.part", { percent: perCent(difference), per: perWord(quantity, plan) }),
});

/** The name of a unit inside a sentence: "riket" for the country, the others as they are written. */
export const inSentence = ({ table }: CostPlan, unit: string): string =>
  table.units.some(({ name, kind }) => name === unit && kind === "country")
    ? unit.charAt(0).toLocaleLowerCase("sv") + unit.slice(1)
    : unit;

/** Where the own unit stands among the others: value, place and number. */
export function placeSentence(
  plan: CostPlan,
  quantity: Quantity,
  own: string,
  ownName: string,
  year: number,
): Message | null {
  const { values } = compareUnits(plan, quantity, year);
  const mine = values.find(({ unit }) => unit === own);
  if (mine === undefined) return null;
  const params = {
    unit: ownName,
    year: yearParam(year),
    value: kr(mine.value),
    per: perWord(quantity, plan),
  };
  return values.length < 3
    ? message("cost.finding.level", params)
    : message("cost.finding.place", { ...params, rank: mine.rank, n: values.length });
}

/** Kr per inhabitant misleads when only some ages can get the service; null when all can, or nothing else is known. */
export function misleadingHint(plan: CostPlan): Message | null {
  const { service, columns } = plan.table;
  if (!plan.origins.has("perInhabitant")) return null;
  const counted = columns.find(
    ({ measure, detail }) =>
      detail !== null &&
      ((measure.kind === "count" && measure.of === "targetGroup") || measure.kind === "targetShare"),
  );
  const age = counted?.detail?.split(", ").find((part) => /\+|[-–]|år/.test(part));
  const group = limitedTo(service) ?? (age === undefined ? null : age);
  if (group === null) return null;
  return message("problem.misleadingPerInhabitant", { group });
}

/** How the own unit's main measure has changed over the years, in current prices or fixed ones. */
export function changeSentence(
  values: readonly { readonly year: number; readonly value: number | null }[],
  per: Param,
  name: string,
  fixed: boolean,
): Message | null {
  const known = values.filter((point): point is { year: number; value: number } => point.value !== null);
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined || first.year === last.year || first.value <= 0) return null;
  const change = last.value / first.value - 1;
  return message(fixed ? "cost.finding.realChange" : "cost.finding.change", {
    unit: name,
    per,
    from: yearParam(first.year),
    to: yearParam(last.year),
    change: { kind: "message", message: message(changeKey(change), { percent: perCent(change) }) },
  });
}

const changeKey = (change: number): string =>
  Math.abs(change) < alike ? "cost.word.unchanged" : change > 0 ? "cost.word.risen" : "cost.word.fallen";
