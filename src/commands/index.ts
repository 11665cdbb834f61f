/**
 * Buttons of the ribbon and the cell menu, by the action ids of manifest.xml. The work itself is fetched when a button
 * is pressed, so that the page starts with this file alone.
 */
import type { CommandReport } from "../actions/commandReports";
import type { PaneRequest } from "../actions/paneRequests";

function associate(command: CommandReport["command"]): void {
  Office.actions.associate(command, (event: Office.AddinCommands.Event) => {
    import("./runCommand")
      .then(({ runCommand }) => runCommand(command))
      // Excel greys the button until it hears that the command is done, whatever happened.
      .finally(() => event.completed())
      .catch(() => undefined);
  });
}

/** Opens the pane at a view of its own. In the shared runtime the pane is in this very page, shown or not. */
function associateView(command: string, request: PaneRequest): void {
  Office.actions.associate(command, (event: Office.AddinCommands.Event) => {
    import("./openView")
      .then(({ openView }) => openView(request))
      .finally(() => event.completed())
      .catch(() => undefined);
  });
}

associateView("openMonthly", "monthly");
associateView("openReview", "review");
associateView("openTargets", "targets");
associateView("openChecklists", "checklists");
associate("updateAll");
associate("insertSelection");
associate("freezeSheet");
