import type { CommandReport } from "../../actions/commandReports";
import type { PaneActions } from "../actions";
import { makingCommands, type MakingCommands } from "./makingCommands";
import { navigationCommands, type NavigationCommands } from "./navigationCommands";
import { initialState, tabs, type PaneState } from "./paneState";
import { createPaneWork, withItem } from "./paneWork";
import type { PreferenceStore } from "./preferences";
import { readingCommands, sheetsRead, type ReadingCommands } from "./readingCommands";

/** The pane's state and the commands that change it. One job runs at a time; a second one is not started. */
export interface PaneStore extends NavigationCommands, ReadingCommands, MakingCommands {
  getState(): PaneState;
  subscribe(listener: () => void): () => void;
  /** Stops the job that is running. */
  cancel(): void;
  /** What a button of the ribbon has done. */
  report(report: CommandReport): Promise<void>;
}

export function createPaneStore(
  actions: PaneActions,
  preferences: Pick<PreferenceStore, "loadTab" | "saveTab">,
): PaneStore {
  const lastTab = tabs.find((tab) => tab === preferences.loadTab());
  const work = createPaneWork({ ...initialState, tab: lastTab ?? initialState.tab }, actions.isEditingCell);
  const navigation = navigationCommands(actions, work, preferences);
  const reading = readingCommands(actions, work);
  const readAgain = async (): Promise<void> => {
    const sheets = sheetsRead(work);
    if (sheets !== undefined) await reading.read({ sheets });
  };
  return {
    getState: work.state,
    subscribe: work.subscribe,
    cancel: work.cancel,
    ...navigation,
    ...reading,
    ...makingCommands(actions, work, readAgain),

    async report({ command, result }) {
      if (!result.ok) return work.failed(result, null);
      const { item, summary, left } = result.value;
      work.set({ inserted: withItem(work.state().inserted, item) });
      if (command === "updateAll") await readAgain();
      work.set({ notice: { kind: "done", summary, item, problems: result.problems, left } });
      if (command === "updateAll" && result.problems.some(({ severity }) => severity !== "info")) {
        navigation.openTab("follow");
        navigation.openPage({ kind: "problems" });
      }
    },
  };
}
