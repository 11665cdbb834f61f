import { makeStyles } from "@fluentui/react-components";
import { SubView } from "../frame/SubView";
import { useTexts } from "../texts";
import { version } from "../../version";

const useStyles = makeStyles({
  text: { padding: "0 12px", "& p": { margin: "0 0 12px" }, "& h3": { margin: "0 0 4px", fontSize: "14px" } },
});

export function AboutView() {
  const styles = useStyles();
  const { t } = useTexts();
  return (
    <SubView title={t("view.about")}>
      <div className={styles.text}>
        <p>{t("app.tagline")}</p>
        <p>{t("pane.about.version", { version })}</p>
        <p>{t("first.privacy")}</p>
        <h3>{t("set.principles")}</h3>
        <p>{t("set.principles.body")}</p>
        <p>{t("pane.about.licence")}</p>
      </div>
    </SubView>
  );
}
