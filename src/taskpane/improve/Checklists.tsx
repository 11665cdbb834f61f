import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { ChecklistState, ImprovementState } from "../../actions/improvement/readImprovement";
import { allChecklists } from "../../core/checklist/allChecklists";
import type { ChecklistTheme } from "../../core/checklist/checklist";
import { usePane } from "../frame/paneContext";
import type { PaneTexts } from "../catalogue/loadTexts";
import { useTexts } from "../texts";
import { useImproveStyles } from "./useImproveStyles";

const themes = [
  "steering",
  "improvement",
  "equality",
  "trust",
  "costs",
  "quality",
] as const satisfies readonly ChecklistTheme[];

interface PartProps {
  readonly found: ImprovementState | null;
  readonly blocked: boolean;
}

export function titleOf(
  { locale }: PaneTexts,
  list: { readonly title: string; readonly titleEnglish: string },
) {
  return locale === "sv-SE" ? list.title : list.titleEnglish;
}

/** "9,5 av 10 · 2025: 8", or how many are answered in an open list. */
export function resultText({ t }: PaneTexts, { answers, now, previous }: ChecklistState): string {
  const points = (value: number) => ({
    kind: "amount" as const,
    value,
    unit: null,
    decimals: Number.isInteger(value) ? 0 : 1,
  });
  const answered = t("improve.answered", { n: now.items - now.unanswered, items: now.items });
  if (answers === "open") return answered;
  const result =
    now.unanswered > 0 ? answered : t("improve.result", { points: points(now.points), n: now.outOf });
  if (previous === null) return result;
  const before = t("improve.before", {
    year: String(previous.year),
    points: points(previous.result.points),
  });
  return `${result} · ${before}`;
}

/** The lists that are in the workbook, and a new one. */
export function Checklists({ found, blocked }: PartProps) {
  const styles = useImproveStyles();
  const texts = useTexts();
  const { t } = texts;
  const { store, actions } = usePane();
  const [chosen, setChosen] = useState("");
  const { insertChecklist, insertOwnChecklist } = actions;
  const there = new Set(found?.checklists.map(({ list }) => list));
  return (
    <section className={styles.part} aria-labelledby="improve-checklists">
      <h2 id="improve-checklists" className={styles.title}>
        {t("improve.checklists")}
      </h2>
      {found === null || found.checklists.length === 0 ? null : (
        <ul className={styles.list}>
          {found.checklists.map((list) => (
            <li key={list.list} className={styles.row}>
              <span className={styles.name}>
                {titleOf(texts, list)}
                <span className={styles.about}>{resultText(texts, list)}</span>
              </span>
              <Button
                size="small"
                aria-label={t("improve.openNamed", { title: titleOf(texts, list) })}
                onClick={() => store.openPage({ kind: "checklist", list: list.list })}
              >
                {t("improve.open")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Field label={t("improve.new")} className={styles.choice}>
        <Select className={styles.choice} value={chosen} onChange={(_, data) => setChosen(data.value)}>
          <option value="">{t("improve.choose")}</option>
          {themes.map((theme) => (
            <optgroup key={theme} label={t(`improve.theme.${theme}`)}>
              {allChecklists
                .filter((list) => list.theme === theme && list.form === "list")
                .map((list) => (
                  <option key={list.id} value={list.id} disabled={there.has(list.id)}>
                    {titleOf(texts, list)}
                  </option>
                ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      <div className={styles.buttons}>
        <Button
          disabledFocusable={blocked || chosen === ""}
          onClick={() => {
            setChosen("");
            void store.make((options) => insertChecklist({ list: chosen }, options));
          }}
        >
          {t("btn.insertChecklist")}
        </Button>
      </div>
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={blocked} onClick={() => void store.make(insertOwnChecklist)}>
          {t("improve.own")}
        </Button>
      </div>
      <p className={styles.quiet}>{t("improve.own.about")}</p>
    </section>
  );
}
