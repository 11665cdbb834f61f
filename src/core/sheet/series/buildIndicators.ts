import type { CalendarDate } from "../../series/calendar";
import type { Period } from "../../series/period";
import type { Indicator, Series } from "../../series/series";
import type { Param } from "../../message";
import { periodValues } from "./periodValues";
import { areaName } from "../cells/address";
import { collectSeries, entriesArea, type IndicatorDraft, type SeriesDraft } from "./collectSeries";
import { durationUnit } from "../cells/duration";
import { checkIndicator, type CheckOptions } from "../problems/indicatorChecks";
import { foldText } from "../layout/foldText";
import type { ProblemLog } from "../problems/problemLog";
import type { RawTable } from "./readTable";
import { cellScale, indicatorScaling, valueFacts, type ValueFacts } from "./scaling";
import { seriesPoints } from "./seriesPoints";
import { normaliseUnit, unitFromName } from "../layout/unit";

/** Makes indicators of everything read from one sheet: units, scale, points in order, gaps and their problems. */
export function buildIndicators(
  tables: readonly RawTable[],
  sheet: string,
  today: CalendarDate,
  log: ProblemLog,
  checks: CheckOptions,
): Indicator[] {
  const ids = new Set<string>();
  const indicators: Indicator[] = [];
  for (const draft of collectSeries(tables, sheet, log)) {
    const indicator = toIndicator(draft, sheet, today, ids, log, checks);
    if (indicator) indicators.push(indicator);
  }
  return indicators;
}

function toIndicator(
  draft: IndicatorDraft,
  sheet: string,
  today: CalendarDate,
  ids: Set<string>,
  log: ProblemLog,
  checks: CheckOptions,
): Indicator | null {
  const facts = valueFacts(allEntries(draft));
  const scaling = indicatorScaling(facts, unitOf(draft, facts), `${draft.name} ${draft.titleUnit ?? ""}`);
  const series: Series[] = [];
  const read: SeriesDraft[] = [];
  tellMixedUnits(draft, facts, log);
  const gaps: { title: string; periods: readonly Period[]; at: { row: number; column: number } | null }[] =
    [];
  for (const one of draft.series) {
    const of = cellScale(one.title, one.entries, scaling.unit, log);
    const found = seriesPoints(sheet, one, { ...scaling, of }, today, log);
    if (!found) continue;
    if (found.gaps.length > 0) gaps.push({ title: one.title, periods: found.gaps, at: found.firstGap });
    tellPreliminary(one, log);
    read.push(one);
    series.push({
      id: uniqueId([sheet, draft.name, draft.code, draft.unit, one.organisation, one.sex], ids),
      organisation: one.organisation,
      sex: one.sex,
      frequency: found.frequency,
      points: periodValues(one, found.points, scaling, log),
      ...(one.repeated ? { repeated: true } : {}),
      range: areaName(entriesArea(one.entries)),
    });
  }
  if (series.length === 0) return null;
  tellGaps(draft, gaps, series.length, log);
  const { name, code } = draft;
  const means = draft.series.some(({ repeated }) => repeated);
  const computed = means || (facts.ratios > 0 && (scaling.unit === "%" || scaling.ratio > 1));
  const decimals = computed ? Math.max(1, facts.decimals) : facts.decimals;
  const source = draft.source === null ? {} : { source: draft.source };
  const { unit, scale } = scaling;
  const indicator = { name, code, unit, scale, decimals, sheet, ...source, series };
  const titles = new Map(series.map((one, i) => [one, read[i]!.title]));
  const asked = new Set(series.filter((_, i) => read[i]!.accumulation === "unknown"));
  const labelled = new Set(series.filter((one, i) => asked.has(one) && read[i]!.labelledAccumulated));
  const accumulation = { asked, labelled };
  checkIndicator(indicator, (one) => titles.get(one) ?? name, accumulation, checks, log);
  return indicator;
}

function* allEntries(draft: IndicatorDraft) {
  for (const { entries } of draft.series) yield* entries;
}

function unitOf(draft: IndicatorDraft, facts: ValueFacts): string | null {
  const said = saidUnit(draft, facts);
  return facts.durations ? durationUnit(said, facts.longestHours) : said;
}

function saidUnit(draft: IndicatorDraft, facts: ValueFacts): string | null {
  if (draft.unit !== null) return normaliseUnit(draft.unit);
  if (facts.percentFormat || facts.percentText) return "%";
  const own = unitFromName(draft.name);
  if (facts.suffixes.size === 1)
    return own?.startsWith([...facts.suffixes][0]!) ? own : [...facts.suffixes][0]!;
  return own ?? (draft.titleUnit === null ? null : unitFromName(draft.titleUnit));
}

/** "12 kr" beside "12 tkr" in one indicator: what the numbers mean is anyone's guess. */
function tellMixedUnits(draft: IndicatorDraft, facts: ValueFacts, log: ProblemLog): void {
  const units = [...facts.suffixes];
  if (units.length < 2) return;
  const first = draft.series[0]?.entries[0];
  log.add("warning", "mixedUnits", first?.valueAt ?? null, {
    name: draft.name,
    units: { kind: "list", items: units },
  });
}

function tellPreliminary({ entries, title }: SeriesDraft, log: ProblemLog): void {
  for (const { preliminary, period, valueAt, value } of entries)
    if (preliminary && value?.number != null)
      log.add("info", "preliminaryValue", valueAt, { name: title, period: { kind: "period", period } });
}

/** Gaps that all series of an indicator share are told once, in the indicator's name. */
function tellGaps(
  draft: IndicatorDraft,
  gaps: readonly { title: string; periods: readonly Period[]; at: { row: number; column: number } | null }[],
  count: number,
  log: ProblemLog,
): void {
  const same = new Map<string, (typeof gaps)[number][]>();
  for (const gap of gaps) {
    const key = gap.periods.map(({ ordinal }) => ordinal).join(" ");
    same.set(key, [...(same.get(key) ?? []), gap]);
  }
  for (const group of same.values()) {
    const first = group[0]!;
    const shared = group.length === count && count > 1;
    for (const gap of shared ? [first] : group)
      log.add("warning", "missingPeriod", gap.at, {
        name: shared ? draft.name : gap.title,
        periods: { kind: "list", items: spans(gap.periods) },
      });
  }
}

/** Periods in a row as spans. */
export function spans(periods: readonly Period[]): Param[] {
  const items: Param[] = [];
  let from = 0;
  for (let i = 1; i <= periods.length; i++) {
    if (i < periods.length && periods[i]!.ordinal === periods[i - 1]!.ordinal + 1) continue;
    const first = periods[from]!;
    const last = periods[i - 1]!;
    items.push(first === last ? { kind: "period", period: first } : { kind: "span", from: first, to: last });
    from = i;
  }
  return items;
}

/** Readable, and the same as long as sheet, indicator, organisation and sex are called the same. */
function uniqueId(parts: readonly (string | null)[], taken: Set<string>): string {
  const id = parts.map((part) => foldText(part ?? "").replace(/ /g, "-")).join("|");
  let unique = id;
  for (let n = 2; taken.has(unique); n++) unique = `${id}|${n}`;
  taken.add(unique);
  return unique;
}
