import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { ReviewPlan } from "../../actions/documents/planDocuments";
import type { ReviewKind } from "../../core/report/documents/documentPeriod";
import { readers, type Reader } from "../../core/report/documents/readers";
import { monthlySections, sectionKeys, type SectionKey } from "../../core/report/documents/reviewInput";
import type { Period } from "../../core/series/period";
import { parsePeriodKey, periodKey } from "../../core/series/periodKey";
import { usePane, usePaneState } from "../frame/paneContext";
import { PrimaryButton } from "../frame/PrimaryButton";
import { SubView } from "../frame/SubView";
import { Notices } from "../insert/Notices";
import { useTexts } from "../texts";
import { useDocumentsPlan } from "./useDocumentsPlan";
import { useBlocked } from "../frame/useBlocked";

const useStyles = makeStyles({
  form: { display: "grid", gap: "10px", padding: "0 12px 12px" },
  field: { minWidth: 0, "& .fui-Select, & .fui-Select__select": { minWidth: 0 } },
  parts: { display: "grid", border: "none", margin: 0, padding: 0 },
  legend: { padding: 0, fontWeight: 600 },
  quiet: { margin: 0, fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground2 },
});

/** The builder of månadsuppföljning and ledningens genomgång (V11): period, reader, parts, and what there is in each. */
export function ReviewPage({ kind }: { readonly kind: ReviewKind }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { store } = usePane();
  const working = usePaneState((state) => state.work !== null);
  const [period, setPeriod] = useState<Period | null>(null);
  const [organisation, setOrganisation] = useState<string | null>(null);
  const [reader, setReader] = useState<Reader>("management");
  const [sections, setSections] = useState<readonly SectionKey[]>(
    kind === "monthly" ? monthlySections : sectionKeys,
  );
  const [unit, setUnit] = useState<string | null>(null);
  const { plan, failure } = useDocumentsPlan({ period, organisation });
  const review = plan?.reviews[kind] ?? null;
  const own = organisation ?? plan?.organisation ?? null;
  const title = t(kind === "monthly" ? "pane.doc.monthly" : "pane.doc.review");
  const reason = useBlocked() ?? (review === null ? t("pane.doc.noPeriod") : null);
  const build = (copy: number): void => {
    if (review === null) return;
    void store.makeDocument({
      kind,
      period: review.period,
      reader,
      sections,
      organisation: own,
      copy,
      ...(unitShown === null ? {} : { unit: unitShown }),
    });
  };
  const unitShown = reader === "workplace" ? unit : null;
  const there = unitShown === null ? review?.made[reader] : undefined;
  const exists = there !== undefined;
  return (
    <SubView
      title={title}
      buttons={
        <PrimaryButton reason={reason} onClick={() => build(1)}>
          {t(
            exists
              ? "pane.doc.update"
              : kind === "monthly"
                ? "pane.doc.buildMonthly"
                : "pane.doc.buildReview",
          )}
        </PrimaryButton>
      }
    >
      <Notices />
      <div className={styles.form}>
        {failure !== null ? <p className={styles.quiet}>{t("pane.doc.failed")}</p> : null}
        {plan === null && failure === null ? <p className={styles.quiet}>{t("pane.doc.reading")}</p> : null}
        {plan !== null && review === null ? <p>{t("pane.doc.noPeriod")}</p> : null}
        {plan !== null && review !== null ? (
          <>
            <Field className={styles.field} label={t("pane.doc.period")}>
              <Select
                value={periodKey(review.period)}
                onChange={(_, data) => setPeriod(parsePeriodKey(data.value))}
              >
                {plan.periods[kind].map((one) => (
                  <option key={periodKey(one)} value={periodKey(one)}>
                    {t("pane.doc.periodName", { period: { kind: "period", period: one } })}
                  </option>
                ))}
              </Select>
            </Field>
            {plan.organisations.length > 1 ? (
              <Field className={styles.field} label={t("pane.doc.own")}>
                <Select value={own ?? ""} onChange={(_, data) => setOrganisation(data.value)}>
                  {plan.organisations.map((name) => (
                    <option key={name} value={name}>
                      {name}
                    </option>
                  ))}
                </Select>
              </Field>
            ) : null}
            <Field label={t("pane.doc.reader")}>
              <RadioGroup value={reader} onChange={(_, data) => setReader(data.value as Reader)}>
                {readers.map((one) => (
                  <Radio key={one} value={one} label={t(`pane.doc.reader.${one}`)} />
                ))}
              </RadioGroup>
            </Field>
            {reader === "workplace" && plan.units.length > 1 ? (
              <Field className={styles.field} label={t("pane.doc.unit")}>
                <Select
                  value={unit ?? ""}
                  onChange={(_, data) => setUnit(data.value === "" ? null : data.value)}
                >
                  <option value="">{t("pane.doc.unit.all")}</option>
                  {plan.units.map((name) => (
                    <option key={name} value={name}>
                      {name}
                    </option>
                  ))}
                </Select>
              </Field>
            ) : null}
            <Parts review={review} chosen={sections} choose={setSections} />
            {exists ? (
              <p className={styles.quiet}>
                {t("pane.doc.exists", { sheet: there.sheet })}{" "}
                <Button size="small" disabledFocusable={working} onClick={() => build(2)}>
                  {t("pane.doc.another")}
                </Button>
              </p>
            ) : null}
            {Object.keys(review.made).length > 0 ? (
              <Button disabledFocusable={working} onClick={() => void store.planActions()}>
                {t("pane.doc.actions")}
              </Button>
            ) : null}
          </>
        ) : null}
      </div>
    </SubView>
  );
}

interface PartsProps {
  readonly review: ReviewPlan;
  readonly chosen: readonly SectionKey[];
  readonly choose: (sections: readonly SectionKey[]) => void;
}

/** The parts with what there is in each; what is missing does not stop the building. */
function Parts({ review, chosen, choose }: PartsProps) {
  const styles = useStyles();
  const { t } = useTexts();
  const about = (key: SectionKey): string => {
    const n = review.parts[key];
    if (key === "indicators") return t("pane.doc.part.indicators", { n, k: review.changed });
    if (key === "decisions") return t("pane.doc.part.decisions");
    return n === 0 ? t(`pane.doc.part.${key}.none`) : t(`pane.doc.part.${key}.some`, { n });
  };
  return (
    <fieldset className={styles.parts}>
      <legend className={styles.legend}>{t("pane.doc.parts")}</legend>
      {sectionKeys.map((key) => (
        <Checkbox
          key={key}
          checked={chosen.includes(key)}
          onChange={(_, data) =>
            choose(sectionKeys.filter((one) => (one === key ? data.checked === true : chosen.includes(one))))
          }
          label={`${t(`pane.doc.section.${key}`)}: ${about(key)}`}
        />
      ))}
    </fieldset>
  );
}
