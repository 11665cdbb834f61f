import type { Assessment } from "../../indicator/assessment";
import { chartAltText, seriesTitle } from "../../indicator/finding/chartTexts";
import { preliminaryCount } from "../../indicator/phases/preliminary";
import type { Message } from "../../message";
import type { Period } from "../../series/period";
import type { AxisScale } from "./axisScale";
import type { Block, BlockColumn } from "../block/block";
import { chartMarks } from "./chartMarks";
import type { CellRange, ChartDescription, SeriesDescription } from "./chartDescription";
import { endLabels, plotWidth } from "./endLabels";
import { firstShown } from "./firstShown";
import { palette } from "./palette";
import { seriesLook } from "./seriesLooks";

export interface ChartOptionsForSheet {
  /** Found again by it, so it is stable for a series. */
  readonly name: string;
  readonly size: "large" | "small";
  readonly position: ChartDescription["position"];
  readonly cells?: ChartDescription["cells"];
  readonly scale: AxisScale | null;
  /** Only the last n periods; the limits still rest on all. */
  readonly showLast: number | null;
  /** False where the unit stands in the heading of the page, as for small charts that all share it. */
  readonly axisTitle: boolean;
  readonly render: (message: Message) => string;
}

/** The chart of a block: everything is bound to its cells, so that it lives without us. */
export function describeChart(
  assessment: Assessment,
  block: Block,
  options: ChartOptionsForSheet,
): ChartDescription {
  const { indicator, series } = assessment;
  const first = firstShown(series.points, options.showLast);
  const small = options.size === "small";
  const preliminary = preliminaryCount(assessment) !== null;
  const columns = block.columns.flatMap((column, index) =>
    column.group === "chart" ? [{ column, index }] : [],
  );
  const drawn = columns.map(({ column }) => column);
  const fonts = small ? { title: 10, text: 8 } : { title: 11, text: 9 };
  const labels = endLabels(drawn, {
    first,
    scale: options.scale,
    plotHeight: options.position.height - 48,
    plotWidth: options.position.width * 0.75 - axisWidth,
    only: small ? ["target", "centre"] : null,
  });
  const marks = chartMarks(assessment, options.size, options.render).flatMap(({ point, text }) =>
    point < first ? [] : [{ point: point - first, text }],
  );
  return {
    name: options.name,
    title: options.render(seriesTitle(indicator, series)),
    alternativeText: options.render(chartAltText(assessment)),
    categories: pointCells(block, 0, first),
    categoryAxis: categoryAxis(assessment, block, first, small, options.position.width),
    valueAxis: {
      title: options.axisTitle && indicator.unit !== "%" ? indicator.unit : null,
      minimum: options.scale?.minimum ?? null,
      maximum: options.scale?.maximum ?? null,
      majorUnit: options.scale?.majorUnit ?? null,
      numberFormat: axisFormat(indicator.unit, options.scale),
      gridWeight: small ? null : 0.5,
    },
    series: columns.map(({ column, index }): SeriesDescription => ({
      ...seriesLook(column.key, preliminary, small),
      name: column.heading,
      heading: cellRange(block.sheet, block.headingRow, block.headingRow, index),
      values: pointCells(block, index, first),
      label: labels.get(column.key) ?? null,
      ...(column.key === "phaseMark" && marks.length > 0 ? { marks, bars: phaseBars } : {}),
    })),
    position: options.position,
    ...(options.cells === undefined ? {} : { cells: options.cells }),
    plotWidth: plotWidth(drawn, labels, { width: options.position.width, font: fonts.text }),
    fonts,
  };
}

/** The numbers of the value axis and its title, in points. */
const axisWidth = 36;

/** As thin as Excel makes them. */
const phaseBars = { colour: palette.grid, gapWidth: 500 } as const;

function pointCells(block: Block, column: number, first: number): CellRange {
  return cellRange(
    block.sheet,
    block.firstPointRow + first,
    block.firstPointRow + block.pointCount - 1,
    column,
  );
}

function cellRange(sheet: string, firstRow: number, lastRow: number, column: number): CellRange {
  return { sheet, firstRow, lastRow, firstColumn: column, lastColumn: column };
}

const dateUnits = { day: "days", week: "days", year: "years", schoolYear: "years" } as const;
const monthsPerPeriod = { month: 1, quarter: 3, tertial: 4, half: 6 } as const;

/** Real dates get a date axis, where a gap takes its place; year numbers and names of periods are text. */
function categoryAxis(
  assessment: Assessment,
  block: Block,
  first: number,
  small: boolean,
  width: number,
): ChartDescription["categoryAxis"] {
  const { frequency } = assessment.series;
  const period = block.columns[0] as BlockColumn;
  const count = block.pointCount - first;
  // Small charts say where they begin and end.
  const spacing = small ? Math.max(1, count - 1) : tickSpacing(count, mostLabels(frequency, width));
  const dates = period.numberFormat.includes("yy") && period.expected.every((one) => typeof one === "number");
  if (!dates) return { kind: "text", numberFormat: null, tickSpacing: spacing };
  const numberFormat = period.numberFormat;
  if (frequency === "month" || frequency === "quarter" || frequency === "tertial" || frequency === "half") {
    const months = monthsPerPeriod[frequency];
    return { kind: "date", numberFormat, tickSpacing: spacing * months, baseUnit: "months" };
  }
  const days = frequency === "week" ? 7 : 1;
  return { kind: "date", numberFormat, tickSpacing: spacing * days, baseUnit: dateUnits[frequency] };
}

/** Points of chart width that a label needs, so that none is turned: "2026" and "2026-03". */
const labelWidth = { short: 36, long: 60 } as const;

/** How many labels stand beside each other along a chart: twelve months in one that is as wide as the page. */
function mostLabels(frequency: Period["frequency"], width: number): number {
  return Math.max(2, Math.floor(width / (frequency === "year" ? labelWidth.short : labelWidth.long)));
}

/** Periods from one label to the next (ux-flows 7.1), so that there are no more labels than there is room for. */
export function tickSpacing(count: number, most = 12): number {
  const step = [1, 3, 6].find((periods) => count <= periods * most);
  return step ?? Math.max(12, Math.ceil(count / (most * 10)) * 12);
}

/** As many decimals as the steps of the axis need. */
function axisFormat(unit: string | null, scale: AxisScale | null): string {
  const step = scale?.majorUnit ?? 1;
  let decimals = 0;
  while (decimals < 6 && Math.abs(step * 10 ** decimals - Math.round(step * 10 ** decimals)) > 1e-9)
    decimals++;
  const digits = decimals > 0 ? `.${"0".repeat(decimals)}` : "";
  if (unit === "%") return `0${digits}"\u00a0%";"−"0${digits}"\u00a0%"`;
  return `#,##0${digits};"−"#,##0${digits}`;
}
