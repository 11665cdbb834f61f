import type { ActionOptions, ActionResult, InsertedItem, WorkbookReading } from "../../../src/actions/types";
import { costsReading } from "../../../src/actions/costs/readCosts";
import { costWork } from "../../../src/core/cost/costWork";
import { message } from "../../../src/core/message";
import { defaultRules } from "../../../src/core/spc/rules/ruleProfiles";
import type { WorkbookChange } from "../../../src/actions/reading/subscribeToChanges";
import type { PaneActions } from "../../../src/taskpane/actions";
import type { Failure } from "../../../src/taskpane/state/paneState";
import { openedReading } from "./correctable";
import { documentsPlan } from "./documentPlans";
import { diagramItem, problem } from "./readings";

export const done = <T>(value: T): ActionResult<T> => ({ ok: true, value, problems: [] });

export function officeFailure(code: string, nothingChanged = true): Failure {
  return {
    ok: false,
    reason: "office",
    problem: { severity: "error", code, sheet: null, cell: null, message: message(code) },
    nothingChanged,
    details: { code, location: "Worksheet.charts.add", statement: "charts.add(lineMarkers, range, columns)" },
  };
}

export function refused(code: string, params: Record<string, string | number> = {}): Failure {
  return {
    ok: false,
    reason: "refused",
    problem: problem("error", code, null, null, params),
    nothingChanged: true,
    details: null,
  };
}

export const cancelled: Failure = {
  ok: false,
  reason: "cancelled",
  problem: problem("info", "cancelled", null, null),
  nothingChanged: true,
  details: null,
};

/** A result that the test gives when it wants to, and that Avbryt ends. */
export function pending<T>(): {
  readonly run: (options: ActionOptions) => Promise<ActionResult<T>>;
  readonly finish: (result: ActionResult<T>) => void;
  readonly report: ActionOptions["onProgress"] & object;
} {
  let finish: (result: ActionResult<T>) => void = () => undefined;
  let report: ActionOptions["onProgress"];
  const promise = new Promise<ActionResult<T>>((resolve) => {
    finish = resolve;
  });
  return {
    run: (options) => {
      report = options.onProgress;
      options.signal?.addEventListener("abort", () => finish(cancelled));
      return promise;
    },
    finish: (result) => finish(result),
    report: (progress) => report?.(progress),
  };
}

export interface TestActions extends PaneActions {
  readonly calls: { readonly name: string; readonly args: readonly unknown[] }[];
  /** Tells the pane that someone has changed the workbook. */
  change(change: WorkbookChange): void;
}

/** What a workbook without cost tables holds for the view Kostnader. */
const noCosts = costsReading(costWork([], {}, { year: 2026, month: 9, day: 20 }), null);

/**
 * Actions over a given reading, of a workbook without costs, checklists and tests; each can be replaced. What was called,
 * and with what, is kept.
 */
