import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTexts } from "../texts";

const useStyles = makeStyles({ surface: { width: "calc(100vw - 24px)", padding: "16px" } });

interface ConfirmDialogProps {
  readonly title: string;
  readonly body: ReactNode;
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly close: () => void;
}

/** One question with two answers; the browser's own dialogs are blocked in add-ins. */
export function ConfirmDialog({ title, body, confirm, onConfirm, close }: ConfirmDialogProps) {
  const styles = useStyles();
  const { t } = useTexts();
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : close())}>
      <DialogSurface className={styles.surface}>
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
