import { useTexts } from "../texts";
import { usePaneState } from "./paneContext";

/** Why nothing in this workbook can be changed, whatever else goes on, as a sentence; null when it can. */
export function useReadOnly(): string | null {
  const { t } = useTexts();
  const readOnly = usePaneState((state) => state.reading?.readOnly ?? false);
  const version = usePaneState((state) => state.reading?.newerVersion ?? null);
  if (version !== null) return t("again.otherVersion", { version });
  return readOnly ? t("pane.readOnly") : null;
}

/** Why a button that writes cannot be pressed now, as a sentence; null when it can. */
export function useBlocked(): string | null {
  const { t } = useTexts();
  const readOnly = useReadOnly();
  const working = usePaneState((state) => state.work !== null);
  return readOnly ?? (working ? t("pane.working") : null);
}
