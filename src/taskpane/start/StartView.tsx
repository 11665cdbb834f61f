import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../frame/paneContext";
import { PrimaryButton } from "../frame/PrimaryButton";
import { ViewLayout } from "../frame/ViewLayout";
import { Notices } from "../insert/Notices";
import { useTexts } from "../texts";

export const useStartStyles = makeStyles({
  view: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "12px",
    padding: "24px 12px",
  },
  title: { margin: 0, fontSize: "20px", lineHeight: "26px", fontWeight: 600 },
  body: { margin: 0 },
  note: { margin: "8px 0 0", fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground2 },
  buttons: { display: "grid", gap: "8px" },
});

/** V1: an empty workbook. */
export function StartView() {
  const styles = useStartStyles();
  const { t } = useTexts();
  const { store, actions } = usePane();
  const { newWorkbook } = actions;
  return (
    <ViewLayout>
      <Notices />
      <div className={styles.view}>
        <h2 className={styles.title}>{t("empty.workbook.title")}</h2>
        <p className={styles.body}>{t("empty.workbook.body")}</p>
        <div className={styles.buttons}>
          <PrimaryButton onClick={() => void store.make((options) => newWorkbook({}, options))}>
            {t("btn.newWorkbook")}
          </PrimaryButton>
          <Button onClick={() => void store.make((options) => newWorkbook({ example: true }, options))}>
            {t("btn.example")}
          </Button>
          <Button onClick={() => store.openPage({ kind: "kolada" })}>{t("btn.pasteKolada")}</Button>
          <Button onClick={() => void store.read()}>{t("btn.readAgain")}</Button>
        </div>
        <p className={styles.note}>{t("first.privacy")}</p>
      </div>
    </ViewLayout>
  );
}
