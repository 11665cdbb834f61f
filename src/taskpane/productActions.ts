import { loadAssessmentOptions, saveAssessmentOptions } from "../actions/assessmentSettings";
import { loadSmallLimit, saveSmallLimit } from "../actions/disclosureSettings";
import { createRegister } from "../actions/createRegister";
import { checkTrafficLights } from "../actions/checkTrafficLights";
import { answerReading, openReading, saveReading } from "../actions/correctReading";
import { decideSeries } from "../actions/decideSeries";
import { fetchKolada } from "../actions/fetchKolada";
import { freezeSheet } from "../actions/freezeSheet";
import { goToCell } from "../actions/goToCell";
import { isEditingCell } from "../actions/isEditingCell";
import { insertChecklist, insertOwnChecklist } from "../actions/insertChecklist";
import { insertFunnel } from "../actions/insertFunnel";
import { saveCostChoices } from "../actions/costChoices";
import { makeCostSheet } from "../actions/makeCostSheet";
import { readCosts } from "../actions/readCosts";
import { insertCharts } from "../actions/insertCharts";
import { insertOverview } from "../actions/insertOverview";
import { makeDocument } from "../actions/makeDocument";
import { makeImprovementSheet } from "../actions/makeImprovementSheet";
import { planDocuments } from "../actions/planDocuments";
import { makeKoladaSheet } from "../actions/makeKoladaSheet";
import { readImprovement, readSuggestions } from "../actions/readImprovement";
import { readWorkbook } from "../actions/readWorkbook";
import { newWorkbook } from "../actions/newWorkbook";
import { makeRegisterSheet } from "../actions/registerSheets";
import { insertProcess } from "../actions/insertProcess";
import { repairRegister } from "../actions/repairRegister";
import { removeInserted } from "../actions/removeInserted";
import { loadStartup, saveStartup } from "../actions/startupSetting";
import { subscribeToChanges } from "../actions/subscribeToChanges";
import { updateAll } from "../actions/updateAll";
import { readTestCards, writeTestField } from "../actions/testCards";
import { takeSuggestion } from "../actions/takeSuggestion";
import type { LoadedActions } from "./lazyActions";

/** The jobs of the product, in a file of their own so that they are fetched after the first paint. */
export const productActions: LoadedActions = {
  readWorkbook,
  insertCharts,
  insertOverview,
  updateAll,
  removeInserted,
  freezeSheet,
  goToCell,
  isEditingCell,
  planDocuments,
  makeDocument,
  planActions: (options) => makeImprovementSheet({ kind: "actionPlan" }, options),
  makeKoladaSheet,
  fetchKolada,
  openReading,
  saveReading,
  answerReading,
  decideSeries,
  createRegister,
  repairRegister,
  insertProcess,
  makeRegisterSheet,
  newWorkbook,
  readCosts,
  makeCostSheet,
  saveCostChoices,
  insertFunnel,
  checkTrafficLights,
  readImprovement,
  readSuggestions,
  insertChecklist,
  insertOwnChecklist,
  takeSuggestion,
  readTestCards,
  writeTestField,
  makeImprovementSheet,
  loadAssessmentOptions,
  saveAssessmentOptions,
  loadSmallLimit,
  saveSmallLimit,
  loadStartup,
  saveStartup,
  subscribeToChanges,
};
