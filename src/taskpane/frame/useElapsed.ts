import { useEffect, useState } from "react";

/** True once `ms` have passed since `startedAt` (milliseconds since 1970). Sets one timer, not a clock. */
export function useElapsed(startedAt: number, ms: number): boolean {
  const [passed, setPassed] = useState(() => Date.now() - startedAt >= ms);
  useEffect(() => {
    const left = startedAt + ms - Date.now();
    setPassed(left <= 0);
    if (left <= 0) return undefined;
    const timer = setTimeout(() => setPassed(true), left);
    return () => clearTimeout(timer);
  }, [startedAt, ms]);
  return passed;
}
