import { useState, type JSX, type KeyboardEvent, type PointerEvent } from "react";

export interface PaneFrameProps {
  readonly title: string;
  readonly splitterLabel: string;
}

/** Excel for the web starts a pane at 350 pixels; a Mac at 270, which is as narrow as it may become. */
const startWidth = 350;
const narrowest = 270;
const widest = 800;

/** The unmodified task pane in a frame of its own, with a divider that moves by mouse and by arrow keys. */
export function PaneFrame({ title, splitterLabel }: PaneFrameProps): JSX.Element {
  const [width, setWidth] = useState(startWidth);
  const set = (next: number): void => setWidth(Math.max(narrowest, Math.min(widest, next)));
  const onPointerMove = (event: PointerEvent): void => {
    if ((event.buttons & 1) === 1) set(window.innerWidth - event.clientX);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "ArrowLeft") set(width + 10);
    else if (event.key === "ArrowRight") set(width - 10);
  };
  return (
    <aside className="pane" style={{ width: width + 8 }}>
      <div
        className="splitter"
        role="separator"
        aria-orientation="vertical"
        aria-label={splitterLabel}
        aria-valuenow={width}
        aria-valuemin={narrowest}
        aria-valuemax={widest}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
      />
      <iframe title={title} src="pane.html" />
    </aside>
  );
}
