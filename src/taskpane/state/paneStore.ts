import type {
  ActionOptions,
  ActionResult,
  DoneSummary,
  InsertedItem,
  ReadRequest,
  WorkbookReading,
} from "../../actions/types";
import type { ReadingAnswer } from "../../actions/correctReading";
import type { SheetCorrection } from "../../core/sheet/correction";
import type { DecideRequest } from "../../actions/decideSeries";
import type { CommandReport } from "../../actions/commandReports";
import type { DocumentRequest } from "../../actions/makeDocument";
import type { PaneRequest } from "../../actions/paneRequests";
import type { WorkbookChange } from "../../actions/subscribeToChanges";
import type { AssessmentOptions } from "../../core/indicator/assessment";
import { message } from "../../core/message";
import type { Period } from "../../core/series/period";
import type { PaneActions } from "../actions";
import { hasChanged, manySeries } from "../list/listModel";
import { initialState, type Failure, type InsertOptions, type Job, type ListState } from "./paneState";
import { tabs, type Page, type PaneState, type Tab } from "./paneState";
import type { PreferenceStore } from "./preferences";

/** The pane's state and the commands that change it. One job runs at a time; a second one waits for nobody: it is not started. */
export interface PaneStore {
  getState(): PaneState;
  subscribe(listener: () => void): () => void;
  read(request?: ReadRequest): Promise<void>;
  cancel(): void;
  insertCharts(seriesIds: readonly string[]): Promise<void>;
  insertOverview(seriesIds: readonly string[]): Promise<void>;
  /** What a button of the ribbon has done. */
  report(report: CommandReport): Promise<void>;
  updateAll(): Promise<void>;
  remove(item: InsertedItem): Promise<void>;
  freeze(sheet: string | null): Promise<void>;
  goTo(sheet: string, cell: string | null): Promise<boolean>;
  makeDocument(request: DocumentRequest): Promise<void>;
  /** What has been decided becomes actions of Handlingsplan. */
  planActions(): Promise<void>;
  /** The view that a button of the ribbon asks for. */
  show(request: PaneRequest): void;
  openTab(tab: Tab): void;
  openPage(page: Page): void;
  back(): boolean;
  changeList(change: Partial<ListState>): void;
  toggle(id: string): void;
  changeOptions(change: Partial<InsertOptions>): void;
  closeNotice(): void;
  /** The user has changed cells or gone to another sheet. */
  notice(change: WorkbookChange): void;
  /** How many series would be signalled with these rules; null when the reading fails. */
  tryRules(assessment: AssessmentOptions): Promise<number | null>;
  saveRules(assessment: AssessmentOptions): Promise<void>;
  /** Makes a sheet of data from answers of Kolada and reads it; false when it was not made. */
  makeKoladaSheet(texts: readonly string[]): Promise<boolean>;
  /** Asks Kolada's API; null when it did not answer. */
  fetchKolada(addresses: readonly string[]): Promise<readonly string[] | null>;
  /** Keeps an answer about how a sheet is to be read, and reads again. */
  answerReading(sheet: string, answer: ReadingAnswer): Promise<void>;
  /** Keeps how a sheet is to be read, null to forget it, and reads again; false when it was not kept. */
  saveReading(sheet: string, correction: SheetCorrection | null): Promise<boolean>;
  /** Makes a sheet, and reads again: what was made may steer how the series are judged. */
  make(work: (options: ActionOptions) => Promise<ActionResult<DoneSummary>>): Promise<void>;
  /** Keeps what the user has decided about series, and reads again. */
  decide(request: DecideRequest): Promise<void>;
  /** The sheet that compares the units of an indicator; null = the newest period that most units have. */
  insertFunnel(seriesId: string, period: Period | null): Promise<void>;
  checkTrafficLights(): Promise<void>;
  /** Makes a sheet, or brings the one that is there up to date. */
  make(work: (options: ActionOptions) => Promise<ActionResult<DoneSummary>>): Promise<void>;
}

/** An action that throws breaks its promise; the user still gets a sentence. */
function unexpected(error: unknown): Failure {
  const details = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    ok: false,
    reason: "office",
    problem: {
      severity: "error",
      code: "Unknown",
      sheet: null,
      cell: null,
      message: message("Unknown", { code: "Unexpected" }),
    },
    nothingChanged: false,
    details: { code: "Unexpected", location: "", statement: details },
  };
}

