import type { PaneRequest } from "../../actions/paneRequests";
import type { PaneActions } from "../actions";
import type { InsertOptions, ListState, Page, Tab } from "./paneState";
import { unexpected, type PaneWork } from "./paneWork";
import type { PreferenceStore } from "./preferences";

/** Commands that move in the pane and in the workbook, and change what is shown; none writes in it. */
export interface NavigationCommands {
  openTab(tab: Tab): void;
  openPage(page: Page): void;
  /** Closes the page that lies on top; false when there is none. */
  back(): boolean;
  /** The view that a button of the ribbon asks for. */
  show(request: PaneRequest): void;
  /** Selects a cell in the workbook; false when it is not there any more. */
  goTo(sheet: string, cell: string | null): Promise<boolean>;
  changeList(change: Partial<ListState>): void;
  /** Ticks a series, or takes the tick away. */
  toggle(id: string): void;
  changeOptions(change: Partial<InsertOptions>): void;
  closeNotice(): void;
}

/** Pages that lie above their own tab; the others lie above all, under Mer. */
const ofTab: readonly Page["kind"][] = [
  "indicator",
  "problems",
  "correct",
  "register",
  "document",
  "checklist",
  "cost",
];

export function navigationCommands(
  actions: Pick<PaneActions, "goToCell">,
  work: PaneWork,
  preferences: Pick<PreferenceStore, "saveTab">,
): NavigationCommands {
  const commands: NavigationCommands = {
    openTab(tab) {
      preferences.saveTab(tab);
      work.set({ tab, morePage: null });
    },

    openPage(page) {
      const { pages, tab } = work.state();
      if (ofTab.includes(page.kind)) work.set({ pages: { ...pages, [tab]: page }, morePage: null });
      else work.set({ morePage: page });
    },

    back() {
      const { morePage, pages, tab } = work.state();
      if (morePage !== null) {
        work.set({ morePage: null });
        return true;
      }
      const page = pages[tab];
      if (page === undefined) return false;
      const over = page.kind === "correct" ? (page.over ?? undefined) : undefined;
      work.set({ pages: { ...pages, [tab]: over } });
      return true;
    },

    show(request) {
      if (request === "checklists") return commands.openTab("improve");
      commands.openTab("documents");
      commands.openPage({ kind: "document", document: request });
    },

    async goTo(sheet, cell) {
      try {
        const result = await actions.goToCell(sheet, cell);
        if (!result.ok) work.failed(result, null);
        return result.ok;
      } catch (error) {
        work.failed(unexpected(error), null);
        return false;
      }
    },

    changeList: (change) => work.set({ list: { ...work.state().list, ...change } }),

    toggle(id) {
      const selected = new Set(work.state().list.selected);
      if (!selected.delete(id)) selected.add(id);
      commands.changeList({ selected });
    },

    changeOptions: (change) => work.set({ options: { ...work.state().options, ...change } }),
    closeNotice: () => work.set({ notice: null }),
  };
  return commands;
}
