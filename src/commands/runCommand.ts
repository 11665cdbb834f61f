import { reportCommand, type CommandReport } from "../actions/commandReports";
import { freezeSheet } from "../actions/freezeSheet";
import { insertSelection } from "../actions/insertSelection";
import type { ActionResult, DoneSummary } from "../actions/types";
import { updateAll } from "../actions/updateAll";

const jobs: Readonly<Record<CommandReport["command"], () => Promise<ActionResult<DoneSummary>>>> = {
  updateAll: () => updateAll(),
  insertSelection: () => insertSelection(),
  freezeSheet: () => freezeSheet(null),
};

/**
 * Runs a command without the pane. The pane tells the result if it is open; only what the user has to know about opens
 * it: a failure, or problems met on the way.
 */
export async function runCommand(command: CommandReport["command"]): Promise<void> {
  const result = await jobs[command]();
  reportCommand({ command, result });
  const quiet = result.ok ? result.problems.length === 0 : result.reason === "cancelled";
  if (!quiet) await showPane();
}

/** Excel on iPad, and the browser page, have no such thing as showing the pane by program. */
async function showPane(): Promise<void> {
  if (!Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) return;
  await Office.addin.showAsTaskpane();
}