/** The active sheet was made by Styrtal, and nothing else was read. */
function showsOurs(reading: WorkbookReading): boolean {
  const active = reading.sheets.find((sheet) => sheet.name === reading.activeSheet);
  return reading.assessments.length === 0 && active?.ours === true;
}

/** What is ticked after a reading: what was ticked before, else everything, but nothing when there are many. */
function selectionAfter(reading: WorkbookReading, before: PaneState): ReadonlySet<string> {
  const ids = reading.assessments.map((a) => a.series.id);
  const known = new Set(before.reading?.assessments.map((a) => a.series.id));
  if (known.size === 0) return new Set(ids.length > manySeries ? [] : ids);
  const allBefore = known.size === before.list.selected.size;
  return new Set(ids.filter((id) => (known.has(id) ? before.list.selected.has(id) : allBefore)));
}

function listAfter(reading: WorkbookReading, before: PaneState): ListState {
  const first = before.reading === null || before.reading.assessments.length === 0;
  const many = reading.assessments.length > manySeries && reading.assessments.some(hasChanged);
  return {
    ...before.list,
    selected: selectionAfter(reading, before),
    ...(first && many ? { filter: "changed" as const } : {}),
  };
}

function withItem(items: readonly InsertedItem[], item: InsertedItem | null): readonly InsertedItem[] {
  return item === null ? items : [item, ...items.filter((other) => other.id !== item.id)];
}

