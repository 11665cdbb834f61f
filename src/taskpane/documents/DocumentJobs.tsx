import { JobButton } from "../frame/JobButton";
import { usePane } from "../frame/paneContext";
import { useTexts } from "../texts";
import { nextText } from "./nextText";
import { useDocumentsPlan } from "./useDocumentsPlan";

/** The documents of V11, each with what it would hold now; a press opens its builder. */
export function DocumentJobs() {
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
        <JobButton
          key={document}
          title={t(`pane.doc.${document}`)}
          about={about}
          returnKey={`document-${document}`}
          onClick={() => store.openPage({ kind: "document", document })}
        />
      ))}
    </>
  );
}
