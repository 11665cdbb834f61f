import type { Assessment } from "../../indicator/assessment";
import { endDay } from "../../indicator/periods/seriesPeriods";

const sexes = ["total", "women", "men"];

/**
 * Reading order: what changed most recently first, with the series of one indicator and organisation (women and men)
 * kept side by side. Equals keep the order of the sheet.
 */
export function inChartOrder(assessments: readonly Assessment[]): readonly Assessment[] {
  const groups = new Map<string, Assessment[]>();
  for (const assessment of assessments) {
    const { indicator, series } = assessment;
    const key = `${indicator.sheet}\n${indicator.name}\n${series.organisation ?? ""}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [assessment]);
    else group.push(assessment);
  }
  return [...groups.values()]
    .map((group) => ({ group, changed: Math.max(...group.map(changedDay)) }))
    .sort((a, b) => b.changed - a.changed || 0)
    .flatMap(({ group }) => [...group].sort((a, b) => sexOrder(a) - sexOrder(b)));
}

/** The day on which the newest signal's period ends; before all others without a signal. */
export function changedDay({ finding }: Assessment): number {
  return finding.changedAt === null ? -1e9 : endDay(finding.changedAt);
}

function sexOrder({ series }: Assessment): number {
  return sexes.indexOf(series.sex ?? "total");
}
