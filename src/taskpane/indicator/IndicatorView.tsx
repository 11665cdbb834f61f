import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Link,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Assessment } from "../../core/indicator/assessment";
import { usePane } from "../frame/paneContext";
import { PrimaryButton } from "../frame/PrimaryButton";
import { SubView } from "../frame/SubView";
import { useGoTo } from "../frame/useGoTo";
import { Notices } from "../insert/Notices";
import type { Row } from "../list/listModel";
import { SignalShape } from "../list/SignalShape";
import { useTexts } from "../texts";
import { Comparisons } from "./Comparisons";
import { ChartChoiceList } from "./ChartChoiceList";
import { Facts } from "./Facts";
import { IncompleteLatest } from "./IncompleteLatest";
import { PhaseAdviceLine } from "./PhaseAdviceLine";
import { PhasesAndExclusions } from "./PhasesAndExclusions";
import { PreviewChart } from "./PreviewChart";
import { HowItWasRead } from "./HowItWasRead";
import { ValuesTable } from "./ValuesTable";
import { useBlocked } from "../frame/useBlocked";

const useStyles = makeStyles({
  under: { margin: "0 12px 8px", fontSize: "12px", color: tokens.colorNeutralForeground2 },
  finding: { display: "flex", gap: "6px", margin: "8px 12px 0" },
  shape: { flexShrink: 0, display: "flex", alignItems: "center", height: "20px" },
  words: { minWidth: 0 },
  line: { margin: "0 0 4px" },
  note: { margin: "4px 0 0", fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground2 },
  why: {
    margin: "6px 0 0",
    padding: "8px 10px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: "12px",
    lineHeight: "16px",
    "& p": { margin: "0 0 4px" },
    "& p:last-child": { margin: 0 },
  },
  panel: { margin: "0 12px 8px" },
});

/** What has happened, what goes with it, and the reasons on request. */
function FindingText({ assessment }: { readonly assessment: Assessment }) {
  const styles = useStyles();
  const { t, render } = useTexts();
  const [open, setOpen] = useState(false);
  const why = useId();
  const { finding, target } = assessment;
  return (
    <div className={styles.finding}>
      <span className={styles.shape}>
        <SignalShape judgement={finding.judgement} />
      </span>
      <div className={styles.words}>
        <p className={styles.line}>{render(finding.sentence)}</p>
        {target === null ? null : <p className={styles.line}>{render(target.sentence)}</p>}
        {finding.why.length === 0 ? null : (
          <>
            <Link as="button" aria-expanded={open} aria-controls={why} onClick={() => setOpen(!open)}>
              {t("btn.why")}
            </Link>
            <div id={why} className={styles.why} hidden={!open}>
              {finding.why.map((reason, index) => (
                <p key={index}>{render(reason)}</p>
              ))}
            </div>
          </>
        )}
        {[...finding.notes, ...(target?.notes ?? [])].map((note, index) => (
          <p key={index} className={styles.note}>
            {render(note)}
          </p>
        ))}
      </div>
    </div>
  );
}

/** V5: one series with its chart, finding, facts and values. */
export function IndicatorView({ row }: { readonly row: Row }) {
  const styles = useStyles();
  const texts = useTexts();
  const { t } = texts;
  const { store } = usePane();
  const goTo = useGoTo();
  const blocked = useBlocked();
  const { assessment, title } = row;
  const { indicator, series } = assessment;
  const under = [indicator.unit, t(`pane.per.${series.frequency}`)].filter(Boolean).join(", ");
  return (
    <SubView
      title={title}
      buttons={
        <>
          <PrimaryButton reason={blocked} onClick={() => void store.insertCharts([row.id])}>
            {t("pane.insertOne")}
          </PrimaryButton>
          <Button onClick={() => goTo(indicator.sheet, series.range)}>{t("pane.goToSource")}</Button>
        </>
      }
    >
      <Notices />
      <p className={styles.under}>{under}</p>
      <PreviewChart assessment={assessment} />
      <FindingText assessment={assessment} />
      <IncompleteLatest assessment={assessment} />
      <PhaseAdviceLine assessment={assessment} />
      <Facts assessment={assessment} />
      <Comparisons assessment={assessment} />
      <Accordion multiple collapsible>
        <AccordionItem value="read">
          <AccordionHeader as="h3">{t("detail.read")}</AccordionHeader>
          <AccordionPanel className={styles.panel}>
            <HowItWasRead assessment={assessment} />
          </AccordionPanel>
        </AccordionItem>
        <AccordionItem value="phases">
          <AccordionHeader as="h3">{t("pane.decide.title")}</AccordionHeader>
          <AccordionPanel className={styles.panel}>
            <PhasesAndExclusions assessment={assessment} />
          </AccordionPanel>
        </AccordionItem>
        <AccordionItem value="chart">
          <AccordionHeader as="h3">
            {t("pane.chart.heading", { name: t(`chart.${assessment.chartType}`) })}
          </AccordionHeader>
          <AccordionPanel className={styles.panel}>
            <ChartChoiceList assessment={assessment} />
          </AccordionPanel>
        </AccordionItem>
        <AccordionItem value="values">
          <AccordionHeader as="h3">{t("detail.points")}</AccordionHeader>
          <AccordionPanel className={styles.panel}>
            <ValuesTable assessment={assessment} caption={title} />
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </SubView>
  );
}
