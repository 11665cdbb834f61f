import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { usePane, usePaneState } from "../frame/paneContext";
import { useBlocked } from "../frame/useBlocked";
import { useTexts } from "../texts";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    padding: "8px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  barWords: { flexGrow: 1, flexBasis: "160px" },
  quietLine: {
    margin: 0,
    padding: "8px 12px 0",
    fontSize: "12px",
    lineHeight: "16px",
    color: tokens.colorNeutralForeground2,
  },
});

/** Cells have changed since the reading: the list is not moved under the user's hands, but offered anew. */
export function StaleBar() {
  const styles = useStyles();
  const { t } = useTexts();
  const { store } = usePane();
  const stale = usePaneState((state) => state.stale);
  const read = usePaneState((state) => state.reading?.read);
  if (stale.length === 0) return null;
  return (
    <div className={styles.bar} role="status">
      <span className={styles.barWords}>
        {t("again.changed", { n: stale.length, sheets: { kind: "list", items: stale } })}
      </span>
      <Button size="small" onClick={() => void store.read({ sheets: read ?? [] })}>
        {t("btn.readAgain")}
      </Button>
    </div>
  );
}

/** The user has gone to a sheet that is not read: one press reads it. */
export function OtherSheetBar() {
  const styles = useStyles();
  const { t } = useTexts();
  const { store } = usePane();
  const sheet = usePaneState((state) => state.otherSheet);
  if (sheet === null) return null;
  return (
    <div className={styles.bar}>
      <span className={styles.barWords}>{t("pane.otherSheet", { sheet })}</span>
      <Button size="small" onClick={() => void store.read({ sheets: [sheet] })}>
        {t("pane.readSheet")}
      </Button>
    </div>
  );
}

/**
 * A workbook that Styrtal has been at before: when, and whether figures have changed since, with the one press that takes
 * them in (ux-flows 2.4). Silent while cells have changed after the reading: then the list itself is out of date.
 */
export function MadeBar() {
  const styles = useStyles();
  const { t, locale } = useTexts();
  const { store } = usePane();
  const made = usePaneState((state) => state.reading?.made ?? null);
  const stale = usePaneState((state) => state.stale.length > 0);
  const blocked = useBlocked();
  if (made === null || stale) return null;
  const { changed, allRead, updatedAt } = made;
  if (changed.length > 0)
    return (
      <div className={styles.bar}>
        <span className={styles.barWords}>
          {t("again.changed", { n: changed.length, sheets: { kind: "list", items: changed } })}
        </span>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={blocked !== null}
          onClick={() => void store.updateAll()}
        >
          {t("btn.updateAll")}
        </Button>
      </div>
    );
  const time = new Date(updatedAt).toLocaleString(locale, { dateStyle: "long", timeStyle: "short" });
  const title = t("again.title", { time });
  return <p className={styles.quietLine}>{allRead ? `${title}. ${t("again.unchanged")}` : title}</p>;
}
