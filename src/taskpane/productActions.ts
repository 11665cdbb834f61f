import { loadAssessmentOptions, saveAssessmentOptions } from "../actions/settings/assessmentSettings";
import { loadSmallLimit, saveSmallLimit } from "../actions/settings/disclosureSettings";
import { createRegister } from "../actions/register/createRegister";
import { checkTrafficLights } from "../actions/charts/checkTrafficLights";
import { answerReading, openReading, saveReading } from "../actions/reading/correctReading";
import { decideSeries } from "../actions/charts/decideSeries";
import { fetchKolada } from "../actions/kolada/fetchKolada";
import { freezeSheet } from "../actions/frozen/freezeSheet";
import { goToCell } from "../actions/goToCell";
import { isEditingCell } from "../actions/isEditingCell";
import { insertChecklist, insertOwnChecklist } from "../actions/improvement/insertChecklist";
import { insertFunnel } from "../actions/charts/insertFunnel";
import { saveCostChoices } from "../actions/costs/costChoices";
import { makeCostSheet } from "../actions/costs/makeCostSheet";
import { readCosts } from "../actions/costs/readCosts";
import { insertCharts } from "../actions/charts/insertCharts";
import { planChartCells } from "../actions/charts/planChartCells";
import { insertOverview } from "../actions/charts/insertOverview";
import { makeDocument } from "../actions/documents/makeDocument";
import { makeImprovementSheet } from "../actions/improvement/makeImprovementSheet";
import { planDocuments } from "../actions/documents/planDocuments";
import { makeKoladaSheet } from "../actions/kolada/makeKoladaSheet";
import { readImprovement, readSuggestions } from "../actions/improvement/readImprovement";
import { readWorkbook } from "../actions/reading/readWorkbook";
import { newWorkbook } from "../actions/register/newWorkbook";
import { makeRegisterSheet } from "../actions/register/registerSheets";
import { insertProcess } from "../actions/register/insertProcess";
import { repairRegister } from "../actions/register/repairRegister";
import { readOwnText } from "../actions/made/readOwnText";
import { removeEverything } from "../actions/made/removeEverything";
import { removeInserted } from "../actions/made/removeInserted";
import { loadStartup, saveStartup } from "../actions/settings/startupSetting";
import { subscribeToChanges, subscribeToSelection } from "../actions/reading/subscribeToChanges";
import { updateAll } from "../actions/made/updateAll";
import { readTestCards, writeTestField } from "../actions/improvement/testCards";
import { takeSuggestion } from "../actions/improvement/takeSuggestion";
import type { LoadedActions } from "./lazyActions";

/** The jobs of the product, in a file of their own so that they are fetched after the first paint. */
export const productActions: LoadedActions = {
  readWorkbook,
  insertCharts,
  planChartCells,
  insertOverview,
  updateAll,
  readOwnText,
  removeEverything,
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
  subscribeToSelection,
};
