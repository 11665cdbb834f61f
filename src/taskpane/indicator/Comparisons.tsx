import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Assessment } from "../../core/indicator/assessment";
import { lastYearId, lastYearSeries } from "../../core/indicator/lastYear";
import { funnelData } from "../../core/report/funnel/funnelData";
import { usePane, usePaneState } from "../frame/paneContext";
import { useTexts } from "../texts";

const useStyles = makeStyles({
  jobs: { display: "grid", gap: "8px", margin: "0 12px 8px" },
  job: {
    display: "block",
    width: "100%",
    textAlign: "left",
    justifyContent: "flex-start",
    paddingTop: "6px",
    paddingBottom: "6px",
  },
  about: {
    display: "block",
    fontSize: "12px",
    lineHeight: "16px",
    fontWeight: 400,
    color: tokens.colorNeutralForeground2,
  },
});

/** Notes that make signals doubtful. */
const doubts = ["finding.season", "finding.autocorrelation"];

/** What the indicator can be compared with: the same period last year, and its units with each other. */
export function Comparisons({ assessment }: { readonly assessment: Assessment }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { store, actions } = usePane();
  const readOnly = usePaneState((state) => state.reading?.readOnly ?? false);
  const working = usePaneState((state) => state.work !== null);
  const { indicator, series, finding } = assessment;
  const funnel = useMemo(() => funnelData(indicator, series.sex, null), [indicator, series]);
  // Offered where season or memory makes ordinary signals doubtful; elsewhere it would only be one more chart.
  const doubtful = finding.notes.some(({ key }) => doubts.includes(key));
  const comparable = useMemo(() => doubtful && lastYearSeries(series, []) !== null, [doubtful, series]);
  const offersFunnel = funnel !== null && actions.insertFunnel !== undefined;
  if (!comparable && !offersFunnel) return null;
  const blocked = readOnly || working;
  return (
    <div className={styles.jobs} role="group" aria-label={t("pane.compare")}>
      {comparable ? (
        <Button
          className={styles.job}
          disabledFocusable={blocked}
          onClick={() => void store.insertCharts([lastYearId(series.id)])}
        >
          {t("pane.lastYear", {
            samePeriodLastYear: { kind: "periodWord", frequency: series.frequency, form: "lastYear" },
          })}
          <span className={styles.about}>{t("pane.lastYear.about")}</span>
        </Button>
      ) : null}
      {offersFunnel ? (
        <Button
          className={styles.job}
          disabledFocusable={blocked}
          onClick={() => void store.insertFunnel(series.id, null)}
        >
          {t("pane.funnel")}
          <span className={styles.about}>
            {t("pane.funnel.about", {
              n: funnel.units.length,
              period: { kind: "period", period: funnel.period },
            })}
          </span>
        </Button>
      ) : null}
    </div>
  );
}
