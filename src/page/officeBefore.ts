/** Runs in the pane's frame before the script of office.js: what the loader office.js would have put in place. */
import { sessionOf } from "./paneWindow";

sessionOf(window).prepareWindow(window);
