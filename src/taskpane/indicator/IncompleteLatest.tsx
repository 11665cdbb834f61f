import { Button, makeStyles } from "@fluentui/react-components";
import type { Assessment } from "../../core/indicator/assessment";
import { useTexts } from "../texts";
import { useDecide } from "./useDecide";

const useStyles = makeStyles({ button: { margin: "8px 12px 0" } });

/** The latest period looks incomplete and is left aside; one press takes it in. */
export function IncompleteLatest({ assessment }: { readonly assessment: Assessment }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { possible, decide } = useDecide(assessment);
  const left = assessment.problems.find(({ code }) => code === "latestIncomplete");
  const point = assessment.series.points.filter(({ value }) => value !== null).at(-1);
  if (left === undefined || point === undefined) return null;
  return (
    <Button
      className={styles.button}
      size="small"
      disabledFocusable={!possible}
      onClick={() => decide({ kind: "complete", period: point.period })}
    >
      {t("pane.include.period", { period: { kind: "period", period: point.period } })}
    </Button>
  );
}
