import { message, type Message } from "../../message";
import { yearParam } from "../table/costSentences";
import type { CostColumn } from "../table/costTable";
import { indexLevels, type PriceIndex } from "../table/priceIndex";
import type { Denominator } from "../table/costMeasure";
import type { CostSheetScope } from "./costSheet";

/** Concept of cost, units with their denominators, prices, means, method of the quartiles, source: under the tables. */
export function costNotes(scope: CostSheetScope): string[] {
  const { input, plan, years } = scope;
  const { say, table, index } = input;
  const concept =
    plan.concept === null ? [message("cost.note.conceptUnknown")] : [message(`note.cost.${plan.concept}`)];
  const aside = plan.setAside.map(({ name, range }) => message("cost.note.setAside", { name, range }));
  const denominators = (["inhabitants", "targetGroup", "users", "volume"] as const).flatMap((of) =>
    denominatorNote(scope, of),
  );
  const derived = plan.origins.get("perUser")?.kind !== "column" && plan.origins.has("perUser");
  const countries = table.units.some(({ kind }) => kind === "country");
  const units = table.units.filter(({ kind }) => kind === "unit").length;
  const notes: Message[] = [
    ...concept,
    ...aside,
    ...denominators,
    ...(derived ? [message("cost.note.derivedUser")] : []),
    message("cost.note.blank"),
    ...priceNotes(index, years),
    ...(units > 2 ? [message("note.mean.unweighted", { n: units }), message("note.percentile")] : []),
    ...(countries ? [message("note.mean.weighted")] : []),
    ...(units > 1 && input.booking != null ? [input.booking] : []),
    message("cost.note.level"),
    message("note.source.sheet", { sheet: table.sheet, range: rangesOf(plan.table.columns) }),
    message("note.own"),
    message("note.made"),
  ];
  return notes.map(say);
}

function denominatorNote({ plan }: CostSheetScope, of: Denominator): Message[] {
  const column = plan.table.columns.find(({ measure }) => measure.kind === "count" && measure.of === of);
  const per = plan.table.columns.find(({ measure }) => measure.kind === "cost" && measure.per === of);
  const named = column ?? per;
  if (named === undefined) return [];
  return [message(`cost.note.denominator.${of}`, { name: named.name, range: named.range })];
}

export function priceNotes(index: PriceIndex | null, years: readonly number[]): Message[] {
  if (index === null) return [message("note.nominal"), message("cost.note.noIndex")];
  const levels = indexLevels(index);
  const base = years.filter((year) => levels.has(year)).at(-1);
  if (base === undefined)
    return [message("note.nominal"), message("cost.note.indexApart", { name: index.name })];
  const missing = years.filter((year) => !levels.has(year));
  return [
    message("cost.note.index", {
      year: yearParam(base),
      name: index.name,
      sheet: index.sheet,
      range: index.range,
    }),
    ...(index.consumer ? [message("cost.note.consumerIndex")] : []),
    ...(missing.length > 0 ? [message("cost.note.indexMissing", { years: missing.join(", ") })] : []),
  ];
}

export const rangesOf = (columns: readonly CostColumn[]): string =>
  [...new Set(columns.map(({ range }) => range))].slice(0, 6).join(", ");
