import { countFormat, smallPointNotes } from "../../disclosure/smallMarks";
import { personsBehind } from "../../sheet/problems/indicatorChecks";
import type { Assessment, AssessmentOptions } from "../../indicator/assessment";
import { periodParam } from "../../indicator/chart/amounts";
import { chartNotes } from "../../indicator/finding/chartNotes";
import { seriesTitle, chartName } from "../../indicator/finding/chartTexts";
import { preliminaryCount } from "../../indicator/phases/preliminary";
import { endingIn } from "../../indicator/periods/seriesPeriods";
import { message, type Message } from "../../message";
import type { Period } from "../../series/period";
import type { Block } from "./block";
import type { BlockInput, BlockPoint, BlockTarget } from "./blockInput";
import { blockRowCount } from "./blockLayout";
import { blockPeriods } from "./blockPeriods";
import type { BlockTexts } from "./blockTexts";
import { buildBlock } from "./buildBlock";
import { markRungs } from "../chart/chartMarks";
import { levelDecimals, valueFormat } from "../numberFormats";
import { pointNumbers } from "../chart/pointNumbers";
import type { SourceLookup } from "./sourceCells";

/** How core's sentences and a block's own words become text in the cells. */
export interface ReportTexts {
  readonly render: (message: Message) => string;
  readonly block: BlockTexts;
}

export interface BlockPlace {
  readonly sheet: string;
  readonly firstRow: number;
  /** Height of the marks of new phases and tests in the chart; null without a chart. */
  readonly markLevel?: number | null;
  /** How far below it a mark hangs whose text would run into another's. */
  readonly markStep?: number;
}

export interface ReportOptions extends Pick<AssessmentOptions, "rules" | "method"> {
  /** Numbers of fewer persons than this are marked in blocks; 0 (the default) marks none. */
  readonly smallLimit?: number;
}

/** Rules whose signals the block computes itself; the others are written as core found them. */
const liveRules: readonly string[] = ["outside", "longRun", "fewCrossings"];

/**
 * The calculation block of an assessed series. Values refer to the user's own cells wherever the cell holds the number
 * that was read; what cannot be referred to is written, and the block says why.
 */
export function seriesBlock(
  assessment: Assessment,
  place: BlockPlace,
  source: SourceLookup,
  options: ReportOptions,
  texts: ReportTexts,
): Block {
  const { indicator, series, settings, chart } = assessment;
  const periods = blockPeriods(assessment, source);
  const numbers = pointNumbers(assessment, source);
  const liveSignals = options.rules.rules.every(({ id }) => liveRules.includes(id));
  const decimals = levelDecimals(indicator.decimals, largest(chart.values));
  const points = series.points.map((point, index): BlockPoint => {
    const approximate = point.status === "approximate";
    return {
      period: periods.periods[index]!,
      value: numbers.values[index]!,
      denominator: numbers.denominators?.[index] ?? null,
      group: numbers.groups?.[index] ?? null,
      included: assessment.counted[index] === true || point.value === null,
      approximate,
    };
  });
  const input: BlockInput = {
    seriesId: series.id,
    sheet: place.sheet,
    firstRow: place.firstRow,
    type: assessment.maturity === "none" ? "values" : chart.type,
    title: `${texts.render(seriesTitle(indicator, series))}. ${texts.render(chartName(assessment))}.`,
    notes: blockNotes(
      assessment,
      options,
      texts,
      writtenReasons(points, numbers.scattered, liveSignals ? null : rulesReason(assessment, texts), texts),
      liveSignals ? [] : [message("note.written.why")],
    ),
    points,
    chart,
    method: options.method,
    multiplier: numbers.multiplier,
    scale: indicator.scale,
    direction: settings.direction,
    target: blockTarget(assessment, settings.shortTarget, settings.shortTargetDate),
    targetLong: blockTarget(assessment, settings.longTarget, settings.longTargetDate),
    preliminary: preliminaryCount(assessment) !== null,
    liveSignals,
    markLevels: markLevels(assessment, place, texts),
    periodFormat: periods.numberFormat,
    numberFormat: countsItself(assessment)
      ? countFormat(valueFormat(indicator.unit, indicator.decimals), options.smallLimit ?? 0)
      : valueFormat(indicator.unit, indicator.decimals),
    levelFormat: valueFormat(indicator.unit, decimals),
    targetFormat: valueFormat(indicator.unit, decimalsOf([settings.shortTarget, settings.longTarget])),
    fineFormat: valueFormat(null, decimals + 2),
  };
  return buildBlock(input, texts.block);
}

