import type { Assessment } from "../../core/indicator/assessment";
import type { Decision } from "../../core/indicator/phases/decisions";
import { usePane } from "../frame/paneContext";
import { useBlocked } from "../frame/useBlocked";

export interface Decide {
  /** False where the workbook cannot be written to, or while something else is going on. */
  readonly possible: boolean;
  /** Keeps a decision for this series, or for all series of its indicator. */
  readonly decide: (decision: Decision, all?: boolean) => void;
}

/** How the pages of an indicator keep what the user decides. */
export function useDecide({ indicator, series }: Assessment): Decide {
  const { store } = usePane();
  const blocked = useBlocked();
  return {
    possible: blocked === null,
    decide: (decision, all = false) => {
      const seriesIds = all ? indicator.series.map(({ id }) => id) : [series.id];
      void store.decide({ seriesIds, decision });
    },
  };
}
