import { lazy, Suspense } from "react";
import { usePaneState } from "../frame/paneContext";

const NoticeBar = lazy(async () => ({ default: (await import("./NoticeBar")).NoticeBar }));

/** The result of the last job, until it is closed or the next one starts. */
export function Notices() {
  const notice = usePaneState((state) => state.notice);
  if (notice === null) return null;
  return (
    <Suspense fallback={null}>
      <NoticeBar notice={notice} />
    </Suspense>
  );
}
