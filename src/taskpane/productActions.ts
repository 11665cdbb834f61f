import { loadAssessmentOptions, saveAssessmentOptions } from "../actions/assessmentSettings";
import { freezeSheet } from "../actions/freezeSheet";
import { goToCell } from "../actions/goToCell";
import { insertCharts } from "../actions/insertCharts";
import { insertOverview } from "../actions/insertOverview";
import { readWorkbook } from "../actions/readWorkbook";
import { removeInserted } from "../actions/removeInserted";
import { updateAll } from "../actions/updateAll";
import { subscribeToChanges } from "../actions/subscribeToChanges";
import type { LoadedActions } from "./lazyActions";

/** The actions of the product as the pane asks for them. Fetched when the first one is needed. */
export const productActions: LoadedActions = {
  readWorkbook,
  insertCharts,
  insertOverview: (seriesIds, options) => insertOverview({ seriesIds }, options),
  updateAll,
  removeInserted,
  freezeSheet,
  goToCell,
  loadAssessmentOptions,
  saveAssessmentOptions,
  subscribeToChanges,
};
