import { useCallback, useEffect, useState } from "react";
import type { CostsReading } from "../../actions/costs/readCosts";
import type { ActionResult } from "../../actions/types";
import { usePane, usePaneState } from "../frame/paneContext";

export type CostsState =
  | { readonly kind: "reading" }
  | { readonly kind: "read"; readonly costs: CostsReading }
  | { readonly kind: "failed"; readonly failure: Extract<ActionResult<never>, { ok: false }> };

/** The cost tables of the workbook, read when the view opens and again after each new reading. */
export function useCosts(): { readonly state: CostsState; readonly again: () => void } {
  const { actions } = usePane();
  const number = usePaneState((state) => state.readingNumber);
  const [state, setState] = useState<CostsState>({ kind: "reading" });
  const [asked, setAsked] = useState(0);
  const { readCosts } = actions;
  useEffect(() => {
    let left = false;
    void readCosts({}).then((result) => {
      if (left) return;
      setState(result.ok ? { kind: "read", costs: result.value } : { kind: "failed", failure: result });
    });
    return () => {
      left = true;
    };
  }, [readCosts, number, asked]);
  return { state, again: useCallback(() => setAsked((n) => n + 1), []) };
}
