import { CellError } from "../model/cellValue";
import type { FunctionArgument, FunctionResult } from "../model/functionSource";
import { prepareArguments } from "./functionArguments";
import { FunctionCatalogue, type FunctionMetadata } from "./functionMetadata";
import { joinLifted, liftArguments } from "./functionLifting";
import { readResult } from "./functionResults";
import { hostObject, type HostObject, type HostType } from "./hostObject";
import { MessageCategory, type BridgeEntry } from "./wire";

const INVOCATION_MESSAGE = 1000;
/** Bits of an invocation. */
const Flag = { cancelable: 1, streaming: 2, errorsAllowed: 4 } as const;
/** What the runtime may do: slice large answers, answer at shorter intervals. */
const ENABLED_FEATURES = [1, 2, 4];

/** `Microsoft.ExcelServices.CustomFunctions`, as the runtime addresses it. */
const CUSTOM_FUNCTIONS: HostType<{ receive(entries: readonly unknown[]): void }> = {
  name: "CustomFunctions",
  methods: {
    SetInvocationArrayResults: (caller, args) => caller.receive((args.at(0) ?? []) as readonly unknown[]),
    SetInvocationResults: (caller, args) => caller.receive((args.at(0) ?? []) as readonly unknown[]),
    _GetEnabledFeatures: () => ENABLED_FEATURES,
    _SetOsfControlContainerReadyForCustomFunctions: () => null,
  },
};

/**
 * Calls custom functions the way Excel does: through the custom-functions runtime of office.js, with messages there and
 * one request back. Calls made in the same turn travel together.
 */
export class FunctionCaller {
  readonly catalogue = new FunctionCatalogue();
  private nextId = 1;
  private readonly waiting = new Map<number, (result: FunctionResult) => void>();
  private outbox: BridgeEntry[] = [];

  constructor(
    private readonly send: (entries: readonly BridgeEntry[]) => void,
    /** What a blank cell is in an argument: 0 as in desktop Excel, null as in Excel on the web. */
    private readonly blankAs: 0 | null,
  ) {}

  /** How many calls have not been answered yet. */
  get pending(): number {
    return this.waiting.size;
  }

  /** How many calls have been made so far. */
  get made(): number {
    return this.nextId - 1;
  }

  /** Calls a function by the name that stands in a cell, for example `STYRTAL.STYRGRÄNSER`. `address` is the calling cell. */
  call(name: string, args: readonly FunctionArgument[], address = ""): Promise<FunctionResult> {
    const metadata = this.catalogue.find(name);
    if (!metadata) return Promise.resolve({ kind: "error", error: CellError.of("#NAME?"), message: null });
    const lifted = liftArguments(metadata, args);
    if (!lifted) return this.invoke(metadata, args, address);
    const calls = lifted.map((row) => Promise.all(row.map((each) => this.invoke(metadata, each, address))));
    return Promise.all(calls).then(joinLifted);
  }

  private invoke(
    metadata: FunctionMetadata,
    args: readonly FunctionArgument[],
    address: string,
  ): Promise<FunctionResult> {
    const prepared = prepareArguments(metadata, args, this.blankAs);
    if (prepared.kind === "error")
      return Promise.resolve({ kind: "error", error: prepared.error, message: null });
    const id = this.nextId++;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      this.post(invocation(id, metadata, prepared.values, address));
    });
  }

  /** The object on which the runtime delivers its answers. */
  readonly endpoint: HostObject = hostObject(CUSTOM_FUNCTIONS, this);

  /** Takes the runtime's answers. */
  receive(entries: readonly unknown[]): void {
    for (const entry of entries) {
      const { id, result } = readResult(Array.isArray(entry) ? entry : asArray(entry));
      this.waiting.get(id)?.(result);
      this.waiting.delete(id);
    }
  }

  private post(entry: BridgeEntry): void {
    this.outbox.push(entry);
    if (this.outbox.length > 1) return;
    queueMicrotask(() => this.send(this.outbox.splice(0)));
  }
}

function invocation(id: number, metadata: FunctionMetadata, values: unknown[], address: string): BridgeEntry {
  const options = metadata.options ?? {};
  const flags =
    (options.cancelable ? Flag.cancelable : 0) |
    (options.stream ? Flag.streaming : 0) |
    (metadata.allowErrorForDataTypeAny ? Flag.errorsAllowed : 0);
  const message = [id, metadata.id, values, options.requiresAddress ? address : "", flags, null];
  return {
    messageCategory: MessageCategory.customFunction,
    messageType: INVOCATION_MESSAGE,
    targetId: "",
    message: JSON.stringify(message),
  };
}

/** The older form of an answer, an object per result. */
function asArray(entry: unknown): unknown[] {
  const { id, failed, value, errorCode } = entry as Record<string, unknown>;
  return [id, failed !== true, value, errorCode];
}
