import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { InsertedItem } from "../../actions/types";
import type { PaneActions } from "../actions";
import type { PaneTexts } from "../catalogue/loadTexts";
import { usePane, usePaneState } from "../frame/paneContext";
import { useTexts } from "../texts";
import { cellList } from "./cellList";

const ConfirmDialog = lazy(async () => ({ default: (await import("../frame/ConfirmDialog")).ConfirmDialog }));

interface RemoveButtonProps {
  readonly item: InsertedItem;
  readonly label: string;
}

/** What is asked before a sheet goes; null when nothing of the user's own goes with it. */
async function questionFor(
  { t }: PaneTexts,
  actions: PaneActions,
  item: InsertedItem,
): Promise<string | null> {
  const general = t("pane.remove.body", { sheet: item.sheet });
  try {
    const result = await actions.readOwnText([item.id]);
    // Where it cannot be known, or was not to be read, it is asked.
    if (!result.ok) return general;
    const own = result.value.find(({ id }) => id === item.id);
    if (own === undefined || (own.known && own.cells.length === 0)) return null;
    return own.known ? t("confirm.removeNotes.body", { cells: cellList(t, own.cells) }) : general;
  } catch {
    return general;
  }
}

/** Takes back what was inserted. Asks once, when text of the user's own goes with it, else not (ux-flows V7). */
export function RemoveButton({ item, label }: RemoveButtonProps) {
  const texts = useTexts();
  const { t } = texts;
  const { store, actions } = usePane();
  const working = usePaneState((state) => state.work !== null);
  const [question, setQuestion] = useState<string | null>(null);
  const remove = async (): Promise<void> => {
    const asked = await questionFor(texts, actions, item);
    if (asked === null) await store.remove(item);
    else setQuestion(asked);
  };
  return (
    <>
      <Button size="small" disabledFocusable={working} onClick={() => void remove()}>
        {label}
      </Button>
      {question !== null ? (
        <Suspense fallback={null}>
          <ConfirmDialog
            title={t("confirm.remove.title", { what: item.sheet })}
            body={question}
            confirm={t("confirm.yes.remove")}
            onConfirm={() => void store.remove(item)}
            close={() => setQuestion(null)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
