import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { CloseIcon } from "../frame/Icons";
import { usePane } from "../frame/paneContext";
import { useGoTo } from "../frame/useGoTo";
import { FailureDetails, failureText } from "./FailureDetails";
import { RemoveButton } from "./RemoveButton";
import type { Notice } from "../state/paneState";
import { problemText, useTexts } from "../texts";

const useStyles = makeStyles({
  bar: { borderRadius: 0 },
  body: { paddingTop: "6px", paddingBottom: "2px" },
  actions: { display: "flex", flexWrap: "wrap", justifyContent: "flex-start", paddingLeft: "12px" },
  more: { margin: "4px 0 0", fontSize: "12px", lineHeight: "16px" },
});

const intents = { done: "success", partly: "warning", failed: "error" } as const;

/**
 * Sheets that hold nothing for what was made: notes, lists, hidden ones. They stand in the list of problems; here, after
 * work that went well, they would be taken for a fault in it.
 */
const aboutOtherSheets = new Set(["noSeries", "noPeriods", "emptySheet", "hiddenSheet"]);

function NoticeText({ notice }: { readonly notice: Notice }) {
  const styles = useStyles();
  const texts = useTexts();
  if (notice.kind === "failed") {
    return (
      <>
        {failureText(texts, notice.failure)}
        <FailureDetails failure={notice.failure} />
      </>
    );
  }
  if (notice.kind === "partly") {
    return problemText(texts, notice.problem);
  }
  const { left = 0 } = notice;
  const worthTelling = notice.problems.filter(({ code }, i) => i < left || !aboutOtherSheets.has(code));
  return (
    <>
      {texts.render(notice.summary)}
      {worthTelling.slice(0, 3).map((problem, index) => (
        <p key={index} className={styles.more}>
          {index < left ? problemText(texts, problem) : texts.render(problem.message)}
        </p>
      ))}
    </>
  );
}

function NoticeButtons({ notice }: { readonly notice: Notice }) {
  const { t } = useTexts();
  const { store } = usePane();
  const goTo = useGoTo();
  if (notice.kind === "failed") {
    const { retry } = notice;
    return retry === null ? null : (
      <Button size="small" onClick={retry}>
        {t("pane.retry")}
      </Button>
    );
  }
  const { item } = notice;
  return (
    <>
      {notice.kind === "partly" ? (
        <Button size="small" appearance="primary" onClick={() => void store.insertCharts(notice.remaining)}>
          {t("pane.continueWith", { n: notice.remaining.length })}
        </Button>
      ) : null}
      {item === null ? null : (
        <>
          <Button size="small" onClick={() => goTo(item.sheet, item.address ?? null)}>
            {t("btn.goTo")}
          </Button>
          <RemoveButton item={item} label={t(notice.kind === "partly" ? "pane.removeDone" : "btn.remove")} />
        </>
      )}
    </>
  );
}

/** V7: done, partly done or failed, with what can be done about it. */
export function NoticeBar({ notice }: { readonly notice: Notice }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { store } = usePane();
  const cancelled = notice.kind === "failed" && notice.failure.reason === "cancelled";
  const inPart = notice.kind === "done" && (notice.left ?? 0) > 0;
  return (
    <MessageBar
      className={styles.bar}
      layout="multiline"
      intent={cancelled ? "info" : inPart ? "warning" : intents[notice.kind]}
      politeness={notice.kind === "failed" && !cancelled ? "assertive" : "polite"}
    >
      <MessageBarBody className={styles.body}>
        <NoticeText notice={notice} />
      </MessageBarBody>
      <MessageBarActions
        className={styles.actions}
        containerAction={
          <Button
            size="small"
            appearance="transparent"
            aria-label={t("btn.dismiss")}
            icon={<CloseIcon />}
            onClick={() => store.closeNotice()}
          />
        }
      >
        <NoticeButtons notice={notice} />
      </MessageBarActions>
    </MessageBar>
  );
}
