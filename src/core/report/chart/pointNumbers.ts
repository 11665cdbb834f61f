import type { Assessment } from "../../indicator/assessment";
import { isSampleChart, readings } from "../../indicator/chart/samples";
import { ratioMultiplier, usesDenominators } from "../../indicator/chart/seriesChart";
import type { CellAddress, Point } from "../../series/series";
import type { PointGroup, PointNumber } from "../block/blockInput";
import { pointGroup } from "./pointGroup";
import type { SourceLookup } from "../block/sourceCells";

export interface PointNumbers {
  readonly values: readonly PointNumber[];
  readonly denominators: readonly PointNumber[] | null;
  /** The readings of each period, where the chart is one of samples. */
  readonly groups: readonly (PointGroup | null)[] | null;
  readonly multiplier: number;
  /** True when the values are ratios although the chart itself has no denominators and a cell is missing. */
  readonly scattered: boolean;
}

/**
 * Counts and denominators where the chart is computed from them; else the cell of the value; else, where the sheet has
 * only the two parts of it, their ratio.
 */
export function pointNumbers(assessment: Assessment, source: SourceLookup): PointNumbers {
  const { series, indicator, chart, multiplier } = assessment;
  const { points } = series;
  const live = (
    cell: CellAddress | null | undefined,
    value: number | null,
    scale: number,
    point: Point,
  ): PointNumber => liveNumber(source, cell ?? null, value, scale, point);
  const ratio = {
    values: points.map((point) => live(point.numeratorCell, point.numerator ?? null, 1, point)),
    denominators: points.map((point) => live(point.denominatorCell, point.denominator ?? null, 1, point)),
  };
  if (isSampleChart(chart.type)) return sampleNumbers(points, source, indicator.scale);
  if (usesDenominators(chart.type)) return { ...ratio, groups: null, multiplier, scattered: false };
  const values = points.map((point) => {
    if (series.repeated !== true || point.measurements === undefined || point.value === null)
      return live(point.cell, point.value, indicator.scale, point);
    const group = pointGroup(point.measurements, source, indicator.scale);
    return { kind: "mean", group, value: point.value } as const;
  });
  const missing = values.some((value) => value.kind === "written" && value.value !== null);
  const ratioIsLive = points.every(
    (point, index) =>
      point.value === null ||
      (ratio.values[index]?.kind === "live" && ratio.denominators[index]?.kind === "live"),
  );
  if (!missing || !ratioIsLive)
    return {
      values,
      denominators: null,
      groups: null,
      multiplier: 1,
      scattered: points.some((point) => point.value !== null && point.cell === null),
    };
  return { ...ratio, groups: null, multiplier: ratioMultiplier(indicator.unit, points), scattered: false };
}

/** The readings of each period where they stand; the values themselves are computed from them. */
function sampleNumbers(points: readonly Point[], source: SourceLookup, scale: number): PointNumbers {
  return {
    values: points.map(({ value }) => ({ kind: "written", value })),
    denominators: null,
    groups: points.map((point) => pointGroup(readings(point), source, scale)),
    multiplier: 1,
    scattered: false,
  };
}

/** Live when the cell holds the very number that was read, or holds none and neither does the point. */
function liveNumber(
  source: SourceLookup,
  cell: CellAddress | null,
  value: number | null,
  scale: number,
  point: Point,
): PointNumber {
  if (point.minusCell !== undefined && cell === point.cell) return differenceNumber(source, point, scale);
  const found = cell === null ? null : source(cell);
  const inCell = found?.type === "number" ? Number(found.value) : null;
  const hidden = point.status === "suppressed" || point.status === "approximate";
  if (cell === null || hidden) return { kind: "written", value };
  if (value === null) return inCell === null ? { kind: "live", cell, value } : { kind: "written", value };
  const agrees = inCell !== null && Math.abs(inCell * scale - value) <= 1e-9 * Math.abs(value);
  return agrees ? { kind: "live", cell, value: inCell } : { kind: "written", value };
}

/** The difference of two cells that hold the very numbers that were read, or a gap where either holds none. */
function differenceNumber(source: SourceLookup, point: Point, scale: number): PointNumber {
  const { cell, minusCell, value } = point;
  if (cell === null || !minusCell) return { kind: "written", value };
  const [now, before] = [source(cell), source(minusCell)].map((found) =>
    found?.type === "number" ? Number(found.value) : null,
  );
  const inCells = typeof now === "number" && typeof before === "number" ? now - before : null;
  const agrees =
    value === null || inCells === null
      ? value === inCells
      : Math.abs(inCells * scale - value) <= 1e-9 * Math.max(Math.abs(value), Math.abs(now ?? 0) * scale);
  return agrees ? { kind: "difference", cell, minus: minusCell, value: inCells } : { kind: "written", value };
}