export function testActions(
  reading: ActionResult<WorkbookReading>,
  replaced: Partial<PaneActions> = {},
): TestActions {
  const calls: { name: string; args: readonly unknown[] }[] = [];
  let listener: (change: WorkbookChange) => void = () => undefined;
  const item = (kind: InsertedItem["kind"], sheet: string, count: number): InsertedItem => ({
    ...diagramItem,
    id: `${kind}-${sheet}`,
    kind,
    sheet,
    count,
  });
  const made = (sheet: string) => () =>
    Promise.resolve(
      done({ item: item("document", sheet, 0), summary: message("done.document", { sheet, n: 1 }) }),
    );
  const kept = () => Promise.resolve(done(null));
  const base: PaneActions = {
    readWorkbook: () => Promise.resolve(reading),
    insertCharts: (request) => {
      const sheet = request.sheet ?? "Diagram";
      const n = request.seriesIds.length;
      return Promise.resolve(
        done({
          item: item("charts", sheet, n),
          inserted: n,
          updated: 0,
          unchanged: 0,
          summary: message("done.charts", { n, sheet }),
        }),
      );
    },
    planChartCells: () =>
      Promise.resolve(
        done({
          sheet: "Månadsdata",
          address: "F20:F20",
          range: "F20:N37",
          count: 9 * 18,
          standing: 0,
        }),
      ),
    insertOverview: () =>
      Promise.resolve(
        done({
          item: item("overview", "Översikt", 0),
          summary: message("done.document", { sheet: "Översikt", n: 1 }),
        }),
      ),
    insertFunnel: made("Tratt"),
    checkTrafficLights: made("Trafikljuskontroll"),
    createRegister: made("Indikatorer"),
    repairRegister: made("Indikatorer"),
    makeRegisterSheet: made("Registerkontroll"),
    insertProcess: made("Orosanmälningar"),
    newWorkbook: made("Data"),
    planDocuments: () => Promise.resolve(done(documentsPlan)),
    makeDocument: () =>
      Promise.resolve(
        done({
          item: documentsPlan.reviews.review?.made.management ?? null,
          summary: message("done.document", { sheet: "Ledn genomgång T2 2026", n: 8 }),
        }),
      ),
    planActions: made("Handlingsplan"),
    readCosts: () => Promise.resolve(done(noCosts)),
    saveCostChoices: kept,
    makeCostSheet: made("Kostnader"),
    makeKoladaSheet: () => Promise.resolve(refused("koladaNoValues")),
    fetchKolada: () => Promise.resolve(officeFailure("office.Network")),
    openReading: () => Promise.resolve(done(openedReading())),
    saveReading: kept,
    answerReading: kept,
    readImprovement: () => Promise.resolve(done({ checklists: [], plan: null, tests: null, sheets: {} })),
    readSuggestions: () => Promise.resolve(done([])),
    insertChecklist: made("Checklista"),
    insertOwnChecklist: made("Checklista"),
    takeSuggestion: made("Checklista"),
    makeImprovementSheet: made("Handlingsplan"),
    readTestCards: () => Promise.resolve(done(null)),
    writeTestField: kept,
    loadSmallLimit: () => Promise.resolve(done(5)),
    saveSmallLimit: kept,
    loadStartup: () => Promise.resolve(done(false)),
    saveStartup: kept,
    onCommandReport: () => () => undefined,
    onPaneRequest: () => () => undefined,
    updateAll: () => Promise.resolve(done({ item: null, summary: message("done.updated", { n: 12, k: 1 }) })),
    readOwnText: () => Promise.resolve(done([])),
    removeEverything: () =>
      Promise.resolve(done({ item: null, summary: message("done.removed", { what: "Diagram" }) })),
    removeInserted: () =>
      Promise.resolve(done({ item: null, summary: message("done.removed", { what: "Diagram" }) })),
    freezeSheet: () =>
      Promise.resolve(
        done({
          item: item("frozen", "Månadsdata fryst", 0),
          summary: message("done.frozen", { sheet: "Månadsdata fryst" }),
        }),
      ),
    isEditingCell: () => Promise.resolve(false),
    goToCell: () => Promise.resolve(done(null)),
    decideSeries: ({ decision, seriesIds }) =>
      Promise.resolve(
        done({ item: null, summary: message(`done.decided.${decision.kind}`, { n: seriesIds.length }) }),
      ),
    loadAssessmentOptions: () => Promise.resolve({ rules: defaultRules, method: "mean" }),
    saveAssessmentOptions: () => Promise.resolve(done(null)),
    subscribeToChanges: (given) => {
      listener = given;
      return Promise.resolve(() => {
        listener = () => undefined;
      });
    },
    subscribeToSelection: () => Promise.resolve(() => undefined),
    ...replaced,
  };
  const recorded = Object.fromEntries(
    Object.entries(base).map(([name, action]) => [
      name,
      (...args: unknown[]) => {
        calls.push({ name, args });
        return (action as (...given: unknown[]) => unknown)(...args);
      },
    ]),
  ) as unknown as PaneActions;
  return Object.assign(recorded, { calls, change: (change: WorkbookChange) => listener(change) });
}
