import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { CostsReading, CostTableSummary } from "../../actions/costs/readCosts";
import type { CostSheetKind } from "../../actions/costs/makeCostSheet";
import { JobButton } from "../frame/JobButton";
import { usePane, usePaneState } from "../frame/paneContext";
import { useGoTo } from "../frame/useGoTo";
import { ViewLayout } from "../frame/ViewLayout";
import { Notices } from "../insert/Notices";
import { useStartStyles } from "../start/StartView";
import { useTexts } from "../texts";
import { fromTables, ownSheets, reasonAgainst } from "./costSheets";
import { useCosts } from "./useCosts";

const useStyles = makeStyles({
  title: { margin: "12px 12px 4px", fontSize: "14px", fontWeight: 600 },
  list: { listStyleType: "none", margin: 0, padding: "0 12px" },
  table: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "6px",
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { flexGrow: 1, minWidth: "120px" },
  about: { display: "block", fontSize: "12px", lineHeight: "16px", fontWeight: 400 },
  jobs: { display: "grid", gap: "8px", padding: "8px 12px 12px" },
  quiet: { margin: "0 12px 8px", fontSize: "12px", color: tokens.colorNeutralForeground2 },
});

/** V9: the cost tables of the workbook, and what can be made of them. */
export function CostsView() {
  const styles = useStyles();
  const start = useStartStyles();
  const { t, render } = useTexts();
  const { state } = useCosts();
  const none = state.kind === "read" && state.costs.tables.length === 0;
  return (
    <ViewLayout>
      <Notices />
      {state.kind === "reading" ? <p className={styles.quiet}>{t("costPane.reading")}</p> : null}
      {state.kind === "failed" ? (
        <p className={styles.quiet}>{render(state.failure.problem.message)}</p>
      ) : null}
      {none ? (
        <div className={start.view}>
          <h2 className={start.title}>{t("empty.costs.title")}</h2>
          <p className={start.body}>{t("empty.costs.body")}</p>
        </div>
      ) : null}
      {state.kind === "read" && state.costs.tables.length > 0 ? <Tables costs={state.costs} /> : null}
      {state.kind === "read" ? <Jobs costs={state.costs} /> : null}
    </ViewLayout>
  );
}

function Tables({ costs }: { readonly costs: CostsReading }) {
  const styles = useStyles();
  const { t } = useTexts();
  const goTo = useGoTo();
  return (
    <>
      <h2 className={styles.title}>{t("costPane.tables")}</h2>
      <ul className={styles.list}>
        {costs.tables.map((table) => (
          <li key={table.id} className={styles.table}>
            <span className={styles.name}>
              {nameOf(table)}
              <span className={styles.about}>
                {table.measures.map((measure) => t(`cost.per.${measure as "perInhabitant"}`)).join(" · ")}
              </span>
            </span>
            <Button
              size="small"
              aria-label={t("pane.goToPlace", { place: table.sheet })}
              onClick={() => goTo(table.sheet, table.columns[0]?.range.split(":")[0] ?? null)}
            >
              {t("btn.goTo")}
            </Button>
          </li>
        ))}
      </ul>
      {costs.problems.length > 0 ? <Problems costs={costs} /> : null}
    </>
  );
}

/** "Äldreomsorg 2020–2025"; the sheet's name where the table names no service. */
export function nameOf({ service, sheet, firstYear, lastYear }: CostTableSummary): string {
  const name = service === "" ? sheet : service.charAt(0).toLocaleUpperCase("sv") + service.slice(1);
  if (firstYear === null || lastYear === null) return name;
  return firstYear === lastYear ? `${name} ${firstYear}` : `${name} ${firstYear}–${lastYear}`;
}

function Problems({ costs }: { readonly costs: CostsReading }) {
  const styles = useStyles();
  const { t, render } = useTexts();
  const goTo = useGoTo();
  return (
    <>
      <h2 className={styles.title}>{t("costPane.problems", { n: costs.problems.length })}</h2>
      <ul className={styles.list}>
        {costs.problems.slice(0, 12).map(({ code, sheet, cell, message }) => (
          <li
            key={`${code} ${sheet ?? ""} ${cell ?? ""} ${JSON.stringify(message.params)}`}
            className={styles.table}
          >
            <span className={styles.name}>{render(message)}</span>
            {sheet !== null && cell !== null ? (
              <Button size="small" onClick={() => goTo(sheet, cell)}>
                {t("costPane.goToCell", { cell })}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function Jobs({ costs }: { readonly costs: CostsReading }) {
  const styles = useStyles();
  const { t } = useTexts();
  return (
    <>
      <h2 className={styles.title}>{t("costPane.from")}</h2>
      <div className={styles.jobs}>
        {fromTables.map((kind) => (
          <CostJob key={kind} kind={kind} costs={costs} />
        ))}
      </div>
      <h2 className={styles.title}>{t("costPane.more")}</h2>
      <p className={styles.quiet}>{t("costPane.more.about")}</p>
      <div className={styles.jobs}>
        {ownSheets.map((kind) => (
          <CostJob key={kind} kind={kind} costs={costs} />
        ))}
      </div>
    </>
  );
}

function CostJob({ kind, costs }: { readonly kind: CostSheetKind; readonly costs: CostsReading }) {
  const { t } = useTexts();
  const { store, actions } = usePane();
  const working = usePaneState((state) => state.work !== null);
  const reason = reasonAgainst(kind, costs);
  const { makeCostSheet } = actions;
  const open = (): void => {
    if (fromTables.includes(kind)) store.openPage({ kind: "cost", sheet: kind });
    else void store.make((options) => makeCostSheet({ kind }, options));
  };
  return (
    <JobButton
      title={t(`costPane.job.${kind}`)}
      about={reason === null ? null : t(`costPane.missing.${reason}`)}
      blocked={reason !== null || working}
      returnKey={`cost ${kind}`}
      onClick={open}
    />
  );
}
