import { Field, Input, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { targetVariants, type TargetVariant } from "../../core/report/targetTable/targetRows";
import { usePane } from "../frame/paneContext";
import { PrimaryButton } from "../frame/PrimaryButton";
import { SubView } from "../frame/SubView";
import { Notices } from "../insert/Notices";
import { useTexts } from "../texts";
import { useDocumentsPlan } from "./useDocumentsPlan";
import { useBlocked } from "../frame/useBlocked";

const useStyles = makeStyles({
  form: { display: "grid", gap: "10px", padding: "0 12px 12px" },
  quiet: { margin: 0, fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground2 },
});

/** The builder of the target table (V11): for the budget, the interim or the annual report, and of which year. */
export function TargetTablePage() {
  const styles = useStyles();
  const { t } = useTexts();
  const { store } = usePane();
  const [variant, setVariant] = useState<TargetVariant>("budget");
  const [typed, setTyped] = useState("");
  const { plan, failure } = useDocumentsPlan();
  const year = /^\d{4}$/.test(typed) ? Number(typed) : null;
  const badYear = typed !== "" && year === null;
  const noRows = plan === null || plan.targets.rows === 0;
  const reason = useBlocked() ?? (badYear ? t("pane.doc.badYear") : noRows ? t("pane.doc.noRows") : null);
  return (
    <SubView
      title={t("pane.doc.targets")}
      buttons={
        <PrimaryButton
          reason={reason}
          onClick={() =>
            void store.makeDocument({
              kind: "targets",
              variant,
              year,
              organisation: plan?.organisation ?? null,
            })
          }
        >
          {t("pane.doc.buildTargets")}
        </PrimaryButton>
      }
    >
      <Notices />
      <div className={styles.form}>
        {failure !== null ? <p className={styles.quiet}>{t("pane.doc.failed")}</p> : null}
        {plan === null && failure === null ? <p className={styles.quiet}>{t("pane.doc.reading")}</p> : null}
        {plan !== null ? (
          <>
            <p>{t("pane.doc.targets.rows", { n: plan.targets.rows, m: plan.targets.missing })}</p>
            {plan.targets.register ? null : (
              <p className={styles.quiet}>{t("pane.doc.targets.noRegister")}</p>
            )}
          </>
        ) : null}
        <Field label={t("pane.doc.targets.for")}>
          <RadioGroup value={variant} onChange={(_, data) => setVariant(data.value as TargetVariant)}>
            {targetVariants.map((one) => (
              <Radio key={one} value={one} label={t(`pane.doc.targets.${one}`)} />
            ))}
          </RadioGroup>
        </Field>
        <Field
          label={t("pane.doc.year")}
          hint={t("pane.doc.year.hint")}
          validationState={badYear ? "warning" : "none"}
          validationMessage={badYear ? t("pane.doc.badYear") : undefined}
        >
          <Input value={typed} inputMode="numeric" onChange={(_, data) => setTyped(data.value.trim())} />
        </Field>
        <p className={styles.quiet}>{t("pane.doc.targets.word")}</p>
      </div>
    </SubView>
  );
}
