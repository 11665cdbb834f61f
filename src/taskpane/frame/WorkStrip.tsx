import {
  Button,
  makeStyles,
  mergeClasses,
  ProgressBar,
  tokens,
  useAnnounce,
} from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Progress } from "../../actions/types";
import type { Work } from "../state/paneState";
import type { PaneTexts } from "../catalogue/loadTexts";
import { useTexts } from "../texts";
import { usePane, usePaneState } from "./paneContext";
import { useElapsed } from "./useElapsed";

const useStyles = makeStyles({
  strip: { display: "flex", alignItems: "center", gap: "8px", padding: "8px 12px" },
  words: { flexGrow: 1, minWidth: 0 },
  bar: { marginTop: "6px" },
  long: {
    display: "block",
    marginTop: "4px",
    fontSize: "12px",
    lineHeight: "16px",
    color: tokens.colorNeutralForeground2,
  },
});

/** Below 300 ms nothing is shown, then the words, and the bar from one second on (ux-flows section 4, V2). */
const showWordsMs = 300;
const showBarMs = 1000;
const longMs = 10_000;

export function progressText({ t }: PaneTexts, work: Work): string {
  const { progress } = work;
  if (work.stopping) return t("progress.stopping");
  if (work.waiting) return t("progress.waitCell");
  if (progress === null) return t(`pane.work.${work.job}`);
  const counts = { n: Math.min(progress.done + 1, progress.total), m: progress.total };
  switch (progress.step) {
    case "reading":
      return t("progress.reading", { ...counts, sheet: progress.sheet ?? "" });
    case "computing":
      return t("progress.computing", { n: progress.done, m: progress.total });
    case "inserting":
      return t("progress.inserting", { n: progress.done, m: progress.total });
    case "updating":
      return t("progress.updating", { n: progress.done, m: progress.total });
    case "removing":
      return t("pane.work.removing");
  }
}

const quarterOf = (progress: Progress | null): number =>
  progress === null ? 0 : Math.floor((4 * progress.done) / progress.total);

/** Says the start, and 25, 50 and 75 per cent; the result is said by whoever shows it. */
function useSpokenProgress(work: Work, shown: boolean): void {
  const texts = useTexts();
  const { announce } = useAnnounce();
  const said = useRef(-1);
  const quarter = quarterOf(work.progress);
  useEffect(() => {
    if (!shown || quarter <= said.current || quarter >= 4) return;
    announce(
      quarter === 0 ? progressText(texts, work) : texts.t("sr.progress", { percent: `${quarter * 25} %` }),
    );
    said.current = quarter;
  }, [announce, quarter, shown, texts, work]);
  // What was said of work that has ended would stay to be read; the result, if any, is said after this.
  useEffect(
    () => () => {
      if (said.current >= 0) announce("");
    },
    [announce],
  );
  useEffect(() => {
    if (work.waiting) announce(texts.t("progress.waitCell"));
  }, [announce, texts, work.waiting]);
}

/** The words, the bar and Avbryt of the work under way. */
export function WorkProgress({ work, className }: { readonly work: Work; readonly className?: string }) {
  const styles = useStyles();
  const texts = useTexts();
  const { store } = usePane();
  const wordsShown = useElapsed(work.startedAt, showWordsMs);
  const barShown = useElapsed(work.startedAt, showBarMs);
  const long = useElapsed(work.startedAt, longMs);
  useSpokenProgress(work, wordsShown);
  if (!wordsShown) return null;
  const text = progressText(texts, work);
  const { progress } = work;
  return (
    <div className={mergeClasses(styles.strip, className)}>
      <div className={styles.words}>
        <span>{text}</span>
        {barShown ? (
          <ProgressBar
            className={styles.bar}
            aria-label={text}
            value={progress === null ? undefined : progress.done / progress.total}
          />
        ) : null}
        {long && !work.stopping ? <span className={styles.long}>{texts.t("progress.long")}</span> : null}
      </div>
      <Button disabledFocusable={work.stopping} onClick={() => store.cancel()}>
        {texts.t("btn.cancel")}
      </Button>
    </div>
  );
}

/** Work under way, above the footer of every view; the first reading has a view of its own. */
export function WorkStrip({ className }: { readonly className?: string }) {
  const work = usePaneState((state) => state.work);
  const ownView = usePaneState((state) => state.reading === null && state.tab === "follow");
  if (work === null || ownView) return null;
  return <WorkProgress key={work.startedAt} work={work} className={className} />;
}
