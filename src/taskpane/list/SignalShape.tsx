import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Judgement } from "../../core/indicator/assessment";
import { signalTokens } from "../frame/theme";

const useStyles = makeStyles({
  shape: { flexShrink: 0 },
  improvement: { color: signalTokens.better, "@media (forced-colors: active)": { color: "CanvasText" } },
  deterioration: { color: signalTokens.worse, "@media (forced-colors: active)": { color: "CanvasText" } },
  change: {
    color: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { color: "CanvasText" },
  },
});

/** Hollow diamond, filled square, filled triangle: told apart without colour, in grey and in Windows contrast. */
const outlines: Partial<Record<Judgement, { readonly path: string; readonly filled: boolean }>> = {
  improvement: { path: "M0-4.6 4.6 0 0 4.6-4.6 0Z", filled: false },
  deterioration: { path: "M-3.7-3.7H3.7V3.7H-3.7Z", filled: true },
  change: { path: "M0-4.4 4.6 3.8H-4.6Z", filled: true },
  conflict: { path: "M0-4.4 4.6 3.8H-4.6Z", filled: false },
};

export type SignalKind = "improvement" | "deterioration" | "change" | "conflict";

export const isSignalKind = (judgement: Judgement): judgement is SignalKind => judgement in outlines;

const colourOf = (judgement: Judgement): "improvement" | "deterioration" | "change" =>
  judgement === "improvement" || judgement === "deterioration" ? judgement : "change";

/** The shape of a judgement inside an svg, centred on x, y. */
export function ShapeMark({ judgement, x, y, scale = 1 }: ShapeMarkProps) {
  const styles = useStyles();
  const outline = outlines[judgement];
  if (!outline) return null;
  return (
    <path
      d={outline.path}
      transform={`translate(${x} ${y}) scale(${scale})`}
      className={mergeClasses(styles.shape, styles[colourOf(judgement)])}
      fill={outline.filled ? "currentColor" : tokens.colorNeutralBackground1}
      stroke="currentColor"
      strokeWidth={outline.filled ? 0.5 : 1.6}
    />
  );
}

interface ShapeMarkProps {
  readonly judgement: Judgement;
  readonly x: number;
  readonly y: number;
  readonly scale?: number;
}

/** The shape before a sentence; its word is in the sentence, so it is not read aloud. */
export function SignalShape({ judgement }: { readonly judgement: Judgement }) {
  const styles = useStyles();
  if (!(judgement in outlines)) return null;
  return (
    <svg className={styles.shape} width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
      <ShapeMark judgement={judgement} x={0} y={0} />
    </svg>
  );
}
