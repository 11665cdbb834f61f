import { useLayoutEffect, useRef, type ReactNode } from "react";
import { placeOf } from "../state/paneState";
import { MoreButton } from "./MoreButton";
import { usePaneState } from "./paneContext";
import { useFrameStyles } from "./useFrameStyles";
import { WorkStrip } from "./WorkStrip";

/** Where each place was scrolled to; a tab keeps its place when one leaves it. Lives as long as the pane. */
const scrolledTo = new Map<string, number>();

interface ViewLayoutProps {
  readonly children: ReactNode;
  /** At most one primary and one secondary button. */
  readonly buttons?: ReactNode;
  /** What is decided before the primary button is pressed, such as where charts go. */
  readonly aboveButtons?: ReactNode;
}

/** Content that scrolls, progress of work that is under way, and the footer. */
export function ViewLayout({ children, buttons, aboveButtons }: ViewLayoutProps) {
  const styles = useFrameStyles();
  const place = usePaneState(placeOf);
  const content = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (content.current) content.current.scrollTop = scrolledTo.get(place) ?? 0;
  }, [place]);
  return (
    <div className={styles.view}>
      <div
        ref={content}
        className={styles.content}
        onScroll={(event) => scrolledTo.set(place, event.currentTarget.scrollTop)}
      >
        {children}
      </div>
      <WorkStrip className={styles.strip} />
      {aboveButtons === undefined ? null : <div className={styles.strip}>{aboveButtons}</div>}
      <div className={styles.footer}>
        <div className={styles.footerMain}>{buttons}</div>
        <MoreButton />
      </div>
    </div>
  );
}
