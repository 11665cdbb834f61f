import { Button } from "@fluentui/react-components";
import type { ImprovementState } from "../../actions/improvement/readImprovement";
import { usePane } from "../frame/paneContext";
import { useGoTo } from "../frame/useGoTo";
import { useTexts } from "../texts";
import { useImproveStyles } from "./useImproveStyles";

/** In the order in which the work goes: find, choose, describe, try, lift, spread. */
const kinds = [
  "analysis",
  "smartaGoals",
  "priorities",
  "present",
  "ideas",
  "board",
  "obstacles",
  "sustain",
] as const;

/** The other sheets: each with Öppna when it is there, and made or brought up to date with one press. */
export function ImprovementSheets({
  found,
  blocked,
}: {
  readonly found: ImprovementState | null;
  readonly blocked: boolean;
}) {
  const styles = useImproveStyles();
  const { t } = useTexts();
  const { store, actions } = usePane();
  const goTo = useGoTo();
  const { makeImprovementSheet } = actions;
  return (
    <section className={styles.part} aria-labelledby="improve-more">
      <h2 id="improve-more" className={styles.title}>
        {t("improve.more")}
      </h2>
      <ul className={styles.list}>
        {kinds.map((kind) => {
          const sheet = found?.sheets[kind];
          const title = t(`improve.kind.${kind}`);
          return (
            <li key={kind} className={styles.row}>
              <span className={styles.name}>
                {title}
                <span className={styles.about}>{t(`improve.kind.${kind}.about`)}</span>
              </span>
              {sheet === undefined ? null : (
                <Button
                  size="small"
                  aria-label={t("improve.openNamed", { title })}
                  onClick={() => goTo(sheet, null)}
                >
                  {t("improve.open")}
                </Button>
              )}
              <Button
                size="small"
                aria-label={`${t(sheet === undefined ? "improve.make" : "improve.update")}: ${title}`}
                disabledFocusable={blocked}
                onClick={() => void store.make((options) => makeImprovementSheet({ kind }, options))}
              >
                {t(sheet === undefined ? "improve.make" : "improve.update")}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
