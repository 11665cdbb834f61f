import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
} from "@fluentui/react-components";
import { SubView } from "../frame/SubView";
import { useTexts } from "../texts";

const useStyles = makeStyles({ panel: { margin: "0 12px 12px" } });

/** Questions of the catalogue: pane.help.<name>.question and .answer. */
export const helpQuestions = [
  "start",
  "monthly",
  "targets",
  "review",
  "reading",
  "natural",
  "signal",
  "target",
  "missing",
  "change",
  "remove",
  "share",
  "keys",
  "never",
] as const;

/** One page of questions. */
export function HelpView() {
  const styles = useStyles();
  const { t } = useTexts();
  return (
    <SubView title={t("view.help")}>
      <Accordion multiple collapsible>
        {helpQuestions.map((name) => (
          <AccordionItem key={name} value={name}>
            <AccordionHeader as="h3">{t(`pane.help.${name}.question`)}</AccordionHeader>
            <AccordionPanel className={styles.panel}>{t(`pane.help.${name}.answer`)}</AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </SubView>
  );
}
