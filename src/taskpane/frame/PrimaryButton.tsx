import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";

interface PrimaryButtonProps {
  readonly children: ReactNode;
  readonly onClick: () => void;
  /** Why it cannot be pressed now; it keeps its place for the keyboard and says the reason. */
  readonly reason?: string | null;
}

/** The one main button of a view: Ctrl+Enter presses it from anywhere in the pane. */
export function PrimaryButton({ children, onClick, reason = null }: PrimaryButtonProps) {
  return (
    <>
      <Button
        appearance="primary"
        data-primary
        disabledFocusable={reason !== null}
        aria-describedby={reason === null ? undefined : "primary-reason"}
        title={reason ?? undefined}
        onClick={onClick}
      >
        {children}
      </Button>
      {reason === null ? null : (
        <span id="primary-reason" hidden>
          {reason}
        </span>
      )}
    </>
  );
}
