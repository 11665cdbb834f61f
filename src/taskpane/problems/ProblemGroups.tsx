import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Problem } from "../../core/problem";
import { useGoTo } from "../frame/useGoTo";
import { adviceText, useTexts } from "../texts";
import { AnswerButtons } from "./AnswerButtons";
import { foldProblems, severities, type ProblemGroup } from "../../core/foldProblems";
import { placesOf } from "./placesOfProblem";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { padding: "4px 0 12px" },
  words: { margin: "0 0 6px" },
  advice: { color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
  panel: { margin: "0 12px" },
});

/** Buttons at once; the rest when asked for. */
const shownAtFirst = 3;

/** One kind of problem on one sheet: the sentence, what to do, and a button per cell. */
function Group({ group }: { readonly group: ProblemGroup }) {
  const styles = useStyles();
  const texts = useTexts();
  const { t } = texts;
  const goTo = useGoTo();
  const [all, setAll] = useState(false);
  const [first] = group.problems;
  if (!first) return null;
  const rest = group.problems.length - 1;
  const advice = adviceText(texts, first);
  const places = placesOf(group.problems);
  const sentences = new Set(group.problems.map((problem) => texts.render(problem.message)));
  const [sentence, ...others] = [...sentences];
  return (
    <li className={styles.item}>
      <p className={styles.words}>
        {sentence}
        {rest > 0 && !all ? ` ${t("pane.problems.andMore", { n: rest })}` : ""}{" "}
        {advice === null ? null : <span className={styles.advice}>{advice}</span>}
      </p>
      {all && others.length > 0
        ? others.map((other) => (
            <p key={other} className={styles.words}>
              {other}
            </p>
          ))
        : null}
      <div className={styles.buttons}>
        <AnswerButtons problem={first} />
        {(all ? places : places.slice(0, shownAtFirst)).map(({ sheet, cell }) => (
          <Button
            key={`${sheet}!${cell ?? ""}`}
            size="small"
            onClick={() => goTo(sheet, cell)}
            // Begins with the words that are seen, so that who speaks to the pane is understood.
            aria-label={
              cell === null
                ? t("pane.goToPlace", { place: sheet })
                : `${t("btn.goToCell", { cell })}, ${sheet}`
            }
          >
            {cell === null ? t("btn.goTo") : t("btn.goToCell", { cell })}
          </Button>
        ))}
        {!all && rest > 0 && (places.length > shownAtFirst || others.length > 0) ? (
          <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
            {t("btn.showMore", { n: group.problems.length })}
          </Button>
        ) : null}
      </div>
    </li>
  );
}

/** Problems by severity, the worst open, equal ones folded. Nothing when there is none. */
export function ProblemGroups({ problems }: { readonly problems: readonly Problem[] }) {
  const styles = useStyles();
  const { t } = useTexts();
  const present = severities
    .map((severity) => ({ severity, groups: foldProblems(problems, severity) }))
    .filter(({ groups }) => groups.length > 0);
  const first = present[0]?.severity;
  return (
    <Accordion multiple collapsible defaultOpenItems={first === undefined ? [] : [first]}>
      {present.map(({ severity, groups }) => (
        <AccordionItem key={severity} value={severity}>
          <AccordionHeader as="h3">
            {t("pane.problems.severity", {
              severity: t(`severity.${severity}`),
              n: groups.reduce((sum, group) => sum + group.problems.length, 0),
            })}
          </AccordionHeader>
          <AccordionPanel className={styles.panel}>
            <ul className={styles.list}>
              {groups.map((group) => (
                <Group key={group.key} group={group} />
              ))}
            </ul>
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}
