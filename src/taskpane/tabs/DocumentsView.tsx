import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { InsertedItem } from "../../actions/types";
import { usePane, usePaneState } from "../frame/paneContext";
import { useGoTo } from "../frame/useGoTo";
import { ViewLayout } from "../frame/ViewLayout";
import { Notices } from "../insert/Notices";
import { RemoveButton } from "../insert/RemoveButton";
import { ConfirmDialog } from "../frame/ConfirmDialog";
import { hasChanged } from "../list/listModel";
import { JobButton } from "../frame/JobButton";
import { DocumentJobs } from "../documents/DocumentJobs";
import { useTexts } from "../texts";
import { useBlocked } from "../frame/useBlocked";
import { ReadOnlyLine } from "../frame/ReadOnlyLine";

const useStyles = makeStyles({
  jobs: { display: "grid", gap: "12px", padding: "12px" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  title: { margin: "4px 12px 0", fontSize: "14px", fontWeight: 600 },
  list: { listStyleType: "none", margin: 0, padding: "0 12px 12px" },
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "6px",
    padding: "8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { flexGrow: 1, minWidth: "100px" },
});

/** What has been made, newest first, each with Gå till and Ta bort. */
export function MadeList({ items }: { readonly items: readonly InsertedItem[] }) {
  const styles = useStyles();
  const { t } = useTexts();
  const goTo = useGoTo();
  if (items.length === 0) return null;
  return (
    <>
      <h2 className={styles.title}>{t("pane.made")}</h2>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.id} className={styles.item}>
            <span className={styles.name}>
              {item.count > 0 ? t("pane.madeCount", { sheet: item.sheet, n: item.count }) : item.sheet}
            </span>
            <Button
              size="small"
              aria-label={t("pane.goToPlace", { place: item.sheet })}
              onClick={() => goTo(item.sheet, item.address ?? null)}
            >
              {t("btn.goTo")}
            </Button>
            <RemoveButton item={item} label={t("btn.remove")} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** V11 as far as it goes today: overview, update, freeze, and what has been made. */
export function DocumentsView() {
  const styles = useStyles();
  const { t } = useTexts();
  const { store } = usePane();
  const reading = usePaneState((state) => state.reading);
  const inserted = usePaneState((state) => state.inserted);
  const blocked = useBlocked() !== null;
  const [freezing, setFreezing] = useState(false);
  const assessments = reading?.assessments ?? [];
  const ids = assessments.map((assessment) => assessment.series.id);
  return (
    <ViewLayout>
      <Notices />
      <div className={styles.jobs}>
        {reading !== null ? <DocumentJobs /> : null}
        <p className={styles.quiet}>{t("empty.documents.body")}</p>
        <ReadOnlyLine className={styles.quiet} />
        {assessments.length > 0 ? (
          <JobButton
            title={t("pane.overview")}
            about={t("pane.overview.about", {
              n: assessments.length,
              k: assessments.filter(hasChanged).length,
            })}
            blocked={blocked}
            onClick={() => void store.insertOverview(ids)}
          />
        ) : null}
        {assessments.length > 0 ? (
          <JobButton
            title={t("pane.traffic")}
            about={t("pane.traffic.about")}
            blocked={blocked}
            onClick={() => void store.checkTrafficLights()}
          />
        ) : null}
        {inserted.length > 0 ? (
          <JobButton
            title={t("btn.updateAll")}
            about={t("pane.update.about", { n: inserted.length })}
            blocked={blocked}
            onClick={() => void store.updateAll()}
          />
        ) : null}
        {reading !== null ? (
          <JobButton
            title={t("pane.freeze")}
            about={t("pane.freeze.about")}
            blocked={blocked}
            onClick={() => setFreezing(true)}
          />
        ) : null}
      </div>
      <MadeList items={inserted} />
      {freezing && reading !== null ? (
        <ConfirmDialog
          title={t("btn.freeze")}
          body={t("confirm.freeze.body")}
          confirm={t("ribbon.freeze")}
          onConfirm={() => void store.freeze(null)}
          close={() => setFreezing(false)}
        />
      ) : null}
    </ViewLayout>
  );
}
