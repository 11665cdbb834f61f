import { reportCommand, type CommandReport } from "../actions/commandReports";
import { freezeSheet } from "../actions/frozen/freezeSheet";
import { insertSelection } from "../actions/charts/insertSelection";
import type { ActionResult, DoneSummary } from "../actions/types";
import { updateAll } from "../actions/made/updateAll";
import { showPane } from "./showPane";

const jobs: Readonly<Record<CommandReport["command"], () => Promise<ActionResult<DoneSummary>>>> = {
  updateAll: () => updateAll(),
  insertSelection: () => insertSelection(),
  freezeSheet: () => freezeSheet(null),
};

/**
 * Runs a command without the pane. The pane tells the result if it is open; only what the user has to look at opens it:
 * a failure, or problems that are more than information.
 */
export async function runCommand(command: CommandReport["command"]): Promise<void> {
  const result = await jobs[command]();
  reportCommand({ command, result });
  if (needsEyes(result)) await showPane();
}

function needsEyes(result: ActionResult<DoneSummary>): boolean {
  if (!result.ok) return result.reason !== "cancelled";
  return result.problems.some(({ severity }) => severity !== "info");
}
