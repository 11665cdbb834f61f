import type { PaneActions } from "./actions";

/** What is fetched: an object must have its names before the code behind them is there. */
const jobs = [
  "readWorkbook",
  "insertCharts",
  "planChartCells",
  "insertOverview",
  "updateAll",
  "readOwnText",
  "removeEverything",
  "removeInserted",
  "freezeSheet",
  "goToCell",
  "isEditingCell",
  "planDocuments",
  "makeDocument",
  "planActions",
  "makeKoladaSheet",
  "fetchKolada",
  "openReading",
  "saveReading",
  "answerReading",
  "decideSeries",
  "createRegister",
  "repairRegister",
  "insertProcess",
  "makeRegisterSheet",
  "newWorkbook",
  "readCosts",
  "makeCostSheet",
  "saveCostChoices",
  "insertFunnel",
  "checkTrafficLights",
  "readImprovement",
  "readSuggestions",
  "insertChecklist",
  "insertOwnChecklist",
  "takeSuggestion",
  "readTestCards",
  "writeTestField",
  "makeImprovementSheet",
  "loadAssessmentOptions",
  "saveAssessmentOptions",
  "loadSmallLimit",
  "saveSmallLimit",
  "loadStartup",
  "saveStartup",
  "subscribeToChanges",
  "subscribeToSelection",
] as const satisfies readonly (keyof PaneActions)[];

export type LoadedActions = Pick<PaneActions, (typeof jobs)[number]>;

/** Actions that are fetched when the first one is asked for: reading and drawing code is no part of the first paint. */
export function lazyActions(load: () => Promise<LoadedActions>): LoadedActions {
  let loading: Promise<LoadedActions> | null = null;
  const fetched = (): Promise<LoadedActions> => {
    loading ??= load().catch((error: unknown) => {
      // A file that did not come through can be asked for again.
      loading = null;
      throw error;
    });
    return loading;
  };
  const entries = jobs.map((name) => [
    name,
    async (...args: unknown[]) => ((await fetched())[name] as (...given: unknown[]) => unknown)(...args),
  ]);
  return Object.fromEntries(entries) as LoadedActions;
}