export function createPaneStore(
  actions: PaneActions,
  preferences: Pick<PreferenceStore, "loadTab" | "saveTab">,
): PaneStore {
  const lastTab = tabs.find((tab) => tab === preferences.loadTab());
  let state: PaneState = { ...initialState, tab: lastTab ?? initialState.tab };
  let controller: AbortController | null = null;
  const listeners = new Set<() => void>();

  function set(change: Partial<PaneState>): void {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  }

  /** Runs one job: progress, cancel, and its end whatever happens. Null when another job is running. */
  async function run<T>(
    job: Job,
    work: (options: ActionOptions) => Promise<ActionResult<T>>,
  ): Promise<ActionResult<T> | null> {
    if (state.work !== null) return null;
    controller = new AbortController();
    set({ work: { job, startedAt: Date.now(), progress: null, stopping: false }, notice: null });
    try {
      return await work({
        signal: controller.signal,
        onProgress: (progress) => {
          if (state.work !== null) set({ work: { ...state.work, progress } });
        },
      });
    } catch (error) {
      return unexpected(error);
    } finally {
      controller = null;
      set({ work: null });
    }
  }

  const sheetsRead = (): readonly string[] | undefined => state.reading?.read;

  function failed(failure: Failure, retry: (() => void) | null): void {
    set({ notice: { kind: "failed", failure, retry: failure.reason === "cancelled" ? null : retry } });
  }

  /** What is read anew when something has been said about a sheet: it too, where it was not read before. */
  const sheetsWith = (sheet: string): readonly string[] => [
    ...new Set([...(state.reading?.read ?? []), sheet]),
  ];

  /** The list follows what an update has taken in. */
  async function readQuietly(): Promise<void> {
    if (state.reading !== null) await store.read({ sheets: state.reading.read });
  }

  async function change(
    job: Job,
    work: (options: ActionOptions) => Promise<ActionResult<DoneSummary>>,
    retry: () => void,
    after: () => void | Promise<void> = () => undefined,
  ): Promise<void> {
    const result = await run(job, work);
    if (result === null) return;
    if (!result.ok) return failed(result, retry);
    const { item, summary } = result.value;
    set({ inserted: withItem(state.inserted, item) });
    await after();
    set({ notice: { kind: "done", summary, item, problems: result.problems } });
  }

  const store: PaneStore = {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    async read(request = {}) {
      const result = await run("reading", (options) => actions.readWorkbook(request, options));
      if (result === null) return;
      // A sheet of ours holds no indicators: what it was made of does.
      if (result.ok && request.all !== true && showsOurs(result.value)) return store.read({ all: true });
      if (result.ok) {
        set({
          reading: result.value,
          readingNumber: state.readingNumber + 1,
          readingFailure: null,
          stale: [],
          otherSheet: null,
          list: listAfter(result.value, state),
          inserted: result.value.inserted,
        });
      } else if (state.reading === null) {
        set({ readingFailure: result });
      } else {
        failed(result, () => void store.read(request));
      }
    },

    cancel() {
      if (state.work === null || controller === null) return;
      set({ work: { ...state.work, stopping: true } });
      controller.abort();
    },

    async answerReading(sheet, answer) {
      const { answerReading } = actions;
      if (!answerReading) return;
      const result = await run("reading", () => answerReading(sheet, answer));
      if (result === null) return;
      if (!result.ok) return failed(result, () => void store.answerReading(sheet, answer));
      await store.read({ sheets: sheetsWith(sheet) });
    },

    async saveReading(sheet, correction) {
      const { saveReading } = actions;
      if (!saveReading) return false;
      const result = await run("reading", () => saveReading(sheet, correction));
      if (result === null) return false;
      if (!result.ok) {
        failed(result, () => void store.saveReading(sheet, correction));
        return false;
      }
      await store.read({ sheets: sheetsWith(sheet) });
      return true;
    },

    async makeKoladaSheet(texts) {
      const { makeKoladaSheet } = actions;
      if (!makeKoladaSheet) return false;
      const result = await run("koladaSheet", (options) => makeKoladaSheet({ texts }, options));
      if (result === null) return false;
      if (!result.ok) {
        failed(result, () => void store.makeKoladaSheet(texts));
        return false;
      }
      const { sheet, values } = result.value;
      await store.read({ sheets: sheetsWith(sheet) });
      const summary = message("done.koladaSheet", { n: values, sheet });
      set({ notice: { kind: "done", summary, item: null, problems: result.problems } });
      return true;
    },

    async fetchKolada(addresses) {
      const { fetchKolada } = actions;
      if (!fetchKolada) return null;
      const result = await run("kolada", (options) => fetchKolada(addresses, options));
      if (result === null) return null;
      if (result.ok) return result.value;
      failed(result, null);
      return null;
    },

    async insertCharts(seriesIds) {
      const { sheet, perPage, showLast, shareAxis } = state.options;
      const result = await run("charts", (options) =>
        actions.insertCharts(
          { seriesIds, sheets: sheetsRead(), sheet, perPage, showLast, shareAxis },
          options,
        ),
      );
      if (result === null) return;
      if (!result.ok) return failed(result, () => void store.insertCharts(seriesIds));
      const { item, summary, inserted, updated } = result.value;
      const partly = result.problems.find((problem) => problem.code === "partlyDone");
      set({
        inserted: withItem(state.inserted, item),
        notice: partly
          ? { kind: "partly", problem: partly, item, remaining: seriesIds.slice(inserted + updated) }
          : { kind: "done", summary, item, problems: result.problems },
      });
    },

    async insertOverview(seriesIds) {
      const { insertOverview } = actions;
      if (!insertOverview) return;
      const again = (): void => void store.insertOverview(seriesIds);
      await change(
        "overview",
        (options) => insertOverview({ seriesIds, sheets: sheetsRead() }, options),
        again,
      );
    },

    async updateAll() {
      const { updateAll } = actions;
      if (!updateAll) return;
      const readAgain = (): Promise<void> => readQuietly();
      await change("updating", updateAll, () => void store.updateAll(), readAgain);
    },

    async report({ command, result }) {
      if (!result.ok) return failed(result, null);
      const { item, summary } = result.value;
      set({ inserted: withItem(state.inserted, item) });
      if (command === "updateAll") await readQuietly();
      set({ notice: { kind: "done", summary, item, problems: result.problems } });
      if (command === "updateAll" && result.problems.some(({ severity }) => severity !== "info")) {
        store.openTab("follow");
        store.openPage({ kind: "problems" });
      }
    },

    async remove(item) {
      const gone = (): void => set({ inserted: state.inserted.filter((other) => other.id !== item.id) });
      const again = (): void => void store.remove(item);
      await change("removing", (options) => actions.removeInserted(item.id, options), again, gone);
    },

    async freeze(sheet) {
      const { freezeSheet } = actions;
      if (!freezeSheet) return;
      await change(
        "freezing",
        (options) => freezeSheet(sheet, options),
        () => void store.freeze(sheet),
      );
    },

    async goTo(sheet, cell) {
      try {
        const result = await actions.goToCell(sheet, cell);
        if (!result.ok) failed(result, null);
        return result.ok;
      } catch (error) {
        failed(unexpected(error), null);
        return false;
      }
    },

    async makeDocument(request) {
      const { makeDocument } = actions;
      if (!makeDocument) return;
      const again = (): void => void store.makeDocument(request);
      await change("making", (options) => makeDocument(request, options), again);
    },

    async planActions() {
      const { planActions } = actions;
      if (!planActions) return;
      await change("making", planActions, () => void store.planActions());
    },

    show(request) {
      if (request === "checklists") return store.openTab("improve");
      store.openTab("documents");
      store.openPage({ kind: "document", document: request });
    },

    openTab(tab) {
      preferences.saveTab(tab);
      set({ tab, morePage: null });
    },

    openPage(page) {
      const ofTab = ["indicator", "problems", "correct", "register", "document", "checklist", "cost"];
      if (ofTab.includes(page.kind)) {
        set({ pages: { ...state.pages, [state.tab]: page }, morePage: null });
      } else {
        set({ morePage: page });
      }
    },

    back() {
      if (state.morePage !== null) {
        set({ morePage: null });
        return true;
      }
      const page = state.pages[state.tab];
      if (page === undefined) return false;
      const over = page.kind === "correct" ? (page.over ?? undefined) : undefined;
      set({ pages: { ...state.pages, [state.tab]: over } });
      return true;
    },

    changeList: (part) => set({ list: { ...state.list, ...part } }),

    toggle(id) {
      const selected = new Set(state.list.selected);
      if (!selected.delete(id)) selected.add(id);
      store.changeList({ selected });
    },

    changeOptions: (part) => set({ options: { ...state.options, ...part } }),
    closeNotice: () => set({ notice: null }),

    notice({ kind, sheet }) {
      const { reading } = state;
      if (reading === null || state.work !== null) return;
      // Figures may have come to a workbook that had none.
      if (reading.assessments.length === 0) return void store.read();
      const read = reading.read.includes(sheet);
      if (kind === "sheet") {
        const known = reading.sheets.some((each) => each.name === sheet && !each.ours);
        set({ otherSheet: known && !read ? sheet : null });
      } else if (read && !state.stale.includes(sheet)) {
        set({ stale: [...state.stale, sheet] });
      }
    },

    async make(work) {
      await change("making", work, () => void store.make(work), readQuietly);
    },

    async decide(request) {
      const { decideSeries } = actions;
      if (!decideSeries) return;
      const again = (): void => void store.decide(request);
      await change(
        "updating",
        (options) => decideSeries({ ...request, sheets: sheetsRead() }, options),
        again,
        readQuietly,
      );
    },

    async insertFunnel(seriesId, period) {
      const { insertFunnel } = actions;
      if (!insertFunnel) return;
      const request = { seriesId, sheets: sheetsRead(), ...(period === null ? {} : { period }) };
      const again = (): void => void store.insertFunnel(seriesId, period);
      await change("comparing", (options) => insertFunnel(request, options), again);
    },

    async checkTrafficLights() {
      const { checkTrafficLights } = actions;
      if (!checkTrafficLights) return;
      const again = (): void => void store.checkTrafficLights();
      await change("comparing", (options) => checkTrafficLights({ sheets: sheetsRead() }, options), again);
    },

    async tryRules(assessment) {
      const sheets = state.reading?.read ?? [];
      const result = await run("reading", (options) => actions.readWorkbook({ sheets, assessment }, options));
      return result?.ok ? result.value.assessments.filter(hasChanged).length : null;
    },

    async saveRules(assessment) {
      const { saveAssessmentOptions } = actions;
      if (!saveAssessmentOptions) return;
      const result = await run("updating", () => saveAssessmentOptions(assessment));
      if (result === null) return;
      if (!result.ok) return failed(result, () => void store.saveRules(assessment));
      await store.read({ sheets: state.reading?.read ?? [] });
    },
  };
  return store;
}
