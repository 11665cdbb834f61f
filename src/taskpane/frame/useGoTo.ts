import { useAnnounce } from "@fluentui/react-components";
import { useCallback } from "react";
import { useTexts } from "../texts";
import { usePane } from "./paneContext";

/** Goes to a sheet or a cell; the focus then lies in the grid, and how to come back is said. */
export function useGoTo(): (sheet: string, cell: string | null) => void {
  const { store } = usePane();
  const { t } = useTexts();
  const { announce } = useAnnounce();
  return useCallback(
    (sheet, cell) => {
      void store.goTo(sheet, cell).then((went) => {
        if (went) announce(t("sr.wentTo", { cell: cell ?? "A1", sheet }));
      });
    },
    [announce, store, t],
  );
}
