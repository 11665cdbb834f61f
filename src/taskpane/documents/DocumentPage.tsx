import { ReviewPage } from "./ReviewPage";
import { TargetTablePage } from "./TargetTablePage";
import { YearWheelPage } from "./YearWheelPage";

/** The builder of one kind of document. */
export function DocumentPage({
  document,
}: {
  readonly document: "monthly" | "review" | "targets" | "yearWheel";
}) {
  if (document === "targets") return <TargetTablePage />;
  if (document === "yearWheel") return <YearWheelPage />;
  return <ReviewPage key={document} kind={document} />;
}
