/** What the user has chosen for the pane itself, kept on this computer and never in the workbook. */
export interface Preferences {
  readonly theme: "system" | "light" | "dark";
  readonly language: "auto" | "sv" | "en";
  readonly readOnOpen: boolean;
  /** Whether the pane may ask Kolada's API when the user presses for it. */
  readonly koladaLive: boolean;
}

export const defaultPreferences: Preferences = {
  theme: "system",
  language: "auto",
  readOnOpen: true,
  koladaLive: false,
};

export interface PreferenceStore {
  load(): Preferences;
  save(preferences: Preferences): void;
  /** The tab that was last seen in this workbook; null when there is none. */
  loadTab(): string | null;
  saveTab(tab: string): void;
}

/** Old workbooks are forgotten, so that the stored text stays small. */
const rememberedWorkbooks = 50;

/**
 * Keeps preferences in local storage. `partition` is Office.context.partitionKey, which separates the add-in's data
 * per top site where browsers partition storage (Microsoft: persisting add-in state); `workbook` names the workbook.
 * Storage that is blocked or holds something else gives the defaults.
 */
export function storedPreferences(
  storage: Storage | null,
  partition: string,
  workbook: string,
): PreferenceStore {
  const preferencesKey = `${partition}styrtal.preferences`;
  const tabsKey = `${partition}styrtal.tabs`;

  function read(key: string): unknown {
    try {
      return JSON.parse(storage?.getItem(key) ?? "null");
    } catch {
      return null;
    }
  }
  function write(key: string, value: unknown): void {
    try {
      storage?.setItem(key, JSON.stringify(value));
    } catch {
      // Blocked or full: the choice holds until the pane is closed.
    }
  }
  function readTabs(): readonly (readonly [string, string])[] {
    const stored = read(tabsKey);
    if (!Array.isArray(stored)) return [];
    return stored.filter(
      (pair): pair is [string, string] =>
        Array.isArray(pair) && typeof pair[0] === "string" && typeof pair[1] === "string",
    );
  }

  return {
    load() {
      const stored = (read(preferencesKey) ?? {}) as Partial<Record<keyof Preferences, unknown>>;
      const { theme, language, readOnOpen, koladaLive } = stored;
      return {
        theme: theme === "light" || theme === "dark" ? theme : defaultPreferences.theme,
        language: language === "sv" || language === "en" ? language : defaultPreferences.language,
        koladaLive: koladaLive === true,
        readOnOpen: typeof readOnOpen === "boolean" ? readOnOpen : defaultPreferences.readOnOpen,
      };
    },
    save: (preferences) => write(preferencesKey, preferences),
    loadTab: () => readTabs().find(([name]) => name === workbook)?.[1] ?? null,
    saveTab(tab) {
      const others = readTabs().filter(([name]) => name !== workbook);
      write(tabsKey, [[workbook, tab], ...others].slice(0, rememberedWorkbooks));
    },
  };
}
