import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useMemo, useState } from "react";
import type { Assessment } from "../../core/indicator/assessment";
import { phaseAdvice } from "../../core/indicator/phases/phaseSuggestion";
import { useTexts } from "../texts";
import { useDecide } from "./useDecide";

const CauseDialog = lazy(async () => ({ default: (await import("./CauseDialog")).CauseDialog }));

const useStyles = makeStyles({
  box: {
    display: "grid",
    gap: "6px",
    justifyItems: "start",
    margin: "8px 12px 0",
    padding: "8px 10px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    "& p": { margin: 0 },
  },
  evidence: { fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground2 },
});

/** A new phase to consider, with the evidence. It is never begun by itself: the button asks for the cause. */
export function PhaseAdviceLine({ assessment }: { readonly assessment: Assessment }) {
  const styles = useStyles();
  const { t, render } = useTexts();
  const advice = useMemo(() => phaseAdvice(assessment), [assessment]);
  const { possible, decide } = useDecide(assessment);
  const [asking, setAsking] = useState(false);
  if (advice === null) return null;
  return (
    <div className={styles.box}>
      <p>{render(advice.sentence)}</p>
      <p className={styles.evidence}>{render(advice.evidence)}</p>
      <Button size="small" disabledFocusable={!possible} onClick={() => setAsking(true)}>
        {t("btn.newPhase")}
      </Button>
      {asking ? (
        <Suspense fallback={null}>
          <CauseDialog
            title={t("btn.newPhase")}
            body={(period) => t("confirm.phase.body", { period: { kind: "period", period } })}
            periodLabel={t("pane.decide.from")}
            periods={assessment.series.points.slice(1).map(({ period }) => period)}
            suggested={advice.from}
            needCause={t("confirm.phase.needCause")}
            seriesCount={assessment.indicator.series.length}
            onSave={({ period, cause, all }) => decide({ kind: "phase", from: period, cause }, all)}
            close={() => setAsking(false)}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
