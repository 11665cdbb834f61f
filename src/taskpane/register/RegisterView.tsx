import { Button, makeStyles } from "@fluentui/react-components";
import type { WorkbookReading } from "../../actions/types";
import type { RegisterSheet } from "../../actions/register/registerSheets";
import { missingColumns } from "../../core/register/missingColumns";
import { processes } from "../../core/register/processTemplate";
import { registerCodes } from "../../core/register/registerCodes";
import { usePane } from "../frame/paneContext";
import { PrimaryButton } from "../frame/PrimaryButton";
import { SubView } from "../frame/SubView";
import { JobButton } from "../frame/JobButton";
import { useGoTo } from "../frame/useGoTo";
import { Notices } from "../insert/Notices";
import { problemsOf } from "../list/ListSummary";
import { StaleBar } from "../list/WorkbookBars";
import { ProblemGroups } from "../problems/ProblemGroups";
import { useTexts } from "../texts";
import { useBlocked } from "../frame/useBlocked";

const useStyles = makeStyles({
  body: { padding: "0 12px 12px", display: "grid", gap: "8px" },
  line: { margin: 0 },
  title: { margin: "8px 0 0", fontSize: "14px", fontWeight: 600 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  jobs: { display: "grid", gap: "8px" },
});

/** Sheets that belong to the register, in the order of the page. */
const sheets = ["check", "sexes", "measures", "satisfaction"] as const satisfies readonly RegisterSheet[];

/** The register: created or added to, what it says, and what to look over with a button to each cell. */
export function RegisterView({ reading }: { readonly reading: WorkbookReading }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { store, actions } = usePane();
  const goTo = useGoTo();
  const { register } = reading;
  const { createRegister, repairRegister, insertProcess, makeRegisterSheet } = actions;
  const problems = problemsOf(reading).filter(({ code }) => registerCodes.has(code));
  const missing = register?.unlisted.length ?? 0;
  const reason = useBlocked();
  const lacking = register === null ? [] : missingColumns(register);
  const create =
    register !== null && missing === 0 ? undefined : (
      <PrimaryButton
        reason={reason}
        onClick={() => void store.make((options) => createRegister({ sheets: reading.read }, options))}
      >
        {t(register === null ? "btn.createRegister" : "btn.addToRegister")}
      </PrimaryButton>
    );
  return (
    <SubView title={t("view.register")} buttons={create}>
      <Notices />
      <StaleBar />
      <div className={styles.body}>
        {register === null ? (
          <p className={styles.line}>{t("empty.register.body")}</p>
        ) : (
          <>
            <p className={styles.line}>
              {t("pane.register.rows", { n: register.rows.length, sheet: register.sheet })}
              {missing > 0 ? ` ${t("pane.register.missing", { n: missing })}` : ""}
            </p>
            {lacking.length === 0 ? null : (
              <p className={styles.line}>
                {t("pane.register.lacks", {
                  n: lacking.length,
                  columns: lacking.map(({ heading }) => heading).join(", "),
                })}
              </p>
            )}
            <div className={styles.buttons}>
              <Button size="small" onClick={() => goTo(register.sheet, null)}>
                {t("pane.goToPlace", { place: register.sheet })}
              </Button>
              {lacking.length === 0 ? null : (
                <Button
                  size="small"
                  disabledFocusable={reason !== null}
                  onClick={() => void store.make((options) => repairRegister(options))}
                >
                  {t("btn.repairRegister")}
                </Button>
              )}
            </div>
          </>
        )}
        <div className={styles.jobs}>
          {sheets
            .filter((sheet) => sheet !== "check" || register !== null)
            .map((sheet) => (
              <JobButton
                key={sheet}
                title={t(`pane.register.${sheet}`)}
                about={t(`pane.register.${sheet}.about`)}
                blocked={reason !== null}
                onClick={() => void store.make((options) => makeRegisterSheet(sheet, options))}
              />
            ))}
        </div>
        <h3 className={styles.title}>{t("pane.process.title")}</h3>
        <div className={styles.buttons}>
          {processes.map((process) => (
            <Button
              key={process}
              size="small"
              disabledFocusable={reason !== null}
              onClick={() => void store.make(() => insertProcess(process))}
            >
              {t(`pane.process.${process}`)}
            </Button>
          ))}
        </div>
        {register === null ? null : (
          <>
            <h3 className={styles.title}>{t("view.problems")}</h3>
            {problems.length === 0 ? <p className={styles.line}>{t("empty.problems")}</p> : null}
          </>
        )}
      </div>
      {register === null ? null : <ProblemGroups problems={problems} />}
    </SubView>
  );
}
