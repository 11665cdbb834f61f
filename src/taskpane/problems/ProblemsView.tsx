import { makeStyles } from "@fluentui/react-components";
import type { WorkbookReading } from "../../actions/types";
import { usePane, usePaneState } from "../frame/paneContext";
import { PrimaryButton } from "../frame/PrimaryButton";
import { SubView } from "../frame/SubView";
import { Notices } from "../insert/Notices";
import { problemsOf } from "../list/ListSummary";
import { StaleBar } from "../list/WorkbookBars";
import { useTexts } from "../texts";
import { ProblemGroups } from "./ProblemGroups";

const useStyles = makeStyles({ none: { padding: "8px 12px" } });

/** V4: what to check, worst first, with a button that goes to the cell. */
export function ProblemsView({ reading }: { readonly reading: WorkbookReading }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { store } = usePane();
  const working = usePaneState((state) => state.work !== null);
  const problems = problemsOf(reading);
  return (
    <SubView
      title={problems.length === 0 ? t("view.problems") : t("pane.problems.title", { n: problems.length })}
      buttons={
        <PrimaryButton
          reason={working ? t("pane.working") : null}
          onClick={() => void store.read({ sheets: reading.read })}
        >
          {t("btn.readAgain")}
        </PrimaryButton>
      }
    >
      <Notices />
      <StaleBar />
      {problems.length === 0 ? <p className={styles.none}>{t("empty.problems")}</p> : null}
      <ProblemGroups problems={problems} />
    </SubView>
  );
}
