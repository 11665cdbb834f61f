import { makeStyles, tokens } from "@fluentui/react-components";
import type { Assessment } from "../../core/indicator/assessment";
import type { Message, Param } from "../../core/message";
import { usePaneState } from "../frame/paneContext";
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

/** Latest value of the same indicator and organisation for the other sex, in the same period. */
function latestOfSex(
  assessment: Assessment,
  all: readonly Assessment[],
  sex: "women" | "men",
): number | null {
  const { indicator, series, latest } = assessment;
  const other = all.find(
    (each) =>
      each.indicator === indicator &&
      each.series.organisation === series.organisation &&
      each.series.sex === sex,
  );
  if (!other || !latest) return null;
  return other.series.points.find((point) => point.period.ordinal === latest.period.ordinal)?.value ?? null;
}

/** "Kvinnor ligger 3 dagar över män (augusti 2026)."; null without both sexes in the latest period. */
function sexGap(assessment: Assessment, all: readonly Assessment[]): Message | null {
  const women = latestOfSex(assessment, all, "women");
  const men = latestOfSex(assessment, all, "men");
  if (women === null || men === null || assessment.latest === null) return null;
  const period: Param = { kind: "period", period: assessment.latest.period };
  const scale = 10 ** assessment.indicator.decimals;
  const difference = Math.round((women - men) * scale) / scale;
  if (difference === 0) return { key: "finding.sexGap.none", params: { period } };
  return {
    key: "finding.sexGap",
    params: {
      gap: amountOf(assessment, Math.abs(difference)),
      side: { kind: "word", key: difference > 0 ? "side.above" : "side.below" },
      period,
    },
  };
}

/** Latest, normal range, target, owner and the difference between the sexes, each on one line. */
export function Facts({ assessment }: { readonly assessment: Assessment }) {
  const { t, render, show } = useTexts();
  const all = usePaneState((state) => state.reading?.assessments);
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
    const date = settings.shortTargetDate;
    const until =
      date === null ? level : t("pane.targetBy", { target: level, period: { kind: "period", period: date } });
    facts.push({ term: t("detail.target"), text: `${until}: ${render(target.short)}` });
  }
  if (settings.owner !== null) facts.push({ term: t("detail.owner"), text: settings.owner });
  const gap = sexGap(assessment, all ?? []);
  if (gap !== null) facts.push({ term: t("detail.sexes"), text: render(gap) });
  return facts.length === 0 ? null : <FactList facts={facts} />;
}
