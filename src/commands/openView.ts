import { requestPane, type PaneRequest } from "../actions/paneRequests";
import { showPane } from "./showPane";

/** Shows the pane at a view: the pane hears of it now if it is there, else when it starts. */
export async function openView(request: PaneRequest): Promise<void> {
  requestPane(request);
  await showPane();
}
