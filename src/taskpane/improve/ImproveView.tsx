import { ViewLayout } from "../frame/ViewLayout";
import { Notices } from "../insert/Notices";
import { useTexts } from "../texts";
import { Checklists } from "./Checklists";
import { ImprovementSheets } from "./ImprovementSheets";
import { PlanAndJournal } from "./PlanAndJournal";
import { useImprovement } from "./useImprovement";
import { useImproveStyles } from "./useImproveStyles";
import { useBlocked } from "../frame/useBlocked";
import { ReadOnlyLine } from "../frame/ReadOnlyLine";

/** V10: checklists, the action plan, the journal of tests and the other sheets of the improvement work. */
export function ImproveView() {
  const styles = useImproveStyles();
  const { t } = useTexts();
  const found = useImprovement();
  const blocked = useBlocked() !== null;
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
        <ReadOnlyLine className={styles.quiet} />
        <Checklists found={found} blocked={blocked} />
        <PlanAndJournal found={found} blocked={blocked} />
        <ImprovementSheets found={found} blocked={blocked} />
      </div>
    </ViewLayout>
  );
}
