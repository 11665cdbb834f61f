import { makeStyles, tokens } from "@fluentui/react-components";
import type { Assessment } from "../../core/indicator/assessment";
import { sexGap } from "../../core/indicator/sexGap";
import type { Message } from "../../core/message";
import { defaultRules } from "../../core/spc/rules/ruleProfiles";
import { lastKnown } from "../list/lastKnown";
import { amountOf } from "../list/rowTexts";
import { useTexts } from "../texts";

export const useFactStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(84px, auto) 1fr",
    columnGap: "12px",
    rowGap: "4px",
    margin: "12px 12px",
    "& dt": { color: tokens.colorNeutralForeground2 },
    "& dd": { margin: 0, minWidth: 0 },
  },
});

export interface Fact {
  readonly term: string;
  readonly text: string;
}

export function FactList({
  facts,
  className,
}: {
  readonly facts: readonly Fact[];
  readonly className?: string;
}) {
  const styles = useFactStyles();
  return (
    <dl className={className ?? styles.facts}>
      {facts.map(({ term, text }) => [
        <dt key={`${term} term`}>{term}</dt>,
        <dd key={`${term} text`}>{text}</dd>,
      ])}
    </dl>
  );
}

/**
 * "Kvinnor ligger 3 dagar över män (augusti 2026)." and whether the difference has changed; null without both sexes. Read
 * with Anhøj's rules, which need no distribution.
 */
function gapOf({ indicator, series }: Assessment): readonly Message[] {
  const of = (sex: "women" | "men") =>
    indicator.series.find((other) => other.organisation === series.organisation && other.sex === sex);
  const [women, men] = [of("women"), of("men")];
  if (women === undefined || men === undefined) return [];
  const gap = sexGap(indicator, women, men, { rules: defaultRules, method: "mean" });
  return gap === null ? [] : [gap.sentence, ...(gap.change === null ? [] : [gap.change])];
}

/** Latest, normal range, target, owner and the difference between the sexes, each on one line. */
export function Facts({ assessment }: { readonly assessment: Assessment }) {
  const { t, render, show } = useTexts();
  const { latest, chart, settings, target, maturity } = assessment;
  const facts: Fact[] = [];
  if (latest !== null && latest.value !== null) {
    facts.push({
      term: t("detail.latest"),
      text: t("pane.list.latest", {
        value: amountOf(assessment, latest.value),
        period: { kind: "period", period: latest.period },
      }),
    });
  }
  const lower = lastKnown(chart.lower);
  const upper = lastKnown(chart.upper);
  if (maturity !== "none" && upper !== null) {
    facts.push({
      term: t("detail.limits"),
      text: t("pane.range", {
        lower: amountOf({ ...assessment, indicator: { ...assessment.indicator, unit: null } }, lower ?? 0),
        upper: amountOf(assessment, upper),
      }),
    });
  }
  if (target !== null) {
    const level = show(amountOf(assessment, target.target));
    const date = settings.shortTarget !== null ? settings.shortTargetDate : settings.longTargetDate;
    const until =
      date === null ? level : t("pane.targetBy", { target: level, period: { kind: "period", period: date } });
    facts.push({ term: t("detail.target"), text: `${until}: ${render(target.short)}` });
    if (target.sense !== null)
      facts.push({ term: t("detail.targetSense"), text: t(`target.sense.${target.sense}.short`) });
    if (target.pace !== null) facts.push({ term: t("detail.pace"), text: render(target.pace) });
  }
  if (settings.owner !== null) facts.push({ term: t("detail.owner"), text: settings.owner });
  const gap = gapOf(assessment);
  if (gap.length > 0) facts.push({ term: t("detail.sexes"), text: gap.map(render).join(" ") });
  return facts.length === 0 ? null : <FactList facts={facts} />;
}
