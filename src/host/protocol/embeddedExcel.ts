import { connectBridge, type Bridge } from "../officeJs/bridge";
import type { Workbook } from "../model/workbook";
import { AddInRuntime } from "./addInRuntime";
import { executeRequest, responseError, type Directory } from "./dispatcher";
import { FaultPlan, type Fault } from "./faults";
import type { FunctionArgument, FunctionResult } from "../model/functionSource";
import { FunctionCaller } from "./functionCaller";
import { FunctionResultStore } from "./functionResultStore";
import type { FunctionsFile } from "./functionMetadata";
import {
  apiNotAvailable,
  cellEditMode,
  requestTooLarge,
  responseTooLarge,
  type HostError,
} from "./hostError";
import { objectMakers, workbookObject } from "./objects/workbook";
import { isCleanup, newCounters, utf8Length, type Counters, type RequestLogEntry } from "./requestLog";
import { HostSession } from "./session";
import {
  BridgeMessageType,
  ObjectPathType,
  RequestFlag,
  type BridgeEntry,
  type BridgeRequest,
  type RequestBody,
  type ResponseBody,
} from "./wire";

export interface EmbeddedExcelOptions {
  /** File name as `workbook.name`; default "Arbetsbok.xlsx". */
  readonly workbookName?: string;
  /** Language in which `range.text` shows numbers and dates; default sv-SE. */
  readonly locale?: string;
  /** What a blank cell is to a custom function: null as in Excel on the web (default), 0 as in desktop Excel. */
  readonly blankAs?: 0 | null;
  /** Largest request and largest answer in bytes; null for no limit. Default 5 MB, as Excel on the web. */
  readonly payloadLimit?: number | null;
  /** Requests kept in `log`; default 500. */
  readonly logLength?: number;
}

const FIVE_MB = 5 * 1024 * 1024;

/**
 * A workbook behind office.js: answers its requests, sends its events and calls its custom functions, and can be told to
 * fail. What it does the way Excel is believed to do it is listed in test/host/README.md.
 */
export class EmbeddedExcel {
  readonly counters: Counters = newCounters();
  /** The latest requests, oldest first. */
  readonly log: RequestLogEntry[] = [];
  readonly runtime = new AddInRuntime();
  private readonly functions: FunctionCaller;
  private readonly functionResults: FunctionResultStore;
  private readonly faults = new FaultPlan();
  private readonly session: HostSession;
  private readonly directory: Directory;
  private readonly bridge: Bridge;
  private readonly payloadLimit: number;
  private readonly logLength: number;
  private pending = 0;
  private turns = 0;
  private editing = false;
  private readonly waitingForCell: Array<() => void> = [];
  /** True while the network is down: every request fails before it reaches the workbook. */
  disconnected = false;
  /** Told when a request of the add-in arrives, before it is carried out; for tests that interfere just then. */
  onRequest: (() => void) | null = null;

  /** Connects office.js (loaded by `loadOfficeJs` or by a page) to a workbook. A later connection replaces this one. */
  static connect(
    officeExtension: unknown,
    workbook: Workbook,
    options: EmbeddedExcelOptions = {},
  ): EmbeddedExcel {
    return new EmbeddedExcel(officeExtension, workbook, options);
  }

  private constructor(
    officeExtension: unknown,
    readonly workbook: Workbook,
    options: EmbeddedExcelOptions,
  ) {
    this.payloadLimit = options.payloadLimit === undefined ? FIVE_MB : (options.payloadLimit ?? Infinity);
    this.logLength = options.logLength ?? 500;
    this.bridge = connectBridge(officeExtension, (text) => this.answer(text));
    this.functions = new FunctionCaller(
      (entries) => this.send(entries),
      options.blankAs === undefined ? null : options.blankAs,
    );
    this.functionResults = new FunctionResultStore(this.functions);
    workbook.functionSource = this.functionResults;
    const sessionOptions = {
      workbookName: options.workbookName ?? "Arbetsbok.xlsx",
      locale: options.locale ?? "sv-SE",
    };
    this.session = new HostSession(workbook, sessionOptions, objectMakers);
    this.session.events.onWaiting = () => queueMicrotask(() => this.sendEvents());
    this.directory = {
      root: workbookObject(this.session),
      newObject: (name) => this.service(name),
      byReference: (id) => this.session.keptRange(id),
    };
  }

