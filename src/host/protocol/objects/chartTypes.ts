import type { ChartType } from "../../model/chart";
import { apiNotAvailable } from "../hostError";
import { asText } from "./readValue";

/** The kinds that the host can draw and write to a file. */
const KINDS: readonly ChartType[] = [
  "Line",
  "LineMarkers",
  "ColumnClustered",
  "ColumnStacked",
  "BarClustered",
  "BarStacked",
  "XYScatter",
  "XYScatterLines",
  "XYScatterLinesNoMarkers",
  "Doughnut",
  "Pie",
  "Area",
];

/** A name of `Excel.ChartType` among the kinds that the host has; others are refused by name. */
export function asChartType(value: unknown, member: string): ChartType {
  const text = asText(value);
  const kind = KINDS.find((known) => known.toLowerCase() === text.toLowerCase());
  if (!kind) throw apiNotAvailable(`${member} = ${text}`);
  return kind;
}

/** Scatter charts take x values from the first column or row, whatever it holds. */
export const isScatter = (type: ChartType): boolean => type.startsWith("XYScatter");
