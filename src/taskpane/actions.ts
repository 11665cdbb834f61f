import type { ChecklistRequest } from "../actions/improvement/checklistRecipe";
import type { ImprovementRequest } from "../actions/improvement/improvementRecipes";
import type { ImprovementState, OpenSuggestion } from "../actions/improvement/readImprovement";
import type { TestCards, TestFieldRequest } from "../actions/improvement/testCards";
import type { SuggestionRequest } from "../actions/improvement/takeSuggestion";
import type { CommandReport } from "../actions/commandReports";
import type { KoladaSheetRequest, KoladaSheetResult } from "../actions/kolada/makeKoladaSheet";
import type { ReadingAnswer, ReadingToCorrect } from "../actions/reading/correctReading";
import type { SheetCorrection } from "../core/sheet/correction/correction";
import type { DecideRequest } from "../actions/charts/decideSeries";
import type { CostSheetRequest } from "../actions/costs/makeCostSheet";
import type { CostsReading } from "../actions/costs/readCosts";
import type { TrafficRequest } from "../actions/charts/checkTrafficLights";
import type { FunnelRequest } from "../actions/charts/insertFunnel";
import type { ChartCellsPlan, ChartCellsRequest } from "../actions/charts/planChartCells";
import type { OverviewRequest } from "../actions/charts/insertOverview";
import type { RegisterRequest } from "../actions/register/createRegister";
import type { NewWorkbookRequest } from "../actions/register/newWorkbook";
import type { Process } from "../core/register/processTemplate";
import type { RegisterSheet } from "../actions/register/registerSheets";
import type { DocumentRequest } from "../actions/documents/makeDocument";
import type { PaneRequest } from "../actions/paneRequests";
import type { DocumentsPlan, DocumentsQuestion } from "../actions/documents/planDocuments";
import type { SheetOwnText } from "../actions/made/readOwnText";
import type { RemoveEverythingRequest } from "../actions/made/removeEverything";
import type { WorkbookChange } from "../actions/reading/subscribeToChanges";
import type {
  ActionOptions,
  ActionResult,
  DoneSummary,
  InsertChartsRequest,
  InsertChartsResult,
  ReadRequest,
  WorkbookReading,
} from "../actions/types";
import type { CostChoices } from "../core/cost/costWork";
import type { AssessmentOptions } from "../core/indicator/assessment";

/**
 * All that the pane can ask of a workbook. The product passes the actions of src/actions; a component test passes its
 * own.
 */
