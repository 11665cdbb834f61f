/** Runs in the pane's frame after the script of office.js and before the add-in: connects it to the workbook. */
import { sessionOf } from "./paneWindow";

sessionOf(window).completeWindow(window);
