import { makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Assessment } from "../../core/indicator/assessment";
import { asRead } from "../../core/indicator/chart/chartedSeries";
import { lastYearId, lastYearSeries } from "../../core/indicator/periods/lastYear";
import { funnelData } from "../../core/report/funnel/funnelData";
import { usePane } from "../frame/paneContext";
import { useTexts } from "../texts";
import { FunnelJob } from "./FunnelJob";
import { JobButton } from "../frame/JobButton";
import { useBlocked } from "../frame/useBlocked";

const useStyles = makeStyles({
  jobs: { display: "grid", gap: "8px", margin: "0 12px 8px" },
});

/** Notes that make signals doubtful. */
const doubts = ["finding.season", "finding.autocorrelation"];

/** What the indicator can be compared with: the same period last year, and its units with each other. */
export function Comparisons({ assessment }: { readonly assessment: Assessment }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { store } = usePane();
  const blocked = useBlocked() !== null;
  const { series, finding } = assessment;
  const indicator = asRead(assessment.indicator);
  const hasFunnel = useMemo(() => funnelData(indicator, series.sex, null) !== null, [indicator, series]);
  // Offered where season or memory makes ordinary signals doubtful; elsewhere it would only be one more chart.
  const doubtful = finding.notes.some(({ key }) => doubts.includes(key));
  const comparable = useMemo(() => doubtful && lastYearSeries(series, []) !== null, [doubtful, series]);
  if (!comparable && !hasFunnel) return null;
  return (
    <div className={styles.jobs} role="group" aria-label={t("pane.compare")}>
      {comparable ? (
        <JobButton
          title={t("pane.lastYear", {
            samePeriodLastYear: { kind: "periodWord", frequency: series.frequency, form: "lastYear" },
          })}
          about={t("pane.lastYear.about")}
          blocked={blocked}
          onClick={() => void store.insertCharts([lastYearId(series.id)])}
        />
      ) : null}
      {hasFunnel ? <FunnelJob indicator={indicator} series={series} blocked={blocked} /> : null}
    </div>
  );
}
