import { Button, makeStyles, useAnnounce } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import type { ChartCellsPlan } from "../../actions/charts/planChartCells";
import type { WorkbookReading } from "../../actions/types";
import { usePane, usePaneState } from "../frame/paneContext";
import { PrimaryButton } from "../frame/PrimaryButton";
import { ReadOnlyLine } from "../frame/ReadOnlyLine";
import { ViewLayout } from "../frame/ViewLayout";
import { InsertOptionsLine } from "../insert/InsertOptionsLine";
import { Notices } from "../insert/Notices";
import type { PaneTexts } from "../catalogue/loadTexts";
import type { ChosenPlace } from "../state/paneState";
import { problemText, useTexts } from "../texts";
import { IndicatorList } from "./IndicatorList";
import { hasChanged, manySeries } from "./listModel";
import { indicatorCount, ListSummary, problemsOf } from "./ListSummary";
import { MadeBar, OtherSheetBar, StaleBar } from "./WorkbookBars";
import { ListTools } from "./ListTools";
import { useRows, type ListRows } from "./useRows";
import { useBlocked } from "../frame/useBlocked";

const ConfirmDialog = lazy(async () => ({ default: (await import("../frame/ConfirmDialog")).ConfirmDialog }));

const useStyles = makeStyles({
  empty: { padding: "16px 12px" },
  emptyTitle: { margin: "0 0 4px", fontSize: "14px", fontWeight: 600 },
  emptyBody: { margin: "0 0 12px" },
  readOnly: { margin: 0, padding: "8px 12px 0" },
});

/** Says the result of each reading once. */
function useSpokenReading(reading: WorkbookReading): void {
  const { t } = useTexts();
  const { announce } = useAnnounce();
  const number = usePaneState((state) => state.readingNumber);
  const said = useRef(0);
  useEffect(() => {
    if (said.current === number) return;
    said.current = number;
    announce(
      t("sr.read", {
        sheet: { kind: "list", items: reading.read },
        n: indicatorCount(reading),
        k: reading.assessments.filter(hasChanged).length,
        p: problemsOf(reading).length,
      }),
    );
  }, [announce, number, reading, t]);
}

function EmptyFilter() {
  const styles = useStyles();
  const { t } = useTexts();
  const { store } = usePane();
  const total = usePaneState((state) => state.reading?.assessments.length ?? 0);
  return (
    <div className={styles.empty}>
      <h2 className={styles.emptyTitle}>{t("empty.filter.title")}</h2>
      <p className={styles.emptyBody}>{t("empty.filter.body")}</p>
      <Button onClick={() => store.changeList({ query: "", filter: "all" })}>
        {t("btn.showMore", { n: total })}
      </Button>
    </div>
  );
}

/** Insert the ticked ones; with a long list and nothing ticked the overview comes first. */
function FollowButtons({ rows }: { readonly rows: ListRows }) {
  const texts = useTexts();
  const { t } = texts;
  const { store } = usePane();
  const selected = usePaneState((state) => state.list.selected);
  const cells = usePaneState((state) => state.options.cells);
  const [asking, setAsking] = useState<ChartCellsPlan | null>(null);
  const blocked = useBlocked();
  const ids = rows.all.map((row) => row.id).filter((id) => selected.has(id));
  if (ids.length === 0 && rows.all.length > manySeries) {
    return (
      <PrimaryButton
        reason={blocked}
        onClick={() => void store.insertOverview(rows.all.map((row) => row.id))}
      >
        {t("pane.insertOverview")}
      </PrimaryButton>
    );
  }
  const plan = cells?.kind === "planned" ? cells.plan : undefined;
  const noCells = cells === null ? null : placeText(texts, cells);
  return (
    <>
      <PrimaryButton
        reason={blocked ?? (ids.length === 0 ? t("pane.chooseOne") : noCells)}
        onClick={() => (plan?.range == null ? void store.insertCharts(ids, plan) : setAsking(plan))}
      >
        {ids.length === 0 ? t("pane.insertNone") : t("btn.insertCharts", { n: ids.length })}
      </PrimaryButton>
      {asking !== null ? (
        <Suspense fallback={null}>
          <ConfirmDialog
            title={t("confirm.write.title", { range: asking.range ?? asking.address })}
            body={t("confirm.write.body", { n: asking.count, sheet: asking.sheet })}
            confirm={t("confirm.yes.write")}
            onConfirm={() => void store.insertCharts(ids, asking)}
            close={() => setAsking(null)}
          />
        </Suspense>
      ) : null}
    </>
  );
}

/** Why the selected cells cannot be written in (yet). */
function placeText(texts: PaneTexts, cells: ChosenPlace): string | null {
  if (cells.kind === "planned") return null;
  return cells.kind === "refused" ? problemText(texts, cells.problem) : texts.t("pane.options.cellsAsking");
}

/** V3: what was found, in words, sorted by what changed. */
export function FollowView({ reading }: { readonly reading: WorkbookReading }) {
  const styles = useStyles();
  useSpokenReading(reading);
  const rows = useRows();
  const selected = usePaneState((state) => state.list.selected);
  const active = usePaneState((state) => state.list.active);
  const working = usePaneState((state) => state.work !== null);
  const busy = usePaneState((state) => state.work?.job === "reading");
  return (
    <ViewLayout
      buttons={<FollowButtons rows={rows} />}
      aboveButtons={selected.size > 0 && !working ? <InsertOptionsLine /> : undefined}
    >
      <Notices />
      <ReadOnlyLine className={styles.readOnly} />
      <StaleBar />
      <OtherSheetBar />
      <MadeBar />
      <ListSummary reading={reading} />
      <ListTools rows={rows} />
      {rows.shown.length === 0 ? (
        <EmptyFilter />
      ) : (
        <IndicatorList rows={rows.shown} selected={selected} active={active} busy={busy} />
      )}
    </ViewLayout>
  );
}
