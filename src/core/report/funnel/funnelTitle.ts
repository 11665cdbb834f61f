import { seriesTitle } from "../../indicator/finding/chartTexts";
import type { Message } from "../../message";
import type { FunnelData } from "./funnelData";

/** The indicator and, where the sheet has several, the sex: the organisations stand in the chart themselves. */
export function funnelTitle({ indicator, sex }: Pick<FunnelData, "indicator" | "sex">): Message {
  const one = { organisation: null, sex };
  return seriesTitle(
    { ...indicator, series: indicator.series.map((series) => ({ ...series, ...one })) },
    one,
  );
}
