import { periodKey } from "../../core/series/periodKey";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Assessment } from "../../core/indicator/assessment";
import { chartAltText } from "../../core/indicator/finding/chartTexts";
import { ShapeMark } from "../list/SignalShape";
import { useTexts } from "../texts";
import { chartGeometry, type ChartPoint, type EndLabel } from "./chartGeometry";

const useStyles = makeStyles({
  box: { padding: "0 12px" },
  chart: {
    display: "block",
    width: "100%",
    height: "auto",
    color: tokens.colorNeutralForeground1,
    // Windows contrast does not reach into drawings by itself.
    "@media (forced-colors: active)": { color: "CanvasText" },
  },
  quiet: {
    color: tokens.colorNeutralForeground3,
    "@media (forced-colors: active)": { color: "CanvasText" },
  },
  grid: { color: tokens.colorNeutralStroke2, "@media (forced-colors: active)": { color: "GrayText" } },
  text: { fill: "currentColor", fontSize: "10px", fontFamily: tokens.fontFamilyBase },
});

const smallest = 240;
const largest = 720;
const height = 160;
/** Of the chart's texts, 10 pixels high, on the average. */
const characterWidth = 5.4;

function Dot({ point }: { readonly point: ChartPoint }) {
  const { x, y, kind } = point;
  if (kind === "excluded") {
    return <path d={`M${x - 3} ${y - 3}l6 6m0-6l-6 6`} stroke="currentColor" strokeWidth="1.2" />;
  }
  if (kind !== "value" && kind !== "approximate")
    return <ShapeMark judgement={kind} x={x} y={y} scale={0.9} />;
  const hollow = kind === "approximate";
  return (
    <circle
      cx={x}
      cy={y}
      r={hollow ? 2.4 : 1.9}
      fill={hollow ? tokens.colorNeutralBackground1 : "currentColor"}
      stroke="currentColor"
      strokeWidth={hollow ? 1 : 0}
    />
  );
}

/** Follows the width of the pane; a pane that cannot be measured gets the width of the design. */
function useWidth(): [React.RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(296);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) {
        setWidth(Math.round(Math.min(largest, Math.max(smallest, entry.contentRect.width))));
      }
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [box, width];
}

/** The chart as it will stand in the workbook, in small: shape and dash carry what colour does. */
export function PreviewChart({ assessment }: { readonly assessment: Assessment }) {
  const styles = useStyles();
  const { t, show, render } = useTexts();
  const [box, width] = useWidth();
  const { decimals } = assessment.indicator;
  const number = (value: number): string => show({ kind: "amount", value, unit: null, decimals });
  const preliminary = assessment.maturity === "preliminary";
  const limitDash = preliminary ? "1.5 2.5" : "5 3";
  const { points: all } = assessment.series;
  const first = all[0]?.period;
  const last = all.at(-1)?.period;
  const centreWord =
    assessment.chartType === "run" ? ("chart.end.median" as const) : ("chart.end.mean" as const);
  const labelKeys: Record<EndLabel["kind"], `chart.end.${"target" | "mean" | "median" | "upper" | "lower"}`> =
    {
      target: "chart.end.target",
      centre: centreWord,
      upper: "chart.end.upper",
      lower: "chart.end.lower",
    };
  const labelText = ({ kind, value }: EndLabel): string => t(labelKeys[kind], { value: number(value) });
  // Laid out once for what is to be said, and once more with room for it.
  const draft = useMemo(() => chartGeometry(assessment, width, height), [assessment, width]);
  if (draft === null) return null;
  const widest = (texts: readonly string[]): number =>
    Math.max(0, ...texts.map((text) => text.length)) * characterWidth;
  const geometry = chartGeometry(assessment, width, height, {
    left: Math.max(34, widest(draft.ticks.map(({ value }) => number(value))) + 8),
    right: Math.min(width * 0.42, Math.max(60, widest(draft.labels.map(labelText)) + 8)),
  });
  if (geometry === null) return null;
  const { plot, labels, ticks, points } = geometry;
  return (
    <div ref={box} className={styles.box}>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={render(chartAltText(assessment))}
      >
        <g className={styles.grid}>
          {ticks.map((tick) => (
            <path key={tick.value} d={`M${plot.left} ${tick.y}H${plot.right}`} stroke="currentColor" />
          ))}
        </g>
        <g className={styles.quiet}>
          {ticks.map((tick) => (
            <text
              key={tick.value}
              x={plot.left - 5}
              y={tick.y + 3.5}
              textAnchor="end"
              className={styles.text}
            >
              {number(tick.value)}
            </text>
          ))}
          <path
            d={geometry.upper + geometry.lower}
            fill="none"
            stroke="currentColor"
            strokeDasharray={limitDash}
          />
          <path d={geometry.centre} fill="none" stroke="currentColor" strokeWidth="1.25" />
        </g>
        {geometry.target === null ? null : (
          <path
            d={`M${plot.left} ${geometry.target.y}H${plot.right}`}
            stroke="currentColor"
            strokeWidth="1.4"
            strokeDasharray="7 3 1.5 3"
          />
        )}
        <path d={geometry.value} fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinejoin="round" />
        {points.map((point) => (
          <Dot key={point.index} point={point} />
        ))}
        {labels.map((label) => (
          <text
            key={label.kind}
            x={plot.right + 6}
            y={label.y + 3.5}
            className={styles.text}
            fontWeight={label.kind === "target" ? 600 : 400}
          >
            {labelText(label)}
          </text>
        ))}
        <g className={styles.quiet}>
          {first ? (
            <text x={plot.left} y={height - 4} className={styles.text}>
              {periodKey(first)}
            </text>
          ) : null}
          {last && all.length > 1 ? (
            <text x={plot.right} y={height - 4} textAnchor="end" className={styles.text}>
              {periodKey(last)}
            </text>
          ) : null}
        </g>
      </svg>
    </div>
  );
}
