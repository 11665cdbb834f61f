import type { Assessment } from "../indicator/assessment";
import { seriesTitle } from "../indicator/chartTexts";
import { message, type Message } from "../message";
import type { Series } from "../series/series";
import { periodKey } from "../series/periodKey";
import type { CellValue } from "./block";
import { valueFormat } from "./numberFormats";
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
  readonly period: string;
  /** The finding; its notes stand in the detail of the pane, not here. */
  readonly finding: Message;
  readonly target: Message | null;
  /** Women minus men in the latest period of both; null without the split. */
  readonly gap: OverviewCell | null;
  readonly line: OverviewCell;
}

/** One row per series, in the order given. */
export function overviewRows(assessments: readonly Assessment[]): OverviewRow[] {
  return assessments.map((assessment) => {
    const { indicator, series, finding, target, latest } = assessment;
    const format = valueFormat(indicator.unit, indicator.decimals);
    return {
      seriesId: series.id,
      name: seriesTitle(indicator, series),
      latest: { content: latest?.value ?? null, formula: null, numberFormat: format },
      period: latest === null ? "" : periodKey(latest.period),
      finding: finding.sentence,
      target: target === null ? null : target.short,
      gap: gapCell(assessment),
      line: {
        content: textLine(series.points),
        formula: textLineFormula(series.points),
        numberFormat: "General",
      },
    };
  });
}

/** The gap stands in the rows of women and men and, where there is one, in the row of the total. */
function gapCell({ indicator, series }: Assessment): OverviewCell | null {
  const siblings = indicator.series.filter((other) => other.organisation === series.organisation);
  const women = siblings.find((other) => other.sex === "women");
  const men = siblings.find((other) => other.sex === "men");
  if (women === undefined || men === undefined) return null;
  const gap = latestGap(women, men);
  if (gap === null) return null;
  const digits = indicator.decimals > 0 ? `.${"0".repeat(indicator.decimals)}` : "";
  return { content: gap, formula: null, numberFormat: `+#,##0${digits};"−"#,##0${digits};0` };
}

function latestGap(women: Series, men: Series): number | null {
  const values = new Map(men.points.map((point) => [point.period.ordinal, point.value]));
  for (let i = women.points.length - 1; i >= 0; i--) {
    const point = women.points[i];
    const other = point === undefined ? null : (values.get(point.period.ordinal) ?? null);
    if (point !== undefined && point.value !== null && other !== null) return point.value - other;
  }
  return null;
}

/** The sentence above the table: how many changed, and how many signals chance alone gives. */
export function overviewSummary(
  assessments: readonly Assessment[],
  falseAlarms: { readonly expected: number; readonly series: number } | null,
): Message[] {
  const changed = assessments.filter(
    ({ finding }) => finding.judgement !== "natural" && finding.judgement !== "notAssessed",
  );
  const problems = new Set(assessments.flatMap((assessment) => assessment.problems));
  return [
    message("first.changed", { n: changed.length, k: problems.size }),
    ...(falseAlarms === null
      ? []
      : [
          message("note.falseAlarm", {
            k: Math.max(1, Math.round(falseAlarms.expected)),
            n: falseAlarms.series,
          }),
        ]),
  ];
}
