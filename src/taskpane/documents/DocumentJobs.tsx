import { Button, makeStyles } from "@fluentui/react-components";
import { usePane } from "../frame/paneContext";
import { useTexts } from "../texts";
import { nextText } from "./nextText";
import { useDocumentsPlan } from "./useDocumentsPlan";

const useStyles = makeStyles({
  job: {
    display: "block",
    width: "100%",
    textAlign: "left",
    justifyContent: "flex-start",
    paddingTop: "8px",
    paddingBottom: "8px",
  },
  about: { display: "block", fontSize: "12px", lineHeight: "16px", fontWeight: 400 },
});

/** The documents of V11, each with what it would hold now; a press opens its builder. */
export function DocumentJobs() {
  const styles = useStyles();
  const texts = useTexts();
  const { t } = texts;
  const { store } = usePane();
  const { plan } = useDocumentsPlan();
  const monthly = plan?.reviews.monthly ?? null;
  const review = plan?.reviews.review ?? null;
  const filled = review === null ? 0 : Object.values(review.parts).filter((n) => n > 0).length;
  const period = (of: NonNullable<typeof monthly>) => ({ kind: "period", period: of.period }) as const;
  const jobs = [
    [
      "monthly",
      monthly === null
        ? ""
        : t("pane.doc.monthly.about", { period: period(monthly), n: monthly.followed, k: monthly.changed }),
    ],
    ["review", review === null ? "" : t("pane.doc.review.about", { period: period(review), n: filled })],
    [
      "targets",
      plan === null ? "" : t("pane.doc.targets.rows", { n: plan.targets.rows, m: plan.targets.missing }),
    ],
    [
      "yearWheel",
      plan === null ? "" : plan.next === null ? t("pane.doc.wheel.none") : nextText(texts, plan.next),
    ],
  ] as const;
  return (
    <>
      {jobs.map(([document, about]) => (
        <Button
          key={document}
          className={styles.job}
          data-return={`document-${document}`}
          onClick={() => store.openPage({ kind: "document", document })}
        >
          {t(`pane.doc.${document}`)}
          <span className={styles.about}>{about}</span>
        </Button>
      ))}
    </>
  );
}
