import { useMemo, useRef, type ReactNode } from "react";
import { AnnounceProvider, makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** How long a sentence is held back, so that a newer one replaces it unread. */
const holdMs = 120;

function say(region: HTMLElement | null, text: string): void {
  if (region === null) return;
  if (text === "") return region.replaceChildren();
  // A new element each time, or the same sentence twice is announced once.
  const line = document.createElement("span");
  line.textContent = text;
  region.replaceChildren(line);
}

/**
 * One polite and one assertive region for all announcements, MessageBar's included: it finds them through the same
 * provider. Fluent's own announcer is always assertive and adds a full stop to every sentence, hence ours.
 */
export function LiveRegions({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const polite = useRef<HTMLDivElement>(null);
  const assertive = useRef<HTMLDivElement>(null);
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const value = useMemo(
    () => ({
      announce: (text: string, options: { alert?: boolean; polite?: boolean } = {}) => {
        if (options.alert && !options.polite) return say(assertive.current, text);
        clearTimeout(waiting.current);
        waiting.current = setTimeout(() => say(polite.current, text), holdMs);
      },
    }),
    [],
  );
  return (
    <AnnounceProvider value={value}>
      {children}
      <div ref={polite} role="status" aria-live="polite" className={styles.hidden} />
      <div ref={assertive} role="alert" aria-live="assertive" className={styles.hidden} />
    </AnnounceProvider>
  );
}
