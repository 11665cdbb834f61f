import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTexts } from "../texts";

interface ConfirmDialogProps {
  readonly title: string;
  readonly body: ReactNode;
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly close: () => void;
}

/** One question with two answers; the browser's own dialogs are blocked in add-ins. */
export function ConfirmDialog({ title, body, confirm, onConfirm, close }: ConfirmDialogProps) {
  const { t } = useTexts();
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : close())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{body}</DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              onClick={() => {
                close();
                onConfirm();
              }}
            >
              {confirm}
            </Button>
            <Button onClick={close}>{t("confirm.no")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
