import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { WorkbookReading } from "../../actions/types";
import type { Period } from "../../core/series/period";
import { usePane } from "../frame/paneContext";
import { useTexts } from "../texts";
import { hasChanged } from "./listModel";

const useStyles = makeStyles({
  summary: { padding: "8px 12px" },
  line: { margin: 0 },
  small: { margin: "4px 0 0", fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground2 },
});

/** First and last period of the series that have the most common frequency; null without any. */
export function spanOf(reading: WorkbookReading): { readonly from: Period; readonly to: Period } | null {
  const counts = new Map<string, number>();
  for (const { series } of reading.assessments) {
    counts.set(series.frequency, (counts.get(series.frequency) ?? 0) + 1);
  }
  const common = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  let from: Period | null = null;
  let to: Period | null = null;
  for (const { series } of reading.assessments) {
    const first = series.points[0]?.period;
    const last = series.points.at(-1)?.period;
    if (series.frequency !== common || !first || !last) continue;
    if (from === null || first.ordinal < from.ordinal) from = first;
    if (to === null || last.ordinal > to.ordinal) to = last;
  }
  return from && to ? { from, to } : null;
}

export function indicatorCount({ assessments }: Pick<WorkbookReading, "assessments">): number {
  return new Set(assessments.map((assessment) => assessment.indicator)).size;
}

/** Problems of the reading and of its series, each once. */
export function problemsOf(reading: WorkbookReading): WorkbookReading["problems"] {
  return [...new Set([...reading.problems, ...reading.assessments.flatMap((a) => a.problems)])];
}

/** What was read, how much has changed, what to check, and how many signals pure chance would give. */
export function ListSummary({ reading }: { readonly reading: WorkbookReading }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { store } = usePane();
  const span = spanOf(reading);
  const changedSeries = reading.assessments.filter(hasChanged);
  const changed = changedSeries.length;
  const series = reading.assessments.length;
  const problems = problemsOf(reading).length;
  const { falseAlarms } = reading;
  const expected = falseAlarms === null ? 0 : Math.round(falseAlarms.expected);
  const counts = t("first.changed", { n: changed, k: problems });
  return (
    <div className={styles.summary}>
      {span === null ? null : (
        <p className={styles.line}>
          {t("first.read", { n: indicatorCount(reading), span: { kind: "span", ...span } })}
        </p>
      )}
      <p className={styles.line}>
        {problems === 0 ? (
          counts
        ) : (
          <Link as="button" data-return="problems" onClick={() => store.openPage({ kind: "problems" })}>
            {counts}
          </Link>
        )}
      </p>
      {series === indicatorCount(reading) ? null : (
        <p className={styles.small}>
          {t("pane.list.series", {
            n: series,
            m: changed,
            k: indicatorCount({ assessments: changedSeries }),
          })}
        </p>
      )}
      <p className={styles.line}>
        <Link as="button" data-return="register" onClick={() => store.openPage({ kind: "register" })}>
          {reading.register === null
            ? t("pane.register.none")
            : t("pane.register.link", { n: reading.register.rows.length })}
        </Link>
      </p>
      {falseAlarms === null ? null : (
        <p className={styles.small}>
          {expected < 1
            ? t("finding.falseAlarm.few", { n: falseAlarms.series })
            : t("finding.falseAlarm.many", { k: expected, n: falseAlarms.series })}
        </p>
      )}
    </div>
  );
}
