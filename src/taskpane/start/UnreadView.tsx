import { usePane } from "../frame/paneContext";
import { PrimaryButton } from "../frame/PrimaryButton";
import { ViewLayout } from "../frame/ViewLayout";
import { useTexts } from "../texts";
import { useStartStyles } from "./StartView";

/** Nothing has been read yet, since the user has turned reading at the start off or has cancelled it. */
export function UnreadView() {
  const styles = useStartStyles();
  const { t } = useTexts();
  const { store } = usePane();
  return (
    <ViewLayout buttons={<PrimaryButton onClick={() => void store.read()}>{t("pane.read")}</PrimaryButton>}>
      <div className={styles.view}>
        <p className={styles.body}>{t("pane.unread")}</p>
        <p className={styles.note}>{t("first.privacy")}</p>
      </div>
    </ViewLayout>
  );
}
