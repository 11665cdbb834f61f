import { usePaneState } from "../frame/paneContext";
import { ViewLayout } from "../frame/ViewLayout";
import { Notices } from "../insert/Notices";
import { useTexts } from "../texts";
import { Checklists } from "./Checklists";
import { ImprovementSheets } from "./ImprovementSheets";
import { PlanAndJournal } from "./PlanAndJournal";
import { useImprovement } from "./useImprovement";
import { useImproveStyles } from "./useImproveStyles";

/** V10: checklists, the action plan, the journal of tests and the other sheets of the improvement work. */
export function ImproveView() {
  const styles = useImproveStyles();
  const { t } = useTexts();
  const found = useImprovement();
  const working = usePaneState((state) => state.work !== null);
  const readOnly = usePaneState((state) => state.reading?.readOnly ?? false);
  const blocked = working || readOnly;
  const empty = found !== null && found.checklists.length === 0 && Object.keys(found.sheets).length === 0;
  return (
    <ViewLayout>
      <Notices />
      <div className={styles.view}>
        {empty ? (
          <section className={styles.part}>
            <h2 className={styles.title}>{t("empty.improve.title")}</h2>
            <p className={styles.quiet}>{t("empty.improve.body")}</p>
          </section>
        ) : null}
        {readOnly ? <p className={styles.quiet}>{t("pane.readOnly")}</p> : null}
        <Checklists found={found} blocked={blocked} />
        <PlanAndJournal found={found} blocked={blocked} />
        <ImprovementSheets found={found} blocked={blocked} />
      </div>
    </ViewLayout>
  );
}
