import { makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Assessment } from "../../core/indicator/assessment";
import { chartAlternatives } from "../../core/indicator/chart/chooseChart";
import { useTexts } from "../texts";
import { useDecide } from "./useDecide";

const useStyles = makeStyles({
  reason: { display: "block", fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground2 },
});

/** The charts that make sense for what the numbers are, the data's own choice first, each with its reason. */
export function ChartChoiceList({ assessment }: { readonly assessment: Assessment }) {
  const styles = useStyles();
  const { t, render } = useTexts();
  const { possible, decide } = useDecide(assessment);
  const { indicator, series, counted, chartType } = assessment;
  const choices = useMemo(() => chartAlternatives(indicator, series, counted), [indicator, series, counted]);
  const automatic = choices[0]?.type;
  return (
    <RadioGroup
      aria-label={t("chart.change")}
      value={chartType}
      disabled={!possible}
      onChange={(_, data) => {
        const chosen = choices.find(({ type }) => type === data.value);
        if (chosen === undefined) return;
        decide({ kind: "chart", type: chosen.type === automatic ? null : chosen.type });
      }}
    >
      {choices.map(({ type, reason }) => (
        <Radio
          key={type}
          value={type}
          label={
            <>
              {t(`chart.${type}`)}
              <span className={styles.reason}>{render(reason)}</span>
            </>
          }
        />
      ))}
    </RadioGroup>
  );
}
