import { messageParam, periodParam, targetAmount, wordParam } from "../../indicator/chart/amounts";
import type { Assessment, AssessmentOptions, TargetVerdict } from "../../indicator/assessment";
import { seriesTitle } from "../../indicator/finding/chartTexts";
import { markedFormat } from "../../disclosure/smallMarks";
import { isSmallNumber } from "../../disclosure/smallNumber";
import { secrecyNotes } from "../../indicator/finding/chartNotes";
import { compareByChange, hasChanged } from "../../indicator/finding/compareByChange";
import { falseAlarmSentence } from "../../indicator/finding/falseAlarms";
import { countedIndexes } from "../../indicator/chart/judgedSeries";
import { preliminaryCount } from "../../indicator/phases/preliminary";
import { newestSexGap } from "../../indicator/sexGap";
import { message, type Message } from "../../message";
import { expectedFalseAlarms } from "../../spc/falseAlarms/expectedFalseAlarms";
import { periodKey } from "../../series/periodKey";
import type { CellValue } from "../block/block";
import { seasonInShort } from "../chart/chartCaption";
import { valueFormat } from "../numberFormats";
import { textLine, textLineFormula } from "./textLine";

/** A cell with its number format. Texts are literal; a formula is in R1C1 notation. */
export interface OverviewCell {
  readonly content: CellValue;
  readonly formula: string | null;
  readonly numberFormat: string;
}

export interface OverviewRow {
  readonly seriesId: string;
  readonly name: Message;
  readonly latest: OverviewCell;
  /** The latest value rests on few persons, and is marked. */
  readonly small: boolean;
  readonly period: string;
  /** The finding, and whether season or preliminary limits make it uncertain; other notes stand in the pane. */
  readonly finding: readonly Message[];
  readonly target: Message | null;
  /** Women minus men in the latest period of both; null without the split. */
  readonly gap: OverviewCell | null;
  readonly line: OverviewCell;
  /** Where its chart stands; null without one. */
  readonly chart: ChartPlace | null;
}

export interface ChartPlace {
  readonly sheet: string;
  /** "A3" */
  readonly address: string;
}

/**
 * One row per series, in the order given. Latest values of fewer persons than `smallLimit` are marked with an asterisk.
 */
export function overviewRows(
  assessments: readonly Assessment[],
  charts: ReadonlyMap<string, ChartPlace> = new Map(),
  smallLimit = 0,
): OverviewRow[] {
  return assessments.map((assessment) => {
    const { indicator, series, finding, target, latest } = assessment;
    const format = valueFormat(indicator.unit, indicator.decimals);
    const small = latest !== null && isSmallNumber(indicator, latest, smallLimit);
    return {
      seriesId: series.id,
      name: seriesTitle(indicator, series),
      latest: {
        content: latest?.value ?? null,
        formula: null,
        numberFormat: small ? markedFormat(format) : format,
      },
      small,
      period: latest === null ? "" : periodKey(latest.period),
      finding: [finding.sentence, ...seasonInShort(assessment), ...preliminaryInShort(assessment)],
      target: target === null ? null : targetLine(assessment, target),
      gap: gapCell(assessment),
      line: {
        content: textLine(series.points),
        formula: textLineFormula(series.points),
        numberFormat: "General",
      },
      chart: charts.get(series.id) ?? null,
    };
  });
}

function preliminaryInShort(assessment: Assessment): Message[] {
  const n = preliminaryCount(assessment);
  const said = assessment.finding.sentence.key === "finding.preliminary.signal";
  return n === null || said ? [] : [message("finding.preliminary.short", { n })];
}

/** "Mål 20 dagar till december 2026: Slumpen avgör. Inom naturlig variation. Takt som krävs: −0,7 dagar per månad." */
function targetLine(assessment: Assessment, verdict: TargetVerdict): Message {
  const { sense, pace } = verdict;
  const line = messageParam(targetWithVerdict(assessment, verdict));
  const about = sense === null ? null : messageParam(message(`target.sense.${sense}.short`));
  if (pace === null)
    return about === null ? line.message : message("target.row.sense", { line, sense: about });
  const needed = { line, pace: messageParam(pace) };
  return about === null
    ? message("target.row.pace", needed)
    : message("target.row.sense.pace", { ...needed, sense: about });
}

function targetWithVerdict({ indicator, settings }: Assessment, { target, short }: TargetVerdict): Message {
  const date = settings.shortTarget !== null ? settings.shortTargetDate : settings.longTargetDate;
  const params = { target: targetAmount(indicator, target), verdict: messageParam(short) };
  return date === null
    ? message("target.row", params)
    : message("target.row.date", { ...params, date: periodParam(date) });
}

/** The gap stands in the rows of women and men and, where there is one, in the row of the total. */
function gapCell({ indicator, series }: Assessment): OverviewCell | null {
  const siblings = indicator.series.filter((other) => other.organisation === series.organisation);
  const women = siblings.find((other) => other.sex === "women");
  const men = siblings.find((other) => other.sex === "men");
  if (women === undefined || men === undefined) return null;
  const gap = newestSexGap(women, men);
  if (gap === null) return null;
  const digits = indicator.decimals > 0 ? `.${"0".repeat(indicator.decimals)}` : "";
  const numberFormat = `+#,##0${digits};"−"#,##0${digits};0`;
  return { content: gap.value, formula: null, numberFormat };
}

/**
 * The sentences above the table: how many changed, how many series are assessed and how long they are, and how many of
 * them are expected to have a signal by pure chance with the rules in use.
 */
export function overviewSummary(
  assessments: readonly Assessment[],
  options: Pick<AssessmentOptions, "rules" | "method"> & { readonly problems: number },
): Message[] {
  const changed = assessments.filter(hasChanged);
  const lengths = assessments
    .filter(({ finding }) => finding.judgement !== "notAssessed")
    .map((assessment) => countedIndexes(assessment).length);
  return [
    message("first.changed", { n: changed.length, k: options.problems }),
    ...(lengths.length === 0
      ? []
      : [
          message("overview.series", {
            n: lengths.length,
            values: numberSpan(lengths),
            rules: wordParam(`profile.${options.rules.name === "anhöj+3s" ? "default" : options.rules.name}`),
          }),
          falseAlarmSentence(
            expectedFalseAlarms(options.rules, lengths, options.method).anywhere,
            lengths.length,
          ),
        ]),
  ];
}

/** Under the table, where values are not shown: how many, and that among them are such as would tell a secret one. */
export function overviewSecrecy(assessments: readonly Assessment[]): Message[] {
  const notes = assessments.map(secrecyNotes).filter((all) => all.length > 0);
  if (notes.length === 0) return [];
  const n = assessments.flatMap(({ series }) =>
    series.points.filter(({ status }) => status === "suppressed"),
  );
  const why = notes.flatMap((all) => all.slice(1)).slice(0, 1);
  return [message("note.suppressed", { n: n.length }), ...why];
}

/** What changed first, as in the pane; series of one indicator that did not change stand as in the sheet. */
export function inOverviewOrder(assessments: readonly Assessment[]): readonly Assessment[] {
  return [...assessments].sort(compareByChange);
}

/** "43", or "24–43" where they differ. */
function numberSpan(numbers: readonly number[]): string {
  const least = Math.min(...numbers);
  const most = Math.max(...numbers);
  return least === most ? String(least) : `${least}–${most}`;
}
