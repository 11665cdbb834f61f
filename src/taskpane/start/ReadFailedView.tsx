import { usePane } from "../frame/paneContext";
import { PrimaryButton } from "../frame/PrimaryButton";
import { ViewLayout } from "../frame/ViewLayout";
import { FailureDetails } from "../insert/FailureDetails";
import type { Failure } from "../state/paneState";
import { problemText, useTexts } from "../texts";
import { useStartStyles } from "./StartView";

/** The reading stopped: what happened, and once more. */
export function ReadFailedView({ failure }: { readonly failure: Failure }) {
  const start = useStartStyles();
  const texts = useTexts();
  const { store } = usePane();
  return (
    <ViewLayout
      buttons={<PrimaryButton onClick={() => void store.read()}>{texts.t("btn.readAgain")}</PrimaryButton>}
    >
      <div className={start.view} role="alert">
        <p className={start.body}>{problemText(texts, failure.problem)}</p>
        <FailureDetails failure={failure} />
      </div>
    </ViewLayout>
  );
}
