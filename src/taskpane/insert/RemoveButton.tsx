import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { InsertedItem } from "../../actions/types";
import { usePane, usePaneState } from "../frame/paneContext";
import { useTexts } from "../texts";

const ConfirmDialog = lazy(async () => ({ default: (await import("../frame/ConfirmDialog")).ConfirmDialog }));

interface RemoveButtonProps {
  readonly item: InsertedItem;
  readonly label: string;
}

/** Takes back what was inserted, after one question: the sheet goes with all that has been written on it. */
export function RemoveButton({ item, label }: RemoveButtonProps) {
  const { t } = useTexts();
  const { store } = usePane();
  const working = usePaneState((state) => state.work !== null);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button size="small" disabledFocusable={working} onClick={() => setAsking(true)}>
        {label}
      </Button>
      {asking ? (
        <Suspense fallback={null}>
          <ConfirmDialog
            title={t("confirm.remove.title", { what: item.sheet })}
            body={t("pane.remove.body", { sheet: item.sheet })}
            confirm={t("confirm.yes.remove")}
            onConfirm={() => void store.remove(item)}
            close={() => setAsking(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
