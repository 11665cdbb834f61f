import type { WorkbookReading } from "../../actions/types";
import { FollowView } from "../list/FollowView";
import { useRows } from "../list/useRows";
import { IndicatorView } from "./IndicatorView";

interface IndicatorPageProps {
  readonly id: string;
  readonly reading: WorkbookReading;
}

/** The series by its id; it can be gone after a new reading, and then the list is what there is. */
export function IndicatorPage({ id, reading }: IndicatorPageProps) {
  const { all } = useRows();
  const row = all.find((each) => each.id === id);
  return row ? <IndicatorView key={id} row={row} /> : <FollowView reading={reading} />;
}
