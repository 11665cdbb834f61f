import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { useTexts } from "../texts";
import { onlySuppressed, type Row } from "./listModel";
import { rowTexts } from "./rowTexts";
import { SignalShape } from "./SignalShape";
import { Sparkline } from "./Sparkline";
import { windowedRowHeight } from "./windowing";

const useStyles = makeStyles({
  row: {
    display: "flex",
    boxSizing: "border-box",
    width: "100%",
    cursor: "pointer",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  fixed: { height: `${windowedRowHeight}px`, position: "absolute", left: 0, right: 0, overflow: "hidden" },
  tick: { flexShrink: 0, width: "40px", paddingTop: "10px", paddingLeft: "12px", boxSizing: "border-box" },
  tickFixed: { paddingTop: "6px" },
  box: {
    display: "block",
    width: "16px",
    height: "16px",
    boxSizing: "border-box",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorNeutralForegroundInverted,
    marginTop: "2px",
  },
  boxTicked: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    border: `1px solid ${tokens.colorCompoundBrandBackground}`,
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "Highlight",
      color: "HighlightText",
      border: "1px solid Highlight",
    },
  },
  body: { flexGrow: 1, minWidth: 0, padding: "8px 12px 8px 0" },
  bodyFixed: { padding: "4px 12px 4px 0" },
  title: {
    fontWeight: 600,
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "2",
    overflow: "hidden",
  },
  oneLine: { WebkitLineClamp: "1" },
  latest: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    fontSize: "12px",
    lineHeight: "20px",
    color: tokens.colorNeutralForeground2,
  },
  latestFixed: { lineHeight: "18px" },
  finding: { display: "flex", gap: "5px", fontSize: "12px", lineHeight: "16px", marginTop: "2px" },
  findingFixed: { marginTop: 0 },
  shape: { flexShrink: 0, display: "flex", alignItems: "center", height: "16px" },
  clamp: { display: "-webkit-box", WebkitBoxOrient: "vertical", WebkitLineClamp: "2", overflow: "hidden" },
  quiet: { color: tokens.colorNeutralForeground2 },
  target: { fontSize: "12px", lineHeight: "16px", marginTop: "2px", color: tokens.colorNeutralForeground2 },
});

interface IndicatorRowProps {
  readonly row: Row;
  readonly index: number;
  readonly count: number;
  readonly ticked: boolean;
  /** The one row of the list that Tab reaches. */
  readonly active: boolean;
  /** Distance from the top of the list in rows of fixed height; null when rows are as high as they need. */
  readonly top: number | null;
}

/** One series: tick, name, latest value, line and finding. Clicks are handled by the list. */
export const IndicatorRow = memo(function IndicatorRow(props: IndicatorRowProps) {
  const { row, index, count, ticked, active, top } = props;
  const styles = useStyles();
  const texts = useTexts();
  const fixed = top !== null;
  const words = rowTexts(texts, row, fixed);
  const { judgement } = row.assessment.finding;
  return (
    <div
      role="option"
      data-row={row.id}
      aria-selected={ticked}
      aria-label={words.name}
      aria-posinset={index + 1}
      aria-setsize={count}
      tabIndex={active ? 0 : -1}
      className={mergeClasses(styles.row, fixed && styles.fixed)}
      style={fixed ? { top } : undefined}
    >
      <div className={mergeClasses(styles.tick, fixed && styles.tickFixed)} data-tick>
        <span className={mergeClasses(styles.box, ticked && styles.boxTicked)}>
          {ticked ? (
            <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
              <path d="m3 7.2 2.7 2.7L11 4.4" fill="none" stroke="currentColor" strokeWidth="1.7" />
            </svg>
          ) : null}
        </span>
      </div>
      <div className={mergeClasses(styles.body, fixed && styles.bodyFixed)}>
        <div className={mergeClasses(styles.title, fixed && styles.oneLine)}>{row.title}</div>
        <div className={mergeClasses(styles.latest, fixed && styles.latestFixed)}>
          <span>{words.latest}</span>
          {onlySuppressed(row.assessment) ? null : <Sparkline assessment={row.assessment} />}
        </div>
        <div className={mergeClasses(styles.finding, fixed && styles.findingFixed)}>
          <span className={styles.shape}>
            <SignalShape judgement={judgement} />
          </span>
          <span
            className={mergeClasses(
              styles.clamp,
              fixed && styles.oneLine,
              judgement === "natural" && styles.quiet,
            )}
          >
            {words.finding}
          </span>
        </div>
        {words.target !== null && !fixed ? <div className={styles.target}>{words.target}</div> : null}
      </div>
    </div>
  );
});
