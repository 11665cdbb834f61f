import { areaName } from "../cells/address";
import { valueArea } from "../layout/chooseMappings";
import type { ProblemLog } from "../problems/problemLog";
import type { RawSeries, RawTable } from "./readTable";

/**
 * A list of figures of all kinds, each with its own year or month ("198 indikatorer, april 2008", "154 mdkr, 2007"), is
 * no set of series: nothing in it comes twice, and its periods are not even of one length. It is left out and told.
 * A list of many units in one and the same year is a comparison, and is kept.
 */
export function withoutSingleFigures(tables: readonly RawTable[], log: ProblemLog): readonly RawTable[] {
  return tables.filter((table) => {
    if (!areSingle(table)) return true;
    const area = valueArea(table.mapping);
    const range = areaName(area);
    log.add("warning", "singleFigures", { row: area.top, column: area.left }, { range });
    return false;
  });
}

/** Two figures may be the beginning of two series. */
const fewest = 3;

function areSingle({ mapping, series, axis }: RawTable): boolean {
  if (mapping.labels.length === 0 || series.length < fewest || axis.found.length < 2) return false;
  return series.every((one) => periodsOf(one).size <= 1);
}

const periodsOf = ({ entries }: RawSeries): ReadonlySet<string> =>
  new Set(entries.map(({ period: { frequency, ordinal } }) => `${frequency} ${ordinal}`));