export interface PaneActions {
  readWorkbook(request: ReadRequest, options: ActionOptions): Promise<ActionResult<WorkbookReading>>;
  insertCharts(
    request: InsertChartsRequest,
    options: ActionOptions,
  ): Promise<ActionResult<InsertChartsResult>>;
  /** Where charts would stand in the cells that are selected; refused where they cannot. */
  planChartCells(request: ChartCellsRequest): Promise<ActionResult<ChartCellsPlan>>;
  insertOverview(request: OverviewRequest, options: ActionOptions): Promise<ActionResult<DoneSummary>>;
  updateAll(options: ActionOptions): Promise<ActionResult<DoneSummary>>;
  /** Text of the user's own on sheets that Styrtal made: what would be lost with them. All sheets when left out. */
  readOwnText(ids?: readonly string[]): Promise<ActionResult<readonly SheetOwnText[]>>;
  /** Removes everything; of sheets with text of the user's own only those that are asked for by name. */
  removeEverything(
    request: RemoveEverythingRequest,
    options: ActionOptions,
  ): Promise<ActionResult<DoneSummary>>;
  removeInserted(id: string, options: ActionOptions): Promise<ActionResult<DoneSummary>>;
  /** Without a sheet the one that is active when it is pressed. */
  freezeSheet(sheet: string | null, options: ActionOptions): Promise<ActionResult<DoneSummary>>;
  /** Whether Excel waits for a cell that the user is typing in. */
  isEditingCell(): Promise<boolean>;
  goToCell(sheet: string, address: string | null): Promise<ActionResult<null>>;
  /** Makes the table Indikatorer, or adds what it lacks. */
  createRegister(request: RegisterRequest, options: ActionOptions): Promise<ActionResult<DoneSummary>>;
  /** Gives the table Indikatorer the columns that it lacks. */
  repairRegister(options: ActionOptions): Promise<ActionResult<DoneSummary>>;
  /** Adds an empty data sheet for one process. */
  insertProcess(process: Process): Promise<ActionResult<DoneSummary>>;
  /** Makes data sheet, register and guide in an empty workbook, with invented figures when asked for. */
  newWorkbook(request: NewWorkbookRequest, options: ActionOptions): Promise<ActionResult<DoneSummary>>;
  /** Makes one of the sheets that belong to the register, or brings it up to date. */
  makeRegisterSheet(sheet: RegisterSheet, options: ActionOptions): Promise<ActionResult<DoneSummary>>;
  /** What each document would hold; reads the whole workbook. */
  planDocuments(question: DocumentsQuestion, options: ActionOptions): Promise<ActionResult<DocumentsPlan>>;
  /** Builds a document, or brings the one that is there up to date. */
  makeDocument(request: DocumentRequest, options: ActionOptions): Promise<ActionResult<DoneSummary>>;
  /** Takes what reviews and checklists have decided into Handlingsplan. */
  planActions(options: ActionOptions): Promise<ActionResult<DoneSummary>>;
  /** Calls back with the view that a button of the ribbon asks for; the result ends it. */
  onPaneRequest(listener: (request: PaneRequest) => void): () => void;
  /** The cost tables of the workbook. */
  readCosts(options: ActionOptions): Promise<ActionResult<CostsReading>>;
  /** Makes one of the cost sheets, or brings it up to date. */
  makeCostSheet(request: CostSheetRequest, options: ActionOptions): Promise<ActionResult<DoneSummary>>;
  /** Keeps whose costs, which index and what plus means. */
  saveCostChoices(choices: CostChoices): Promise<ActionResult<null>>;
  /** Compares the units of an indicator in one period. */
  insertFunnel(request: FunnelRequest, options: ActionOptions): Promise<ActionResult<DoneSummary>>;
  /** Which red lights are only natural variation. */
  checkTrafficLights(request: TrafficRequest, options: ActionOptions): Promise<ActionResult<DoneSummary>>;
  /** Writes a sheet of data from what Kolada has answered. */
  makeKoladaSheet(
    request: KoladaSheetRequest,
    options: ActionOptions,
  ): Promise<ActionResult<KoladaSheetResult>>;
  /** Asks Kolada's API; only called when the user has turned it on and presses for it. */
  fetchKolada(addresses: readonly string[], options: ActionOptions): Promise<ActionResult<readonly string[]>>;
  /** A sheet with its cells, for showing and trying how it is read. */
  openReading(sheet: string): Promise<ActionResult<ReadingToCorrect>>;
  /** Keeps how a sheet is to be read; null forgets it. */
  saveReading(sheet: string, correction: SheetCorrection | null): Promise<ActionResult<null>>;
  /** Keeps the answer to a question about how a sheet is to be read. */
  answerReading(sheet: string, answer: ReadingAnswer): Promise<ActionResult<null>>;
  /** Keeps a new phase, an exclusion, a baseline or another chart for a series. */
  decideSeries(request: DecideRequest, options: ActionOptions): Promise<ActionResult<DoneSummary>>;
  /** What the view Förbättra shows: checklists and sheets of the improvement work that are in the workbook. */
  readImprovement(): Promise<ActionResult<ImprovementState>>;
  /** Suggested answers to the questions of a list that nobody has answered. */
  readSuggestions(
    request: { readonly list: string },
    options: ActionOptions,
  ): Promise<ActionResult<readonly OpenSuggestion[]>>;
  insertChecklist(request: ChecklistRequest, options: ActionOptions): Promise<ActionResult<DoneSummary>>;
  /** Makes a checklist of the table of questions on the active sheet. */
  insertOwnChecklist(options: ActionOptions): Promise<ActionResult<DoneSummary>>;
  takeSuggestion(request: SuggestionRequest, options: ActionOptions): Promise<ActionResult<DoneSummary>>;
  makeImprovementSheet(
    request: ImprovementRequest,
    options: ActionOptions,
  ): Promise<ActionResult<DoneSummary>>;
  /** The cards of PGSA-journal; null without one. */
  readTestCards(): Promise<ActionResult<TestCards | null>>;
  /** Writes one field of a card in the sheet. */
  writeTestField(request: TestFieldRequest): Promise<ActionResult<null>>;
  /** Numbers of fewer persons are hidden in what leaves the workbook. */
  loadSmallLimit(): Promise<ActionResult<number>>;
  saveSmallLimit(limit: number): Promise<ActionResult<null>>;
  /** Whether the functions start with the workbook; null where this Excel cannot start them. */
  loadStartup(): Promise<ActionResult<boolean | null>>;
  saveStartup(starts: boolean): Promise<ActionResult<null>>;
  /** The rules of this workbook and how its limits are computed. */
  loadAssessmentOptions(): Promise<AssessmentOptions>;
  /** Keeps them, so that Update and the next reading judge alike. */
  saveAssessmentOptions(settings: AssessmentOptions): Promise<ActionResult<null>>;
  /** Calls back when the user changes cells or goes to another sheet; the result ends the subscription. */
  subscribeToChanges(listener: (change: WorkbookChange) => void): Promise<() => void>;
  /** Calls back when the user selects other cells; the result ends the subscription. */
  subscribeToSelection(listener: () => void): Promise<() => void>;
  /** Calls back with what a button of the ribbon has done; the result ends it. */
  onCommandReport(listener: (report: CommandReport) => void): () => void;
}
