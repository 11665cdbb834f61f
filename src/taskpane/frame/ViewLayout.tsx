import { createContext, useContext, useLayoutEffect, useRef, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { placeOf } from "../state/paneState";
import { usePaneState } from "./paneContext";
import { useFrameStyles } from "./useFrameStyles";

/** Where each place was scrolled to; a tab keeps its place when one leaves it. Lives as long as the pane. */
const scrolledTo = new Map<string, number>();

export interface FooterSlots {
  readonly buttons: HTMLElement | null;
  readonly above: HTMLElement | null;
}

/** The footer belongs to the frame, so that Mer keeps its focus when the view changes; views fill its slots. */
export const FooterSlotsContext = createContext<FooterSlots>({ buttons: null, above: null });

interface ViewLayoutProps {
  readonly children: ReactNode;
  /** At most one primary and one secondary button. */
  readonly buttons?: ReactNode;
  /** What is decided before the primary button is pressed, such as where charts go. */
  readonly aboveButtons?: ReactNode;
}

/** The content of a view, which scrolls, and what it has for the footer. */
export function ViewLayout({ children, buttons, aboveButtons }: ViewLayoutProps) {
  const styles = useFrameStyles();
  const place = usePaneState(placeOf);
  const slots = useContext(FooterSlotsContext);
  const content = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (content.current) content.current.scrollTop = scrolledTo.get(place) ?? 0;
  }, [place]);
  return (
    <>
      <div
        ref={content}
        className={styles.content}
        onScroll={(event) => scrolledTo.set(place, event.currentTarget.scrollTop)}
      >
        {children}
      </div>
      {aboveButtons !== undefined && slots.above ? createPortal(aboveButtons, slots.above) : null}
      {buttons !== undefined && slots.buttons ? createPortal(buttons, slots.buttons) : null}
    </>
  );
}
