/**
 * Buttons of the ribbon and the cell menu, by the action ids of manifest.xml. The work itself is fetched when a button
 * is pressed, so that the page starts with this file alone.
 */
import type { CommandReport } from "../actions/commandReports";

function associate(command: CommandReport["command"]): void {
  Office.actions.associate(command, (event: Office.AddinCommands.Event) => {
    import("./runCommand")
      .then(({ runCommand }) => runCommand(command))
      // Excel greys the button until it hears that the command is done, whatever happened.
      .finally(() => event.completed())
      .catch(() => undefined);
  });
}

associate("updateAll");
associate("insertSelection");
associate("freezeSheet");
