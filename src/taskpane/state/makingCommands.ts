import type { DecideRequest } from "../../actions/charts/decideSeries";
import type { DocumentRequest } from "../../actions/documents/makeDocument";
import type {
  ActionOptions,
  ActionResult,
  ChosenCells,
  DoneSummary,
  InsertedItem,
} from "../../actions/types";
import type { Period } from "../../core/series/period";
import type { PaneActions } from "../actions";
import { unexpected, withItem, type PaneWork } from "./paneWork";
import { sheetsRead } from "./readingCommands";

/** Commands that write in the workbook; each tells what it has done, or what failed with a button that tries again. */
export interface MakingCommands {
  /** With cells they stand there, else on the sheet of the options. */
  insertCharts(seriesIds: readonly string[], cells?: ChosenCells): Promise<void>;
  /** Asks what the selected cells are good for. */
  chooseCells(seriesIds: readonly string[]): Promise<void>;
  insertOverview(seriesIds: readonly string[]): Promise<void>;
  /** The sheet that compares the units of an indicator; null = the newest period that most units have. */
  insertFunnel(seriesId: string, period: Period | null): Promise<void>;
  checkTrafficLights(): Promise<void>;
  makeDocument(request: DocumentRequest): Promise<void>;
  /** What has been decided becomes actions of Handlingsplan. */
  planActions(): Promise<void>;
  /** Makes a sheet, or brings the one that is there up to date, and reads again: it may steer how series are judged. */
  make(action: (options: ActionOptions) => Promise<ActionResult<DoneSummary>>): Promise<void>;
  /** Keeps what the user has decided about series, and reads again. */
  decide(request: DecideRequest): Promise<void>;
  updateAll(): Promise<void>;
  remove(item: InsertedItem): Promise<void>;
  /** Everything that Styrtal has made; of sheets where the user has written only those with these ids. */
  removeEverything(also: readonly string[]): Promise<void>;
  /** Without a sheet the one that is active. */
  freeze(sheet: string | null): Promise<void>;
}

/** @param readAgain the list follows what has been written */
export function makingCommands(
  actions: PaneActions,
  work: PaneWork,
  readAgain: () => Promise<void>,
): MakingCommands {
  let asking = 0;
  const sheets = (): readonly string[] | undefined => sheetsRead(work);

  const commands: MakingCommands = {
    async chooseCells(seriesIds) {
      const { perPage } = work.state().options;
      const asked = ++asking;
      const result = await actions.planChartCells({ seriesIds, perPage }).catch(unexpected);
      const { options } = work.state();
      // A later question, or another choice, has come in between.
      if (asked !== asking || options.cells === null) return;
      work.set({
        options: {
          ...options,
          cells: result.ok
            ? { kind: "planned", plan: result.value }
            : { kind: "refused", problem: result.problem },
        },
      });
    },

    async insertCharts(seriesIds, cells) {
      const { sheet, perPage, showLast, shareAxis } = work.state().options;
      const where = cells === undefined ? { sheet } : { cells };
      const request = { seriesIds, sheets: sheets(), ...where, perPage, showLast, shareAxis };
      const result = await work.attempt(
        "charts",
        (options) => actions.insertCharts(request, options),
        () => void commands.insertCharts(seriesIds, cells),
      );
      if (result === null) return;
      const { item, summary, inserted, updated } = result.value;
      const partly = result.problems.find((problem) => problem.code === "partlyDone");
      work.set({
        inserted: withItem(work.state().inserted, item),
        notice: partly
          ? { kind: "partly", problem: partly, item, remaining: seriesIds.slice(inserted + updated) }
          : { kind: "done", summary, item, problems: result.problems },
      });
    },

    insertOverview: (seriesIds) =>
      work.change("overview", (options) => actions.insertOverview({ seriesIds, sheets: sheets() }, options)),

    insertFunnel: (seriesId, period) =>
      work.change("comparing", (options) =>
        actions.insertFunnel({ seriesId, sheets: sheets(), ...(period === null ? {} : { period }) }, options),
      ),

    checkTrafficLights: () =>
      work.change("comparing", (options) => actions.checkTrafficLights({ sheets: sheets() }, options)),

    makeDocument: (request) => work.change("making", (options) => actions.makeDocument(request, options)),

    planActions: () => work.change("making", (options) => actions.planActions(options)),

    make: (action) => work.change("making", action, readAgain),

    decide: (request) =>
      work.change(
        "updating",
        (options) => actions.decideSeries({ ...request, sheets: sheets() }, options),
        readAgain,
      ),

    updateAll: () => work.change("updating", (options) => actions.updateAll(options), readAgain),

    remove: (item) =>
      work.change(
        "removing",
        (options) => actions.removeInserted(item.id, options),
        () => work.set({ inserted: work.state().inserted.filter((other) => other.id !== item.id) }),
      ),

    removeEverything: (also) =>
      work.change("removing", (options) => actions.removeEverything({ also }, options), readAgain),

    freeze: (sheet) => work.change("freezing", (options) => actions.freezeSheet(sheet, options)),
  };
  return commands;
}
