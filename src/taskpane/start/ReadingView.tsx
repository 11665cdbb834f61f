import { makeStyles } from "@fluentui/react-components";
import { usePaneState } from "../frame/paneContext";
import { ViewLayout } from "../frame/ViewLayout";
import { WorkProgress } from "../frame/WorkStrip";

const useStyles = makeStyles({ view: { padding: "16px 0" } });

/** V2: the first reading, before there is anything to show. */
export function ReadingView() {
  const styles = useStyles();
  const work = usePaneState((state) => state.work);
  return (
    <ViewLayout>
      <div className={styles.view} aria-busy="true">
        {work === null ? null : <WorkProgress key={work.startedAt} work={work} />}
      </div>
    </ViewLayout>
  );
}
