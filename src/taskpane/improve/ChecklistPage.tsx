import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { OpenSuggestion } from "../../actions/improvement/readImprovement";
import { usePane, usePaneState } from "../frame/paneContext";
import { PrimaryButton } from "../frame/PrimaryButton";
import { SubView } from "../frame/SubView";
import { useGoTo } from "../frame/useGoTo";
import { Notices } from "../insert/Notices";
import { useTexts } from "../texts";
import { resultText, titleOf } from "./Checklists";
import { useImprovement } from "./useImprovement";
import { useImproveStyles } from "./useImproveStyles";

/** The questions that nobody has answered and the workbook has an answer to; read anew after each piece of work. */
function useSuggestions(list: string): readonly OpenSuggestion[] | null {
  const { actions } = usePane();
  const working = usePaneState((state) => state.work !== null);
  const [found, setFound] = useState<readonly OpenSuggestion[] | null>(null);
  useEffect(() => {
    if (working) return;
    const controller = new AbortController();
    void actions.readSuggestions({ list }, { signal: controller.signal }).then((result) => {
      if (!controller.signal.aborted && result.ok) setFound(result.value);
    });
    return () => controller.abort();
  }, [actions, list, working]);
  return found;
}

/** One checklist: how far it has come, suggestions with their reason one at a time, and a new round. */
export function ChecklistPage({ list }: { readonly list: string }) {
  const styles = useImproveStyles();
  const texts = useTexts();
  const { t, render } = texts;
  const { store, actions } = usePane();
  const goTo = useGoTo();
  const found = useImprovement();
  const suggestions = useSuggestions(list);
  const working = usePaneState((state) => state.work !== null);
  const state = found?.checklists.find((each) => each.list === list);
  const { insertChecklist, takeSuggestion } = actions;
  if (state === undefined)
    return (
      <SubView title={t("improve.checklists")}>
        {found === null ? null : <p className={styles.quiet}>{t("improve.page.gone")}</p>}
      </SubView>
    );
  const { sheet, now, missing, round } = state;
  const nextRound = Math.max(new Date().getFullYear(), (round ?? 0) + 1);
  const evaluate = (
    <PrimaryButton
      reason={working ? t("pane.working") : null}
      onClick={() => void store.make((options) => insertChecklist({ list }, options))}
    >
      {t(missing > 0 ? "btn.repair" : "btn.evaluate")}
    </PrimaryButton>
  );
  return (
    <SubView title={titleOf(texts, state)} buttons={evaluate}>
      <Notices />
      <div className={styles.view}>
        <div className={styles.part}>
          <p className={styles.title}>{resultText(texts, state)}</p>
          <p className={styles.quiet}>{t("improve.page.sheet", { sheet })}</p>
          {missing > 0 ? <p className={styles.quiet}>{t("improve.page.missing", { n: missing })}</p> : null}
          {now.unreadable > 0 ? (
            <p className={styles.quiet}>{t("improve.page.unreadable", { n: now.unreadable })}</p>
          ) : null}
          <div className={styles.buttons}>
            <Button size="small" onClick={() => goTo(sheet, null)}>
              {t("pane.goToPlace", { place: sheet })}
            </Button>
          </div>
        </div>
        {suggestions === null ? null : (
          <section className={styles.part} aria-labelledby="improve-suggestions">
            <h3 id="improve-suggestions" className={styles.title}>
              {t("improve.page.suggestions")}
            </h3>
            {suggestions.length === 0 ? (
              <p className={styles.quiet}>{t("improve.page.noSuggestions")}</p>
            ) : (
              <ul className={styles.list}>
                {suggestions.map(({ nr, question, answer, reason }) => (
                  <li key={nr} className={styles.suggestion}>
                    <span>{t("improve.page.question", { nr, question })}</span>
                    <span className={styles.about}>
                      {t("checklist.suggestion", {
                        answer: t(`checklist.answer.${answer}`),
                        reason: render(reason),
                      })}
                    </span>
                    <span className={styles.buttons}>
                      <Button
                        size="small"
                        aria-label={`${t("btn.useSuggestion")}: ${nr}`}
                        disabledFocusable={working}
                        onClick={() => void store.make((options) => takeSuggestion({ list, nr }, options))}
                      >
                        {t("btn.useSuggestion")}
                      </Button>
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </section>
        )}
        {round === null ? null : (
          <div className={styles.part}>
            <div className={styles.buttons}>
              <Button
                size="small"
                disabledFocusable={working}
                onClick={() =>
                  void store.make((options) => insertChecklist({ list, newRound: nextRound }, options))
                }
              >
                {t("improve.page.round", { year: String(nextRound) })}
              </Button>
            </div>
            <p className={styles.quiet}>{t("improve.page.roundAbout", { year: String(round) })}</p>
          </div>
        )}
      </div>
    </SubView>
  );
}
