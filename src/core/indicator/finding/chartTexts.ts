import { message, type Message, type Param } from "../../message";
import type { Indicator, Series } from "../../series/series";
import { levelAmount, targetAmount, valueAmount, wordParam, messageParam } from "../chart/amounts";
import type { Assessment } from "../assessment";
import { drawnValues } from "../chart/drawnValues";
import { preliminaryCount } from "../phases/preliminary";

type Titled = Pick<Indicator, "name" | "series">;

/**
 * Indicator, organisation (only where the indicator has several) and sex: the title of a chart, a block and a row.
 * Not the finding, since the chart lives on while the finding changes (ux-flows 7.1).
 */
export function seriesTitle(indicator: Titled, series: Pick<Series, "organisation" | "sex">): Message {
  const several = indicator.series.some(({ organisation }) => organisation !== series.organisation);
  const organisation = several ? series.organisation : null;
  const params: Record<string, Param> = { indicator: indicator.name };
  if (organisation !== null) params["organisation"] = organisation;
  if (series.sex !== null) params["sex"] = wordParam(`sex.${series.sex}`);
  if (series.sex !== null) return message(organisation === null ? "chart.title" : "chart.title.unit", params);
  return message(organisation === null ? "chart.title.plain" : "chart.title.organisation", params);
}

export function chartName(assessment: Pick<Assessment, "chartType">): Message {
  return message(`chart.${assessment.chartType}`);
}

export interface EndLabel {
  readonly role: "centre" | "upper" | "lower" | "target" | "targetLong";
  readonly text: Message;
}

/**
 * The labels at the right end of the lines, in the order in which they stay when there is no room for all: target,
 * centre, limits (ux-flows 7.1). Limits only where the chart has them; preliminary ones say so.
 */
export function chartEndLabels(assessment: Assessment): readonly EndLabel[] {
  const { chart, indicator, settings, maturity } = assessment;
  const labels: EndLabel[] = [];
  const add = (role: EndLabel["role"], key: string, value: Param): void => {
    labels.push({ role, text: message(key, { value }) });
  };
  if (settings.shortTarget !== null)
    add("target", "chart.end.target", targetAmount(indicator, settings.shortTarget));
  if (settings.longTarget !== null)
    add("targetLong", "chart.end.targetLong", targetAmount(indicator, settings.longTarget));
  const centre = lastNumber(chart.centre);
  if (centre !== null) add("centre", centreLabel(assessment), levelAmount(indicator, centre));
  if (maturity === "none") return labels;
  const ending = preliminaryCount(assessment) === null ? "" : ".preliminary";
  const upper = lastNumber(chart.upper);
  const lower = lastNumber(chart.lower);
  if (upper !== null) add("upper", `chart.end.upper${ending}`, levelAmount(indicator, upper));
  if (lower !== null) add("lower", `chart.end.lower${ending}`, levelAmount(indicator, lower));
  return labels;
}

/** For who does not see the chart: what it is, how many values, from when to when, lowest, highest, latest, finding. */
export function chartAltText(assessment: Assessment): Message {
  const { indicator, series, finding } = assessment;
  const title = messageParam(seriesTitle(indicator, series));
  const drawn = drawnValues(assessment);
  const shown = series.points.flatMap(({ period }, index) => {
    const value = drawn[index] ?? null;
    return value === null ? [] : [{ period, value }];
  });
  const first = shown[0];
  const last = shown[shown.length - 1];
  if (first === undefined || last === undefined) return message("chart.alt.noValues", { title });
  const values = shown.map(({ value }) => value);
  return message("chart.alt.title", {
    title,
    chartName: messageParam(chartName(assessment)),
    n: shown.length,
    span: { kind: "span", from: first.period, to: last.period },
    min: valueAmount(indicator, Math.min(...values)),
    max: valueAmount(indicator, Math.max(...values)),
    value: valueAmount(indicator, last.value),
    finding: messageParam(finding.sentence),
  });
}

function centreLabel({ chart }: Assessment): string {
  if (chart.type === "run" || chart.type === "G") return "chart.end.median";
  return chart.type === "T" ? "chart.end.centre" : "chart.end.mean";
}

/** The last value of a line within the latest phase. */
function lastNumber(line: readonly (number | null)[]): number | null {
  for (let i = line.length - 1; i >= 0; i--) if (typeof line[i] === "number") return line[i]!;
  return null;
}