/** The values are numbers of persons, and no shares or means of them. */
const countsItself = ({ indicator, series }: Assessment): boolean =>
  series.points.every(({ denominator }) => denominator == null) &&
  series.points.some((point) => personsBehind(indicator, point) !== null);

function markLevels(
  assessment: Assessment,
  { markLevel = null, markStep = 0 }: BlockPlace,
  { render }: ReportTexts,
): ReadonlyMap<number, number> {
  if (markLevel === null) return new Map();
  const levels = [...markRungs(assessment, render)];
  return new Map(
    levels.map(([point, rung]) => [point, Number((markLevel - rung * markStep).toPrecision(12))]),
  );
}

/** Rows that the block of a series will take: to place blocks below each other before they are made. */
export function seriesBlockRows({ maturity, chart, series }: Assessment): number {
  return blockRowCount(maturity === "none" ? 0 : chart.phases.length, series.points.length);
}

/** As many decimals as the numbers were written with, at most three. */
function decimalsOf(numbers: readonly (number | null)[]): number {
  const written = numbers.map((number) => {
    let decimals = 0;
    while (number !== null && decimals < 3 && Math.abs(number - Number(number.toFixed(decimals))) > 1e-9)
      decimals++;
    return decimals;
  });
  return Math.max(...written);
}

function largest(values: readonly (number | null)[]): number {
  return values.reduce<number>((most, value) => Math.max(most, Math.abs(value ?? 0)), 0);
}

/** A target holds to its date; the point it ends at is the last one within it. */
function blockTarget({ series }: Assessment, value: number | null, date: Period | null): BlockTarget | null {
  if (value === null) return null;
  if (date === null) return { value, to: null };
  const last = endingIn(date, series.frequency).ordinal;
  const to = series.points.reduce((found, { period }, index) => (period.ordinal <= last ? index : found), -1);
  if (to < 0) return null;
  return { value, to: to === series.points.length - 1 ? null : to };
}

/** A number that no cell holds as it was read, alone or among the readings of a period. */
function isWritten({ value, group }: BlockPoint): boolean {
  const sample = group ?? (value.kind === "mean" ? value.group : null);
  if (sample !== null) return sample.parts.some(({ kind }) => kind === "written");
  return value.kind === "written" && value.value !== null;
}

function writtenReasons(
  points: readonly BlockPoint[],
  scattered: boolean,
  rules: string | null,
  { block }: ReportTexts,
): string[] {
  const written = points.filter(isWritten);
  const reasons = new Set<string>();
  if (written.some(({ approximate }) => approximate)) reasons.add(block.written.approximate);
  if (written.some(({ approximate }) => !approximate)) {
    reasons.add(scattered ? block.written.scattered : block.written.text);
  }
  if (rules !== null) reasons.add(rules);
  return [...reasons];
}

/** Signals as values belong to a date: they do not change with the cells, as everything else does, until Update. */
function rulesReason({ latest }: Assessment, { render, block }: ReportTexts): string {
  const reason = block.written.rules;
  if (latest === null) return reason;
  return render(message("note.written.upTo", { reason, period: periodParam(latest.period) }));
}

function blockNotes(
  assessment: Assessment,
  options: ReportOptions,
  { render }: ReportTexts,
  reasons: readonly string[],
  why: readonly Message[],
): string[] {
  const written = reasons.length === 0 ? [] : [message("note.written", { reason: reasons.join(", ") })];
  const { indicator, series } = assessment;
  const shown = countsItself(assessment) ? series.points.map((point) => ({ indicator, point })) : [];
  const small = smallPointNotes(shown, options.smallLimit ?? 0);
  return [...chartNotes(assessment, options), ...small, ...written, ...why, message("note.made")].map(render);
}
