import type { Ref } from "react";
import { MoreButton } from "./MoreButton";
import { useFrameStyles } from "./useFrameStyles";
import { WorkStrip } from "./WorkStrip";

interface FooterProps {
  readonly above: Ref<HTMLDivElement>;
  readonly buttons: Ref<HTMLDivElement>;
}

/** Progress of work under way, the options and buttons of the view, and Mer. */
export function Footer({ above, buttons }: FooterProps) {
  const styles = useFrameStyles();
  return (
    <>
      <WorkStrip className={styles.strip} />
      <div ref={above} className={styles.above} />
      <div className={styles.footer}>
        <div ref={buttons} className={styles.footerMain} />
        <MoreButton />
      </div>
    </>
  );
}
