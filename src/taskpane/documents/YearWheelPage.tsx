import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../frame/paneContext";
import { PrimaryButton } from "../frame/PrimaryButton";
import { SubView } from "../frame/SubView";
import { Notices } from "../insert/Notices";
import { useTexts } from "../texts";
import { nextText } from "./nextText";
import { useDocumentsPlan } from "./useDocumentsPlan";
import { useBlocked } from "../frame/useBlocked";

const useStyles = makeStyles({
  form: { display: "grid", gap: "10px", padding: "0 12px 12px" },
  quiet: { margin: 0, fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground2 },
});

/** The year wheel (V11): which year; the committee's dates are written in the sheet. */
export function YearWheelPage() {
  const styles = useStyles();
  const texts = useTexts();
  const { t } = texts;
  const { store } = usePane();
  const { plan } = useDocumentsPlan();
  const [chosen, setChosen] = useState<number | null>(null);
  const year = chosen ?? plan?.year ?? null;
  const reason = useBlocked() ?? (year === null ? t("pane.working") : null);
  return (
    <SubView
      title={t("pane.doc.yearWheel")}
      buttons={
        <PrimaryButton
          reason={reason}
          onClick={() => {
            if (year !== null) void store.makeDocument({ kind: "yearWheel", year });
          }}
        >
          {t("pane.doc.buildWheel")}
        </PrimaryButton>
      }
    >
      <Notices />
      <div className={styles.form}>
        {plan === null ? <p className={styles.quiet}>{t("pane.doc.reading")}</p> : null}
        {plan?.next != null ? <p>{nextText(texts, plan.next)}</p> : null}
        {plan !== null && year !== null ? (
          <Field label={t("pane.doc.year")}>
            <Select value={String(year)} onChange={(_, data) => setChosen(Number(data.value))}>
              {[plan.year, plan.year + 1].map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </Select>
          </Field>
        ) : null}
        <p className={styles.quiet}>{t("pane.doc.wheel.how")}</p>
      </div>
    </SubView>
  );
}