  /** Stops listening to the workbook. */
  close(): void {
    this.session.close();
    this.session.events.onWaiting = null;
    if (this.workbook.functionSource === this.functionResults) this.workbook.functionSource = null;
  }

  // What tests look at

  /** Ranges that the add-in has kept and not released. */
  get liveReferences(): number {
    return this.session.ranges.live;
  }

  /** Event registrations that have not been taken back. */
  get registeredEvents(): number {
    return this.session.events.registered;
  }

  /** True when something was changed since the workbook was connected. */
  get isDirty(): boolean {
    return this.session.isDirty;
  }

  resetCounters(): void {
    Object.assign(this.counters, newCounters());
    this.log.length = 0;
  }

  /** Resolves when no request, event or function call is under way. */
  async idle(): Promise<void> {
    for (let quiet = 0; quiet < 3;) {
      const before = this.turns;
      await new Promise<void>((resolve) => later(resolve));
      const busy = this.pending > 0 || this.functions.pending > 0 || this.session.events.hasWaiting;
      quiet = busy || this.turns !== before ? 0 : quiet + 1;
      if (busy) await new Promise<void>((resolve) => setTimeout(resolve, 1));
    }
  }

  // Faults

  /** The `n`-th request from now (1 is the next) answers this error; see `Fault` for a half-done request. */
  failRequest(n: number, fault: Fault | string): void {
    this.faults.failRequest(n, typeof fault === "string" ? { code: fault } : fault);
  }

  failEvery(interval: number, fault: Fault | string): void {
    this.faults.failEvery(interval, typeof fault === "string" ? { code: fault } : fault);
  }

  clearFaults(): void {
    this.faults.clear();
  }

  /** True while the user is typing in a cell: requests fail, or wait when they ask for that (`delayForCellEdit`). */
  get cellEditing(): boolean {
    return this.editing;
  }

  set cellEditing(editing: boolean) {
    this.editing = editing;
    if (!editing) for (const resume of this.waitingForCell.splice(0)) resume();
  }

  // The user and others

  /** Makes changes in the workbook as somebody else would in a shared workbook: events tell source Remote. */
  asRemote(change: () => void): void {
    this.session.source = "Remote";
    try {
      change();
    } finally {
      this.session.source = "Local";
    }
  }

  // Custom functions

  /** Makes functions known, as Excel does when it reads the add-in's functions.json. */
  registerFunctions(file: FunctionsFile, namespace: string): void {
    this.functions.catalogue.register(file, namespace);
    this.functionResults.functionsChanged();
  }

  /** Names of the known functions with namespace, upper case. */
  get functionNames(): readonly string[] {
    return this.functions.catalogue.names();
  }

  /** Calls a custom function through the runtime, as a cell would. `address` is the calling cell with its sheet. */
  callFunction(name: string, args: readonly FunctionArgument[], address?: string): Promise<FunctionResult> {
    return this.functions.call(name, args, address);
  }

  /** Computes the workbook until no cell waits for a custom function, functions of functions included. */
  async calculated(): Promise<void> {
    for (let before = -1; before !== this.functions.made;) {
      before = this.functions.made;
      this.workbook.calculator?.refreshAll();
      await this.idle();
    }
  }

  // Requests

  private service(name: string) {
    if (name === "Microsoft.ExcelServices.CustomFunctions") return this.functions.endpoint;
    const service = this.runtime.service(name);
    if (!service) throw apiNotAvailable(name);
    return service;
  }

  private async answer(text: string): Promise<string> {
    this.pending += 1;
    this.turns += 1;
    try {
      const request = JSON.parse(text) as BridgeRequest;
      const body = bodyOf(request);
      if (!concernsWorkbook(body))
        return this.reply(request, executeRequest(body, this.directory, newCounters()));
      return await this.answerWorkbookRequest(request, body, utf8Length(text));
    } finally {
      this.pending -= 1;
      this.turns += 1;
    }
  }

