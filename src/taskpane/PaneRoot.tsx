import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { PaneActions } from "./actions";
import type { PaneTexts } from "./catalogue/loadTexts";
import { ErrorBoundary } from "./frame/ErrorBoundary";
import { LiveRegions } from "./frame/LiveRegions";
import { PaneProvider } from "./frame/paneContext";
import { darkTheme, lightTheme, wantsDark, type HostTheme } from "./frame/theme";
import { Pane } from "./Pane";
import { createPaneStore } from "./state/paneStore";
import type { PreferenceStore, Preferences } from "./state/preferences";
import { TextsProvider } from "./texts";

export interface PaneRootProps {
  readonly actions: PaneActions;
  readonly preferences: PreferenceStore;
  /** What is needed for the first paint; the rest comes from `loadTexts`. */
  readonly firstTexts: PaneTexts;
  /** All texts in the language of the choice; "auto" follows the host. */
  readonly loadTexts: (language: Preferences["language"]) => Promise<PaneTexts>;
  readonly hostTheme?: HostTheme;
}

const darkQuery = "(prefers-color-scheme: dark)";

function useSystemIsDark(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia?.(darkQuery);
      query?.addEventListener("change", changed);
      return () => query?.removeEventListener("change", changed);
    },
    () => window.matchMedia?.(darkQuery).matches ?? false,
  );
}

/** Reads when the pane opens, marks sheets that change, and reads an empty workbook again when it gets figures. */
function useWorkbook(
  actions: PaneActions,
  store: ReturnType<typeof createPaneStore>,
  readOnOpen: boolean,
): void {
  useEffect(() => {
    if (readOnOpen) void store.read();
    const endReports = actions.onCommandReport((report) => void store.report(report));
    const endRequests = actions.onPaneRequest((request) => store.show(request));
    let ended = false;
    let end: (() => void) | null = null;
    void actions
      .subscribeToChanges((change) => store.notice(change))
      .then((unsubscribe) => {
        if (ended) unsubscribe();
        else end = unsubscribe;
      })
      .catch(() => undefined); // Without events there is still Läs om.
    return () => {
      ended = true;
      endReports();
      endRequests();
      end?.();
    };
    // The setting says what happens when the pane opens, so a later change of it starts nothing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [actions, store]);
}

/** The pane with all it needs around it. The actions come from outside: the product's, or a test's. */
export function PaneRoot({ actions, preferences, firstTexts, loadTexts, hostTheme }: PaneRootProps) {
  const [chosen, setChosen] = useState(() => preferences.load());
  const [store] = useState(() => createPaneStore(actions, preferences));
  const [texts, setTexts] = useState(firstTexts);
  const { language } = chosen;
  useEffect(() => {
    let gone = false;
    void loadTexts(language).then((loaded) => {
      if (!gone) setTexts(loaded);
    });
    return () => {
      gone = true;
    };
  }, [loadTexts, language]);
  const systemIsDark = useSystemIsDark();
  const dark = wantsDark(chosen.theme, hostTheme, systemIsDark);
  useWorkbook(actions, store, chosen.readOnOpen);
  useEffect(() => {
    document.documentElement.lang = texts.locale.slice(0, 2);
    document.documentElement.style.colorScheme = dark ? "dark" : "light";
  }, [texts, dark]);
  const pane = useMemo(
    () => ({
      store,
      actions,
      preferences: chosen,
      setPreferences: (next: Preferences) => {
        preferences.save(next);
        setChosen(next);
      },
    }),
    [store, actions, chosen, preferences],
  );
  return (
    <FluentProvider theme={dark ? darkTheme : lightTheme}>
      <TextsProvider value={texts}>
        <ErrorBoundary sentence={texts.t("pane.fault")} again={texts.t("pane.retry")}>
          <LiveRegions>
            <PaneProvider value={pane}>
              <Pane />
            </PaneProvider>
          </LiveRegions>
        </ErrorBoundary>
      </TextsProvider>
    </FluentProvider>
  );
}
