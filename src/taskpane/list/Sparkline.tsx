import { makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { Assessment } from "../../core/indicator/assessment";
import { isSignalKind, ShapeMark } from "./SignalShape";
import { lastKnown } from "./lastKnown";
import { sparklineShape } from "./sparklineShape";

const useStyles = makeStyles({
  box: {
    flexShrink: 0,
    overflow: "visible",
    color: tokens.colorNeutralForeground2,
    // Windows contrast does not reach into drawings by itself.
    "@media (forced-colors: active)": { color: "CanvasText" },
  },
  centre: {
    color: tokens.colorNeutralForeground4,
    "@media (forced-colors: active)": { color: "GrayText" },
  },
});

const width = 64;
const height = 20;
/** More periods than this cannot be told apart in 64 pixels. */
const shown = 36;

/** The last values as a small line with the centre line behind; the facts are in the row's name. */
export const Sparkline = memo(function Sparkline({ assessment }: { readonly assessment: Assessment }) {
  const styles = useStyles();
  const values = assessment.series.points.map((point) => point.value);
  const centre = lastKnown(assessment.chart.centre);
  const line = sparklineShape(values.slice(-shown), centre, width, height);
  const { judgement } = assessment.finding;
  return (
    <svg
      className={styles.box}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      {line.centre === null ? null : (
        <path
          className={styles.centre}
          d={`M0 ${line.centre}H${width}`}
          stroke="currentColor"
          strokeWidth="1"
        />
      )}
      <path d={line.path} fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinejoin="round" />
      {line.points.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r="1.3" fill="currentColor" />
      ))}
      {line.latest === null ? null : isSignalKind(judgement) ? (
        <ShapeMark judgement={judgement} x={line.latest.x} y={line.latest.y} scale={0.85} />
      ) : (
        <circle cx={line.latest.x} cy={line.latest.y} r="2" fill="currentColor" />
      )}
    </svg>
  );
});
