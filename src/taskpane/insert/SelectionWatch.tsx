import { useEffect } from "react";
import { usePane, usePaneState } from "../frame/paneContext";

/** While charts are to stand in the selected cells: follows what is selected, there and in the list. Shows nothing. */
export function SelectionWatch() {
  const { store, actions } = usePane();
  const selected = usePaneState((state) => state.list.selected);
  const perPage = usePaneState((state) => state.options.perPage);
  const inserted = usePaneState((state) => state.inserted);
  useEffect(() => {
    const ask = (): void => void store.chooseCells([...selected]);
    ask();
    let ended = false;
    let end: (() => void) | null = null;
    void actions
      .subscribeToSelection(ask)
      .then((unsubscribe) => {
        if (ended) unsubscribe();
        else end = unsubscribe;
      })
      .catch(() => undefined); // Without events the cells are those of the moment when they were chosen.
    return () => {
      ended = true;
      end?.();
    };
  }, [store, actions, selected, perPage, inserted]);
  return null;
}
