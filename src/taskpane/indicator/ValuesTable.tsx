import { makeStyles, tokens } from "@fluentui/react-components";
import type { Assessment } from "../../core/indicator/assessment";
import { drawnValues } from "../../core/indicator/chart/drawnValues";
import { useTexts } from "../texts";
import { markedPoints } from "./chartGeometry";

const useStyles = makeStyles({
  scroll: {
    maxHeight: "320px",
    overflow: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: "12px",
    lineHeight: "16px",
    "& caption": { textAlign: "left", padding: "0 0 4px", color: tokens.colorNeutralForeground2 },
    "& th, & td": { padding: "3px 6px 3px 0", textAlign: "right", whiteSpace: "nowrap" },
    "& th:first-child": { textAlign: "left", fontWeight: 400 },
    "& td:last-child, & th:last-child": { textAlign: "left", paddingLeft: "6px" },
    "& thead th": {
      position: "sticky",
      top: 0,
      fontWeight: 600,
      backgroundColor: tokens.colorNeutralBackground1,
    },
    "& tbody tr": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
});

/** Every number behind the preview in period order, with what was read where there is no number. */
export function ValuesTable({
  assessment,
  caption,
}: {
  readonly assessment: Assessment;
  readonly caption: string;
}) {
  const styles = useStyles();
  const { t, show } = useTexts();
  const { series, chart, indicator, maturity } = assessment;
  const number = (value: number | null | undefined): string =>
    value === null || value === undefined
      ? ""
      : show({ kind: "amount", value, unit: null, decimals: indicator.decimals });
  const drawn = drawnValues(assessment);
  const marks = markedPoints(assessment);
  const signalWord = (index: number): string => {
    const kind = marks.get(index);
    return kind === undefined ? "" : t(`finding.${kind}.short`);
  };
  const heading = indicator.unit === null ? caption : `${caption}, ${indicator.unit}`;
  const withLimits = maturity !== "none";
  return (
    // A box that scrolls must be reachable by keyboard.
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={heading}>
      <table className={styles.table}>
        <caption>{heading}</caption>
        <thead>
          <tr>
            <th scope="col">{t("block.period")}</th>
            <th scope="col">{t("block.value")}</th>
            <th scope="col">{t("block.centre")}</th>
            {withLimits ? <th scope="col">{t("block.lower")}</th> : null}
            {withLimits ? <th scope="col">{t("block.upper")}</th> : null}
            <th scope="col">{t("block.signal")}</th>
          </tr>
        </thead>
        <tbody>
          {series.points.map((point, index) => (
            <tr key={point.period.ordinal}>
              <th scope="row">{show({ kind: "period", period: point.period })}</th>
              <td>{point.value === null ? t(`status.${point.status}`) : number(drawn[index])}</td>
              <td>{number(chart.centre[index])}</td>
              {withLimits ? <td>{number(chart.lower[index])}</td> : null}
              {withLimits ? <td>{number(chart.upper[index])}</td> : null}
              <td>{signalWord(index)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