  private async answerWorkbookRequest(
    request: BridgeRequest,
    body: RequestBody,
    requestBytes: number,
  ): Promise<string> {
    const flags = request.flags ?? 0;
    const cleanup = isCleanup(body);
    this.counters[cleanup ? "cleanupRequests" : "requests"] += 1;
    this.counters.requestBytes += requestBytes;
    if (!cleanup) this.onRequest?.();
    if (this.disconnected)
      return this.logged(this.failConnection(request), { flags, body, requestBytes }, "ConnectionFailure");
    const fault = this.faults.next(cleanup);
    let response: ResponseBody;
    if (this.editing && !(flags & RequestFlag.delayForCellEdit)) response = failed(cellEditMode());
    else if (requestBytes > this.payloadLimit) response = failed(requestTooLarge());
    else {
      if (this.editing) await new Promise<void>((resume) => this.waitingForCell.push(resume));
      response = this.execute(body, fault ?? undefined);
    }
    const text = this.reply(request, response);
    const responseBytes = utf8Length(text);
    if (responseBytes > this.payloadLimit) {
      response = failed(responseTooLarge());
      return this.logged(
        this.reply(request, response),
        { flags, body, requestBytes },
        response.Error?.Code ?? null,
      );
    }
    return this.logged(text, { flags, body, requestBytes }, response.Error?.Code ?? null, responseBytes);
  }

  private execute(
    body: RequestBody,
    fault: { afterActions: number; error: HostError } | undefined,
  ): ResponseBody {
    this.session.addInIsWriting = true;
    try {
      return executeRequest(body, this.directory, this.counters, fault);
    } finally {
      this.session.addInIsWriting = false;
      this.session.ranges.endOfRequest();
    }
  }

  private reply(request: BridgeRequest, body: ResponseBody): string {
    const message = { statusCode: 200, headers: {}, body };
    return JSON.stringify({ id: request.id, type: BridgeMessageType.request, message });
  }

  /** What a dropped connection looks like to office.js: a status without a body. */
  private failConnection(request: BridgeRequest): string {
    const message = { statusCode: 503, headers: {}, body: "" };
    return JSON.stringify({ id: request.id, type: BridgeMessageType.request, message });
  }

  private logged(
    text: string,
    entry: Pick<RequestLogEntry, "flags" | "body" | "requestBytes">,
    errorCode: string | null,
    responseBytes = utf8Length(text),
  ): string {
    this.counters.responseBytes += responseBytes;
    this.log.push({ ...entry, responseBytes, errorCode });
    if (this.log.length > this.logLength) this.log.shift();
    return text;
  }

  // Messages to office.js

  private sendEvents(): void {
    // Events follow the answer to the request that caused them, which leaves in a later turn.
    if (this.pending > 0) later(() => this.sendEvents());
    else this.send(this.session.events.drain());
  }

  private send(entries: readonly BridgeEntry[]): void {
    if (entries.length === 0) return;
    this.turns += 1;
    this.bridge.send(JSON.stringify({ type: BridgeMessageType.event, message: { entries } }));
  }
}

const later: (callback: () => void) => void =
  typeof setImmediate === "function" ? setImmediate : (callback) => void setTimeout(callback, 0);

const failed = (error: HostError): ResponseBody => ({
  Results: [],
  Error: { ...responseError(error), ActionIndex: 0 },
});

function bodyOf(request: BridgeRequest): RequestBody {
  const { body } = request.message;
  return typeof body === "string" ? (JSON.parse(body) as RequestBody) : body;
}

/** False for what office.js says to Excel's own services: results of custom functions, the runtime's state. */
const concernsWorkbook = (body: RequestBody): boolean =>
  !Object.values(body.ObjectPaths).some(({ ObjectPathType: type }) => type === ObjectPathType.newObject);
