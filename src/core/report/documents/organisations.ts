import type { Assessment } from "../../indicator/assessment";
import type { Indicator } from "../../series/series";
import { foldText } from "../../sheet/layout/foldText";
import { isFollowed } from "./documentPeriod";

/** Rows of comparison sheets that are no organisation one could be. */
const wholes =
  /^(riket|hela riket|sverige|samtliga|alla) *(kommuner|regioner)?$|\bkommuner(na)?\b|^(ovagt|vagt) medel|^snitt|lan$|^liknande/;

const isWhole = (name: string): boolean => wholes.test(foldText(name));

/**
 * True for an indicator whose organisations are to be compared with one's own: it has the country or a group among
 * them, or yearly values of at least three. Own units that are followed every month are all one's own.
 */
export function isComparison({ series }: Pick<Indicator, "series">): boolean {
  const names = new Set(series.flatMap(({ organisation }) => organisation ?? []));
  if ([...names].some(isWhole)) return names.size >= 2;
  return names.size >= 3 && !series.some(({ frequency }) => isFollowed(frequency));
}

/** The organisations of the comparisons that one's own may be, in the order of the sheets. */
export function comparedOrganisations(assessments: readonly Assessment[]): string[] {
  const names = new Set<string>();
  for (const { indicator, series } of assessments)
    if (series.organisation !== null && isComparison(indicator) && !isWhole(series.organisation))
      names.add(series.organisation);
  return [...names];
}

/**
 * Which of them is proposed as one's own: the one in most indicators, the first in the sheet among equals; null without
 * comparisons. The user chooses another in the pane.
 */
export function proposedOrganisation(assessments: readonly Assessment[]): string | null {
  const counts = new Map<string, Set<Indicator>>();
  const compared = new Set(comparedOrganisations(assessments));
  for (const { indicator, series } of assessments) {
    const name = series.organisation;
    if (name === null || !compared.has(name)) continue;
    counts.set(name, (counts.get(name) ?? new Set()).add(indicator));
  }
  let best: string | null = null;
  for (const [name, indicators] of counts)
    if (best === null || indicators.size > (counts.get(best)?.size ?? 0)) best = name;
  return best;
}

/** Series of one's own: all but those of the others in a comparison. */
export function isOwn({ indicator, series }: Assessment, own: string | null): boolean {
  return series.organisation === null || series.organisation === own || !isComparison(indicator);
}

/** One's own units that are followed beside each other, in the order of the sheets: those an APT may be held at. */
export function ownUnits(assessments: readonly Assessment[]): string[] {
  const units = new Map<Indicator, Set<string>>();
  for (const { indicator, series } of assessments) {
    const name = series.organisation;
    if (name === null || isWhole(name) || isComparison(indicator)) continue;
    units.set(indicator, (units.get(indicator) ?? new Set()).add(name));
  }
  return [...new Set([...units.values()].filter(({ size }) => size > 1).flatMap((names) => [...names]))];
}

/** Series of a unit and of the whole that it is a part of: what has no organisation, or the whole's name. */
export function isOfUnit({ series }: Assessment, unit: string | null): boolean {
  const { organisation } = series;
  return unit === null || organisation === null || organisation === unit || isWhole(organisation);
}
