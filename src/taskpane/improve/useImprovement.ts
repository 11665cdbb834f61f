import { useEffect, useState } from "react";
import type { ImprovementState } from "../../actions/improvement/readImprovement";
import { usePane, usePaneState } from "../frame/paneContext";

/** What there is in the workbook; read when the view opens and after each piece of work. null until then. */
export function useImprovement(): ImprovementState | null {
  const { actions } = usePane();
  const working = usePaneState((state) => state.work !== null);
  const readings = usePaneState((state) => state.readingNumber);
  const [found, setFound] = useState<ImprovementState | null>(null);
  useEffect(() => {
    if (working) return;
    let current = true;
    // Each action tells its own faults; here a fault leaves what was known.
    void actions.readImprovement().then((result) => {
      if (current && result.ok) setFound(result.value);
    });
    return () => {
      current = false;
    };
  }, [actions, working, readings]);
  return found;
}
