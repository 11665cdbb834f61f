import { foldText } from "../../sheet/layout/foldText";
import type { CostMeasure } from "./costMeasure";
import { serviceIn } from "./serviceName";

export interface NamedMeasure {
  readonly name: string;
  readonly measure: CostMeasure;
}

export interface ServiceColumns {
  readonly service: string;
  /** Indexes of the columns that belong to it, those shared with other services included. */
  readonly columns: readonly number[];
}

/**
 * Which columns belong to which service. Amounts name their service in the heading, or stand under one in a column of
 * services; numbers of inhabitants belong to all, other numbers to the service that they name or whose ages they count.
 */
export function servicesOf(
  columns: readonly NamedMeasure[],
  listed: readonly string[],
): readonly ServiceColumns[] {
  if (listed.length > 0) return listed.map((service) => ({ service, columns: columns.map((_, i) => i) }));
  const amounts = columns.map(({ name, measure }) => (isAmount(measure) ? serviceIn(name) : null));
  const services = new Map<string, string>();
  for (const name of amounts)
    if (name !== null && !services.has(foldText(name))) services.set(foldText(name), name);
  // "Nettokostnad" beside "Referenskostnad äldreomsorg": what names no service belongs to the only one that is named.
  if (services.size === 2 && services.has("")) services.delete("");
  return [...services].map(([key, service]) => ({
    service,
    columns: columns.flatMap((column, i) => {
      const own = amounts[i];
      if (own !== null && own !== undefined)
        return own === "" || foldText(own) === key
          ? services.size === 1 || foldText(own) === key
            ? [i]
            : []
          : [];
      return services.size === 1 || belongs(column, service, [...services.values()]) ? [i] : [];
    }),
  }));
}

const isAmount = ({ kind }: CostMeasure): boolean =>
  kind === "cost" || kind === "expected" || kind === "deviation";

const ageOf: readonly (readonly [service: RegExp, counted: RegExp])[] = [
  [/aldre|hemtjanst|sarskilt boende/, /\b(?:65|75|80|85) ?(?:\+|ar|och|-|$| )/],
  [/forskol|pedagogisk omsorg/, /\b1 ?- ?5\b|inskrivna barn|barn i forskola/],
  [/fritidshem/, /\b6 ?- ?(?:9|12)\b|inskrivna i fritidshem/],
  [/grundskol|forskoleklass/, /\b[67] ?- ?1[56]\b|elever/],
  [/gymnasi/, /\b16 ?- ?(?:18|19|20)\b/],
];

function belongs({ name, measure }: NamedMeasure, service: string, all: readonly string[]): boolean {
  if (measure.kind === "count" && measure.of === "inhabitants") return true;
  const folded = name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[–−]/g, "-");
  const named = all.filter((other) => other !== "" && foldText(name).includes(foldText(other)));
  if (named.length > 0) return named.includes(service);
  return ageOf.some(([of, counted]) => of.test(foldText(service)) && counted.test(folded));
}
