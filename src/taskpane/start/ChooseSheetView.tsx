import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { WorkbookReading } from "../../actions/types";
import { usePane, usePaneState } from "../frame/paneContext";
import { PrimaryButton } from "../frame/PrimaryButton";
import { ViewLayout } from "../frame/ViewLayout";
import { Notices } from "../insert/Notices";
import { problemText, useTexts } from "../texts";
import { useStartStyles } from "./StartView";

const useStyles = makeStyles({
  sheets: { listStyleType: "none", margin: "0 0 0 -8px", padding: 0, width: "100%" },
  size: { color: tokens.colorNeutralForeground2, fontSize: "12px" },
  problem: { margin: 0, fontSize: "12px", lineHeight: "16px" },
});

/** The active sheet gave nothing: the sentence why, and the other sheets to choose among. */
export function ChooseSheetView({ reading }: { readonly reading: WorkbookReading }) {
  const start = useStartStyles();
  const styles = useStyles();
  const texts = useTexts();
  const { t } = texts;
  const { store } = usePane();
  const working = usePaneState((state) => state.work !== null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const sheets = reading.sheets.filter((sheet) => !sheet.ours && sheet.cells !== 0);

  function choose(name: string, on: boolean): void {
    const next = new Set(chosen);
    if (on) next.add(name);
    else next.delete(name);
    setChosen(next);
  }

  return (
    <ViewLayout
      buttons={
        <>
          <PrimaryButton
            reason={
              working
                ? t("pane.working")
                : chosen.size === 0 && sheets.length > 0
                  ? t("pane.chooseSheet")
                  : null
            }
            onClick={() => void store.read(chosen.size === 0 ? {} : { sheets: [...chosen] })}
          >
            {t("btn.readAgain")}
          </PrimaryButton>
          <Button onClick={() => void store.read({ selection: true })}>{t("btn.readSelection")}</Button>
        </>
      }
    >
      <Notices />
      <div className={start.view}>
        <h2 className={start.title}>{t("empty.noRead.title", { sheet: reading.activeSheet })}</h2>
        <p className={start.body}>{t("empty.noRead.body")}</p>
        {reading.problems.map((problem, index) => (
          <p key={index} className={styles.problem}>
            {problemText(texts, problem)}
          </p>
        ))}
        <ul className={styles.sheets} aria-label={t("btn.chooseSheets")}>
          {sheets.map((sheet) => (
            <li key={sheet.name}>
              <Checkbox
                checked={chosen.has(sheet.name)}
                onChange={(_, data) => choose(sheet.name, data.checked === true)}
                label={
                  <>
                    {sheet.name}{" "}
                    <span className={styles.size}>
                      {sheet.cells === null ? "" : t("pane.cells", { n: sheet.cells })}
                      {sheet.visible ? "" : ` ${t("pane.hidden")}`}
                    </span>
                  </>
                }
              />
            </li>
          ))}
        </ul>
      </div>
    </ViewLayout>
  );
}
