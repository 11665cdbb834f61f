import { pane } from "../../i18n/en/pane";
import { paneViews } from "../../i18n/en/paneViews";
import { words } from "../../i18n/en/words";

/** What the pane says before anything has been read: needed for the first paint. */
export const frameParts = [pane, paneViews, words] as const;
