import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Failure } from "../state/paneState";
import type { PaneTexts } from "../catalogue/loadTexts";
import { problemText, useTexts } from "../texts";

const useStyles = makeStyles({
  more: { margin: "4px 0 0", fontSize: "12px", lineHeight: "16px" },
  details: {
    margin: "4px 0 0",
    padding: "6px 8px",
    fontSize: "12px",
    lineHeight: "16px",
    whiteSpace: "pre-wrap",
    fontFamily: tokens.fontFamilyMonospace,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    userSelect: "text",
  },
});

/** What happened, and that nothing was changed when that is so. */
export function failureText(texts: PaneTexts, failure: Failure): string {
  const sentence = problemText(texts, failure.problem);
  const says = failure.nothingChanged && failure.problem.code !== "cancelled";
  return says ? `${sentence} ${texts.t("office.nothingChanged")}` : sentence;
}

function detailsText({ details }: Failure): string {
  if (details === null) return "";
  return [details.code, details.location, details.statement].filter((part) => part !== "").join("\n");
}

/** Code, place and statement for support: opened on request, and copied with one press. */
export function FailureDetails({ failure }: { readonly failure: Failure }) {
  const styles = useStyles();
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  if (failure.details === null) return null;
  const text = detailsText(failure);
  const copy = (): void => void navigator.clipboard?.writeText(text).catch(() => undefined);
  return (
    <div className={styles.more}>
      <Link as="button" inline aria-expanded={open} onClick={() => setOpen(!open)}>
        {t("office.details")}
      </Link>
      {open ? (
        <>
          <pre className={styles.details}>{text}</pre>
          <Link as="button" inline onClick={copy}>
            {t("office.copyDetails")}
          </Link>
        </>
      ) : null}
    </div>
  );
}
