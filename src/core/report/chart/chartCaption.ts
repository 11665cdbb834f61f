import type { Assessment } from "../../indicator/assessment";
import { derivedNote } from "../../indicator/koladaSource";
import { chartNotes, secrecyNotes } from "../../indicator/finding/chartNotes";
import { countedIndexes, latestPhase } from "../../indicator/chart/judgedSeries";
import { wordParam } from "../../indicator/chart/amounts";
import { preliminaryCount } from "../../indicator/phases/preliminary";
import { message, type Message } from "../../message";
import type { ReportOptions } from "../block/seriesBlock";

/** What stands in the cells under a chart: first what the chart says to a reader who does not see it, then notes. */
export interface ChartCaption {
  readonly sentence: readonly Message[];
  readonly note: readonly Message[];
}

/** Under a large chart everything is said; under a small one the finding, the rules in short and the source. */
export function chartCaption(
  assessment: Assessment,
  options: ReportOptions & { readonly size: "large" | "small"; readonly showLast: number | null },
): ChartCaption {
  const { finding, target } = assessment;
  if (options.size === "small")
    return {
      sentence: [finding.sentence, ...seasonInShort(assessment)],
      note: shortNotes(assessment, options),
    };
  const aim = target === null ? [] : [verdictAlone(target.sentence)];
  return { sentence: [finding.sentence, ...finding.notes, ...aim], note: chartNotes(assessment, options) };
}

/** What season makes of a finding, where only the finding is shown. */
export function seasonInShort({ finding }: Assessment): Message[] {
  const season = finding.notes.find(({ key }) => key === "finding.season");
  return season === undefined ? [] : [message("finding.season.short", season.params)];
}

/** Without the words on preliminary limits, which are said beside the finding. */
function verdictAlone(sentence: Message): Message {
  const { verdict } = sentence.params;
  const isMessage = typeof verdict === "object" && "kind" in verdict && verdict.kind === "message";
  return sentence.key === "target.preliminary" && isMessage ? verdict.message : sentence;
}

function shortNotes(assessment: Assessment, options: ReportOptions): Message[] {
  const derived = derivedNote([assessment]);
  return [
    shortNote(assessment, options),
    ...(derived === null ? [] : [derived]),
    ...secrecyNotes(assessment),
  ];
}

function shortNote(assessment: Assessment, { rules }: ReportOptions): Message {
  const { indicator, series, chart, maturity } = assessment;
  const place = { sheet: indicator.sheet, range: series.range };
  if (maturity === "none") return message("note.chart.short.values", place);
  const phase = latestPhase(assessment);
  const n = phase === null ? 0 : countedIndexes(assessment, phase.from, phase.baselineTo).length;
  const profile = wordParam(`profile.${rules.name === "anhöj+3s" ? "default" : rules.name}`);
  const limits = preliminaryCount(assessment) === null ? "note.chart.short" : "note.chart.short.prelim";
  const key = chart.type === "run" ? "note.chart.short.run" : limits;
  return message(key, { rules: profile, n, ...place });
}
