import { message, type Message, type Param } from "../../message";
import { daysFromDate } from "../../series/calendar";
import type { Period } from "../../series/period";
import type { ChartType, RuleProfile, SigmaMethod } from "../../spc/types";
import { messageParam, periodParam, wordParam } from "../chart/amounts";
import type { Assessment, AssessmentOptions } from "../assessment";
import { derivedNote } from "../koladaSource";
import { countedIndexes, latestPhase, periodAt } from "../chart/judgedSeries";
import { periodList } from "../periods/periodSpans";
import { preliminaryCount } from "../phases/preliminary";

/** How many of the latest periods the chart shows, when not all. */
export interface ChartNoteOptions extends Pick<AssessmentOptions, "rules" | "method"> {
  readonly showLast?: number | null;
}

/**
 * The lines under a chart and over a block, in order: source, rules and limits, preliminary limits, phases, tests,
 * excluded values, gaps, secrecy, and that only the latest periods are shown (texts g).
 */
export function chartNotes(assessment: Assessment, options: ChartNoteOptions): readonly Message[] {
  const { series, settings } = assessment;
  const withStatus = (status: string): Period[] =>
    series.points.filter((point) => point.status === status).map(({ period }) => period);
  const missing = withStatus("missing");
  const showLast = options.showLast ?? null;
  const notes: (Message | null)[] = [
    sourceNote(assessment),
    derivedNote([assessment]),
    profileNote(assessment, options),
    preliminaryCount(assessment) === null ? null : message("note.prelim.limits"),
    phasesNote(assessment),
    testsNote(assessment),
    settings.excluded.length === 0
      ? null
      : message("note.excluded", { periods: periodList(settings.excluded.map(({ period }) => period)) }),
    missing.length === 0 ? null : message("note.gap", { periods: periodList(missing) }),
    ...secrecyNotes(assessment),
    showLast === null || showLast >= series.points.length
      ? null
      : message("note.lastN", { n: { kind: "periods", count: showLast, frequency: series.frequency } }),
  ];
  return notes.filter((note) => note !== null);
}

/**
 * How many values are not shown, and, where the indicator has several series, that among them are such as would tell a
 * secret one. The same for all of them, so that nobody can tell the secret values from those that protect them.
 */
export function secrecyNotes({ series, indicator }: Pick<Assessment, "series" | "indicator">): Message[] {
  const n = series.points.filter(({ status }) => status === "suppressed").length;
  if (n === 0) return [];
  const why = indicator.series.length > 1 ? [message("note.suppressed.beside")] : [];
  return [message("note.suppressed", { n }), ...why];
}

/** The register's source, else the sheet and area that the series was read from. */
export function sourceNote({ settings, indicator, series }: Assessment): Message {
  return settings.source === null
    ? message("note.source.sheet", { sheet: indicator.sheet, range: series.range })
    : message("note.source.register", { source: settings.source });
}

/** The rules in use, how the limits are made, and how many values they rest on; null where there is no value. */
export function profileNote(
  assessment: Assessment,
  { rules, method }: Pick<AssessmentOptions, "rules" | "method">,
): Message | null {
  const phase = latestPhase(assessment);
  const basis = phase === null ? [] : countedIndexes(assessment, phase.from, phase.baselineTo);
  const first = basis[0];
  const last = basis[basis.length - 1];
  if (first === undefined || last === undefined) return null;
  const { type } = assessment.chart;
  const params: Record<string, Param> = {
    n: basis.length,
    span: { kind: "span", from: periodAt(assessment, first), to: periodAt(assessment, last) },
    method: wordParam(methodKey(type, method)),
    shift: pointsOf(rules, "shift"),
    trend: pointsOf(rules, "trend"),
    list: "1–8",
    rules: rules.rules
      .map(({ code, points }) => code + (code === "skift" || code === "trend" ? points : ""))
      .join(", "),
  };
  if (type === "run")
    return message(rules.name === "anhöj+3s" ? "note.profile.run" : "note.profile.own.run", params);
  return message(rules.name === "anhöj+3s" ? "note.profile.default" : `note.profile.${rules.name}`, params);
}

/** "Faser: april 2025 (nytt arbetssätt) och januari 2026." Null without phases. */
function phasesNote({ settings }: Assessment): Message | null {
  if (settings.phases.length === 0) return null;
  const items = settings.phases.map(({ from, cause }): Param => {
    const period = periodParam(from);
    return cause === null ? period : messageParam(message("note.phase", { period, cause }));
  });
  return message("note.phases", { phases: { kind: "list", items } });
}

/** "Tester: Nytt mottagningssamtal (12 mars–30 april 2026)." Null without tests in the journal. */
function testsNote({ settings: { tests = [] } }: Assessment): Message | null {
  const items = tests.flatMap(({ title, start, end }): Param[] => {
    const [from, to] = [start, end].map((day): Period | null =>
      day === null ? null : { frequency: "day", ordinal: daysFromDate(day) },
    );
    if (from && to) return [messageParam(message("note.test", { title, span: { kind: "span", from, to } }))];
    if (from) return [messageParam(message("note.test.from", { title, period: periodParam(from) }))];
    return to ? [messageParam(message("note.test.to", { title, period: periodParam(to) }))] : [];
  });
  return items.length === 0 ? null : message("note.tests", { tests: { kind: "list", items } });
}

function methodKey(type: ChartType, method: SigmaMethod): string {
  if (type === "P" || type === "NP") return "note.method.binomial";
  if (type === "U" || type === "C") return "note.method.poisson";
  if (type === "G") return "note.method.geometric";
  if (type === "XBAR" || type === "S" || type === "R") return "note.method.within";
  return { mean: "note.method.medel", screened: "note.method.rensad", median: "note.method.median" }[method];
}

function pointsOf({ rules }: RuleProfile, id: "shift" | "trend"): number {
  return rules.find((rule) => rule.id === id)?.points ?? 0;
}
