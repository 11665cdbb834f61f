import { Button } from "@fluentui/react-components";
import type { ImprovementState } from "../../actions/improvement/readImprovement";
import { usePane } from "../frame/paneContext";
import { useGoTo } from "../frame/useGoTo";
import { useTexts } from "../texts";
import { useImproveStyles } from "./useImproveStyles";

/** Handlingsplan and PGSA-journal, each with where it stands. */
export function PlanAndJournal({
  found,
  blocked,
}: {
  readonly found: ImprovementState | null;
  readonly blocked: boolean;
}) {
  const styles = useImproveStyles();
  const { t } = useTexts();
  const { store, actions } = usePane();
  const goTo = useGoTo();
  const { makeImprovementSheet } = actions;
  const plan = found?.plan ?? null;
  const tests = found?.tests ?? null;
  const { actionPlan, journal } = found?.sheets ?? {};
  const newTest = async (): Promise<void> => {
    await store.make((options) =>
      makeImprovementSheet(
        tests === null ? { kind: "journal" } : { kind: "journal", newTest: { indicator: null } },
        options,
      ),
    );
    store.openPage({ kind: "test" });
  };
  return (
    <>
      <section className={styles.part} aria-labelledby="improve-plan">
        <h2 id="improve-plan" className={styles.title}>
          {t("improve.plan")}
        </h2>
        <p className={styles.quiet}>
          {plan === null
            ? t("improve.plan.none")
            : t("improve.plan.state", { n: plan.open, k: plan.late, m: plan.unmeasured })}
        </p>
        <div className={styles.buttons}>
          {actionPlan === undefined ? null : (
            <Button
              size="small"
              aria-label={t("improve.openNamed", { title: actionPlan })}
              onClick={() => goTo(actionPlan, null)}
            >
              {t("improve.open")}
            </Button>
          )}
          <Button
            size="small"
            disabledFocusable={blocked}
            onClick={() =>
              void store.make((options) => makeImprovementSheet({ kind: "actionPlan" }, options))
            }
          >
            {t(plan === null ? "improve.plan.make" : "improve.plan.update")}
          </Button>
        </div>
      </section>
      <section className={styles.part} aria-labelledby="improve-tests">
        <h2 id="improve-tests" className={styles.title}>
          {t("improve.tests")}
        </h2>
        <p className={styles.quiet}>
          {tests === null
            ? t("improve.tests.none")
            : t("improve.tests.state", {
                n: tests.ongoing,
                perMonth: { kind: "amount", value: tests.perMonth, unit: null, decimals: 1 },
              })}
        </p>
        <div className={styles.buttons}>
          {journal === undefined ? null : (
            <Button
              size="small"
              aria-label={t("improve.openNamed", { title: journal })}
              onClick={() => goTo(journal, null)}
            >
              {t("improve.open")}
            </Button>
          )}
          <Button size="small" disabledFocusable={blocked} onClick={() => void newTest()}>
            {t("improve.tests.new")}
          </Button>
          {journal === undefined ? null : (
            <Button size="small" disabledFocusable={blocked} onClick={() => store.openPage({ kind: "test" })}>
              {t("improve.tests.fill")}
            </Button>
          )}
        </div>
      </section>
    </>
  );
}
