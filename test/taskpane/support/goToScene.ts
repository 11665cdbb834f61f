import { screen, waitFor } from "@testing-library/react";
// Views that the pane fetches later are loaded at the start, so that no test waits for them to be compiled.
import "../../../src/taskpane/correct/CorrectReadingView";
import "../../../src/taskpane/documents/DocumentPage";
import "../../../src/taskpane/frame/ConfirmDialog";
import "../../../src/taskpane/indicator/CauseDialog";
import "../../../src/taskpane/indicator/IndicatorPage";
import "../../../src/taskpane/insert/InsertOptionsForm";
import "../../../src/taskpane/insert/NoticeBar";
import "../../../src/taskpane/kolada/KoladaView";
import "../../../src/taskpane/more/AboutView";
import "../../../src/taskpane/more/HelpView";
import "../../../src/taskpane/more/MoreMenu";
import "../../../src/taskpane/more/SettingsView";
import "../../../src/taskpane/problems/ProblemsView";
import "../../../src/taskpane/start/ChooseSheetView";
import "../../../src/taskpane/start/ReadFailedView";
import "../../../src/taskpane/start/StartView";
import "../../../src/taskpane/tabs/DocumentsView";
import "../../../src/taskpane/improve/ChecklistPage";
import "../../../src/taskpane/improve/ImproveView";
import "../../../src/taskpane/costs/CostPage";
import "../../../src/taskpane/costs/CostsView";
import { renderPane, type RenderedPane } from "./renderPane";
import { openRow, scenes } from "./scenes";

const plain = (text: string): string => text.replace(/\u00a0/g, " ");
const starting = (name: string) => (text: string) => plain(text).startsWith(name);
const roles = ["menuitem", "button", "tab", "checkbox"] as const;

async function pressable(name: string): Promise<HTMLElement> {
  return waitFor(() => {
    for (const role of roles) {
      const found = screen.queryAllByRole(role, { name: starting(name) }).at(-1);
      if (found) return found;
    }
    throw new Error(`Nothing to press is named ${name}`);
  });
}

/** Renders a scene and presses what leads to it. */
export async function goToScene(name: string): Promise<RenderedPane> {
  const scene = scenes[name];
  if (scene === undefined) throw new Error(`No scene ${name}`);
  const pane = renderPane(scene.actions());
  for (const press of scene.press ?? []) {
    if (press === openRow) {
      const list = await screen.findByRole("listbox");
      list.querySelector<HTMLElement>('[role="option"][tabindex="0"]')?.focus();
      await pane.user.keyboard("{Enter}");
    } else {
      await pane.user.click(await pressable(press));
    }
  }
  await screen.findAllByText(scene.shows, { exact: false }, { timeout: 5000 });
  return pane;
}
