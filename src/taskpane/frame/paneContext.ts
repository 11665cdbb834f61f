import { createContext, useContext, useSyncExternalStore } from "react";
import type { PaneActions } from "../actions";
import type { PaneState } from "../state/paneState";
import type { PaneStore } from "../state/paneStore";
import type { Preferences } from "../state/preferences";

export interface PaneContextValue {
  readonly store: PaneStore;
  readonly actions: PaneActions;
  readonly preferences: Preferences;
  readonly setPreferences: (preferences: Preferences) => void;
}

const PaneContext = createContext<PaneContextValue | null>(null);
export const PaneProvider = PaneContext.Provider;

export function usePane(): PaneContextValue {
  const value = useContext(PaneContext);
  if (value === null) throw new Error("PaneProvider is missing");
  return value;
}

/** A part of the pane's state. The selector must return the same object for the same state. */
export function usePaneState<T>(select: (state: PaneState) => T): T {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}
