/**
 * The messages between office.js and Excel, as office.js 1.1.110 writes and reads them. Excel's own documentation does not
 * describe them; they were read out of `excel-web-16.00.debug.js` and are exercised by every test of this host.
 */

/** How an object is reached. The numbers are office.js' own. */
export const ObjectPathType = {
  globalObject: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

/** What an action does. The numbers are office.js' own. */
export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

/** Nested lists mirror nested array arguments; 0 or nothing means a plain value. */
export type ReferencedObjectPathIds = ReadonlyArray<number | ReferencedObjectPathIds>;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: ReferencedObjectPathIds | null;
}

export interface ObjectPathInfo {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** What `load` asked for. Names are the caller's camelCase, `/` separates levels, `*` or nothing means every scalar. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface ActionInfo {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly ActionInfo[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPathInfo>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface ResponseError {
  readonly Code: string;
  readonly Message: string;
  readonly Location?: string;
  /** Position in `Actions`; office.js builds the failing statement from it. */
  readonly ActionIndex?: number;
  readonly HttpStatusCode?: number;
}

export interface ResponseBody {
  readonly Results: ActionResult[];
  readonly TraceIds?: number[];
  readonly Error?: ResponseError;
}

/** Bits of a request's flags that the host acts on. */
export const RequestFlag = { write: 1, delayForCellEdit: 64 } as const;

/** Kinds of bridge messages. */
export const BridgeMessageType = { request: 1, event: 3 } as const;

/** A request as it crosses the bridge. */
export interface BridgeRequest {
  readonly id: number;
  readonly type: number;
  readonly flags?: number;
  readonly message: {
    readonly url?: string;
    readonly method?: string;
    readonly headers?: Record<string, string>;
    readonly body: RequestBody | string;
  };
}

/** An answer to a request. Any other status than 200 is a failure of the connection itself. */
export interface BridgeResponse {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly statusCode: number; readonly headers: object; readonly body: unknown };
}

/** One event or one call of a custom function, from the host to office.js. */
export interface BridgeEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: unknown;
}

export const MessageCategory = { customFunction: 1, event: 65536 } as const;
