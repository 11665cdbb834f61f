import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Assessment } from "../../core/indicator/assessment";
import type { Status } from "../../core/series/series";
import { usePane } from "../frame/paneContext";
import { problemText, useTexts } from "../texts";
import { FactList, type Fact } from "./Facts";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(72px, auto) 1fr",
    columnGap: "12px",
    rowGap: "4px",
    margin: "0 0 8px",
    "& dt": { color: tokens.colorNeutralForeground2 },
    "& dd": { margin: 0, minWidth: 0 },
  },
  correct: { marginBottom: "8px" },
  note: { margin: "0 0 4px", fontSize: "12px", lineHeight: "16px" },
});

const others: readonly Exclude<Status, "value">[] = ["approximate", "missing", "suppressed", "notApplicable"];

/** Where the series stands, how many values of each kind, which chart and why. */
export function HowItWasRead({ assessment }: { readonly assessment: Assessment }) {
  const styles = useStyles();
  const texts = useTexts();
  const { t, render } = texts;
  const { indicator, series, settings, chartType, chartReason, problems } = assessment;
  const { store } = usePane();
  const first = series.points[0]?.period;
  const last = series.points.at(-1)?.period;
  const counts = others
    .map((status) => ({ status, n: series.points.filter((point) => point.status === status).length }))
    .filter(({ n }) => n > 0)
    .map(({ status, n }) => `${t(`status.${status}`)} ${n}`);
  const facts: Fact[] = [
    {
      term: t("pane.read.place"),
      text: t("pane.read.range", { sheet: indicator.sheet, range: series.range }),
    },
  ];
  if (first && last) {
    facts.push({
      term: t("pane.read.periods"),
      text: t("pane.read.span", { span: { kind: "span", from: first, to: last } }),
    });
  }
  facts.push({
    term: t("pane.read.values"),
    text: [t("pane.read.count", { n: series.points.filter((p) => p.value !== null).length }), ...counts].join(
      ", ",
    ),
  });
  if (indicator.code !== null) facts.push({ term: t("pane.read.code"), text: indicator.code });
  facts.push({
    term: t("pane.read.direction"),
    text: t(`pane.direction.${settings.direction ?? "unknown"}`),
  });
  facts.push({ term: t("pane.read.chart"), text: `${t(`chart.${chartType}`)}. ${render(chartReason)}` });
  if (settings.source !== null) facts.push({ term: t("detail.source"), text: settings.source });
  return (
    <>
      <FactList facts={facts} className={styles.facts} />
      <Button
        size="small"
        className={styles.correct}
        onClick={() =>
          store.openPage({
            kind: "correct",
            sheet: indicator.sheet,
            over: { kind: "indicator", id: series.id },
          })
        }
      >
        {t("view.correct")}
      </Button>
      {problems.map((problem, index) => (
        <p key={index} className={styles.note}>
          {problemText(texts, problem)}
        </p>
      ))}
    </>
  );
}
