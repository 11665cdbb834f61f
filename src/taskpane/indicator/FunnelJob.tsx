import { Field, makeStyles, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { funnelData, funnelPeriods } from "../../core/report/funnel/funnelData";
import { periodKey } from "../../core/series/periodKey";
import type { Indicator, Series } from "../../core/series/series";
import { usePane } from "../frame/paneContext";
import { useTexts } from "../texts";
import { JobButton } from "../frame/JobButton";

const useStyles = makeStyles({
  job: { display: "grid", gap: "4px" },
  field: { minWidth: 0, "& .fui-Select, & .fui-Select__select": { minWidth: 0 } },
});

/** The units of the indicator compared with each other in a period: the newest that most have, or another one. */
export function FunnelJob({
  indicator,
  series,
  blocked,
}: {
  readonly indicator: Indicator;
  readonly series: Series;
  readonly blocked: boolean;
}) {
  const styles = useStyles();
  const { t, show } = useTexts();
  const { store } = usePane();
  const [wanted, setWanted] = useState<string | null>(null);
  const periods = useMemo(() => funnelPeriods(indicator, series.sex), [indicator, series.sex]);
  const chosen = periods.find((period) => periodKey(period) === wanted) ?? null;
  const funnel = useMemo(() => funnelData(indicator, series.sex, chosen), [indicator, series.sex, chosen]);
  if (funnel === null) return null;
  return (
    <div className={styles.job}>
      <JobButton
        title={t("pane.funnel")}
        about={t("pane.funnel.about", {
          n: funnel.units.length,
          period: { kind: "period", period: funnel.period },
        })}
        blocked={blocked}
        onClick={() => void store.insertFunnel(series.id, chosen)}
      />
      {periods.length < 2 ? null : (
        <Field className={styles.field} size="small" label={t("pane.funnel.period")}>
          <Select size="small" value={periodKey(funnel.period)} onChange={(_, data) => setWanted(data.value)}>
            {periods.map((period) => (
              <option key={periodKey(period)} value={periodKey(period)}>
                {show({ kind: "period", period })}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
}
